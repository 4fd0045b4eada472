package org.linkindex.catalogue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** What the store knows of links and of reviews. */
final class Links {

    private final Transaction tx;

    Links(Transaction tx) {
        this.tx = tx;
    }

    Map<Code, LinkState> states() {
        Map<Code, LinkState> states = new HashMap<>();
        tx.each(
                "select code, standing, since, reason, coalesce(worked, -1) as worked"
                        + " from link_state",
                row -> states.put(new Code(row.text("code")), state(row)));
        return states;
    }

    private static LinkState state(Row row) {
        long worked = row.number("worked");
        return new LinkState(
                LinkState.Standing.valueOf(row.text("standing")),
                row.moment("since"),
                row.text("reason"),
                worked < 0 ? null : Instant.ofEpochMilli(worked));
    }

    Map<Code, Review> reviews() {
        Map<Code, Review> reviews = new HashMap<>();
        tx.each(
                "select code, reviewed, organisation, due from review",
                row ->
                        reviews.put(
                                new Code(row.text("code")),
                                new Review(
                                        row.moment("reviewed"),
                                        row.text("organisation"),
                                        row.moment("due"))));
        return reviews;
    }

    void record(Code code, LinkState state) {
        tx.run(
                "insert into link_state (code, standing, since, reason, worked)"
                        + " values (?, ?, ?, ?, ?) on conflict (code) do update"
                        + " set standing = excluded.standing, since = excluded.since,"
                        + " reason = excluded.reason, worked = excluded.worked",
                code.text(),
                state.standing().name(),
                state.since().toEpochMilli(),
                state.reason(),
                state.worked() == null ? null : Long.valueOf(state.worked().toEpochMilli()));
    }

    void record(Code code, Review review) {
        tx.run(
                "insert into review (code, reviewed, organisation, due) values (?, ?, ?, ?)"
                        + " on conflict (code) do update set reviewed = excluded.reviewed,"
                        + " organisation = excluded.organisation, due = excluded.due",
                code.text(),
                review.reviewed().toEpochMilli(),
                review.organisation(),
                review.due().toEpochMilli());
    }
}
