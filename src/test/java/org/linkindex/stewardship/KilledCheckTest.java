package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.house.Thoroughness;

/**
 * The real commands, killed (SIGKILL) or frozen (SIGSTOP) in mid-round: nothing is judged twice and
 * nothing is lost.
 */
class KilledCheckTest {

    private static final int KILLS = Thoroughness.isWhole() ? 20 : 1;
    private static final int LINKS = Thoroughness.isWhole() ? 250 : 30;
    private static final String GONE = "host0.example0.org.uk";

    /** A web that works but for one page, which is gone. */
    private static MockWeb web(Duration slow) {
        return new MockWeb()
                .otherwise(
                        host ->
                                (asked, reply) -> {
                                    if (isRobots(asked)) {
                                        reply.html(404, "");
                                        return;
                                    }
                                    LockSupport.parkNanos(slow.toNanos());
                                    boolean gone =
                                            host.equals(GONE) && asked.path().equals("/a/b0");
                                    reply.html(
                                            gone ? 410 : 200,
                                            Prose.help("Thing " + host, "Provider", host));
                                });
    }

    private static boolean isRobots(MockWeb.Asked asked) {
        return asked.path().equals("/robots.txt");
    }

    private static long pages(MockWeb web) {
        return web.asked.stream().filter(asked -> !isRobots(asked)).count();
    }

    private static Process start(Path folder, String... command) throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.linkindex.app.App"));
        all.addAll(List.of(command));
        all.addAll(List.of("--data", folder.toString()));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_check_that_is_killed_judges_nothing_twice_and_loses_nothing(
            Engines engine, @TempDir Path folder) throws Exception {
        String address = engine.freshAddress();
        Random random = new Random();
        int midway = 0;
        try (MockWeb web = web(Duration.ZERO);
                Database database = Database.open(address)) {
            RoundsTest.filled(database, new TurnedClock(), LINKS, LINKS);
            String[] check = {
                "check", "--database", address, "--checks-rehearsal", String.valueOf(web.port())
            };
            for (int kill = 0; kill < KILLS; kill++) {
                // among the first pages, among the last, or while they are judged
                long until = pages(web) + random.nextInt(1, LINKS + 1);
                Process child = start(folder, check);
                while (child.isAlive() && pages(web) < until) {
                    child.waitFor(2, TimeUnit.MILLISECONDS);
                }
                child.waitFor(random.nextInt(300), TimeUnit.MILLISECONDS);
                child.destroyForcibly().waitFor();
                LeaseTest.expire(database);
                midway += count(database, "link_round where finished is null") > 0 ? 1 : 0;
            }
            Process last = start(folder, check);
            assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).as(Files.readString(folder.resolve("said.txt"))).isZero();
            assertWhole(database);
        }
        System.out.printf("%s: %d checks killed, %d of them in mid-round%n", engine, KILLS, midway);
    }

    /** Each link of each round was seen once and judged once. */
    private static void assertWhole(Database database) {
        assertThat(count(database, "link_round where finished is null")).isZero();
        assertThat(count(database, "link_round where void <> ''")).isZero();
        assertThat(count(database, "link_check where judged = 0")).isZero();
        assertThat(count(database, "link_watch where round is not null")).isZero();
        long taken =
                database.read(
                        tx ->
                                tx.find(
                                                "select sum(links) as n from link_round",
                                                row -> row.number("n"))
                                        .orElseThrow());
        assertThat(count(database, "link_check")).isEqualTo(taken);
        // what is found repeats with each check: once more judged, or once less, and it shows
        assertThat(
                        count(
                                database,
                                "link_watch where streak_count <> (select count(*) from link_check"
                                        + " where link_check.code = link_watch.code)"))
                .isZero();
        assertThat(count(database, "link_watch where verdict = 'WORKING'")).isEqualTo(LINKS - 1);
        assertThat(count(database, "link_state where standing = 'PAUSED'")).isEqualTo(1);
    }

    private static long count(Database database, String what) {
        return database.read(
                tx ->
                        tx.find("select count(*) as n from " + what, row -> row.number("n"))
                                .orElseThrow());
    }

    /** Who is frozen comes back and must be refused too: the harder of the two. */
    private static List<String> signals() {
        return Thoroughness.isWhole() ? List.of("STOP", "KILL") : List.of("STOP");
    }

    /** Two servers on PostgreSQL; the one that has the round dies or freezes for good. */
    @ParameterizedTest
    @MethodSource("signals")
    void a_round_is_taken_over_within_a_minute(
            String signal, @TempDir Path one, @TempDir Path other) throws Exception {
        String address = Engines.POSTGRESQL.freshAddress();
        Process first = null;
        Process second = null;
        try (MockWeb web = web(Duration.ofSeconds(4));
                Database database = Database.open(address)) {
            allDue(database, RoundsTest.filled(database, new TurnedClock(), LINKS, LINKS / 5));
            String[] serve = {
                "serve",
                "--port",
                "0",
                "--management-port",
                "0",
                "--database",
                address,
                "--checks-rehearsal",
                String.valueOf(web.port())
            };
            first = start(one, serve);
            until(Duration.ofSeconds(60), () -> pages(web) >= 2);
            second = start(other, serve);
            Path said = other.resolve("said.txt");
            until(Duration.ofSeconds(30), () -> Files.readString(said).contains("http://"));
            long fence = fence(database);
            long stopped = System.nanoTime();
            signal(first, signal);
            until(Duration.ofSeconds(60), () -> fence(database) > fence);
            System.out.printf(
                    "%s: taken over after %.1f s%n", signal, (System.nanoTime() - stopped) / 1e9);
            if (signal.equals("STOP")) {
                signal(first, "CONT");
                Path log = one.resolve("said.txt");
                until(
                        Duration.ofSeconds(30),
                        () -> Files.readString(log).contains("Another server has taken"));
            }
            until(
                    Duration.ofSeconds(120),
                    () -> count(database, "link_check where judged = 1") >= LINKS);
            until(
                    Duration.ofSeconds(10),
                    () -> count(database, "link_round where finished is null") == 0);
            assertWhole(database);
            assertThat(count(database, "link_round")).isEqualTo(1);
        } finally {
            for (Process each : new Process[] {first, second}) {
                if (each != null) {
                    each.destroyForcibly().waitFor();
                }
            }
        }
    }

    private static void allDue(Database database, Catalogue catalogue) {
        Lease lease = Lease.take(database, "the test").orElseThrow();
        new Keeping(database, catalogue, Clock.systemUTC()).follow(lease);
        database.write(tx -> tx.run("update link_watch set due = 0"));
        lease.release(database);
    }

    private static void signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
    }

    private static long fence(Database database) {
        return database.read(
                tx -> tx.find("select fence from lease", row -> row.number("fence")).orElseThrow());
    }

    /** Something that comes to hold. */
    private interface Holds {
        boolean now() throws Exception;
    }

    private static void until(Duration most, Holds holds) throws Exception {
        long end = System.nanoTime() + most.toNanos();
        while (!holds.now()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
