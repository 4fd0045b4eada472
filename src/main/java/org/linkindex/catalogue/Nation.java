package org.linkindex.catalogue;

import java.util.Optional;

/** Where in the United Kingdom a resource is meant for. */
public enum Nation {
    UK("All of the UK"),
    ENGLAND("England"),
    SCOTLAND("Scotland"),
    WALES("Wales"),
    NORTHERN_IRELAND("Northern Ireland");

    private final String label;

    Nation(String label) {
        this.label = label;
    }

    /** How pages name it. */
    public String label() {
        return label;
    }

    /** The word that stands in files, addresses and the API, such as {@code northern-ireland}. */
    public String word() {
        return Words.of(this);
    }

    /** The nation of this word, as in files. */
    public static Optional<Nation> find(String word) {
        return Words.find(values(), word);
    }
}
