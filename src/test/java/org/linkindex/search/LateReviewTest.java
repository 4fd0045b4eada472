package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.Review;
import org.linkindex.codes.Code;
import org.linkindex.people.TurnedClock;

/** What nobody has looked at for too long comes a little later, and never goes. */
class LateReviewTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Resource ANY = Sample.catalogue().resources().firstEntry().getValue();

    private final TurnedClock clock = new TurnedClock(NOW);

    /** Two that differ in nothing but their codes, and one that nobody else is like. */
    private static Edition edition(Map<Code, Review> reviews) {
        SequencedMap<Code, Resource> resources = new LinkedHashMap<>();
        for (int number = 1; number <= 3; number++) {
            Code code = Sample.code(number);
            Resource twin = Sample.mixed(code, "twin-" + number, ANY, ANY, ANY);
            resources.put(
                    code, Sample.renamed(twin, number < 3 ? "Zebrafish circle" : "Otter circle"));
        }
        return new Edition(
                1, resources, Sample.catalogue().categories(), Map.of(), Map.of(), reviews);
    }

    private static List<Code> found(Search search, String words) {
        return search.search(SearchQuery.of(words)).hits().stream()
                .map(hit -> hit.resource().code())
                .toList();
    }

    @Test
    void of_two_alike_the_one_with_the_late_review_comes_second(@TempDir Path folder) {
        try (Search search = Search.keptIn(folder, edition(Map.of()), clock)) {
            List<Code> before = found(search, "zebrafish");
            assertThat(before).startsWith(Sample.code(1), Sample.code(2));
            Code first = before.getFirst();
            Review review = Review.of(NOW, "Leeds", false);
            search.refresh(edition(Map.of(first, review)));

            clock.turn(Duration.between(NOW, review.due()).plusDays(60));
            search.refresh();
            assertThat(found(search, "zebrafish")).isEqualTo(before);

            clock.turn(Duration.ofMillis(1));
            search.refresh();
            assertThat(found(search, "zebrafish"))
                    .startsWith(Sample.code(2), Sample.code(1))
                    .hasSameSizeAs(before);

            // a new review, and it is where it was
            search.refresh(edition(Map.of(first, Review.of(clock.instant(), "Leeds", false))));
            assertThat(found(search, "zebrafish")).isEqualTo(before);
        }
    }

    @Test
    void what_fits_best_stays_first_however_late(@TempDir Path folder) {
        Code otter = Sample.code(3);
        Review review = Review.of(NOW.minus(Duration.ofDays(900)), "Leeds", false);
        try (Search search = Search.keptIn(folder, edition(Map.of(otter, review)), clock)) {
            assertThat(found(search, "otter circle")).first().isEqualTo(otter);
        }
        // the index that was kept knows it, too
        try (Search search = Search.keptIn(folder, edition(Map.of()), clock)) {
            assertThat(found(search, "circle")).hasSize(3);
        }
    }
}
