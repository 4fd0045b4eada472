package org.linkindex.stewardship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;

/**
 * What is thought of a link, and why.
 *
 * @param code of the resource
 * @param address that is watched; when the resource gets another one, all begins anew
 * @param verdict what is thought of it
 * @param since when it began to be thought
 * @param words evidence in plain words
 * @param proposal a better address; empty when there is none
 * @param paused since when families are not sent there; null when they are
 * @param streak what repeats now
 * @param illChecks how many checks in a row were not well
 * @param illSince since when they are not; null when the last one was
 * @param namelessSince since when its name has no address; null when it has
 * @param knownRound the check that saw it right; null when none did
 * @param knownByPerson whether a person said so
 * @param lastRound the last check; null when there was none
 * @param asksSince since when a person should look; null when nobody need
 * @param personLooked when a person last looked; null when nobody did
 * @param due when it is checked next
 */
record Watch(
        Code code,
        String address,
        Verdict verdict,
        Instant since,
        String words,
        String proposal,
        @Nullable Instant paused,
        Streak streak,
        int illChecks,
        @Nullable Instant illSince,
        @Nullable Instant namelessSince,
        @Nullable Long knownRound,
        boolean knownByPerson,
        @Nullable Long lastRound,
        @Nullable Instant asksSince,
        @Nullable Instant personLooked,
        Instant due) {

    /** Of a link that nobody looked at yet. */
    static Watch fresh(Code code, String address, Instant now, Instant due) {
        return new Watch(
                code,
                address,
                Verdict.UNCHECKED,
                now,
                "",
                "",
                null,
                new Streak(Finding.WORKS, 0, now, now),
                0,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                due);
    }

    /** Whether it was well when it was last checked, or was never checked. */
    boolean wasWell() {
        return illChecks == 0;
    }

    /** The same, due at this time. */
    Watch dueAt(Instant time) {
        return new Watch(
                code,
                address,
                verdict,
                since,
                words,
                proposal,
                paused,
                streak,
                illChecks,
                illSince,
                namelessSince,
                knownRound,
                knownByPerson,
                lastRound,
                asksSince,
                personLooked,
                time);
    }

    /** After a person looked and said that what the last check saw is right. */
    Watch right(Instant now) {
        return new Watch(
                code,
                address,
                Verdict.WORKING,
                now,
                "A person looked: it is right.",
                "",
                null,
                new Streak(Finding.WORKS, 1, now, now),
                0,
                null,
                null,
                lastRound,
                true,
                lastRound,
                null,
                now,
                due);
    }
}
