package org.linkindex.print;

import java.util.Optional;

/**
 * Whose paper it is: stands where {@link TagFormat#carriesImprint} says so.
 *
 * @param name shortened to {@value KeyRing#LONGEST_NAME} characters; may be empty
 */
public record Imprint(String name, Optional<Logo> logo) {

    /** Nobody's. */
    static final Imprint NONE = new Imprint("", Optional.empty());

    /** Shortens what would be too long. */
    public Imprint {
        if (name.codePointCount(0, name.length()) > KeyRing.LONGEST_NAME) {
            int end = name.offsetByCodePoints(0, KeyRing.LONGEST_NAME - 1);
            name = name.substring(0, end).strip() + "…";
        }
    }

    boolean isEmpty() {
        return name.isEmpty() && logo.isEmpty();
    }

    /** The logo alone. */
    Imprint nameless() {
        return new Imprint("", logo);
    }
}
