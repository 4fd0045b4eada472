package org.linkindex.stewardship;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Judges a page by what it says, where it stands, and what stood there before. */
final class Contents {

    /** From here on a page reads, by and large, as it did. */
    static final double ALIKE = 0.35;

    /** Below, hardly a word of it is left. */
    static final double STRANGE = 0.2;

    /** With fewer of our own words for it, a page is about something else. */
    static final double UNRELATED = 0.15;

    /** With fewer words a page may be about nothing but itself. */
    static final int SHORT_TEXT = 120;

    /** With fewer words two pages can't be compared. */
    static final int FEWEST = 20;

    /** With fewer words whatever stands there may be a notice: about nothing, and from anybody. */
    static final int BRIEF = 60;

    private final Neighbours neighbours;

    Contents(LinkFetcher fetcher) {
        this.neighbours = new Neighbours(fetcher);
    }

    /** The worst comes first. */
    Observation judge(Case seen) {
        return Dangers.harmful(seen)
                .or(() -> Dangers.parked(seen))
                .or(() -> Places.gate(seen))
                .or(() -> Dangers.elsewhere(seen))
                .or(() -> says(seen))
                .or(() -> unreadable(seen))
                .or(() -> isBrief(seen) ? sibling(seen) : Optional.empty())
                .or(() -> notice(seen))
                .or(() -> Dangers.strange(seen))
                .or(() -> Places.shortened(seen))
                .or(() -> isBrief(seen) ? Optional.empty() : sibling(seen))
                .orElseGet(() -> Places.well(seen));
    }

    /** What the page says of itself. */
    private static Optional<Observation> says(Case seen) {
        Signs signs = Signs.listed();
        Page page = seen.page();
        boolean brief = page.all().split("\\s+").length <= SHORT_TEXT;
        String before = seen.known() == null ? "" : seen.known().sight().title();
        Optional<String> gone =
                signs.in(seen.head(), "gone").stream()
                        .filter(said -> signs.first(before, "gone").isEmpty())
                        .filter(
                                said ->
                                        !seen.subject()
                                                .title()
                                                .toLowerCase(Locale.ROOT)
                                                .contains(said))
                        .findFirst();
        if (gone.isPresent() && !seen.isAlike()) {
            return gone.map(
                    said ->
                            seen.as(
                                    Finding.SAYS_GONE,
                                    "The page says “" + said + "”, though its status is 200."));
        }
        boolean notice = seen.page().words() < BRIEF && seen.isReadableKnown();
        Optional<String> itself =
                notice ? signs.first(seen.page().all(), "gone text") : Optional.empty();
        if (itself.isPresent() && !seen.isAlike()) {
            return itself.map(
                    said -> seen.as(Finding.SAYS_GONE, "The page says “" + said + "” of itself."));
        }
        Optional<String> closed = brief ? signs.first(page.all(), "gone closed") : Optional.empty();
        if (closed.isPresent() && !seen.isAlike()) {
            return closed.map(said -> seen.as(Finding.LOOKS_GONE, "The page says “" + said + "”."));
        }
        String shown = seen.head() + " \n " + (brief ? page.all() : "");
        Optional<String> maintenance = signs.first(shown, "maintenance");
        if (brief && maintenance.isPresent() && !seen.isAlike()) {
            return maintenance.map(
                    said -> seen.as(Finding.FAILING, "The page says “" + said + "”."));
        }
        return brief && !seen.isAlike()
                ? signs.first(shown, "placeholder")
                        .map(
                                said ->
                                        seen.as(
                                                Finding.SAYS_GONE,
                                                "Only a placeholder is left: “" + said + "”."))
                : Optional.empty();
    }

    /** What it says at its head, or what is all that it says, and did not say before. */
    private static Optional<Observation> notice(Case seen) {
        Signs signs = Signs.listed();
        Page page = seen.page();
        Optional<String> instead =
                isBrief(seen)
                        ? signs.first(page.all(), "moved")
                                .or(() -> signs.first(page.text(), "gone"))
                        : Optional.empty();
        return Endings.fresh(seen)
                .map(said -> "The page begins by saying “" + said + "”.")
                .or(() -> instead.map(said -> "Hardly more is left than “" + said + "”."))
                .map(words -> seen.as(Finding.LOOKS_GONE, words));
    }

    /** Nothing to read, where there was something. */
    private static Optional<Observation> unreadable(Case seen) {
        if (seen.isBrokenOff() && !seen.isAlike()) {
            return Optional.of(seen.as(Finding.FAILING, "The site broke off in the middle."));
        }
        if (!seen.isReadableKnown() || seen.sight().isReadable()) {
            return Optional.empty();
        }
        if (seen.page().kind() == Page.Kind.OTHER) {
            return Optional.of(
                    seen.as(
                            Finding.LOOKS_GONE,
                            "Where the page was is a file of another kind now."));
        }
        boolean titled =
                !seen.sight().title().isEmpty()
                        && (seen.isRelated()
                                || seen.sight()
                                        .title()
                                        .equals(
                                                Objects.requireNonNull(seen.known())
                                                        .sight()
                                                        .title()));
        return Optional.of(
                seen.page().scripts() && titled
                        ? seen.as(Finding.WALLED, "The page can be read in a browser only now.")
                        : seen.as(Finding.LOOKS_GONE, "The page is all but empty now."));
    }

    /** Whether the page is of so few words, and so little like itself, that it may be no page. */
    private static boolean isBrief(Case seen) {
        return seen.page().words() < BRIEF && seen.isReadableKnown() && !seen.isAlike();
    }

    private Optional<Observation> sibling(Case seen) {
        boolean doubtful =
                seen.known() == null
                        ? !seen.isRelated() || seen.subject().titleShareIn(seen.head()) < 0.3
                        : seen.isReadableKnown() && !seen.isAlike();
        if (!doubtful || seen.page().kind() != Page.Kind.PAGE || seen.page().words() == 0) {
            return Optional.empty();
        }
        // a notice of nobody's that is all the site shows is a stranger's, or a wall
        boolean notice = isBrief(seen) && !seen.sight().named();
        return neighbours.nobodyIsTheSame(seen) && !(notice && neighbours.frontIsTheSame(seen))
                ? Optional.of(
                        seen.as(
                                Finding.SAYS_GONE,
                                "The site shows this same page for any address, so the page itself is gone."))
                : Optional.empty();
    }
}
