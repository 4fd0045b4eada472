package org.linkindex.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * The last time a person said that a resource is still right.
 *
 * @param reviewed when
 * @param organisation whose person it was; {@link #PROVIDER} when who runs the resource said so
 * @param due when a person should look again
 */
public record Review(Instant reviewed, String organisation, Instant due) {

    /** Who runs a resource, when it was they who answered. */
    public static final String PROVIDER = "the provider";

    private static final Period NEXT = Period.ofMonths(12);
    private static final Period NEXT_SENSITIVE = Period.ofMonths(6);
    private static final Duration GRACE = Duration.ofDays(60);

    /**
     * A review made now.
     *
     * @param sensitive whether families who come for the resource may be in danger: then it is due
     *     again sooner
     */
    public static Review of(Instant now, String organisation, boolean sensitive) {
        Period next = sensitive ? NEXT_SENSITIVE : NEXT;
        return new Review(now, organisation, now.atOffset(ZoneOffset.UTC).plus(next).toInstant());
    }

    /** Whether a person should have looked again by now. */
    public boolean isOverdue(Instant now) {
        return due.isBefore(now);
    }

    /** Whether it is overdue for so long that others are shown first. */
    public boolean isLate(Instant now) {
        return due.plus(GRACE).isBefore(now);
    }
}
