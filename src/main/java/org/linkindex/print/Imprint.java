package org.linkindex.print;

import java.util.Optional;

/**
 * Whose paper it is: stands on backs and posters.
 *
 * @param name shortened to {@value KeyRing#LONGEST_NAME} characters; may be empty
 */
public record Imprint(String name, Optional<Logo> logo) {

    /** Shortens what would be too long. */
    public Imprint {
        if (name.codePointCount(0, name.length()) > KeyRing.LONGEST_NAME) {
            int end = name.offsetByCodePoints(0, KeyRing.LONGEST_NAME - 1);
            name = name.substring(0, end).strip() + "…";
        }
    }

    /** The logo alone. */
    Imprint nameless() {
        return new Imprint("", logo);
    }
}
