package org.linkindex.stewardship;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;

/**
 * The right to do what must not be done twice at once: for half a minute, by the store's own clock,
 * renewed by each write. Whoever takes it over gets a higher fence; what an earlier holder still
 * tries to write is refused in the same transaction.
 *
 * @param holder who holds it
 * @param fence the number of this taking
 */
record Lease(String holder, long fence) {

    /** Without a write for so long it may be taken over. */
    static final Duration TERM = Duration.ofSeconds(30);

    private static final String NAME = "links";

    private static final DateTimeFormatter STORE_TIME =
            new DateTimeFormatterBuilder()
                    .appendPattern("yyyy-MM-dd HH:mm:ss")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .optionalStart()
                    .appendOffset("+HH:mm", "+00")
                    .optionalEnd()
                    .toFormatter(Locale.ROOT);

    /** Somebody else has taken it over. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("Another server has taken the checks over.");
        }
    }

    private record Held(long fence, long until) {}

    /** Takes it, unless somebody holds it. */
    static Optional<Lease> take(Database database, String holder) {
        return database.write(tx -> take(tx, holder));
    }

    private static Optional<Lease> take(Transaction tx, String holder) {
        long now = now(tx).toEpochMilli();
        Optional<Held> held =
                tx.find(
                        "select fence, until from lease where name = ?",
                        row -> new Held(row.number("fence"), row.number("until")),
                        NAME);
        if (held.isEmpty()) {
            int made =
                    tx.run(
                            "insert into lease (name, holder, fence, until) values (?, ?, 1, ?)"
                                    + " on conflict (name) do nothing",
                            NAME,
                            holder,
                            now + TERM.toMillis());
            return made == 1 ? Optional.of(new Lease(holder, 1)) : Optional.empty();
        }
        long fence = held.get().fence();
        if (held.get().until() > now) {
            return Optional.empty();
        }
        int taken =
                tx.run(
                        "update lease set holder = ?, fence = ?, until = ?"
                                + " where name = ? and fence = ? and until <= ?",
                        holder,
                        fence + 1,
                        now + TERM.toMillis(),
                        NAME,
                        fence,
                        now);
        return taken == 1 ? Optional.of(new Lease(holder, fence + 1)) : Optional.empty();
    }

    /**
     * Holds on to it, as the first step of a transaction that writes.
     *
     * @throws Lost when somebody has taken it over; nothing of the transaction is done
     */
    void hold(Transaction tx) {
        int held =
                tx.run(
                        "update lease set until = ? where name = ? and holder = ? and fence = ?",
                        now(tx).plus(TERM).toEpochMilli(),
                        NAME,
                        holder,
                        fence);
        if (held == 0) {
            throw new Lost();
        }
    }

    /** Lets it go. */
    void release(Database database) {
        database.write(
                tx ->
                        tx.run(
                                "update lease set until = 0 where name = ? and holder = ? and fence = ?",
                                NAME,
                                holder,
                                fence));
    }

    /** The store's own time: the clocks of two servers need not agree. */
    static Instant now(Transaction tx) {
        String text =
                tx.find(
                                "select cast(current_timestamp as varchar(40)) as now",
                                row -> row.text("now"))
                        .orElseThrow();
        var parsed = STORE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime exact
                ? exact.toInstant()
                : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
    }
}
