package org.linkindex.signin;

import java.time.Clock;
import java.time.Duration;
import org.linkindex.database.Transaction;
import org.linkindex.people.Secret;

/**
 * How often a secret was tried wrongly in a row. After a few, one try a minute is let through,
 * whoever makes it: slow enough for who guesses, and nobody is locked out for good. Passkeys are
 * not guessed, so they never wait.
 */
final class Tries {

    /** As many as somebody needs who has three passwords in mind. */
    static final int FREE = 10;

    static final Duration WAIT = Duration.ofMinutes(1);

    /** When a row of wrong tries is forgotten. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;

    Tries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether one may try now; a try that may is counted as wrong until {@link #right} says
     * otherwise, so that many at once are no way around it.
     *
     * @param what an address, or a person and a kind of code; only its hash is kept
     */
    boolean begin(Transaction tx, String what) {
        String hash = new Secret(what).hash();
        long now = clock.millis();
        int counted =
                tx.run(
                        "insert into wrong_try (hash, tries, latest) values (?, 1, ?)"
                                + " on conflict (hash) do update"
                                + " set tries = case when wrong_try.latest <= ? then 1"
                                + " else wrong_try.tries + 1 end, latest = excluded.latest"
                                + " where wrong_try.tries < ? or wrong_try.latest <= ?",
                        hash,
                        now,
                        now - KEPT.toMillis(),
                        FREE,
                        now - WAIT.toMillis());
        return counted == 1;
    }

    /** Forgets the wrong ones before it. */
    void right(Transaction tx, String what) {
        tx.run("delete from wrong_try where hash = ?", new Secret(what).hash());
    }

    void forgetOld(Transaction tx) {
        tx.run("delete from wrong_try where latest <= ?", clock.millis() - KEPT.toMillis());
    }
}
