package org.linkindex.stewardship;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From one observation after another to a verdict over time, by the table in {@link Finding}. A
 * machine pauses; it never lifts a pause.
 */
final class Judge {

    /** Between two checks of a link that is well. */
    static final Duration ALIVE = Duration.ofDays(7);

    /** Without an address for so long, a name may have gone to anybody. */
    static final Duration LAPSED = Duration.ofDays(14);

    /** Whatever is wrong for so long is worth a look. */
    private static final Duration LINGERING = Duration.ofDays(28);

    /** How soon after each check that was not well the next one follows. */
    private static final List<Duration> AGAIN =
            List.of(
                    Duration.ofHours(1),
                    Duration.ofDays(1),
                    Duration.ofDays(3),
                    Duration.ofDays(7));

    private Judge() {}

    /**
     * What is thought after one more check.
     *
     * @param round the number of that check
     */
    static Watch next(Watch before, Observation observed, long round, Instant now) {
        Observation seen = returned(before, observed, now);
        Finding found = seen.finding();
        Streak streak = before.streak().with(found, now);
        boolean counts = streak.counts(now);
        boolean ill = !found.isWell() && found != Finding.WALLED;
        int illChecks = ill ? before.illChecks() + 1 : 0;
        @Nullable Instant illSince = ill ? first(before.illSince(), now) : null;
        Opinion opinion = opinion(before, seen, counts, illSince, now);
        boolean learns = found.isWell() && before.knownRound() == null;
        return new Watch(
                before.code(),
                before.address(),
                opinion.verdict(),
                opinion.verdict() == before.verdict() ? before.since() : now,
                opinion.words(),
                opinion.proposal(),
                opinion.paused(),
                streak,
                illChecks,
                illSince,
                nameless(before, found, opinion, now),
                learns ? Long.valueOf(round) : before.knownRound(),
                before.knownByPerson(),
                round,
                opinion.asksSince(),
                before.personLooked(),
                due(seen, streak, counts, illChecks, now));
    }

    /** What changes by one check of what is thought. */
    private record Opinion(
            Verdict verdict,
            String words,
            String proposal,
            @Nullable Instant paused,
            @Nullable Instant asksSince) {}

    /** "Dead, then alive again" is the sign of a name that somebody else registered. */
    private static Observation returned(Watch before, Observation seen, Instant now) {
        Instant since = before.namelessSince();
        if (since == null || seen.finding().isBlind() || since.plus(LAPSED).isAfter(now)) {
            return seen;
        }
        return seen.finding().verdict().compareTo(Verdict.OWNER_CHANGED) >= 0
                ? seen
                : seen.as(
                        Finding.CAME_BACK,
                        "The name had no address for "
                                + Duration.between(since, now).toDays()
                                + " days and has one again: it may have a new owner. The page is called “"
                                + seen.sight().title()
                                + "” now.");
    }

    private static @Nullable Instant nameless(
            Watch before, Finding found, Opinion opinion, Instant now) {
        if (found == Finding.NAMELESS) {
            return first(before.namelessSince(), now);
        }
        boolean undecided = found.isBlind() || opinion.verdict() == Verdict.OWNER_CHANGED;
        return undecided ? before.namelessSince() : null;
    }

    private static Instant first(@Nullable Instant earlier, Instant now) {
        return earlier == null ? now : earlier;
    }

    private static Opinion opinion(
            Watch before,
            Observation seen,
            boolean counts,
            @Nullable Instant illSince,
            Instant now) {
        if (before.paused() != null) {
            return paused(before, seen, counts);
        }
        Finding found = seen.finding();
        if (found == Finding.WALLED) {
            return walled(before, seen, now);
        }
        if (counts && (!found.isWell() || found == Finding.MOVED)) {
            @Nullable Instant asks = found.asksPerson() ? first(before.asksSince(), now) : null;
            return new Opinion(
                    found.verdict(),
                    seen.words(),
                    seen.proposal(),
                    found.pauses() ? now : null,
                    asks);
        }
        if (isForPeople(before)) {
            return kept(before);
        }
        if (found.isWell()) {
            Verdict verdict = found == Finding.MOVED ? Verdict.WORKING : found.verdict();
            return new Opinion(verdict, seen.words(), "", null, null);
        }
        boolean lingering = illSince != null && !illSince.plus(LINGERING).isAfter(now);
        @Nullable Instant asks =
                lingering || before.asksSince() != null ? first(before.asksSince(), now) : null;
        return new Opinion(
                before.asksSince() == null ? Verdict.SUSPECT : before.verdict(),
                seen.words(),
                before.proposal(),
                null,
                asks);
    }

    /** What only people can clear up, even when the next check sees nothing of it. */
    private static boolean isForPeople(Watch before) {
        return before.asksSince() != null
                && switch (before.verdict()) {
                    case TAINTED, CHANGED_HANDS, RENAMED -> true;
                    default -> false;
                };
    }

    private static Opinion kept(Watch before) {
        return new Opinion(
                before.verdict(),
                before.words(),
                before.proposal(),
                before.paused(),
                before.asksSince());
    }

    /** A pause stays; its reason may become a worse one. */
    private static Opinion paused(Watch before, Observation seen, boolean counts) {
        Finding found = seen.finding();
        boolean worse = counts && found.pauses() && found.verdict().compareTo(before.verdict()) > 0;
        return worse
                ? new Opinion(
                        found.verdict(),
                        seen.words(),
                        seen.proposal(),
                        before.paused(),
                        before.asksSince())
                : kept(before);
    }

    private static Opinion walled(Watch before, Observation seen, Instant now) {
        if (isForPeople(before)) {
            return kept(before);
        }
        Instant unseen =
                before.personLooked() != null
                        ? before.personLooked()
                        : before.verdict() == Verdict.WALLED ? before.since() : now;
        boolean asks = !unseen.plus(Finding.WALLED.personWithin()).isAfter(now);
        return new Opinion(
                Verdict.WALLED,
                seen.words(),
                "",
                null,
                asks ? first(before.asksSince(), now) : null);
    }

    private static Instant due(
            Observation seen, Streak streak, boolean counts, int illChecks, Instant now) {
        Instant due =
                illChecks == 0
                        ? now.plus(ALIVE)
                        : now.plus(AGAIN.get(Math.min(illChecks, AGAIN.size()) - 1));
        if (illChecks > 1 && !counts && streak.ripe().isAfter(now) && streak.ripe().isBefore(due)) {
            due = streak.ripe();
        }
        Instant notBefore = seen.notBefore();
        return notBefore != null && notBefore.isAfter(due) ? notBefore : due;
    }
}
