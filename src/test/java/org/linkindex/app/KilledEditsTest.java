package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.house.Thoroughness;

/** DUR-07: whatever a killed (SIGKILL) program had answered as saved is there, and whole. */
class KilledEditsTest {

    private static final int ROUNDS = Thoroughness.kills();

    @ParameterizedTest
    @EnumSource(Engines.class)
    void no_acknowledged_change_is_lost_by_a_kill(Engines engine, @TempDir Path folder)
            throws Exception {
        String address = engine.freshAddress();
        Random random = new Random();
        int acknowledged = 0;
        try (Database database = Database.open(address)) {
            Clock clock = Clock.systemUTC();
            Catalogue catalogue = new Catalogue(database, new Codes(database, clock), clock);
            fill(catalogue, folder);
            for (int round = 0; round < ROUNDS; round++) {
                List<String> said = scribble(address, round, 1 + random.nextInt(30));
                // a lock that the killed program held is free again once a write is answered
                database.write(tx -> tx.run("update category set place = place"));
                for (String line : said) {
                    String[] words = line.split(" ", 3);
                    assertThat(
                                    catalogue
                                            .changes()
                                            .find(new Code(words[0]), Integer.parseInt(words[1]))
                                            .map(version -> version.content().get(Field.TITLE)))
                            .as(line)
                            .contains(words[2]);
                }
                acknowledged += said.size();
                assertWhole(database, engine);
            }
        }
        System.out.printf(
                "%s: %d rounds killed; %d acknowledged changes, 0 lost%n",
                engine, ROUNDS, acknowledged);
    }

    /** What stands is the newest version of each, and no number is missing. */
    private static void assertWhole(Database database, Engines engine) {
        long torn =
                database.read(
                        tx ->
                                tx.find(
                                                "select count(*) as n from resource r where not"
                                                        + " exists (select 1 from resource_version v"
                                                        + " where v.code = r.code and v.number ="
                                                        + " r.version and v.title = r.title) or"
                                                        + " r.version <> (select count(*) from"
                                                        + " resource_version v where v.code = r.code)",
                                                row -> row.number("n"))
                                        .orElseThrow());
        assertThat(torn).isZero();
        if (engine == Engines.SQLITE) {
            String integrity =
                    database.read(
                            tx ->
                                    tx.find(
                                                    "select integrity_check as answer from"
                                                            + " pragma_integrity_check",
                                                    row -> row.text("answer"))
                                            .orElseThrow());
            assertThat(integrity).isEqualTo("ok");
        }
    }

    /** Lets somebody scribble until so many changes were answered, and kills them in the next. */
    private static List<String> scribble(String address, int round, int answers)
            throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx128m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Scribbler.class.getName(),
                                address,
                                String.valueOf(round))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("Round") || line.contains(" Round ")) {
                    said.add(line);
                }
                if (said.size() == answers) {
                    // not child.destroyForcibly(), which also closes what it still says
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).hasSizeGreaterThanOrEqualTo(answers);
        // the last line may have been cut by the kill: what is not whole was not answered
        return said.stream()
                .filter(line -> line.matches("\\S{6} \\d+ Round \\d+ edit \\d+!"))
                .toList();
    }

    private static void fill(Catalogue catalogue, Path folder) throws IOException {
        Path categories =
                Files.writeString(
                        folder.resolve("categories.yaml"),
                        "- {slug: bullying, name: B, tag: B, group: Everyday life, intro: a,"
                                + " urgent: b}\n");
        StringBuilder rows =
                new StringBuilder(
                        "key,title,url,provider,format,summary,categories,audiences,nations,languages\n");
        for (int i = 0; i < 3; i++) {
            rows.append(
                    "r%1$d,T,https://example.org/%1$d,P,website,S,bullying,parents,uk,en\n"
                            .formatted(i));
        }
        Path resources = Files.writeString(folder.resolve("resources.csv"), rows);
        catalogue.importFile(categories, true, Progress.NONE);
        catalogue.importFile(resources, true, Progress.NONE);
    }
}
