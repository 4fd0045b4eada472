package org.linkindex.stewardship;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may be answered to a letter that asks for a review: fixed words, so that nothing is told.
 */
enum Reply {
    RIGHT("Still right", "says it is still right"),
    LINK("The link leads to the wrong place", "says the link leads to the wrong place"),
    WORDS("What is said about it is wrong", "says the description is wrong"),
    CLOSED("It has closed, or is no longer offered", "says it is no longer offered");

    private final String label;
    private final String words;

    Reply(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** What they choose. */
    String label() {
        return label;
    }

    /** What follows "The provider …". */
    String words() {
        return words;
    }

    static Optional<Reply> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(word)).findAny();
    }
}
