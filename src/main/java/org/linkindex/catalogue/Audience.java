package org.linkindex.catalogue;

import java.util.Optional;

/** For whom a resource is. */
public enum Audience {
    PARENTS("Parents"),
    FATHERS("Fathers"),
    CARERS("Carers"),
    CHILDREN("Children"),
    YOUNG_PEOPLE("Young people"),
    ADULTS("Adults"),
    PRACTITIONERS("People who work with families");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    /** How pages name it. */
    public String label() {
        return label;
    }

    /** The word that stands in files, addresses and the API, such as {@code young-people}. */
    public String word() {
        return Words.of(this);
    }

    /** The audience of this word, as in files. */
    public static Optional<Audience> find(String word) {
        return Words.find(values(), word);
    }
}
