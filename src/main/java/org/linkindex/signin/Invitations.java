package org.linkindex.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.NotPossible;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;

/** The invitations that nobody has used yet. */
final class Invitations {

    static final Duration LAST = Duration.ofHours(24);

    private static final String SELECT =
            "select invitation.id as id, email, role, ends, organisation.id as organisation_id,"
                    + " organisation.name as organisation_name from invitation"
                    + " left join organisation on invitation.organisation = organisation.id"
                    + " where ends > ? ";

    private final People people;
    private final Clock clock;

    Invitations(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Invites somebody; an earlier invitation to the same address is no longer good.
     *
     * @param by who invites; empty for the command line
     * @return what stands in the link; known nowhere else
     * @throws NotPossible when they can sign in already, or would work for nobody
     */
    Secret invite(
            Transaction tx,
            Optional<Person> by,
            EmailAddress email,
            Role role,
            Optional<Organisation> organisation) {
        if (role != Role.ADMIN && organisation.isEmpty()) {
            throw new NotPossible("Choose the organisation for which they work.");
        }
        if (people.find(tx, email).isPresent()) {
            throw new NotPossible(
                    email + " can already sign in. If they can't, make them a new password link.");
        }
        tx.run("delete from invitation where lower(email) = ?", email.identity());
        Secret secret = Secret.fresh();
        tx.run(
                "insert into invitation (hash, id, email, role, organisation, invited_by, made,"
                        + " ends) values (?, ?, ?, ?, ?, ?, ?, ?)",
                secret.hash(),
                Secret.id(),
                email.text(),
                role.word(),
                organisation.map(Organisation::id).orElse(null),
                by.map(Person::id).orElse(null),
                clock.millis(),
                clock.instant().plus(LAST).toEpochMilli());
        people.note(
                tx,
                by,
                "invited somebody",
                "as " + role.word() + organisation.map(of -> ", " + of.name()).orElse(""));
        return secret;
    }

    /** The invitation of this secret, while it is good. */
    Optional<Invitation> find(Transaction tx, String secret) {
        return tx.find(
                SELECT + "and hash = ?",
                Invitations::invitation,
                clock.millis(),
                new Secret(secret).hash());
    }

    /** The invitation of this id, while it is good: for who has shown its secret before. */
    Optional<Invitation> findById(Transaction tx, String id) {
        return tx.find(
                SELECT + "and invitation.id = ?", Invitations::invitation, clock.millis(), id);
    }

    /** Uses up the one of this id: of two who try at once one gets it. */
    Optional<Invitation> useById(Transaction tx, String id) {
        Optional<Invitation> found = findById(tx, id);
        return tx.run("delete from invitation where id = ?", id) == 1 ? found : Optional.empty();
    }

    /** Uses it up: of two who try at once, on whatever server, one gets it. */
    Optional<Invitation> use(Transaction tx, String secret) {
        Optional<Invitation> found = find(tx, secret);
        return tx.run("delete from invitation where hash = ?", new Secret(secret).hash()) == 1
                ? found
                : Optional.empty();
    }

    /** All that are still good, the newest first. */
    List<Invitation> all(Transaction tx) {
        return tx.list(
                SELECT + "order by made desc, invitation.id",
                Invitations::invitation,
                clock.millis());
    }

    void takeBack(Transaction tx, Person by, String id) {
        if (tx.run("delete from invitation where id = ?", id) == 1) {
            people.note(tx, Optional.of(by), "took an invitation back", "");
        }
    }

    void forgetEnded(Transaction tx) {
        tx.run("delete from invitation where ends <= ?", clock.millis());
    }

    private static Invitation invitation(Row row) {
        String organisation = row.textOrNull("organisation_id");
        return new Invitation(
                row.text("id"),
                new EmailAddress(row.text("email")),
                Role.of(row.text("role")).orElse(Role.MEMBER),
                organisation == null
                        ? Optional.empty()
                        : Optional.of(
                                new Organisation(organisation, row.text("organisation_name"))),
                row.moment("ends"));
    }
}
