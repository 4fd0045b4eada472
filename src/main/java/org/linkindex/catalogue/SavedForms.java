package org.linkindex.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** Which forms were saved, so that one that is sent again gets the same answer and does nothing. */
final class SavedForms {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Transaction tx;

    SavedForms(Transaction tx) {
        this.tx = tx;
    }

    <T> Optional<Outcome<T>> answer(Author by, String token) {
        return tx.find(
                "select code, number, proposal from saved_form where author = ? and token = ?",
                SavedForms::outcome,
                by.id(),
                token);
    }

    private static <T> Outcome<T> outcome(Row row) {
        String proposal = row.textOrNull("proposal");
        return proposal == null
                ? new Outcome.Saved<>(new Code(row.text("code")), (int) row.number("number"))
                : new Outcome.Waiting<>(proposal);
    }

    /** Remembers what came of a form, and forgets those of long ago. */
    <T> Outcome<T> note(Author by, String token, Outcome<T> outcome, Instant now) {
        tx.run("delete from saved_form where made < ?", now.minus(KEPT).toEpochMilli());
        switch (outcome) {
            case Outcome.Saved<T> saved ->
                    note(by, token, now, saved.code().text(), saved.number(), null);
            case Outcome.Waiting<T> waiting -> note(by, token, now, null, 0, waiting.proposal());
            case Outcome.Overtaken<T> overtaken -> {}
            case Outcome.Refused<T> refused -> {}
        }
        return outcome;
    }

    private void note(
            Author by,
            String token,
            Instant now,
            @Nullable String code,
            int number,
            @Nullable String proposal) {
        tx.run(
                "insert into saved_form (author, token, made, code, number, proposal)"
                        + " values (?, ?, ?, ?, ?, ?)",
                by.id(),
                token,
                now.toEpochMilli(),
                code,
                number,
                proposal);
    }
}
