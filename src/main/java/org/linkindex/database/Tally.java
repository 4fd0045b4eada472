package org.linkindex.database;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Day totals, counted in memory and written in batches: a row for each visit would cost ten times
 * the visit, and would be a trace of somebody. A crash loses at most what came since the last
 * batch; a clean stop loses nothing. For many threads; handed out by {@link Database#tally}.
 *
 * @param <W> what is counted
 */
public final class Tally<W extends Comparable<W>> {

    private static final long DAY_MILLISECONDS = 86_400_000;

    /** Adds a sum to the row of a day. */
    public interface Writing<W> {
        /** Within the transaction of the whole batch; rows come in one order. */
        void add(Transaction tx, W what, LocalDate day, long sum);
    }

    private record Line<W extends Comparable<W>>(W what, long epochDay) {

        /** By hand, as each visit comes here: what the compiler makes for records is slower. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Line<?> line
                    && epochDay == line.epochDay
                    && what.equals(line.what);
        }

        @Override
        public int hashCode() {
            return what.hashCode() + Long.hashCode(epochDay);
        }
    }

    private final Database database;
    private final Clock clock;
    private final Writing<W> writing;
    private final Map<Line<W>, LongAdder> counts = new ConcurrentHashMap<>();

    Tally(Database database, Clock clock, Writing<W> writing) {
        this.database = database;
        this.clock = clock;
        this.writing = writing;
    }

    /** Counts one more, today. */
    public void count(W what) {
        long today = clock.millis() / DAY_MILLISECONDS;
        Line<W> line = new Line<>(what, today);
        LongAdder known = counts.get(line);
        (known == null ? counts.computeIfAbsent(line, unseen -> new LongAdder()) : known)
                .increment();
    }

    /** Writes what was counted since the last time; when that fails, nothing is lost. */
    public synchronized void flush() {
        // in one order, so that two nodes never wait for each other's rows
        Map<Line<W>, Long> batch =
                new TreeMap<>(
                        Comparator.<Line<W>, W>comparing(Line::what)
                                .thenComparingLong(Line::epochDay));
        counts.forEach(
                (line, count) -> {
                    long sum = count.sumThenReset();
                    if (sum > 0) {
                        batch.put(line, sum);
                    }
                });
        try {
            if (!batch.isEmpty()) {
                write(batch);
            }
        } catch (RuntimeException e) {
            batch.forEach(
                    (line, sum) -> counts.computeIfAbsent(line, lost -> new LongAdder()).add(sum));
            throw e;
        }
        // yesterday's lines may still be held by a slow visit; older ones are done with
        long yesterday = clock.millis() / DAY_MILLISECONDS - 1;
        counts.keySet().removeIf(line -> line.epochDay() < yesterday);
    }

    private void write(Map<Line<W>, Long> batch) {
        database.write(
                tx -> {
                    batch.forEach(
                            (line, sum) ->
                                    writing.add(
                                            tx,
                                            line.what(),
                                            LocalDate.ofEpochDay(line.epochDay()),
                                            sum));
                    return batch.size();
                });
    }
}
