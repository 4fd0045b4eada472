package org.linkindex.stewardship;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** What is thought of links, in the store. */
final class Watches {

    private static final String COLUMNS =
            "code, address, verdict, since, words, proposal, coalesce(paused, -1) as paused, streak,"
                    + " streak_count, streak_first, streak_last, ill_checks,"
                    + " coalesce(ill_since, -1) as ill_since,"
                    + " coalesce(nameless_since, -1) as nameless_since,"
                    + " coalesce(known_round, -1) as known_round, known_by_person,"
                    + " coalesce(last_round, -1) as last_round, coalesce(asks_since, -1) as asks_since,"
                    + " coalesce(person_looked, -1) as person_looked, due, coalesce(round, -1) as round";

    private final Transaction tx;

    Watches(Transaction tx) {
        this.tx = tx;
    }

    List<Watch> all() {
        return tx.list("select " + COLUMNS + " from link_watch order by code", Watches::watch);
    }

    Optional<Watch> find(Code code) {
        return tx.find(
                "select " + COLUMNS + " from link_watch where code = ?",
                Watches::watch,
                code.text());
    }

    /** Those that no round has now, the longest due first. */
    List<Watch> dueBefore(Instant time) {
        return tx.list(
                "select "
                        + COLUMNS
                        + " from link_watch where due <= ? and round is null order by due, code",
                Watches::watch,
                time.toEpochMilli());
    }

    /** Those that a round has taken and not let go of. */
    List<Watch> in(long round) {
        return tx.list(
                "select " + COLUMNS + " from link_watch where round = ? order by code",
                Watches::watch,
                round);
    }

    void take(Code code, long round) {
        tx.run("update link_watch set round = ? where code = ?", round, code.text());
    }

    void forget(Code code) {
        tx.run("delete from link_watch where code = ?", code.text());
    }

    /** Keeps it, and lets go of it: no round has it any more. */
    void keep(Watch watch) {
        tx.run("delete from link_watch where code = ?", watch.code().text());
        tx.run(
                "insert into link_watch (code, address, verdict, since, words, proposal, paused, streak,"
                        + " streak_count, streak_first, streak_last, ill_checks, ill_since,"
                        + " nameless_since, known_round, known_by_person, last_round, asks_since,"
                        + " person_looked, due, round)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
                watch.code().text(),
                watch.address(),
                watch.verdict().name(),
                watch.since().toEpochMilli(),
                Page.shortened(watch.words(), 1_000),
                watch.proposal(),
                milliseconds(watch.paused()),
                watch.streak().finding().name(),
                watch.streak().count(),
                watch.streak().first().toEpochMilli(),
                watch.streak().last().toEpochMilli(),
                watch.illChecks(),
                milliseconds(watch.illSince()),
                milliseconds(watch.namelessSince()),
                watch.knownRound(),
                watch.knownByPerson() ? 1 : 0,
                watch.lastRound(),
                milliseconds(watch.asksSince()),
                milliseconds(watch.personLooked()),
                watch.due().toEpochMilli());
    }

    private static @Nullable Long milliseconds(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(instant.toEpochMilli());
    }

    private static @Nullable Instant moment(Row row, String column) {
        long number = row.number(column);
        return number < 0 ? null : Instant.ofEpochMilli(number);
    }

    private static @Nullable Long number(Row row, String column) {
        long number = row.number(column);
        return number < 0 ? null : Long.valueOf(number);
    }

    private static Watch watch(Row row) {
        return new Watch(
                new Code(row.text("code")),
                row.text("address"),
                Verdict.valueOf(row.text("verdict")),
                row.moment("since"),
                row.text("words"),
                row.text("proposal"),
                moment(row, "paused"),
                new Streak(
                        Finding.valueOf(row.text("streak")),
                        Math.toIntExact(row.number("streak_count")),
                        row.moment("streak_first"),
                        row.moment("streak_last")),
                Math.toIntExact(row.number("ill_checks")),
                moment(row, "ill_since"),
                moment(row, "nameless_since"),
                number(row, "known_round"),
                row.number("known_by_person") == 1,
                number(row, "last_round"),
                moment(row, "asks_since"),
                moment(row, "person_looked"),
                row.moment("due"));
    }
}
