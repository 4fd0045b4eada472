package org.linkindex.catalogue;

import java.util.Optional;

/**
 * How we know that the address is a resource's: seen in a stored copy of the web, or well known.
 */
public enum Evidence {
    PAGE,
    KNOWN;

    /** The word that stands in files and the API. */
    public String word() {
        return Words.of(this);
    }

    /** The evidence of this word, as in files. */
    public static Optional<Evidence> find(String word) {
        return Words.find(values(), word);
    }
}
