package org.linkindex.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** Changes that wait for a second steward, or were decided. */
final class Proposals {

    private static final String WAITING = "waiting";

    private static final String COLUMNS =
            "id, code, base, made, author, author_name, organisation, why, state, "
                    + Resources.COLUMNS;

    private final Transaction tx;

    Proposals(Transaction tx) {
        this.tx = tx;
    }

    void add(Proposal proposal) {
        int length = Field.values().length;
        @Nullable Object[] values = new @Nullable Object[length + 9];
        values[0] = proposal.id();
        values[1] = proposal.code() == null ? null : proposal.code().text();
        values[2] = proposal.base();
        values[3] = proposal.made().toEpochMilli();
        values[4] = proposal.by().id();
        values[5] = proposal.by().name();
        values[6] = proposal.by().organisation();
        values[7] = proposal.why();
        values[8] = WAITING;
        Resources.fill(values, 9, proposal.fields());
        tx.run(
                "insert into proposal ("
                        + COLUMNS
                        + ") values (?"
                        + ", ?".repeat(values.length - 1)
                        + ")",
                values);
    }

    /** The oldest first. */
    List<Proposal> waiting() {
        return tx.list(
                "select " + COLUMNS + " from proposal where state = ? order by made, id",
                Proposals::proposal,
                WAITING);
    }

    Optional<Proposal> findWaiting(String id) {
        return tx.find(
                "select " + COLUMNS + " from proposal where state = ? and id = ?",
                Proposals::proposal,
                WAITING,
                id);
    }

    void decide(String id, boolean agreed) {
        tx.run("update proposal set state = ? where id = ?", agreed ? "agreed" : "declined", id);
    }

    private static Proposal proposal(Row row) {
        String code = row.textOrNull("code");
        return new Proposal(
                row.text("id"),
                code == null ? null : new Code(code),
                (int) row.number("base"),
                row.moment("made"),
                Steps.author(row),
                row.text("why"),
                Resources.fields(row));
    }
}
