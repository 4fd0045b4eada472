package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

/** BOMB-07: an import that is killed (SIGKILL) has done all or nothing. */
class KilledImportTest {

    private static final int ROUNDS = 20;
    private static final int ROWS = 2_000;
    private static final int STARTED = -1;

    /** What the child runs: the import command's work, telling each row as it is done. */
    static final class Child {
        public static void main(String[] args) {
            try (Database database = Database.open(args[0])) {
                Catalogue catalogue = catalogue(database);
                System.out.println(STARTED);
                catalogue.importFile(Path.of(args[1]), true, System.out::println);
                System.out.println(ROWS + 1);
            }
        }
    }

    private static Catalogue catalogue(Database database) {
        Clock clock = Clock.systemUTC();
        return new Catalogue(database, new Codes(database, clock), clock);
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void aKilledImportHasDoneAllOrNothing(Engines engine, @TempDir Path folder) throws Exception {
        String address = engine.freshAddress();
        Random random = new Random();
        int midway = 0;
        int whole = 0;
        int nothing = 0;
        try (Database database = Database.open(address)) {
            catalogue(database).importFile(categories(folder), true, Progress.NONE);
            for (int round = 0; round < ROUNDS; round++) {
                Path file = file(folder, round);
                long before = count(database, round);
                assertThat(before).isZero();
                // mostly among the rows, each fourth time about the commit
                int at = round % 4 == 3 ? ROWS + random.nextInt(2) : random.nextInt(ROWS);
                int last = runUntil(address, file, at);
                long after = settled(database, round);
                assertThat(after)
                        .as("round %d, killed after row %d", round, last)
                        .isIn(0L, (long) ROWS);
                if (last > 0 && last <= ROWS && after == 0) {
                    midway++;
                }
                if (after == ROWS) {
                    whole++;
                } else {
                    nothing++;
                }
                if (engine == Engines.SQLITE) {
                    assertThat(ask(database, "pragma integrity_check")).isEqualTo("ok");
                    assertThat(ask(database, "select count(*) from pragma_foreign_key_check"))
                            .isEqualTo("0");
                }
            }
            assertThat(ask(database, "select count(*) from code where kind = 'resource'"))
                    .isEqualTo(String.valueOf(ROWS * whole));
        }
        System.out.printf(
                "%s: %d rounds killed; %d among the rows; %d left nothing, %d the whole file%n",
                engine, ROUNDS, midway, nothing, whole);
        assertThat(midway).isPositive();
    }

    /** Runs the import, kills it when it tells of this row, and answers the last it told of. */
    private static int runUntil(String address, Path file, int row) throws Exception {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Child.class.getName(),
                                address,
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int last = 0;
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null && last < row) {
                last = Integer.parseInt(line);
                line = lines.readLine();
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return last;
    }

    /** PostgreSQL notices a moment later that its client is gone; SQLite needs no such moment. */
    private static long settled(Database database, int round) {
        // a lock that the killed import held is free again once a write is answered
        database.write(tx -> tx.run("update category set place = place"));
        return count(database, round);
    }

    private static long count(Database database, int round) {
        return database.read(
                tx ->
                        tx.find(
                                        "select count(*) as n from resource where key like ?",
                                        row -> row.number("n"),
                                        "r" + round + "-%")
                                .orElseThrow());
    }

    private static String ask(Database database, String question) {
        return database.read(
                tx ->
                        tx.find(
                                        "select a.* from (" + wrapped(question) + ") a",
                                        row -> row.text("answer"))
                                .orElseThrow());
    }

    private static String wrapped(String question) {
        return question.startsWith("pragma ")
                ? "select "
                        + question.substring(7)
                        + " as answer from pragma_"
                        + question.substring(7)
                : question.replace("count(*)", "count(*) as answer");
    }

    private static Path categories(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("categories.yaml"),
                "- {slug: bullying, name: B, tag: B, group: Everyday life, intro: a, urgent: b}\n");
    }

    private static Path file(Path folder, int round) throws IOException {
        StringBuilder rows =
                new StringBuilder(
                        "key,title,url,provider,format,summary,categories,audiences,nations,languages\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append(
                    "r%1$d-%2$d,Title,https://example.org/%1$d/%2$d,P,website,S,bullying,parents,uk,en\n"
                            .formatted(round, i));
        }
        return Files.writeString(folder.resolve("round.csv"), rows);
    }
}
