package org.linkindex.voices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.database.Row;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;

/** Notes of members for colleagues. */
final class PracticeNotes {

    /** Most notes of one person that wait at once. */
    static final int MOST_WAITING = 20;

    private static final String ALL =
            "select id, code, person, profession, words, written, state from practice_note";

    private final Database database;

    PracticeNotes(Database database) {
        this.database = database;
    }

    /**
     * Takes a note in; the same words of the same person are the same note.
     *
     * @return false when too many of theirs wait already
     */
    boolean add(PracticeNote note) {
        return database.write(
                tx -> {
                    tx.alone("practice-notes");
                    List<PracticeNote> waiting =
                            tx.list(
                                    ALL + " where state = 'waiting' and person = ?",
                                    PracticeNotes::note,
                                    note.person());
                    boolean said =
                            waiting.stream()
                                    .anyMatch(
                                            each ->
                                                    each.code().equals(note.code())
                                                            && each.words().equals(note.words()));
                    if (!said && waiting.size() >= MOST_WAITING) {
                        return false;
                    }
                    if (!said) {
                        tx.run(
                                "insert into practice_note (id, code, person, profession, words,"
                                        + " written, state, decided_by) values (?, ?, ?, ?, ?, ?,"
                                        + " 'waiting', '')",
                                note.id(),
                                note.code().text(),
                                note.person(),
                                note.profession().word(),
                                note.words(),
                                note.written().toEpochMilli());
                    }
                    return true;
                });
    }

    /** What colleagues see of this resource, and what this person wrote and nobody decided yet. */
    List<PracticeNote> shown(Code code, Person reader) {
        return database.read(
                tx ->
                        tx.list(
                                ALL
                                        + " where code = ? and (state = 'agreed' or state ="
                                        + " 'waiting' and person = ?) order by written desc, id",
                                PracticeNotes::note,
                                code.text(),
                                reader.id()));
    }

    /** What somebody wrote, decided or not: the code and the words. */
    List<String> by(Person writer) {
        return database.read(
                tx ->
                        tx.list(
                                "select code, words from practice_note where person = ?"
                                        + " order by written, id",
                                row -> row.text("code") + ": " + row.text("words"),
                                writer.id()));
    }

    /** The oldest first. */
    List<PracticeNote> waiting() {
        return database.read(
                tx ->
                        tx.list(
                                ALL + " where state = 'waiting' order by written, id",
                                PracticeNotes::note));
    }

    Optional<PracticeNote> findWaiting(String id) {
        return database.read(
                tx ->
                        tx.find(
                                ALL + " where state = 'waiting' and id = ?",
                                PracticeNotes::note,
                                id));
    }

    /**
     * @return false when it was decided already
     */
    boolean decide(String id, boolean agreed, String by, Instant now) {
        return database.write(
                tx -> {
                    boolean waited =
                            tx.run(
                                            "update practice_note set state = ?, decided_by = ?"
                                                    + " where id = ? and state = 'waiting'",
                                            agreed ? "agreed" : "declined",
                                            by,
                                            id)
                                    == 1;
                    if (waited) {
                        // never its words: they go when their writer takes them back
                        String what = agreed ? "agreed to a note" : "turned a note down";
                        People.note(tx, now, by, what, id);
                    }
                    return waited;
                });
    }

    /** Whoever wrote a note may take it away, decided or not. */
    void takeBack(String id, Person writer) {
        database.write(
                tx ->
                        tx.run(
                                "delete from practice_note where id = ? and person = ?",
                                id,
                                writer.id()));
    }

    private static PracticeNote note(Row row) {
        return new PracticeNote(
                row.text("id"),
                new Code(row.text("code")),
                row.text("person"),
                Profession.of(row.text("profession")).orElse(Profession.OTHER),
                row.text("words"),
                row.moment("written"),
                row.text("state").equals("agreed"));
    }
}
