package org.linkindex.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a resource shows.
 *
 * @param resource itself
 * @param categories where it stands, main first
 * @param alike three like it
 * @param link what is known of its link
 * @param review when a person last looked; null when nobody did
 * @param said what others say about it, as trusted HTML
 */
record ResourceView(
        Resource resource,
        List<Category> categories,
        List<Resource> alike,
        LinkState link,
        @Nullable Review review,
        String said) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)
                    .withZone(ZoneId.of("Europe/London"));

    /** What a person said of it, in one sentence. */
    String reviewed() {
        if (review == null) {
            return "No person has reviewed this yet.";
        }
        String by =
                review.organisation().equals(Review.PROVIDER)
                        ? "The provider"
                        : "A person from " + review.organisation();
        return by + " reviewed this on " + day(review.reviewed()) + ".";
    }

    /** What a machine saw of it, in one sentence. */
    String checked() {
        return link.worked() == null
                ? "The link has not been checked yet."
                : "The link worked on " + day(link.worked()) + ".";
    }

    private static String day(Instant instant) {
        return DAY.format(instant);
    }
}
