package org.linkindex.stewardship;

import java.time.Duration;
import java.time.Instant;

/**
 * A finding that repeats.
 *
 * @param finding what was found
 * @param count how often it counted: sightings close together count once
 * @param first when it was first found in this row
 * @param last when it last counted
 */
record Streak(Finding finding, int count, Instant first, Instant last) {

    /** With one more finding. */
    Streak with(Finding found, Instant now) {
        if (found != finding) {
            return new Streak(found, 1, now, now);
        }
        return now.isBefore(last.plus(found.apart()))
                ? this
                : new Streak(finding, count + 1, first, now);
    }

    /** Whether it was found often enough, for long enough, to count. */
    boolean counts(Instant now) {
        return count >= finding.times()
                && Duration.between(first, now).compareTo(finding.over()) >= 0;
    }

    /** When it can count at the earliest. */
    Instant ripe() {
        Instant again = last.plus(finding.apart());
        Instant over = first.plus(finding.over());
        return again.isAfter(over) ? again : over;
    }
}
