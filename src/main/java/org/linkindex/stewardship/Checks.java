package org.linkindex.stewardship;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** What checks saw, in the store. */
final class Checks {

    /** One check. */
    record Check(long round, Code code, Instant at, String address, Observation observation) {}

    private static final String SELECT =
            "select link_check.*, coalesce(not_before, -1) as later from link_check";

    private final Transaction tx;

    Checks(Transaction tx) {
        this.tx = tx;
    }

    void add(long round, Code code, String address, Observation seen, Instant now) {
        Sight sight = seen.sight();
        Instant notBefore = seen.notBefore();
        tx.run(
                "insert into link_check (round, code, checked, address, finding, words, proposal,"
                        + " not_before, status, hops, final_address, title, excerpt, fingerprint,"
                        + " word_count, kind, mark, language, hidden, named, harm, took, judged)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                        + " on conflict (round, code) do nothing",
                round,
                code.text(),
                now.toEpochMilli(),
                address,
                seen.finding().name(),
                stored(seen.words(), 1_000),
                seen.proposal(),
                notBefore == null ? null : Long.valueOf(notBefore.toEpochMilli()),
                sight.status(),
                sight.hops(),
                sight.address(),
                stored(sight.title(), 200),
                stored(sight.excerpt(), 280),
                sight.fingerprint().hex(),
                sight.words(),
                sight.kind().name(),
                sight.mark(),
                stored(sight.language(), 20),
                sight.hidden() ? 1 : 0,
                sight.named() ? 1 : 0,
                sight.harm(),
                sight.took());
    }

    /** PostgreSQL keeps no NUL in text. */
    private static String stored(String text, int most) {
        return Page.shortened(text.replace("\0", ""), most);
    }

    Optional<Check> find(long round, Code code) {
        return tx.find(SELECT + " where round = ? and code = ?", Checks::check, round, code.text());
    }

    /** Those of a round that nobody judged yet. */
    List<Check> unjudged(long round) {
        return tx.list(
                SELECT + " where round = ? and judged = 0 order by code", Checks::check, round);
    }

    /** The newest of a link first. */
    List<Check> of(Code code, int most) {
        return tx.list(
                SELECT + " where code = ? order by round desc limit " + most,
                Checks::check,
                code.text());
    }

    /**
     * Marks a check as judged.
     *
     * @return false when it was judged before
     */
    boolean judged(long round, Code code) {
        return tx.run(
                        "update link_check set judged = 1 where round = ? and code = ? and judged = 0",
                        round,
                        code.text())
                == 1;
    }

    /** Where each link ended at its last check, by code. */
    Map<Code, String> ends() {
        Map<Code, String> ends = new HashMap<>();
        tx.each(
                "select link_watch.code as code, final_address from link_watch join link_check"
                        + " on link_check.code = link_watch.code"
                        + " and link_check.round = link_watch.last_round",
                row -> ends.put(new Code(row.text("code")), row.text("final_address")));
        return ends;
    }

    /** Forgets what is older, but for what a link was last known by and its last check. */
    void forgetBefore(Instant time) {
        tx.run(
                "delete from link_check where checked < ? and not exists (select 1 from link_watch"
                        + " where link_watch.code = link_check.code and"
                        + " (link_watch.known_round = link_check.round"
                        + " or link_watch.last_round = link_check.round))",
                time.toEpochMilli());
    }

    private static Check check(Row row) {
        long notBefore = row.number("later");
        Sight sight =
                new Sight(
                        Math.toIntExact(row.number("status")),
                        Math.toIntExact(row.number("hops")),
                        row.text("final_address"),
                        row.text("title"),
                        row.text("excerpt"),
                        new Fingerprint(row.text("fingerprint")),
                        Math.toIntExact(row.number("word_count")),
                        Page.Kind.valueOf(row.text("kind")),
                        row.text("mark"),
                        row.text("language"),
                        row.number("hidden") == 1,
                        row.number("named") == 1,
                        Math.toIntExact(row.number("harm")),
                        Math.toIntExact(row.number("took")));
        return new Check(
                row.number("round"),
                new Code(row.text("code")),
                row.moment("checked"),
                row.text("address"),
                new Observation(
                        Finding.valueOf(row.text("finding")),
                        row.text("words"),
                        sight,
                        row.text("proposal"),
                        notBefore < 0 ? null : Instant.ofEpochMilli(notBefore)));
    }
}
