package org.linkindex.people;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** The agencies. */
final class Organisations {

    private static final int LONGEST = 120;

    private final Clock clock;

    Organisations(Clock clock) {
        this.clock = clock;
    }

    List<Organisation> all(Transaction tx) {
        return tx.list(
                "select id, name from organisation order by name_identity, id",
                Organisations::organisation);
    }

    Optional<Organisation> find(Transaction tx, String id) {
        return tx.find(
                "select id, name from organisation where id = ?", Organisations::organisation, id);
    }

    Organisation add(Transaction tx, String typed) {
        String name = checked(typed);
        requireFree(tx, name, "");
        Organisation added = new Organisation(Secret.id(), name);
        tx.run(
                "insert into organisation (id, name, name_identity, added) values (?, ?, ?, ?)",
                added.id(),
                name,
                identity(name),
                clock.millis());
        return added;
    }

    Organisation rename(Transaction tx, Organisation organisation, String typed) {
        String name = checked(typed);
        requireFree(tx, name, organisation.id());
        tx.run(
                "update organisation set name = ?, name_identity = ? where id = ?",
                name,
                identity(name),
                organisation.id());
        return new Organisation(organisation.id(), name);
    }

    private static void requireFree(Transaction tx, String name, String but) {
        boolean taken =
                tx.find(
                                "select id from organisation where name_identity = ? and id <> ?",
                                row -> true,
                                identity(name),
                                but)
                        .isPresent();
        if (taken) {
            throw new NotPossible("There is already an organisation called " + name + ".");
        }
    }

    private static String checked(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST || !isPlain(name)) {
            throw new NotPossible(
                    "Give the organisation a name of 1 to " + LONGEST + " characters.");
        }
        return name;
    }

    /** Whether this can stand in a letter, a page and a log without being anything but a name. */
    static boolean isPlain(String name) {
        return name.codePoints()
                .noneMatch(
                        point ->
                                Character.isISOControl(point)
                                        || Character.getType(point) == Character.FORMAT
                                        || Character.getType(point) == Character.LINE_SEPARATOR
                                        || Character.getType(point)
                                                == Character.PARAGRAPH_SEPARATOR);
    }

    private static String identity(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Organisation organisation(Row row) {
        return new Organisation(row.text("id"), row.text("name"));
    }
}
