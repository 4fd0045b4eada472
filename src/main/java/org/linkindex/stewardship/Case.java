package org.linkindex.stewardship;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linkindex.stewardship.Fetched.Answered;

/** All that is on the table when an answer is judged. */
record Case(
        Subject subject,
        @Nullable Known known,
        Trip trip,
        Answered answer,
        Page page,
        Harm harm,
        Sight sight) {

    Observation as(Finding finding, String words) {
        return new Observation(finding, words, sight);
    }

    /** What stands out on the page: title and first heading. */
    String head() {
        return page.title() + " \n " + page.heading();
    }

    /** How much of what was known is still there; 0 when nothing is known. */
    double likeness() {
        return known == null ? 0 : known.sight().fingerprint().likeness(sight.fingerprint());
    }

    /** Whether the answer ended before its end, and not because it is long. */
    boolean isBrokenOff() {
        return answer.cut() && answer.body().length < HttpFetcher.Limits.USUAL.bodyBytes();
    }

    /** Whether the page that was known could be read. */
    boolean isReadableKnown() {
        return known != null && known.sight().isReadable();
    }

    /** Whether it reads, by and large, as it did. */
    boolean isAlike() {
        return known != null
                && (likeness() >= Contents.ALIKE
                        || !known.sight().isReadable()
                                && !known.sight().title().isEmpty()
                                && known.sight().title().equals(sight.title()));
    }

    /** Whether it ends where it ended when it was known to be right. */
    boolean endsAsKnown() {
        return known != null
                && Target.read(known.sight().address()) instanceof Target before
                && before.identity().equals(trip.at().identity());
    }

    /** Whether a person saw it end there, and said that it is right. */
    boolean endsAsKnownByPerson() {
        return known != null && known.byPerson() && endsAsKnown();
    }

    /** Whether the page is, by its words, about what we say it is. */
    boolean isRelated() {
        return sight.named() || subject.titleShareIn(head()) >= 0.5;
    }

    /** The declared language without its region, or empty text. */
    static String tongue(String language) {
        return language.toLowerCase(Locale.ROOT).split("[-_]", -1)[0];
    }
}
