package org.linkindex.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How tags look. */
public enum Look {
    COLOUR("Colour", "Each group has its colour, each tag its picture."),
    CONTRAST("High contrast", "Black on white, in larger letters."),
    DISCREET("Discreet", "No topic and no picture: a neutral word and the code.");

    private final String label;
    private final String explanation;

    Look(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    /** How pages name it. */
    public String label() {
        return label;
    }

    /** What it is, in a sentence. */
    public String explanation() {
        return explanation;
    }

    /** The word that stands in addresses and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The look of this word. */
    public static Optional<Look> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
