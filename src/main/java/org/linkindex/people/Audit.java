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
        long now = clock.millis();
        tx.run(
                "insert into audit (id, at, person, what, whom, about) values (?, ?, ?, ?, ?, ?)",
                // in the order of time, and of two within a millisecond either may come first
                "%012x%s".formatted(now, Secret.id()),
                now,
                who.map(Person::id).orElse(null),
                what,
                whom.map(Person::id).orElse(null),
                about.length() <= LONGEST_ABOUT ? about : about.substring(0, LONGEST_ABOUT));
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
