package org.linkindex.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned. */
public final class TurnedClock extends Clock {

    private final AtomicReference<Instant> now;

    /** Stands at this moment. */
    public TurnedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** Turns it forward. */
    public void turn(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
