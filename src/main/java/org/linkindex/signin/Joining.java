package org.linkindex.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.Newcomer;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Secret;

/** Turns an invitation into somebody who can sign in: all of it at once, or nothing. */
final class Joining {

    /** What makes the newcomer known the next time; done in the transaction that lets them in. */
    interface Credential {
        /** Keeps it for this person. */
        void keep(Transaction tx, Person person);
    }

    private final Database database;
    private final People people;
    private final Invitations invitations;
    private final Entrance entrance;
    private final Supplier<String> siteName;

    Joining(
            Database database,
            People people,
            Invitations invitations,
            Entrance entrance,
            Supplier<String> siteName) {
        this.database = database;
        this.people = people;
        this.invitations = invitations;
        this.entrance = entrance;
        this.siteName = siteName;
    }

    Optional<Invitation> invitation(String secret) {
        return database.read(tx -> invitations.find(tx, secret));
    }

    /** What a password of whoever is invited must not be made of. */
    List<String> context(Invitation invitation, String name) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                siteName.get(),
                                "linkindex",
                                invitation.email().text(),
                                invitation.email().text().replaceFirst("@.*", "")));
        invitation.organisation().map(Organisation::name).ifPresent(words::add);
        words.add(name);
        words.addAll(List.of(name.split(" ")));
        return words;
    }

    /**
     * Lets the newcomer in.
     *
     * @return their session; empty when the invitation is no longer good
     * @throws org.linkindex.people.NotPossible when name or address will not do
     */
    Optional<Secret> join(
            String invitation,
            String name,
            Profession profession,
            Way way,
            boolean strong,
            Credential credential) {
        return database.write(
                tx ->
                        invitations
                                .use(tx, invitation)
                                .map(
                                        good ->
                                                joined(
                                                        tx,
                                                        good,
                                                        name,
                                                        profession,
                                                        way,
                                                        strong,
                                                        credential)));
    }

    /** The invitation of this id, while it is good. */
    Optional<Invitation> invitationOf(String id) {
        return database.read(tx -> invitations.findById(tx, id));
    }

    /** The same as {@link #join} for somebody who has shown their invitation before. */
    Optional<Secret> joinInvited(
            String id,
            String name,
            Profession profession,
            Way way,
            boolean strong,
            Credential credential) {
        return database.write(
                tx ->
                        invitations
                                .useById(tx, id)
                                .map(
                                        good ->
                                                joined(
                                                        tx,
                                                        good,
                                                        name,
                                                        profession,
                                                        way,
                                                        strong,
                                                        credential)));
    }

    private Secret joined(
            Transaction tx,
            Invitation good,
            String name,
            Profession profession,
            Way way,
            boolean strong,
            Credential credential) {
        Person person =
                people.add(
                        tx,
                        new Newcomer(
                                name, good.email(), profession, good.role(), good.organisation()));
        credential.keep(tx, person);
        return entrance.open(tx, person, way, strong);
    }
}
