package org.linkindex.voices;

import java.time.Instant;
import java.util.List;
import org.linkindex.database.Database;
import org.linkindex.people.Person;

/** The searches that members keep; each is asked for by its owner alone. */
final class SavedSearches {

    private final Database database;

    SavedSearches(Database database) {
        this.database = database;
    }

    /** The newest first. */
    List<SavedSearch> of(Person person) {
        return database.read(
                tx ->
                        tx.list(
                                "select id, sealed, made, seen from saved_search where person = ?"
                                        + " order by made desc, id",
                                row ->
                                        new SavedSearch(
                                                row.text("id"),
                                                row.text("sealed"),
                                                row.moment("made"),
                                                row.moment("seen")),
                                person.id()));
    }

    /**
     * @return false when they keep as many as one can
     */
    boolean add(Person person, SavedSearch search) {
        return database.write(
                tx -> {
                    tx.alone("saved-searches");
                    long kept =
                            tx.find(
                                            "select count(*) as n from saved_search where person"
                                                    + " = ?",
                                            row -> row.number("n"),
                                            person.id())
                                    .orElseThrow();
                    return kept < SavedSearch.MOST
                            && tx.run(
                                            "insert into saved_search (id, person, sealed, made,"
                                                    + " seen) values (?, ?, ?, ?, ?)",
                                            search.id(),
                                            person.id(),
                                            search.sealed(),
                                            search.made().toEpochMilli(),
                                            search.seen().toEpochMilli())
                                    == 1;
                });
    }

    /** Notes that they have seen what was new until now. */
    void see(Person person, String id, Instant now) {
        database.write(
                tx ->
                        tx.run(
                                "update saved_search set seen = ? where id = ? and person = ?",
                                now.toEpochMilli(),
                                id,
                                person.id()));
    }

    void remove(Person person, String id) {
        database.write(
                tx ->
                        tx.run(
                                "delete from saved_search where id = ? and person = ?",
                                id,
                                person.id()));
    }
}
