package org.linkindex.codes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.linkindex.database.Database;

/**
 * Day totals of what was done with codes, counted in memory and written in batches: a row for each
 * visit would cost ten times the visit, and would be a trace of somebody. A crash loses at most
 * what came since the last batch; a clean stop loses nothing.
 */
final class Visits {

    private static final long DAY_MILLISECONDS = 86_400_000;

    private record Line(String code, long epochDay, Way way) implements Comparable<Line> {

        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::code)
                        .thenComparingLong(Line::epochDay)
                        .thenComparing(Line::way);

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    private final Database database;
    private final Clock clock;
    private final Map<Line, LongAdder> counts = new ConcurrentHashMap<>();

    Visits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void count(Code code, Way way) {
        long today = clock.millis() / DAY_MILLISECONDS;
        counts.computeIfAbsent(new Line(code.text(), today, way), unseen -> new LongAdder())
                .increment();
    }

    /** Writes what was counted since the last time; when that fails, nothing is lost. */
    synchronized void flush() {
        // in one order, so that two nodes never wait for each other's rows
        Map<Line, Long> batch = new TreeMap<>();
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

    private void write(Map<Line, Long> batch) {
        database.write(
                tx -> {
                    batch.forEach(
                            (line, sum) ->
                                    tx.run(
                                            "insert into visit_total (code, day, way, total)"
                                                    + " values (?, ?, ?, ?)"
                                                    + " on conflict (code, day, way) do update"
                                                    + " set total ="
                                                    + " visit_total.total + excluded.total",
                                            line.code(),
                                            LocalDate.ofEpochDay(line.epochDay()).toString(),
                                            line.way().word(),
                                            sum));
                    return batch.size();
                });
    }

    List<VisitTotal> since(LocalDate day) {
        return database.read(
                tx ->
                        tx.list(
                                "select code, day, way, total from visit_total where day >= ?"
                                        + " order by day, code, way",
                                row ->
                                        new VisitTotal(
                                                new Code(row.text("code")),
                                                LocalDate.parse(row.text("day")),
                                                Way.valueOf(
                                                        row.text("way")
                                                                .toUpperCase(Locale.ROOT)
                                                                .replace('-', '_')),
                                                row.number("total")),
                                day.toString()));
    }
}
