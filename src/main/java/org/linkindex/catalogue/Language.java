package org.linkindex.catalogue;

import java.util.Locale;
import java.util.Map;

/**
 * A language in which a resource can be read, heard or seen.
 *
 * @param code its code of BCP 47, such as {@code cy}
 */
public record Language(String code) {

    /** What Java names otherwise or not at all. */
    private static final Map<String, String> NAMES =
            Map.of("bfi", "British Sign Language (BSL)", "prs", "Dari");

    /** How pages name it, such as {@code Welsh}. */
    public String label() {
        return NAMES.getOrDefault(code, Locale.forLanguageTag(code).getDisplayName(Locale.UK));
    }
}
