package org.linkindex.voices;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.codes.VisitTotal;
import org.linkindex.codes.Way;
import org.linkindex.database.Database;
import org.linkindex.people.People;

/** "Something wrong?": day totals alone, less what a steward has dealt with. */
final class Problems {

    private record Line(String code, String way) {}

    private final Database database;
    private final Codes codes;

    Problems(Database database, Codes codes) {
        this.database = database;
        this.codes = codes;
    }

    /** What felt unsafe first, then what was said most. */
    List<Problem> open() {
        Map<Line, Long> heard = heard();
        return codes.problems().stream()
                .map(
                        total ->
                                new Problem(
                                        total.code(),
                                        total.way(),
                                        total.total() - heard.getOrDefault(line(total), 0L),
                                        total.total(),
                                        total.day()))
                .filter(problem -> problem.count() > 0)
                .sorted(
                        Comparator.comparing((Problem each) -> each.way() != Way.SAID_UNSAFE)
                                .thenComparingLong(each -> -each.count())
                                .thenComparing(Problem::code)
                                .thenComparing(Problem::way))
                .toList();
    }

    private static Line line(VisitTotal total) {
        return new Line(total.code().text(), total.way().word());
    }

    private Map<Line, Long> heard() {
        Map<Line, Long> heard = new HashMap<>();
        database.read(
                tx -> {
                    tx.each(
                            "select code, way, total from problem_heard",
                            row ->
                                    heard.put(
                                            new Line(row.text("code"), row.text("way")),
                                            row.number("total")));
                    return heard;
                });
        return heard;
    }

    /**
     * Notes that a steward has dealt with what was said so far.
     *
     * @param total how often it had been said when they looked; what came since stays open
     */
    void hear(Code code, Way way, long total, String by, Instant now) {
        database.write(
                tx -> {
                    People.note(tx, now, by, "dealt with a problem", code + ": " + way.word());
                    return tx.run(
                            "insert into problem_heard (code, way, total, heard, heard_by)"
                                    + " values (?, ?, ?, ?, ?) on conflict (code, way) do"
                                    + " update set total = excluded.total, heard ="
                                    + " excluded.heard, heard_by = excluded.heard_by",
                            code.text(),
                            way.word(),
                            total,
                            now.toEpochMilli(),
                            by);
                });
    }
}
