package org.linkindex.search;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linkindex.database.Database;
import org.linkindex.database.Tally;
import org.linkindex.database.Transaction;

/**
 * Day totals of our own words in questions that found little: the only trace of a question. One
 * word of a question is drawn by lot, so that no two words that are counted ever came together.
 */
public final class UnansweredWords {

    private final SecureRandom lot = new SecureRandom();
    private final Database database;
    private final Tally<String> tally;

    UnansweredWords(Database database, Clock clock) {
        this.database = database;
        this.tally = database.tally(clock, UnansweredWords::add);
    }

    /** Counts one of these words of a question, if there are any. */
    void count(List<String> words) {
        if (!words.isEmpty()) {
            tally.count(words.get(lot.nextInt(words.size())));
        }
    }

    /** Writes what was counted since the last time; when that fails, nothing is lost. */
    public void flush() {
        tally.flush();
    }

    private static void add(Transaction tx, String word, LocalDate day, long sum) {
        tx.run(
                "insert into unanswered_word (day, word, total) values (?, ?, ?)"
                        + " on conflict (day, word) do update"
                        + " set total = unanswered_word.total + excluded.total",
                day.toString(),
                word,
                sum);
    }

    /** The day totals since this day, by day. */
    public List<UnansweredWord> since(LocalDate day) {
        return database.read(
                tx ->
                        tx.list(
                                "select day, word, total from unanswered_word where day >= ?"
                                        + " order by day, word",
                                row ->
                                        new UnansweredWord(
                                                LocalDate.parse(row.text("day")),
                                                row.text("word"),
                                                row.number("total")),
                                day.toString()));
    }
}
