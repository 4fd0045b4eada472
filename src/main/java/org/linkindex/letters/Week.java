package org.linkindex.letters;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When letters are due: on Mondays at seven in the morning, in Britain. */
final class Week {

    static final ZoneId BRITAIN = ZoneId.of("Europe/London");

    /** How long a letter that could not be sent rests before it is tried again. */
    static final Duration RETRY = Duration.ofHours(1);

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private Week() {}

    /** The first Monday morning after a moment. */
    static Instant next(Instant after) {
        ZonedDateTime there = after.atZone(BRITAIN);
        ZonedDateTime monday =
                there.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        return (monday.toInstant().isAfter(after) ? monday : monday.plusWeeks(1)).toInstant();
    }
}
