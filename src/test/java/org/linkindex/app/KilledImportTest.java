package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.house.Thoroughness;

/** BOMB-07: an import that is killed (SIGKILL) has done all or nothing. */
class KilledImportTest {

    private static final int ROUNDS = Thoroughness.kills();
    private static final int ROWS = 600;

    /** What the progress bar says of the rows that are done. */
    private static final Pattern DONE = Pattern.compile("(\\d+)/\\?");

    /** What came of an import: how far its bar went, and whether it said that it was done. */
    private record Run(long rows, boolean done, long milliseconds) {}

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
            // the first is left alone: how long it takes, and that it does what it says
            Run first = run(address, folder, file(folder, -1), Long.MAX_VALUE);
            assertThat(first.done()).isTrue();
            assertThat(settled(database, -1)).isEqualTo(ROWS);
            for (int round = 0; round < ROUNDS; round++) {
                // from the start of the rows to shortly after the commit
                double when = 0.45 + 0.6 * random.nextDouble();
                long after = (long) (first.milliseconds() * when);
                Run run = run(address, folder, file(folder, round), after);
                long rows = settled(database, round);
                assertThat(rows)
                        .as("round %d, killed after %d ms: %s", round, after, run)
                        .isIn(run.done() ? List.of((long) ROWS) : List.of(0L, (long) ROWS));
                if (run.rows() > 0 && rows == 0) {
                    midway++;
                }
                if (rows == ROWS) {
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
                    .isEqualTo(String.valueOf(ROWS * (whole + 1)));
        }
        System.out.printf(
                "%s: %d imports killed; %d among the rows; %d left nothing, %d the whole file%n",
                engine, ROUNDS, midway, nothing, whole);
    }

    /** Runs {@code import --apply} as people do, and kills it (SIGKILL) after a while. */
    private static Run run(String address, Path folder, Path file, long milliseconds)
            throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        long start = System.nanoTime();
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Xshare:auto",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                App.class.getName(),
                                "import",
                                file.toString(),
                                "--apply",
                                "--data",
                                folder.toString(),
                                "--database",
                                address)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        if (!child.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        long took = (System.nanoTime() - start) / 1_000_000;
        String words = Files.readString(said);
        long rows =
                DONE.matcher(words)
                        .results()
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .max()
                        .orElse(0);
        return new Run(rows, words.contains("Done:"), took);
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
                    "r%1$d-%2$d,Title,https://example.org/x%1$d/%2$d,P,website,S,bullying,parents,uk,en\n"
                            .formatted(round, i));
        }
        return Files.writeString(folder.resolve("round.csv"), rows);
    }
}
