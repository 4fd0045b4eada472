package org.linkindex.catalogue;

import java.util.Locale;

/** What was done to a resource or category in one step of its history. */
public enum Deed {
    /** It was here before changes were noted. */
    BEGAN("was here before changes were noted"),
    ADDED("added"),
    EDITED("edited"),
    IMPORTED("changed by a file"),
    REVERTED("put back as it was"),
    RETIRED("withdrawn"),
    BROUGHT_BACK("brought back");

    private final String label;

    Deed(String label) {
        this.label = label;
    }

    /** In words: {@code edited}. */
    public String label() {
        return label;
    }

    /** The word in the store. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Deed of(String word) {
        return Words.find(values(), word).orElseThrow();
    }
}
