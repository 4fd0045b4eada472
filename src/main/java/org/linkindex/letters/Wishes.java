package org.linkindex.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;

/** Who wishes a letter, and when each is due. */
final class Wishes {

    private static final String SELECT = "select person, id, told, due from letter_wish ";
    private static final String POSTPONE = "update letter_wish set due = ? where id = ?";

    private final Database database;

    Wishes(Database database) {
        this.database = database;
    }

    Optional<Wish> find(Person person) {
        return database.read(tx -> tx.find(SELECT + "where person = ?", Wishes::wish, person.id()));
    }

    /** Those whose letter is due, the longest due first. */
    List<Wish> due(Instant now) {
        return database.read(
                tx ->
                        tx.list(
                                SELECT + "where due <= ? order by due, person",
                                Wishes::wish,
                                now.toEpochMilli()));
    }

    /** From now on; who wishes already goes on as before. */
    void add(Person person, Instant now, Instant due) {
        database.write(
                tx ->
                        tx.run(
                                "insert into letter_wish (person, id, told, due)"
                                        + " values (?, ?, ?, ?) on conflict (person) do nothing",
                                person.id(),
                                Secret.id(),
                                now.toEpochMilli(),
                                due.toEpochMilli()));
    }

    /**
     * Takes the right to send a letter that is due: of several nodes, one gets it. Whatever becomes
     * of that node, nobody else sends this letter.
     *
     * @param next when the next letter is due
     */
    boolean take(Wish wish, Instant next) {
        return database.write(
                        tx ->
                                tx.run(
                                        POSTPONE + " and due = ?",
                                        next.toEpochMilli(),
                                        wish.id(),
                                        wish.due().toEpochMilli()))
                == 1;
    }

    /** Lets a letter that was taken, and surely not sent, be due again. */
    void putBack(Wish wish, Instant due) {
        database.write(tx -> tx.run(POSTPONE, due.toEpochMilli(), wish.id()));
    }

    /** Notes that they were told all until now. */
    void told(Wish wish, Instant now) {
        database.write(
                tx ->
                        tx.run(
                                "update letter_wish set told = ? where id = ?",
                                now.toEpochMilli(),
                                wish.id()));
    }

    /**
     * @return whether there was one
     */
    boolean remove(String id) {
        return database.write(tx -> tx.run("delete from letter_wish where id = ?", id)) == 1;
    }

    void forget(Transaction tx, String person) {
        tx.run("delete from letter_wish where person = ?", person);
    }

    private static Wish wish(Row row) {
        return new Wish(row.text("person"), row.text("id"), row.moment("told"), row.moment("due"));
    }
}
