package org.linkindex.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** What people on the staff did, in the order in which they did it. Rows are only ever added. */
final class Audit {

    private static final int LONGEST_ABOUT = 300;

    private static final String SELECT =
            "select at, what, about, audit.person as doer, audit.whom as whom,"
                    + " person.name as name, other.name as other_name from audit"
                    + " left join person on audit.person = person.id"
                    + " left join person as other on audit.whom = other.id ";

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    void note(
            Transaction tx,
            Optional<Person> who,
            String what,
            Optional<Person> whom,
            String about) {
        tx.run(
                "insert into audit (id, at, person, what, whom, about) values (?, ?, ?, ?, ?, ?)",
                id(clock.instant()),
                clock.millis(),
                who.map(Person::id).orElse(null),
                what,
                whom.map(Person::id).orElse(null),
                bounded(about));
    }

    /** Of an author who may be nobody on the staff: the command line, or a file. */
    static void note(Transaction tx, Instant at, String by, String what, String about) {
        tx.run(
                "insert into audit (id, at, person, what, about)"
                        + " values (?, ?, (select id from person where id = ?), ?, ?)",
                id(at),
                at.toEpochMilli(),
                by,
                what,
                bounded(about));
    }

    /** In the order of time; of two within a millisecond either may come first. */
    private static String id(Instant at) {
        return "%012x%s".formatted(at.toEpochMilli(), Secret.id());
    }

    private static String bounded(String about) {
        return about.length() <= LONGEST_ABOUT ? about : about.substring(0, LONGEST_ABOUT);
    }

    List<Deed> of(Transaction tx, Person person) {
        return tx.list(
                SELECT + "where audit.person = ? order by audit.id", Audit::deed, person.id());
    }

    List<Deed> newest(Transaction tx, int most, Instant before) {
        return tx.list(
                SELECT + "where at < ? order by audit.id desc limit ?",
                Audit::deed,
                before.toEpochMilli(),
                most);
    }

    int forget(Transaction tx, Instant before) {
        tx.run("insert into audit_ending (before) values (?)", before.toEpochMilli());
        int forgotten = tx.run("delete from audit where at < ?", before.toEpochMilli());
        tx.run("delete from audit_ending");
        return forgotten;
    }

    private static Deed deed(Row row) {
        return new Deed(
                row.moment("at"),
                row.textOrNull("doer") == null ? "The command line" : name(row, "name"),
                row.text("what"),
                row.textOrNull("whom") == null ? "" : name(row, "other_name"),
                row.text("about"));
    }

    private static String name(Row row, String column) {
        String name = row.textOrNull(column);
        return name == null || name.isEmpty() ? "Somebody who has left" : name;
    }
}
