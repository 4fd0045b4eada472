package org.linkindex.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkindex.database.Database;

class VisitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 28);
    private static final Code CODE = new Code("000000");
    private static final Code OTHER = Code.of("7K2M9");

    private Instant now = DAY.atTime(23, 59).toInstant(ZoneOffset.UTC);
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Database database;
    private final Visits visits;

    VisitsTest(@TempDir Path folder) {
        database = Database.open(Database.fileIn(folder));
        visits = new Visits(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(String sql) {
        database.write(tx -> tx.run(sql));
    }

    @Test
    void manyAtOnceAreCountedExactly() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.submit(
                        () -> {
                            for (int j = 0; j < 50; j++) {
                                visits.count(j % 2 == 0 ? CODE : OTHER, Way.SCANNED);
                            }
                        });
            }
            // while they count, some is written already
            visits.flush();
            visits.flush();
        }
        visits.flush();
        assertThat(visits.since(DAY))
                .containsExactlyInAnyOrder(
                        new VisitTotal(CODE, DAY, Way.SCANNED, 5_000),
                        new VisitTotal(OTHER, DAY, Way.SCANNED, 5_000));
    }

    @Test
    void aStoreThatIsAwayLosesNothing() {
        visits.count(CODE, Way.OPENED);
        write("alter table visit_total rename to away");
        assertThatThrownBy(visits::flush).isInstanceOf(RuntimeException.class);
        visits.count(CODE, Way.OPENED);
        assertThatThrownBy(visits::flush).isInstanceOf(RuntimeException.class);
        write("alter table away rename to visit_total");
        visits.flush();
        visits.flush();
        assertThat(visits.since(DAY)).containsExactly(new VisitTotal(CODE, DAY, Way.OPENED, 2));
    }

    @Test
    void aListenerThatBreaksDoublesNothing() {
        database.onChange(
                "catalogue",
                number -> {
                    throw new IllegalStateException("a listener broke");
                });
        write("insert into change_feed (topic, number) values ('catalogue', 7)");
        visits.count(CODE, Way.OPENED);
        visits.flush();
        visits.flush();
        assertThat(visits.since(DAY)).containsExactly(new VisitTotal(CODE, DAY, Way.OPENED, 1));
    }

    @Test
    void daysWaysAndCodesAreKeptApart() {
        visits.count(CODE, Way.TYPED);
        visits.count(CODE, Way.SCANNED);
        now = now.plusSeconds(120);
        visits.count(CODE, Way.TYPED);
        visits.flush();
        now = now.plusSeconds(3 * 86_400);
        visits.count(CODE, Way.TYPED);
        visits.count(CODE, Way.TYPED);
        visits.flush();
        assertThat(visits.since(DAY))
                .containsExactly(
                        new VisitTotal(CODE, DAY, Way.SCANNED, 1),
                        new VisitTotal(CODE, DAY, Way.TYPED, 1),
                        new VisitTotal(CODE, DAY.plusDays(1), Way.TYPED, 1),
                        new VisitTotal(CODE, DAY.plusDays(4), Way.TYPED, 2));
        assertThat(visits.since(DAY.plusDays(2))).hasSize(1);
    }

    @Test
    void nothingButCodeDayWayAndTotalIsKept() {
        List<String> columns =
                database.read(
                        tx ->
                                tx.list(
                                        "select name from pragma_table_info('visit_total')",
                                        row -> row.text("name")));
        assertThat(columns).containsExactly("code", "day", "way", "total");
    }
}
