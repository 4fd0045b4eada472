package org.linkindex.packs;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may read a pack. */
public enum Sharing {
    /** Whoever made it. */
    PRIVATE("Only you"),
    /** All who work for the organisation of whoever made it; its stewards may change it. */
    ORGANISATION("Your organisation"),
    /** Everybody, families too: its code opens a page. Only stewards may open a pack so far. */
    PUBLIC("Everybody");

    private final String label;

    Sharing(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** As it is stored and sent by forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sharing of this word. */
    public static Optional<Sharing> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
