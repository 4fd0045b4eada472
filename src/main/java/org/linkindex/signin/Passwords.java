package org.linkindex.signin;

import java.time.Clock;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.Person;

/** The passwords of those who have one, each as a slow hash that says how slow it is. */
final class Passwords {

    private final Database database;
    private final Clock clock;

    Passwords(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean has(Transaction tx, Person person) {
        return hash(tx, person.id()).isPresent();
    }

    /** Sets a password that {@link PasswordRules} let pass; hashed before any transaction. */
    void set(Transaction tx, Person person, String hash) {
        tx.run(
                "insert into password (person, hash, changed) values (?, ?, ?)"
                        + " on conflict (person) do update"
                        + " set hash = excluded.hash, changed = excluded.changed",
                person.id(),
                hash,
                clock.millis());
    }

    void remove(Transaction tx, String person) {
        tx.run("delete from password where person = ?", person);
    }

    /**
     * Whether this is their password. Takes as long for nobody, or for somebody without one: whom
     * we know is nobody's business.
     */
    boolean isRight(Optional<Person> person, String password) {
        Optional<String> stored =
                database.read(tx -> hash(tx, person.map(Person::id).orElse("nobody")));
        boolean right = SlowHash.check(password, stored.orElseGet(SlowHash::ofNobody));
        if (!right || stored.isEmpty()) {
            return false;
        }
        if (SlowHash.isOutdated(stored.get())) {
            String better = SlowHash.of(password);
            database.write(
                    tx ->
                            tx.run(
                                    "update password set hash = ? where person = ? and hash = ?",
                                    better,
                                    person.orElseThrow().id(),
                                    stored.get()));
        }
        return true;
    }

    private static Optional<String> hash(Transaction tx, String person) {
        return tx.find(
                "select hash from password where person = ?", row -> row.text("hash"), person);
    }
}
