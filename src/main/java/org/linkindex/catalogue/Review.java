package org.linkindex.catalogue;

import java.time.Duration;
import java.time.Instant;

/**
 * The last time a person said that a resource is still right.
 *
 * @param reviewed when
 * @param organisation whose person it was
 * @param due when a person should look again
 */
public record Review(Instant reviewed, String organisation, Instant due) {

    /** After this time beyond {@code due} it comes a little later in search. */
    public static final Duration GRACE = Duration.ofDays(60);

    /** Whether it was due so long ago that it should come a little later in search. */
    public boolean isLongOverdue(Instant now) {
        return now.isAfter(due.plus(GRACE));
    }
}
