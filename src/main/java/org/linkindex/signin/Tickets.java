package org.linkindex.signin;

import java.time.Clock;
import java.util.Optional;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.people.Secret;

/** The tickets that were given out and not yet used. */
final class Tickets {

    private final Clock clock;

    Tickets(Clock clock) {
        this.clock = clock;
    }

    /** A new ticket; who holds its secret can use it. */
    Secret give(Transaction tx, Errand errand, String person, String note) {
        Secret secret = Secret.fresh();
        tx.run(
                "insert into ticket (hash, errand, person, note, ends) values (?, ?, ?, ?, ?)",
                secret.hash(),
                errand.word(),
                person.isEmpty() ? null : person,
                note,
                clock.instant().plus(errand.lasts()).toEpochMilli());
        return secret;
    }

    /** What a ticket says, without using it. */
    Optional<Ticket> look(Transaction tx, Errand errand, String secret) {
        return tx.find(
                "select person, note from ticket where hash = ? and errand = ? and ends > ?",
                Tickets::ticket,
                new Secret(secret).hash(),
                errand.word(),
                clock.millis());
    }

    /** Uses a ticket: of two who try at once, on whatever server, one gets it. */
    Optional<Ticket> use(Transaction tx, Errand errand, String secret) {
        Optional<Ticket> found = look(tx, errand, secret);
        return tx.run("delete from ticket where hash = ?", new Secret(secret).hash()) == 1
                ? found
                : Optional.empty();
    }

    /** Takes back all tickets of somebody for an errand. */
    void takeBack(Transaction tx, Errand errand, String person) {
        tx.run("delete from ticket where errand = ? and person = ?", errand.word(), person);
    }

    void forgetEnded(Transaction tx) {
        tx.run("delete from ticket where ends <= ?", clock.millis());
    }

    private static Ticket ticket(Row row) {
        String person = row.textOrNull("person");
        return new Ticket(person == null ? "" : person, row.text("note"));
    }
}
