package org.linkindex.voices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linkindex.catalogue.WebAddress;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.database.Row;
import org.linkindex.people.People;

/** What was suggested, and what came of it; the reasons given for it stay until it is decided. */
final class Suggestions {

    /** Most that wait: beyond that the queue is no longer a list that people read. */
    static final int MOST_WAITING = 1_000;

    private static final String ALL = "select id, address, why, category, day from suggestion";

    private final Database database;

    Suggestions(Database database) {
        this.database = database;
    }

    /**
     * Takes a suggestion in; one of the same address is the same suggestion.
     *
     * @return false when too many wait already
     */
    boolean add(Suggestion suggestion) {
        return database.write(
                tx -> {
                    tx.alone("suggestions");
                    long waiting =
                            tx.find(
                                            "select count(*) as n from suggestion where state ="
                                                    + " 'waiting'",
                                            row -> row.number("n"))
                                    .orElseThrow();
                    if (waiting >= MOST_WAITING) {
                        return false;
                    }
                    tx.run(
                            "insert into suggestion (id, address, identity, why, category, day,"
                                    + " state, decided_by) values (?, ?, ?, ?, ?, ?, 'waiting', '')"
                                    + " on conflict (identity) do nothing",
                            suggestion.id(),
                            suggestion.address().text(),
                            suggestion.address().identity(),
                            suggestion.why(),
                            suggestion.category(),
                            suggestion.day().toString());
                    return true;
                });
    }

    /** The oldest first. */
    List<Suggestion> waiting() {
        return database.read(
                tx ->
                        tx.list(
                                ALL + " where state = 'waiting' order by day, id",
                                Suggestions::suggestion));
    }

    Optional<Suggestion> findWaiting(String id) {
        return database.read(
                tx ->
                        tx.find(
                                ALL + " where state = 'waiting' and id = ?",
                                Suggestions::suggestion,
                                id));
    }

    /**
     * @return false when it was decided already
     */
    boolean decline(String id, String by, Instant now) {
        return database.write(
                tx -> {
                    boolean waited =
                            tx.run(
                                            "update suggestion set state = 'declined', why = '',"
                                                    + " decided_by = ? where id = ? and state = 'waiting'",
                                            by,
                                            id)
                                    == 1;
                    if (waited) {
                        People.note(tx, now, by, "turned a suggestion down", id);
                    }
                    return waited;
                });
    }

    /** Notes that this resource came of the suggestion of its address. */
    void accept(String identity, Code code, String by) {
        database.write(
                tx ->
                        tx.run(
                                "update suggestion set state = 'accepted', why = '', decided_by ="
                                        + " ?, code = ? where identity = ? and state = 'waiting'",
                                by,
                                code.text(),
                                identity));
    }

    private static Suggestion suggestion(Row row) {
        return new Suggestion(
                row.text("id"),
                new WebAddress(row.text("address")),
                row.text("why"),
                row.text("category"),
                LocalDate.parse(row.text("day")));
    }
}
