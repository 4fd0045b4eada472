package org.linkindex.people;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param id never changes, never shown
 * @param name as colleagues know them
 * @param email where letters reach them, and what they sign in with
 * @param profession what they work as
 * @param role what they may do
 * @param organisation for whom they work; empty for an admin of the whole index
 * @param suspended since when they may not sign in, or null
 */
public record Person(
        String id,
        String name,
        EmailAddress email,
        Profession profession,
        Role role,
        Optional<Organisation> organisation,
        @Nullable Instant suspended) {

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 80;

    /** Whether they may do all that this role may. */
    public boolean may(Role needed) {
        return role.includes(needed);
    }

    /** Whether they work for this organisation. */
    public boolean isOf(Organisation other) {
        return organisation.map(Organisation::id).filter(other.id()::equals).isPresent();
    }

    /**
     * The same person with less to say, as long as they are signed in too weakly for their role.
     */
    public Person asMember() {
        return new Person(id, name, email, profession, Role.MEMBER, organisation, suspended);
    }
}
