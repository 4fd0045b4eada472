package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-08-31T09:00:00Z");

    @Test
    void it_is_due_again_in_a_year_and_where_families_may_be_in_danger_in_half_a_year() {
        assertThat(Review.of(NOW, "Leeds", false).due())
                .isEqualTo(Instant.parse("2027-08-31T09:00:00Z"));
        assertThat(Review.of(NOW, "Leeds", true).due())
                .isEqualTo(Instant.parse("2027-02-28T09:00:00Z"));
    }

    @Test
    void it_is_overdue_from_then_on_and_late_after_sixty_days_of_grace() {
        Review review = Review.of(NOW, "Leeds", false);
        Instant due = review.due();
        assertThat(review.isOverdue(due)).isFalse();
        assertThat(review.isOverdue(due.plusMillis(1))).isTrue();
        Instant grace = due.plus(Duration.ofDays(60));
        assertThat(review.isLate(grace)).isFalse();
        assertThat(review.isLate(grace.plusMillis(1))).isTrue();
    }
}
