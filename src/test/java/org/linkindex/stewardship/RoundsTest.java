package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.stewardship.Fetched.Answered;

/** What rounds leave in the store, on both engines, when servers die, freeze or are cut off. */
class RoundsTest {

    private static final int LINKS = 40;

    private final TurnedClock clock = new TurnedClock();
    private final Map<String, AtomicInteger> fetched = new ConcurrentHashMap<>();
    private volatile LinkFetcher web = target -> page(target);

    private static Fetched page(Target target) {
        byte[] body =
                target.path().equals("/robots.txt")
                        ? new byte[0]
                        : Prose.help("Thing " + target.host(), "Provider", target.host())
                                .getBytes(StandardCharsets.UTF_8);
        return new Answered(
                target.path().equals("/robots.txt") ? 404 : 200,
                Prose.html(),
                body,
                false,
                Duration.ofMillis(1));
    }

    private Stewardship stewardship(Database database, Catalogue catalogue) {
        LinkFetcher counting =
                target -> {
                    if (!target.path().equals("/robots.txt")) {
                        fetched.computeIfAbsent(target.host(), host -> new AtomicInteger())
                                .incrementAndGet();
                    }
                    return web.fetch(target);
                };
        return new Stewardship(
                database,
                catalogue,
                clock,
                () ->
                        new Stewardship.Outside(
                                counting,
                                () -> {},
                                new Courtesy.Manners(Duration.ZERO, 64, Duration.ofHours(1)),
                                Registry.SILENT));
    }

    static Catalogue filled(Database database, TurnedClock clock) throws Exception {
        return filled(database, clock, LINKS, LINKS);
    }

    /** So many links, shared out to so many hosts. */
    static Catalogue filled(Database database, TurnedClock clock, int links, int hosts)
            throws Exception {
        Catalogue catalogue = new Catalogue(database, new Codes(database, clock), clock);
        Path folder = Files.createTempDirectory("rounds");
        Path categories = folder.resolve("c.yaml");
        Files.writeString(
                categories,
                "- slug: bullying\n  name: Bullying\n  tag: Bullying\n  group: Everyday life\n  intro: It is not your fault.\n  urgent: Call 999.\n");
        catalogue.importFile(categories, true, Progress.NONE);
        StringBuilder rows =
                new StringBuilder(
                        "key,title,url,provider,format,summary,categories,audiences,nations,languages\n");
        for (int i = 0; i < links; i++) {
            rows.append(
                    "k%d,Thing %d,http://host%d.example%d.org.uk/a/b%d,Provider,website,Help.,bullying,parents,uk,en%n"
                            .formatted(i, i, i % hosts, i % hosts, i));
        }
        Path resources = folder.resolve("r.csv");
        Files.writeString(resources, rows);
        assertThat(catalogue.importFile(resources, true, Progress.NONE).added()).isEqualTo(links);
        return catalogue;
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_round_that_was_cut_off_is_gone_on_with_and_nothing_is_done_twice(Engines engine)
            throws Exception {
        try (Database database = engine.fresh()) {
            Catalogue catalogue = filled(database, clock);
            AtomicInteger asked = new AtomicInteger();
            // the server dies after a while: what it had stored is there, what it held is lost
            web =
                    target -> {
                        if (asked.incrementAndGet() > LINKS) {
                            throw new IllegalStateException("killed");
                        }
                        return page(target);
                    };
            try {
                stewardship(database, catalogue).check(resource -> true, 1_000, Progress.NONE);
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("killed");
            }
            LeaseTest.expire(database);
            long stored = count(database, "select count(*) as n from link_check");
            assertThat(stored).isBetween(1L, (long) LINKS - 1);
            web = RoundsTest::page;
            CheckReport report = stewardship(database, catalogue).checkDue().orElseThrow();
            assertThat(report.links()).isEqualTo(LINKS);
            assertThat(count(database, "select count(*) as n from link_check where judged = 1"))
                    .isEqualTo(LINKS);
            assertThat(
                            count(
                                    database,
                                    "select count(*) as n from link_watch where verdict = 'WORKING'"))
                    .isEqualTo(LINKS);
            assertThat(
                            count(
                                    database,
                                    "select count(*) as n from link_watch where round is not null"))
                    .isZero();
            assertThat(count(database, "select count(*) as n from link_round")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_server_that_froze_finds_its_round_taken_over(Engines engine) throws Exception {
        try (Database database = engine.fresh()) {
            Catalogue catalogue = filled(database, clock);
            CountDownLatch frozen = new CountDownLatch(LINKS / 2);
            CountDownLatch woken = new CountDownLatch(1);
            LinkFetcher freezing =
                    target -> {
                        if (!target.path().equals("/robots.txt")
                                && failing(LINKS / 2).fetch(target) instanceof Fetched.NoName) {
                            frozen.countDown();
                            await(woken);
                        }
                        return page(target);
                    };
            web = freezing;
            Stewardship first = stewardship(database, catalogue);
            Thread server =
                    Thread.startVirtualThread(
                            () -> first.check(resource -> true, 1_000, Progress.NONE));
            await(frozen);
            while (count(database, "select count(*) as n from link_check") < LINKS / 2) {
                Thread.onSpinWait();
            }
            LeaseTest.expire(database);
            web = RoundsTest::page;
            CheckReport report = stewardship(database, catalogue).checkDue().orElseThrow();
            woken.countDown();
            server.join();
            assertThat(report.links()).isEqualTo(LINKS);
            assertThat(count(database, "select count(*) as n from link_check")).isEqualTo(LINKS);
            assertThat(
                            count(
                                    database,
                                    "select count(*) as n from link_watch where verdict = 'WORKING' and streak_count = 1"))
                    .isEqualTo(LINKS);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void two_servers_check_what_is_due_once(Engines engine) throws Exception {
        try (Database database = engine.fresh()) {
            Catalogue catalogue = filled(database, clock);
            stewardship(database, catalogue).check(resource -> true, 1_000, Progress.NONE);
            clock.turn(Duration.ofDays(8));
            fetched.clear();
            List<Thread> servers =
                    List.of(
                            Thread.startVirtualThread(
                                    () -> stewardship(database, catalogue).checkDue()),
                            Thread.startVirtualThread(
                                    () -> stewardship(database, catalogue).checkDue()));
            for (Thread server : servers) {
                server.join();
            }
            assertThat(fetched.values()).hasSize(LINKS).allMatch(times -> times.get() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void when_our_own_line_is_down_nothing_is_thought_of_links(Engines engine) throws Exception {
        try (Database database = engine.fresh()) {
            Catalogue catalogue = filled(database, clock);
            Stewardship stewardship = stewardship(database, catalogue);
            stewardship.check(resource -> true, 1_000, Progress.NONE);
            List<Watch> before = database.read(tx -> new Watches(tx).all());
            for (int day = 0; day < 20; day++) {
                web = target -> new Fetched.NoName(true);
                clock.turn(Duration.ofDays(1));
                stewardship
                        .checkDue()
                        .ifPresent(
                                report ->
                                        assertThat(report.links() == 0 || !report.voids().isEmpty())
                                                .isTrue());
            }
            List<Watch> after = database.read(tx -> new Watches(tx).all());
            assertThat(after.stream().map(Watch::verdict)).containsOnly(Verdict.WORKING);
            assertThat(after.stream().map(Watch::streak))
                    .isEqualTo(before.stream().map(Watch::streak).toList());
            assertThat(catalogue.edition().offered().resources()).hasSize(LINKS);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void one_fifth_that_fails_may_be_true_and_more_is_not_believed(Engines engine)
            throws Exception {
        try (Database database = engine.fresh()) {
            Catalogue catalogue = filled(database, clock);
            Stewardship stewardship = stewardship(database, catalogue);
            stewardship.check(resource -> true, 1_000, Progress.NONE);
            web = failing(LINKS / 5);
            assertThat(
                            stewardship
                                    .check(resource -> true, 1_000, Progress.NONE)
                                    .orElseThrow()
                                    .voids())
                    .isEmpty();
            web = RoundsTest::page;
            stewardship.check(resource -> true, 1_000, Progress.NONE);
            web = failing(LINKS / 5 + 1);
            assertThat(
                            stewardship
                                    .check(resource -> true, 1_000, Progress.NONE)
                                    .orElseThrow()
                                    .voids())
                    .hasSize(1);
        }
    }

    private static LinkFetcher failing(int hosts) {
        return target ->
                Integer.parseInt(target.host().split("\\.")[0].substring(4)) < hosts
                        ? new Fetched.NoName(true)
                        : page(target);
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_page_that_answers_for_everybody_is_not_believed(Engines engine) throws Exception {
        try (Database database = engine.fresh()) {
            Catalogue catalogue = filled(database, clock);
            Stewardship stewardship = stewardship(database, catalogue);
            stewardship.check(resource -> true, 1_000, Progress.NONE);
            byte[] portal = Prose.casino("Hotel internet").getBytes(StandardCharsets.UTF_8);
            for (int strangers : List.of(5, 6)) {
                web =
                        target ->
                                Integer.parseInt(target.host().split("\\.")[0].substring(4))
                                                < strangers
                                        ? new Answered(
                                                200,
                                                Prose.html(),
                                                portal,
                                                false,
                                                Duration.ofMillis(1))
                                        : page(target);
                CheckReport report =
                        stewardship.check(resource -> true, 1_000, Progress.NONE).orElseThrow();
                assertThat(report.voids()).hasSize(strangers - 5);
                assertThat(report.paused()).hasSize(strangers == 5 ? 5 : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_fresh_server_asks_for_little_at_once(Engines engine) throws Exception {
        try (Database database = engine.fresh()) {
            Catalogue catalogue = filled(database, clock);
            CheckReport report = stewardship(database, catalogue).checkDue().orElseThrow();
            assertThat(report.links()).isLessThan(LINKS / 4);
            clock.turn(Duration.ofDays(7));
            assertThat(stewardship(database, catalogue).checkDue().orElseThrow().links())
                    .isGreaterThan(LINKS / 2);
        }
    }

    private static long count(Database database, String sql) {
        return database.read(tx -> tx.find(sql, row -> row.number("n")).orElseThrow());
    }
}
