package org.linkindex.stewardship;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges by what must not be shown to families: harm, sellers of names, other owners. */
final class Dangers {

    private Dangers() {}

    static Optional<Observation> harmful(Case seen) {
        Harm harm = seen.harm();
        int before = seen.known() == null ? 0 : seen.known().sight().harm();
        int fresh = harm.size() - before;
        boolean headline = !Harm.of(headAlone(seen.page()), seen.subject()).phrases().isEmpty();
        boolean known = seen.isReadableKnown();
        boolean named = seen.sight().named();
        // a hospice may play for a jackpot in its own name
        if (fresh < (headline && !harm.ownSubject() && !named ? 2 : Harm.FEW)) {
            return Optional.empty();
        }
        boolean still = known && seen.likeness() >= Contents.ALIKE;
        boolean likelyTheirs = harm.ownSubject() && named;
        if (likelyTheirs && (!known || still && fresh < 2 * Harm.FEW)) {
            return Optional.empty();
        }
        boolean many = fresh >= 2 * Harm.FEW;
        boolean warns = harm.warned() || warns(seen, harm);
        if (still && named && !many && warns) {
            return Optional.empty();
        }
        boolean overrun = seen.likeness() < Contents.STRANGE && many;
        // an old page that somebody put back, with what they sell between its lines
        boolean between = many && !harm.ownSubject() && !warns;
        boolean plainly =
                known
                        ? still ? between : !likelyTheirs || overrun
                        : !named || harm.size() >= 2 * Harm.FEW;
        return Optional.of(
                plainly
                        ? seen.as(
                                Finding.HARMFUL,
                                "The page is full of words of "
                                        + harm.label()
                                        + " now: "
                                        + harm.words()
                                        + ".")
                        : seen.as(
                                Finding.TAINTED,
                                "Words of "
                                        + harm.label()
                                        + " have come into the page: "
                                        + harm.words()
                                        + "."));
    }

    /** Whoever sells it does not say what it does to people. */
    private static boolean warns(Case seen, Harm harm) {
        return Signs.listed().first(seen.page().all(), "warns " + harm.kind()).isPresent();
    }

    private static Page headAlone(Page page) {
        return new Page(
                page.kind(),
                page.title(),
                page.heading(),
                "",
                page.heading(),
                "",
                "",
                List.of(),
                false,
                false,
                false,
                "");
    }

    static Optional<Observation> parked(Case seen) {
        Signs signs = Signs.listed();
        List<String> found = new ArrayList<>();
        String host = seen.trip().at().host();
        String asked = seen.trip().asked().host();
        if (!Owners.same(host, asked) && signs.holdsHost("sellers", host)) {
            found.add("it leads to " + host + ", a seller of names");
        }
        String shown = seen.head() + " \n " + seen.page().all();
        signs.first(shown, "for sale").ifPresent(said -> found.add("it says “" + said + "”"));
        if (isCalledLikeItsHost(seen, asked)) {
            signs.first(shown, "offers").ifPresent(said -> found.add("it says “" + said + "”"));
        }
        parkingScript(seen).ifPresent(found::add);
        Optional<String> seller =
                signs.holdsHost("sellers", asked)
                        ? Optional.empty()
                        : seen.page().outward().stream()
                                .filter(each -> signs.holdsHost("sellers", each))
                                .findFirst();
        boolean wordless =
                seen.page().kind() == Page.Kind.PAGE
                        && seen.page().words() < Inspector.FEWEST_WORDS;
        if (found.isEmpty() && !(wordless && seller.isPresent())) {
            return Optional.empty();
        }
        if (isCalledLikeItsHost(seen, asked)) {
            found.add("it is called by its own address");
        }
        seller.ifPresent(each -> found.add("it links to " + each + ", a seller of names"));
        if (!seen.sight().named()) {
            found.add("“" + seen.subject().provider() + "” is not named on it");
        }
        if (seen.isReadableKnown() && seen.likeness() < Contents.STRANGE) {
            found.add("nothing of the page that was there is left");
        }
        if (seen.isAlike() && seen.sight().named() || found.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                seen.as(
                        Finding.PARKED,
                        "The name seems to be for sale: " + String.join("; ", found) + "."));
    }

    /** Many sellers send no words, only a script that writes them. */
    private static Optional<String> parkingScript(Case seen) {
        if (seen.page().kind() != Page.Kind.PAGE || seen.page().words() >= Inspector.FEWEST_WORDS) {
            return Optional.empty();
        }
        String source = new String(seen.answer().body(), StandardCharsets.ISO_8859_1);
        return Signs.listed()
                .contained(source, "parking scripts")
                .map(script -> "it shows nothing but a seller’s script (" + script + ")");
    }

    /** Sellers know nothing of a name but the name. */
    private static boolean isCalledLikeItsHost(Case seen, String host) {
        String name = Owners.registrable(host);
        return seen.page().title().strip().equalsIgnoreCase(name)
                || seen.page().heading().strip().equalsIgnoreCase(name);
    }

    /** Another registrable name: the same provider under a new one, or somebody else. */
    static Optional<Observation> elsewhere(Case seen) {
        String host = seen.trip().at().host();
        String asked = seen.trip().asked().host();
        if (Owners.same(host, asked) || seen.endsAsKnown() || isKnownHost(seen, host)) {
            return Optional.empty();
        }
        boolean theirs =
                Owners.bothClosed(host, asked)
                        || seen.sight().named()
                        || seen.isReadableKnown() && seen.isAlike()
                        || seen.known() == null
                                && seen.subject().shareIn(seen.head() + " " + seen.page().all())
                                        >= 0.3;
        return Optional.of(
                theirs
                        ? Places.proposing(
                                seen.as(
                                        Finding.RENAMED,
                                        "It leads to another site, "
                                                + host
                                                + ", of the same provider as it seems."),
                                seen.trip().at())
                        : seen.as(
                                Finding.OTHER_OWNER,
                                "It leads to another site, "
                                        + host
                                        + ", that does not name “"
                                        + seen.subject().provider()
                                        + "”."));
    }

    private static boolean isKnownHost(Case seen, String host) {
        return seen.known() != null
                && Target.read(seen.known().sight().address()) instanceof Target before
                && Owners.same(before.host(), host);
    }

    /** Something else than before stands there, and nobody said so. */
    static Optional<Observation> strange(Case seen) {
        Page page = seen.page();
        int fewest = seen.isReadableKnown() ? Inspector.FEWEST_WORDS : Contents.FEWEST;
        if (page.kind() != Page.Kind.PAGE || page.words() < fewest) {
            return Optional.empty();
        }
        if (seen.known() != null && seen.known().sight().kind() == Page.Kind.PDF) {
            return Optional.of(
                    seen.as(Finding.LOOKS_GONE, "Where the leaflet was is a web page now."));
        }
        List<String> signs = strangeness(seen);
        if (seen.isReadableKnown()) {
            boolean gone =
                    !seen.sight().named() && Objects.requireNonNull(seen.known()).sight().named();
            boolean replaced =
                    seen.likeness() < Contents.STRANGE
                            && (gone
                                    || !seen.isRelated() && seen.likeness() < Contents.STRANGE / 2);
            if (!replaced) {
                return otherSubject(seen);
            }
            String words =
                    "Something else stands there now: “"
                            + seen.subject().provider()
                            + "” is not named, and hardly a word is as it was";
            // a notice is about nothing, whoever put it there
            if (page.words() >= Contents.BRIEF
                    && seen.subject().shareIn(page.title() + " " + page.all())
                            < Contents.UNRELATED) {
                signs.add("nor is it about the same thing");
            }
            return Optional.of(
                    signs.isEmpty()
                            ? seen.as(Finding.OTHER_CONTENT, words + ".")
                            : seen.as(
                                    Finding.OTHER_OWNER,
                                    words + "; " + String.join("; ", signs) + "."));
        }
        boolean unrelated =
                !seen.isRelated()
                        && seen.subject().shareIn(page.title() + " " + page.all())
                                < Contents.UNRELATED;
        if (!unrelated || seen.known() != null) {
            return Optional.empty();
        }
        return Optional.of(
                seen.as(
                        Finding.OTHER_CONTENT,
                        "The page has hardly a word of what we say of it, and does not name “"
                                + seen.subject().provider()
                                + "”."));
    }

    /** Still theirs, and about something else: no word of what it was called is left. */
    private static Optional<Observation> otherSubject(Case seen) {
        Sight before = Objects.requireNonNull(seen.known()).sight();
        Page page = seen.page();
        boolean other =
                page.words() >= Contents.BRIEF
                        && seen.likeness() < Contents.STRANGE
                        && !seen.trip().asked().isFront()
                        && Case.tongue(before.language()).equals(Case.tongue(page.language()))
                        && !seen.subject()
                                .isSpokenOf(before.title(), page.title() + " " + page.all());
        return other
                ? Optional.of(
                        seen.as(
                                Finding.OTHER_CONTENT,
                                "The page is about something else now: “"
                                        + seen.sight().title()
                                        + "”."))
                : Optional.empty();
    }

    private static List<String> strangeness(Case seen) {
        List<String> signs = new ArrayList<>();
        if (seen.known() == null) {
            return signs;
        }
        Sight before = seen.known().sight();
        String tongue = Case.tongue(seen.sight().language());
        if (!tongue.isEmpty()
                && !Case.tongue(before.language()).equals(tongue)
                && !tongue.equals("en")
                && !seen.subject().languages().contains(tongue)) {
            signs.add("its language is another");
        }
        if (isForeign(seen.page().text()) && !isForeign(before.excerpt())) {
            signs.add("its script is another");
        }
        if (seen.sight().hidden() && !before.hidden()) {
            signs.add("it hides from search engines");
        }
        Signs.listed()
                .first(seen.page().all(), "affiliates")
                .ifPresent(said -> signs.add("it lives by adverts (“" + said + "”)"));
        if (seen.harm().size() > before.harm()) {
            signs.add("it has words of " + seen.harm().label());
        }
        return signs;
    }

    private static boolean isForeign(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin =
                text.codePoints()
                        .filter(Character::isLetter)
                        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                        .count();
        return letters > 0 && latin * 2 < letters;
    }
}
