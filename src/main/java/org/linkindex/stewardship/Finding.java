package org.linkindex.stewardship;

import java.time.Duration;

/**
 * The decision table: what one check may find, how often it must be found before it counts, and
 * what follows. Machines pause; only people lift a pause. Reasons: docs/links.md.
 */
enum Finding {
    //            becomes                 times  each after  over     pauses  a person within
    WORKS(Verdict.WORKING, 1, days(0), days(0), false, Duration.ZERO),
    DRIFTED(Verdict.DRIFTED, 1, days(0), days(0), false, Duration.ZERO),
    MOVED(Verdict.MOVED, 3, days(3), days(6), false, days(30)),
    RENAMED(Verdict.RENAMED, 2, hours(1), days(0), false, days(1)),
    WALLED(Verdict.WALLED, 1, days(0), days(0), false, days(90)),
    SHUT(Verdict.SHUT, 3, days(1), days(7), false, days(7)),
    LOOKS_GONE(Verdict.SOFT_GONE, 2, days(1), days(1), false, days(7)),
    SAYS_GONE(Verdict.SOFT_GONE, 3, days(3), days(6), true, days(7)),
    NOT_THERE(Verdict.GONE, 3, days(3), days(6), true, days(7)),
    GONE(Verdict.GONE, 1, days(0), days(0), true, days(7)),
    FILM_GONE(Verdict.GONE, 2, hours(1), days(0), true, days(7)),
    FAILING(Verdict.DOWN, 3, days(1), days(7), true, days(7)),
    UNTRUSTED(Verdict.UNTRUSTED, 2, days(1), days(2), true, days(2)),
    NAMELESS(Verdict.NAMELESS, 2, days(1), days(1), true, days(7)),
    UNCLAIMED(Verdict.OWNER_CHANGED, 2, hours(1), days(0), true, days(1)),
    OTHER_CONTENT(Verdict.CHANGED_HANDS, 2, hours(1), days(0), false, days(2)),
    TAINTED(Verdict.TAINTED, 2, hours(1), days(0), false, days(1)),
    OTHER_OWNER(Verdict.OWNER_CHANGED, 1, days(0), days(0), true, days(1)),
    CAME_BACK(Verdict.OWNER_CHANGED, 1, days(0), days(0), true, days(1)),
    PARKED(Verdict.PARKED, 1, days(0), days(0), true, days(1)),
    HARMFUL(Verdict.HARMFUL, 1, days(0), days(0), true, hours(1));

    private final Verdict verdict;
    private final int times;
    private final Duration apart;
    private final Duration over;
    private final boolean pauses;
    private final Duration personWithin;

    Finding(
            Verdict verdict,
            int times,
            Duration apart,
            Duration over,
            boolean pauses,
            Duration personWithin) {
        this.verdict = verdict;
        this.times = times;
        this.apart = apart;
        this.over = over;
        this.pauses = pauses;
        this.personWithin = personWithin;
    }

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    /** What it is called once it counts. */
    Verdict verdict() {
        return verdict;
    }

    /** How often it must be found in a row. */
    int times() {
        return times;
    }

    /** How long after the last one another counts. */
    Duration apart() {
        return apart;
    }

    /** How long the first and the last must lie apart. */
    Duration over() {
        return over;
    }

    boolean pauses() {
        return pauses;
    }

    /** How soon a person should look, once it counts. */
    Duration personWithin() {
        return personWithin;
    }

    /** Whether nothing is wrong, as far as anybody can tell. */
    boolean isWell() {
        return this == WORKS || this == DRIFTED || this == MOVED;
    }

    /** Whether the site could not be read, so that nothing of what it shows is known. */
    boolean isBlind() {
        return switch (this) {
            case NAMELESS, FAILING, UNTRUSTED, WALLED, SHUT -> true;
            default -> false;
        };
    }

    /** Whether a person is asked when it counts; of walls, only every so often. */
    boolean asksPerson() {
        return !personWithin.isZero() && this != WALLED;
    }
}
