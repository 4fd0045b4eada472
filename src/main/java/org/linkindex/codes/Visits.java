package org.linkindex.codes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linkindex.database.Database;
import org.linkindex.database.Row;
import org.linkindex.database.Tally;
import org.linkindex.database.Transaction;

/** Day totals of what was done with codes. */
final class Visits {

    private record Line(String code, Way way) implements Comparable<Line> {

        private static final Comparator<Line> ORDER =
                Comparator.comparing(Line::code).thenComparing(Line::way);

        /** By hand, as each scan comes here: what the compiler makes for records is slower. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Line line && way == line.way && code.equals(line.code);
        }

        @Override
        public int hashCode() {
            return code.hashCode() + way.ordinal();
        }

        @Override
        public int compareTo(Line other) {
            return ORDER.compare(this, other);
        }
    }

    private final Database database;
    private final Tally<Line> tally;

    Visits(Database database, Clock clock) {
        this.database = database;
        this.tally = database.tally(clock, Visits::add);
    }

    void count(Code code, Way way) {
        tally.count(new Line(code.text(), way));
    }

    /** Writes what was counted since the last time; when that fails, nothing is lost. */
    void flush() {
        tally.flush();
    }

    private static void add(Transaction tx, Line line, LocalDate day, long sum) {
        tx.run(
                "insert into visit_total (code, day, way, total) values (?, ?, ?, ?)"
                        + " on conflict (code, day, way) do update"
                        + " set total = visit_total.total + excluded.total",
                line.code(),
                day.toString(),
                line.way().word(),
                sum);
    }

    /** Asks in the very words of the index {@code visit_total_said}. */
    List<VisitTotal> problems() {
        return database.read(
                tx ->
                        tx.list(
                                "select code, way, max(day) as day, sum(total) as total from"
                                        + " visit_total where way in ('said-broken', 'said-wrong',"
                                        + " 'said-unsafe') group by code, way order by code, way",
                                Visits::total));
    }

    List<VisitTotal> since(LocalDate day) {
        return database.read(
                tx ->
                        tx.list(
                                "select code, day, way, total from visit_total where day >= ?"
                                        + " order by day, code, way",
                                Visits::total,
                                day.toString()));
    }

    private static VisitTotal total(Row row) {
        return new VisitTotal(
                new Code(row.text("code")),
                LocalDate.parse(row.text("day")),
                Way.valueOf(row.text("way").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.number("total"));
    }
}
