package org.linkindex.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may do; each includes what stands before it. */
public enum Role {
    /** Any practitioner: says what helped, makes packs. */
    MEMBER("Member"),
    /** Tends the catalogue for an organisation. */
    STEWARD("Steward"),
    /** Invites people and organisations, and sets the site up. */
    ADMIN("Admin");

    private final String label;

    Role(String label) {
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

    /** Whether this role may do all that the other may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The role of this word. */
    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
