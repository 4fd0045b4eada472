package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

/**
 * A whole round with the manners that the server has: how long it takes, and whether it keeps them.
 */
class RoundSpeedTest {

    private static final int LINKS = 2_158;
    private static final int HOSTS = 400;

    @Test
    void all_links_are_checked_within_a_minute_and_every_host_is_left_its_second()
            throws Exception {
        try (MockWeb web = new MockWeb();
                Database database = Engines.SQLITE.fresh();
                HttpFetcher fetcher =
                        new HttpFetcher(
                                web.reach(), HttpFetcher.Limits.USUAL, "FamilyResourceCheck", "")) {
            web.otherwise(
                    host ->
                            (asked, reply) -> {
                                LockSupport.parkNanos(300_000_000L);
                                boolean robots = asked.path().equals("/robots.txt");
                                reply.html(
                                        robots ? 404 : 200,
                                        Prose.help("Thing", "Provider", host + asked.path()));
                            });
            Catalogue catalogue = filled(database);
            Timed polite = new Timed(fetcher);
            Stewardship stewardship =
                    new Stewardship(
                            database,
                            catalogue,
                            Clock.systemUTC(),
                            () ->
                                    new Stewardship.Outside(
                                            polite,
                                            () -> {},
                                            Courtesy.Manners.USUAL,
                                            Registry.SILENT));
            CheckReport report =
                    stewardship.check(resource -> true, LINKS, Progress.NONE).orElseThrow();
            System.out.printf(
                    "%,d links over %d hosts at 300 ms: %.1f s; most at once on a host %d, on all"
                            + " %d; shortest gap %.0f ms%n",
                    report.links(),
                    HOSTS,
                    report.took().toMillis() / 1000.0,
                    polite.mostAtOnce(),
                    polite.mostHostsAtOnce(),
                    polite.shortestGapMilliseconds());
            assertThat(report.links()).isEqualTo(LINKS);
            assertThat(report.took()).isLessThan(Duration.ofSeconds(60));
            assertThat(polite.mostAtOnce()).isEqualTo(1);
            assertThat(polite.mostHostsAtOnce()).isLessThanOrEqualTo(64);
            assertThat(polite.shortestGapMilliseconds()).isGreaterThanOrEqualTo(1_000);
        }
    }

    private static Catalogue filled(Database database) throws Exception {
        Clock clock = Clock.systemUTC();
        Catalogue catalogue = new Catalogue(database, new Codes(database, clock), clock);
        Path folder = Files.createTempDirectory("speed");
        Path categories = folder.resolve("c.yaml");
        Files.writeString(
                categories,
                "- slug: bullying\n  name: Bullying\n  tag: Bullying\n  group: Everyday life\n"
                        + "  intro: It is not your fault.\n  urgent: Call 999.\n");
        catalogue.importFile(categories, true, Progress.NONE);
        StringBuilder rows =
                new StringBuilder(
                        "key,title,url,provider,format,summary,categories,audiences,nations,languages\n");
        for (int i = 0; i < LINKS; i++) {
            rows.append(
                    "k%d,Thing %d,http://host%d.example%d.org.uk/a/%d,Provider,website,Help.,bullying,parents,uk,en%n"
                            .formatted(i, i, i % HOSTS, i % HOSTS, i));
        }
        Path resources = folder.resolve("r.csv");
        Files.writeString(resources, rows);
        catalogue.importFile(resources, true, Progress.NONE);
        return catalogue;
    }
}
