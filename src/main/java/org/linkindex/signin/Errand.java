package org.linkindex.signin;

import java.time.Duration;
import java.util.Locale;

/** What a {@link Ticket} is good for, and how long. */
enum Errand {
    /** The password was right; a code is still to come. */
    SECOND_STEP(Duration.ofMinutes(5)),
    /** A key of a code generator that somebody is setting up. */
    NEW_GENERATOR(Duration.ofMinutes(10)),
    /** A challenge for a passkey that is to let somebody in. */
    PASSKEY(Duration.ofMinutes(5)),
    /** A challenge for a passkey that is being made. */
    NEW_PASSKEY(Duration.ofMinutes(10)),
    /** A new password for somebody who forgot theirs. */
    NEW_PASSWORD(Duration.ofHours(1)),
    /** Somebody is away at the sign-in of their work. */
    WORK_ACCOUNT(Duration.ofMinutes(10));

    private final Duration lasts;

    Errand(Duration lasts) {
        this.lasts = lasts;
    }

    Duration lasts() {
        return lasts;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
