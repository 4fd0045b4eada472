package org.linkindex.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.people.NotPossible;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;

/**
 * The passkeys of those who have some. Each challenge is a ticket: used once, whatever comes of it.
 */
final class Passkeys {

    private static final int LONGEST_ID = 1_400;

    private final Database database;
    private final People people;
    private final Tickets tickets;
    private final Clock clock;
    private final String baseAddress;

    Passkeys(Database database, People people, Clock clock, String baseAddress) {
        this.database = database;
        this.people = people;
        this.tickets = new Tickets(clock);
        this.clock = clock;
        this.baseAddress = baseAddress;
    }

    /** A challenge for a passkey that is to let somebody in. */
    Secret challenge() {
        return database.write(tx -> tickets.give(tx, Errand.PASSKEY, "", ""));
    }

    /**
     * A challenge for a passkey that is being made.
     *
     * @param whose a person, or an invitation
     */
    Secret challengeForNew(String whose) {
        return database.write(tx -> tickets.give(tx, Errand.NEW_PASSKEY, "", whose));
    }

    /** The passkey that was made for a challenge of theirs; empty when anything is not right. */
    Optional<NewPasskey> made(String whose, String challenge, String json) {
        return database.write(tx -> tickets.use(tx, Errand.NEW_PASSKEY, challenge))
                .filter(ticket -> ticket.note().equals(whose))
                .flatMap(ticket -> Authenticators.made(baseAddress, challenge, json))
                .filter(made -> made.id().length() <= LONGEST_ID);
    }

    /**
     * Keeps a passkey.
     *
     * @throws NotPossible when it is known already
     */
    void add(Transaction tx, Person person, NewPasskey made, String name) {
        boolean known =
                tx.find("select id from passkey where id = ?", row -> true, made.id()).isPresent();
        if (known) {
            throw new NotPossible("This passkey is known here already.");
        }
        tx.run(
                "insert into passkey (id, person, name, credential, uses, added)"
                        + " values (?, ?, ?, ?, ?, ?)",
                made.id(),
                person.id(),
                name.length() <= Passkey.LONGEST_NAME
                        ? name
                        : name.substring(0, Passkey.LONGEST_NAME),
                made.credential(),
                made.uses(),
                clock.millis());
    }

    List<Passkey> of(Person person) {
        return database.read(
                tx ->
                        tx.list(
                                "select id, name, added, latest, suspect from passkey"
                                        + " where person = ? order by added, id",
                                Passkeys::passkey,
                                person.id()));
    }

    boolean remove(Transaction tx, Person person, String id) {
        return tx.run("delete from passkey where id = ? and person = ?", id, person.id()) == 1;
    }

    void removeAll(Transaction tx, String person) {
        tx.run("delete from passkey where person = ?", person);
    }

    private record Known(NewPasskey passkey, String person) {}

    /** Who has unlocked their passkey for this challenge; empty when anything is not right. */
    Optional<Person> use(Transaction tx, String challenge, String json) {
        Optional<Known> known =
                tickets.use(tx, Errand.PASSKEY, challenge)
                        .flatMap(ticket -> Authenticators.id(json))
                        .flatMap(id -> known(tx, id));
        return known.flatMap(
                each ->
                        switch (Authenticators.use(baseAddress, challenge, json, each.passkey())) {
                            case Authenticators.Use.Good good -> used(tx, each, good.uses());
                            case Authenticators.Use.Suspect suspect -> suspected(tx, each);
                            case Authenticators.Use.Bad bad -> Optional.empty();
                        });
    }

    private static Optional<Known> known(Transaction tx, String id) {
        return tx.find(
                "select id, person, credential, uses from passkey"
                        + " where id = ? and suspect is null",
                row ->
                        new Known(
                                new NewPasskey(
                                        row.text("id"), row.text("credential"), row.number("uses")),
                                row.text("person")),
                id);
    }

    private Optional<Person> used(Transaction tx, Known known, long uses) {
        tx.run(
                "update passkey set uses = ?, latest = ? where id = ?",
                uses,
                clock.millis(),
                known.passkey().id());
        return people.find(tx, known.person()).filter(person -> person.suspended() == null);
    }

    private Optional<Person> suspected(Transaction tx, Known known) {
        tx.run("update passkey set suspect = ? where id = ?", clock.millis(), known.passkey().id());
        people.note(
                tx, people.find(tx, known.person()), "had a passkey stopped: it may be a copy", "");
        return Optional.empty();
    }

    private static Passkey passkey(Row row) {
        return new Passkey(
                row.text("id"),
                row.text("name"),
                row.moment("added"),
                row.textOrNull("latest") == null ? null : row.moment("latest"),
                row.textOrNull("suspect") == null ? null : row.moment("suspect"));
    }
}
