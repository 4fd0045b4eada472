package org.linkindex.people;

import java.util.Optional;

/**
 * Somebody who is about to be able to sign in. Valid by construction.
 *
 * @param name 1 to 80 characters, on one line
 * @param organisation may be missing for an admin alone
 */
public record Newcomer(
        String name,
        EmailAddress email,
        Profession profession,
        Role role,
        Optional<Organisation> organisation) {

    /**
     * Checks what the record promises.
     *
     * @throws NotPossible with a sentence for people
     */
    public Newcomer {
        name = checkedName(name);
        requireOrganisation(role, organisation);
    }

    static String checkedName(String typed) {
        String name = typed.strip().replaceAll(" +", " ");
        if (name.isEmpty() || name.length() > Person.LONGEST_NAME || !Organisations.isPlain(name)) {
            throw new NotPossible(
                    "Write a name of 1 to " + Person.LONGEST_NAME + " characters, on one line.");
        }
        return name;
    }

    static void requireOrganisation(Role role, Optional<Organisation> organisation) {
        if (role != Role.ADMIN && organisation.isEmpty()) {
            throw new NotPossible("Choose the organisation for which they work.");
        }
    }
}
