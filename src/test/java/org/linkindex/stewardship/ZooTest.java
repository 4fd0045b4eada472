package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.stewardship.Zoo.Animal;
import org.linkindex.stewardship.Zoo.Truth;

/** Ten weeks in the zoo: what is found of sites that behave as sites do. */
class ZooTest {

    private static final int WEEKS = 10;
    private static final Duration GAP = Duration.ofMillis(20);
    private static final int ORDINARY = 120;

    private final TurnedClock clock = new TurnedClock();
    private final MockWeb web = new MockWeb();

    @Test
    void over_ten_weeks_what_needs_a_person_is_found_and_little_else() throws Exception {
        Zoo zoo = new Zoo(web, clock);
        assertThat(zoo.animals.size()).isGreaterThanOrEqualTo(60);
        HttpFetcher.Limits limits =
                new HttpFetcher.Limits(
                        Duration.ofSeconds(2), Duration.ofSeconds(1), 32_768, 1 << 20, 100);
        try (Database database = Engines.SQLITE.fresh();
                HttpFetcher fetcher =
                        new HttpFetcher(
                                web.reach(Certificates.trusting()),
                                limits,
                                "FamilyResourceCheck/1.0",
                                "find.example.org")) {
            Catalogue catalogue = new Catalogue(database, new Codes(database, clock), clock);
            fill(catalogue, zoo);
            Timed polite = new Timed(fetcher);
            Registry registry =
                    domain ->
                            Optional.ofNullable(zoo.registered.get(domain))
                                    .filter(at -> !at.isAfter(clock.instant()));
            Stewardship stewardship =
                    new Stewardship(
                            database,
                            catalogue,
                            clock,
                            () ->
                                    new Stewardship.Outside(
                                            polite,
                                            () -> {},
                                            new Courtesy.Manners(GAP, 64, Duration.ofHours(1)),
                                            registry));
            Map<String, Set<Verdict>> seen = new HashMap<>();
            Set<String> asked = new HashSet<>();
            Set<String> everPaused = new HashSet<>();
            List<String> voids = new ArrayList<>();
            zoo.nameHosts();
            voids.addAll(
                    stewardship
                            .check(resource -> true, 10_000, Progress.NONE)
                            .orElseThrow()
                            .voids());
            Instant end = clock.instant().plus(Duration.ofDays(7 * WEEKS));
            while (clock.instant().isBefore(end)) {
                note(database, catalogue, seen, asked, everPaused);
                clock.turnTo(nextDue(database));
                zoo.nameHosts();
                stewardship.checkDue().ifPresent(report -> voids.addAll(report.voids()));
            }
            note(database, catalogue, seen, asked, everPaused);
            report(zoo, database, catalogue, seen, asked, everPaused, voids, polite);
        }
    }

    private static Instant nextDue(Database database) {
        return database.read(tx -> new Watches(tx).all()).stream()
                .map(Watch::due)
                .min(Instant::compareTo)
                .orElseThrow()
                // what is due within the same hour goes together
                .plus(Duration.ofHours(1));
    }

    private void fill(Catalogue catalogue, Zoo zoo) throws Exception {
        Path folder = Files.createTempDirectory("zoo");
        Path categories = folder.resolve("zoo.yaml");
        Files.writeString(
                categories,
                "- slug: bullying\n  name: Bullying\n  tag: Bullying\n  group: Everyday life\n  intro: It is not your fault.\n  urgent: Call 999.\n");
        catalogue.importFile(categories, true, Progress.NONE);
        StringBuilder rows =
                new StringBuilder(
                        "key,title,url,provider,format,summary,categories,audiences,nations,languages\n");
        for (Animal each : zoo.animals) {
            rows.append(
                            String.join(
                                    ",",
                                    each.name(),
                                    each.title(),
                                    each.url(),
                                    each.provider(),
                                    each.format(),
                                    "\"" + each.summary() + "\"",
                                    "bullying",
                                    "parents",
                                    "uk",
                                    "en"))
                    .append("\n");
        }
        for (int i = 0; i < ORDINARY; i++) {
            String host = "ordinary" + i + ".example.org";
            rows.append(
                            String.join(
                                    ",",
                                    "ordinary-" + i,
                                    "Ordinary " + host,
                                    "http://ordinary" + i + ".example" + i + ".org.uk/page",
                                    "Ordinary",
                                    "website",
                                    "Help.",
                                    "bullying",
                                    "parents",
                                    "uk",
                                    "en"))
                    .append("\n");
        }
        Path resources = folder.resolve("zoo.csv");
        Files.writeString(resources, rows);
        var report = catalogue.importFile(resources, true, Progress.NONE);
        assertThat(report.refused()).as(report.notes().toString()).isZero();
    }

    private static void note(
            Database database,
            Catalogue catalogue,
            Map<String, Set<Verdict>> seen,
            Set<String> asked,
            Set<String> everPaused) {
        for (Watch watch : database.read(tx -> new Watches(tx).all())) {
            String key =
                    catalogue.edition().resource(watch.code()).map(Resource::key).orElseThrow();
            seen.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(watch.verdict());
            if (watch.asksSince() != null) {
                asked.add(key);
            }
            if (watch.paused() != null) {
                everPaused.add(key);
                assertThat(catalogue.edition().isPaused(watch.code())).isTrue();
            }
        }
    }

    private void report(
            Zoo zoo,
            Database database,
            Catalogue catalogue,
            Map<String, Set<Verdict>> seen,
            Set<String> asked,
            Set<String> everPaused,
            List<String> voids,
            Timed polite) {
        Map<String, Truth> truths = new TreeMap<>();
        zoo.animals.forEach(animal -> truths.put(animal.name(), animal.truth()));
        Map<String, Watch> last = new TreeMap<>();
        database.read(tx -> new Watches(tx).all())
                .forEach(
                        watch ->
                                last.put(
                                        catalogue
                                                .edition()
                                                .resource(watch.code())
                                                .orElseThrow()
                                                .key(),
                                        watch));
        List<String> missed = new ArrayList<>();
        List<String> falseAlarms = new ArrayList<>();
        List<String> workingPaused = new ArrayList<>();
        List<String> dangerMissed = new ArrayList<>();
        List<String> notStopped = new ArrayList<>();
        int found = 0;
        for (String key : seen.keySet()) {
            Truth truth = truths.getOrDefault(key, Truth.FINE);
            boolean needs = truth != Truth.FINE;
            String line =
                    key
                            + " "
                            + seen.get(key)
                            + " "
                            + at(last, key).words()
                            + (zoo.reasons.containsKey(key) ? " — " + zoo.reasons.get(key) : "");
            if (needs && asked.contains(key)) {
                found++;
            } else if (needs) {
                missed.add(line);
            } else if (asked.contains(key)) {
                falseAlarms.add(line);
            }
            boolean works = truth == Truth.FINE || truth == Truth.LOOK;
            if (works && everPaused.contains(key)) {
                workingPaused.add(line);
            }
            if (truth == Truth.DANGER && !everPaused.contains(key)) {
                dangerMissed.add(line);
            }
            if (truth == Truth.STOP && at(last, key).paused() == null) {
                notStopped.add(line);
            }
        }
        double precision = found / (double) (found + falseAlarms.size());
        double recall = found / (double) (found + missed.size());
        System.out.printf(
                "%nZoo: %d behaviours and %d ordinary sites over %d weeks, %,d questions%n",
                zoo.animals.size(), ORDINARY, WEEKS, web.asked.size());
        System.out.printf("needs a person: precision %.3f, recall %.3f%n", precision, recall);
        System.out.printf(
                "harmful or owner-changed missed: %d; working ever paused: %d; gone and not paused: %d; rounds void: %d%n",
                dangerMissed.size(), workingPaused.size(), notStopped.size(), voids.size());
        System.out.printf(
                "most at once on a host: %d; shortest gap: %.1f ms of %d ms%n",
                polite.mostAtOnce(), polite.shortestGapMilliseconds(), GAP.toMillis());
        missed.forEach(line -> System.out.println("MISSED " + line));
        falseAlarms.forEach(line -> System.out.println("FALSE ALARM " + line));
        workingPaused.forEach(line -> System.out.println("WORKING PAUSED " + line));
        dangerMissed.forEach(line -> System.out.println("DANGER MISSED " + line));
        notStopped.forEach(line -> System.out.println("NOT STOPPED " + line));
        voids.forEach(line -> System.out.println("VOID " + line));
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
        assertThat(dangerMissed).isEmpty();
        assertThat(workingPaused).isEmpty();
        assertThat(notStopped).isEmpty();
        assertThat(polite.mostAtOnce()).isEqualTo(1);
        assertThat(polite.shortestGapMilliseconds()).isGreaterThanOrEqualTo(GAP.toMillis());
    }

    private static Watch at(Map<String, Watch> watches, String key) {
        return Objects.requireNonNull(watches.get(key), key);
    }
}
