package org.linkindex.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Transaction;
import org.linkindex.people.NotPossible;
import org.linkindex.people.People;
import org.linkindex.people.Person;

/** Who of our people is whom at the sign-in of their work: by issuer and subject, nothing else. */
final class WorkAccounts {

    /** One of somebody's work accounts. */
    record WorkAccount(String issuer, String subject) {}

    private final People people;
    private final Clock clock;

    WorkAccounts(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    Optional<Person> find(Transaction tx, Arrival.Known known) {
        return tx.find(
                        "select person from work_account where issuer = ? and subject = ?",
                        row -> row.text("person"),
                        known.issuer(),
                        known.subject())
                .flatMap(id -> people.find(tx, id))
                .filter(person -> person.suspended() == null);
    }

    /**
     * @throws NotPossible when it is somebody's already
     */
    void add(Transaction tx, Person person, Arrival.Known known) {
        int added =
                tx.run(
                        "insert into work_account (issuer, subject, person, added)"
                                + " values (?, ?, ?, ?) on conflict (issuer, subject) do nothing",
                        known.issuer(),
                        known.subject(),
                        person.id(),
                        clock.millis());
        if (added == 0) {
            throw new NotPossible("This work account is in use here already.");
        }
    }

    List<WorkAccount> of(Transaction tx, Person person) {
        return tx.list(
                "select issuer, subject from work_account where person = ? order by added, issuer",
                row -> new WorkAccount(row.text("issuer"), row.text("subject")),
                person.id());
    }

    void removeAll(Transaction tx, String person) {
        tx.run("delete from work_account where person = ?", person);
    }

    void remove(Transaction tx, Person person, String issuer) {
        tx.run("delete from work_account where person = ? and issuer = ?", person.id(), issuer);
    }
}
