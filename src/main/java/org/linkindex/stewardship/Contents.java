package org.linkindex.stewardship;

import java.nio.charset.StandardCharsets;
import java.net.URLDecoder;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linkindex.stewardship.Fetched.Answered;

/** Judges a page by what it says, where it stands, and what stood there before. */
final class Contents {

    /** From here on a page reads, by and large, as it did. */
    static final double ALIKE = 0.35;

    /** Below, hardly a word of it is left. */
    private static final double STRANGE = 0.2;

    /** With fewer of our own words for it, a page is about something else. */
    private static final double UNRELATED = 0.15;

    private static final int SHORT_TEXT = 120;
    private static final Pattern FRONT =
            Pattern.compile("/?|/(home|index|default|welcome|hafan)(\\.[a-z]{3,5})?/?|/[a-z]{2}(-[a-z]{2})?/?");
    private static final Set<String> SIGN_IN =
            Set.of("login", "log-in", "signin", "sign-in", "sso", "auth", "oauth", "saml", "idp", "register");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkFetcher fetcher;

    Contents(LinkFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** The worst comes first. */
    Observation judge(Case seen) {
        return harmful(seen)
                .or(() -> parked(seen))
                .or(() -> gate(seen))
                .or(() -> elsewhere(seen))
                .or(() -> says(seen))
                .or(() -> unreadable(seen))
                .or(() -> strange(seen))
                .or(() -> shortened(seen))
                .or(() -> sibling(seen))
                .orElseGet(() -> well(seen));
    }

    private static Optional<Observation> harmful(Case seen) {
        Harm harm = seen.harm();
        int before = seen.known() == null ? 0 : seen.known().sight().harm();
        int fresh = harm.size() - before;
        boolean headline = !Harm.of(headAlone(seen.page()), seen.subject()).phrases().isEmpty();
        boolean known = seen.isReadableKnown();
        if (fresh < (headline && !harm.ownSubject() ? 2 : Harm.FEW)) {
            return Optional.empty();
        }
        boolean named = seen.sight().named();
        boolean still = known && seen.likeness() >= ALIKE;
        boolean likelyTheirs = harm.ownSubject() && named;
        if (likelyTheirs && !known) {
            return Optional.empty();
        }
        boolean overrun = seen.likeness() < STRANGE && fresh >= 2 * Harm.FEW;
        boolean plainly =
                known ? !still && (!likelyTheirs || overrun) : !named || harm.size() >= 2 * Harm.FEW;
        return Optional.of(
                plainly
                        ? seen.as(
                                Finding.HARMFUL,
                                "The page is full of words of " + harm.kind() + " now: " + harm.words() + ".")
                        : seen.as(
                                Finding.TAINTED,
                                "Words of " + harm.kind() + " have come into the page: " + harm.words() + "."));
    }

    private static Page headAlone(Page page) {
        return new Page(
                page.kind(), page.title(), page.heading(), "", page.heading(), "", "", List.of(),
                false, false, false, "");
    }

    private static Optional<Observation> parked(Case seen) {
        Signs signs = Signs.listed();
        List<String> found = new ArrayList<>();
        String host = seen.trip().at().host();
        String asked = seen.trip().asked().host();
        if (!Owners.same(host, asked) && signs.holdsHost("sellers", host)) {
            found.add("it leads to " + host + ", a seller of names");
        }
        String shown = seen.head() + " \n " + seen.page().all();
        signs.first(shown, "for sale").ifPresent(said -> found.add("it says “" + said + "”"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        seen.page().outward().stream()
                .filter(each -> signs.holdsHost("sellers", each) && !signs.holdsHost("sellers", asked))
                .findFirst()
                .ifPresent(each -> found.add("it links to " + each + ", a seller of names"));
        if (!seen.sight().named()) {
            found.add("“" + seen.subject().provider() + "” is not named on it");
        }
        if (seen.isReadableKnown() && seen.likeness() < STRANGE) {
            found.add("nothing of the page that was there is left");
        }
        if (seen.isAlike() && seen.sight().named() || found.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                seen.as(Finding.PARKED, "The name seems to be for sale: " + String.join("; ", found) + "."));
    }

    /** Consent, waiting rooms and sign-in: the way leads back to the page once one is through. */
    private static Optional<Observation> gate(Case seen) {
        Target at = seen.trip().at();
        Target asked = seen.trip().asked();
        if (seen.isAlike()) {
            return Optional.empty();
        }
        boolean listed = Signs.listed().holdsHost("gates", at.host());
        boolean returns =
                !at.query().isEmpty()
                        && !asked.isFront()
                        && !seen.trip().hops().isEmpty()
                        && decoded(at.query()).contains(asked.pathAlone())
                        && !at.pathAlone().equals(asked.pathAlone());
        boolean password = seen.page().gate() && seen.page().words() < SHORT_TEXT && !seen.isRelated();
        boolean consent =
                seen.page().words() < SHORT_TEXT
                        && Signs.listed().in(seen.page().all(), "consent").size() > 1
                        && seen.isReadableKnown();
        if (!listed && !returns && !password && !consent) {
            return Optional.empty();
        }
        String path = at.pathAlone().toLowerCase(Locale.ROOT);
        boolean signIn = !consent && seen.page().gate() || SIGN_IN.stream().anyMatch(path::contains);
        return Optional.of(
                signIn && seen.known() != null
                        ? seen.as(Finding.SHUT, "The page wants visitors to sign in now.")
                        : seen.as(Finding.WALLED, "The page stands behind a page that must be passed first."));
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return query;
        }
    }

    /** Another registrable name: the same provider under a new one, or somebody else. */
    private static Optional<Observation> elsewhere(Case seen) {
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
                                && seen.subject().shareIn(seen.head() + " " + seen.page().all()) >= 0.3;
        return Optional.of(
                theirs
                        ? proposing(
                                seen.as(
                                        Finding.RENAMED,
                                        "It leads to another site, " + host + ", of the same provider as it seems."),
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

    private static Observation proposing(Observation observation, Target to) {
        return new Observation(
                observation.finding(), observation.words(), observation.sight(), to.toString(), null);
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
                        .filter(said -> !seen.subject().title().toLowerCase(Locale.ROOT).contains(said))
                        .findFirst();
        if (gone.isPresent() && !seen.isAlike()) {
            return gone.map(
                    said -> seen.as(Finding.SAYS_GONE, "The page says “" + said + "”, though its status is 200."));
        }
        Optional<String> closed = brief ? signs.first(page.all(), "gone closed") : Optional.empty();
        if (closed.isPresent() && !seen.isAlike()) {
            return closed.map(said -> seen.as(Finding.LOOKS_GONE, "The page says “" + said + "”."));
        }
        String shown = seen.head() + " \n " + (brief ? page.all() : "");
        Optional<String> maintenance = signs.first(shown, "maintenance");
        if (brief && maintenance.isPresent() && !seen.isAlike()) {
            return maintenance.map(said -> seen.as(Finding.FAILING, "The page says “" + said + "”."));
        }
        return brief && !seen.isAlike()
                ? signs.first(shown, "placeholder")
                        .map(said -> seen.as(Finding.SAYS_GONE, "Only a placeholder is left: “" + said + "”."))
                : Optional.empty();
    }

    /** Nothing to read, where there was something. */
    private static Optional<Observation> unreadable(Case seen) {
        if (!seen.isReadableKnown() || seen.sight().isReadable()) {
            return Optional.empty();
        }
        if (seen.page().kind() == Page.Kind.OTHER) {
            return Optional.of(seen.as(Finding.LOOKS_GONE, "Where the page was is a file of another kind now."));
        }
        boolean titled =
                !seen.sight().title().isEmpty()
                        && (seen.isRelated() || seen.sight().title().equals(Objects.requireNonNull(seen.known()).sight().title()));
        return Optional.of(
                seen.page().scripts() && titled
                        ? seen.as(Finding.WALLED, "The page can be read in a browser only now.")
                        : seen.as(Finding.LOOKS_GONE, "The page is all but empty now."));
    }

    /** Something else than before stands there, and nobody said so. */
    private static Optional<Observation> strange(Case seen) {
        Page page = seen.page();
        if (page.kind() != Page.Kind.PAGE || page.words() < FEWEST) {
            return Optional.empty();
        }
        if (seen.known() != null && seen.known().sight().kind() == Page.Kind.PDF) {
            return Optional.of(seen.as(Finding.LOOKS_GONE, "Where the leaflet was is a web page now."));
        }
        List<String> signs = strangeness(seen);
        if (seen.isReadableKnown()) {
            boolean gone = !seen.sight().named() && Objects.requireNonNull(seen.known()).sight().named();
            boolean replaced = seen.likeness() < STRANGE && (gone || !seen.isRelated() && seen.likeness() < STRANGE / 2);
            if (!replaced) {
                return Optional.empty();
            }
            String words =
                    "Something else stands there now: “" + seen.subject().provider() + "” is not named, and hardly a word is as it was";
            if (seen.subject().shareIn(page.title() + " " + page.all()) < UNRELATED) {
                signs.add("nor is it about the same thing");
            }
            return Optional.of(
                    signs.isEmpty()
                            ? seen.as(Finding.OTHER_CONTENT, words + ".")
                            : seen.as(Finding.OTHER_OWNER, words + "; " + String.join("; ", signs) + "."));
        }
        boolean unrelated = !seen.isRelated() && seen.subject().shareIn(page.title() + " " + page.all()) < UNRELATED;
        if (!unrelated || seen.known() != null) {
            return Optional.empty();
        }
        return Optional.of(
                seen.as(Finding.OTHER_CONTENT, "The page has hardly a word of what we say of it, and does not name “" + seen.subject().provider() + "”."));
    }

    private static final int FEWEST = 20;

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
        if (seen.harm().size() > before.harm()) {
            signs.add("it has words of " + seen.harm().kind());
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

    /** A redirect to the front page or to a page above says, mostly, that the page is gone. */
    private static Optional<Observation> shortened(Case seen) {
        Target at = seen.trip().at();
        Target asked = seen.trip().asked();
        if (seen.trip().hops().isEmpty() || FRONT.matcher(asked.pathAlone()).matches() || seen.endsAsKnown()) {
            return Optional.empty();
        }
        if (seen.isReadableKnown() && seen.isAlike()) {
            return Optional.empty();
        }
        String path = at.pathAlone();
        boolean toFront = FRONT.matcher(path).matches() && at.query().isEmpty();
        String above = path.endsWith("/") ? path : path + "/";
        boolean toAbove = !toFront && asked.pathAlone().startsWith(above) && !asked.pathAlone().equals(above);
        boolean elsewhere =
                seen.isReadableKnown() && seen.likeness() < STRANGE && seen.subject().titleShareIn(seen.head()) < 0.5;
        if (!toFront && !(toAbove && seen.subject().titleShareIn(seen.head()) < 0.6) && !elsewhere) {
            return Optional.empty();
        }
        return Optional.of(
                seen.as(
                        Finding.LOOKS_GONE,
                        toFront
                                ? "It leads to the front page now."
                                : "It leads to another page of the site now, “" + seen.sight().title() + "”."));
    }

    /** A site that shows the same page for an address that can't exist shows it for all that is gone. */
    private Optional<Observation> sibling(Case seen) {
        Target at = seen.trip().at();
        boolean doubtful =
                seen.known() == null
                        ? !seen.isRelated() || seen.subject().titleShareIn(seen.head()) < 0.3
                        : seen.isReadableKnown() && !seen.isAlike();
        if (!doubtful || at.isFront() || seen.page().kind() != Page.Kind.PAGE || seen.page().words() < FEWEST) {
            return Optional.empty();
        }
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        String path = at.pathAlone();
        String folder = path.substring(0, path.replaceFirst("/+$", "").lastIndexOf('/') + 1);
        Target nobody = at.at(folder + "a" + HexFormat.of().formatHex(random));
        return fetcher.fetch(nobody) instanceof Answered answer
                        && answer.status() == 200
                        && Statuses.isSame(seen.page(), Page.read(answer, nobody))
                ? Optional.of(
                        seen.as(
                                Finding.SAYS_GONE,
                                "The site shows this same page for any address, so the page itself is gone."))
                : Optional.empty();
    }

    private static Observation well(Case seen) {
        Target at = seen.trip().at();
        boolean moved =
                seen.trip().isLasting()
                        && !isSamePlace(seen.trip().asked(), at)
                        && !seen.endsAsKnownByPerson();
        if (seen.trip().asked().scheme().equals("https") && at.scheme().equals("http")) {
            return seen.as(Finding.WORKS, "It works, but falls back to an address without encryption.");
        }
        if (moved) {
            return proposing(seen.as(Finding.MOVED, "The site says that the page has moved for good to " + at + "."), at);
        }
        if (seen.known() == null) {
            return seen.as(Finding.WORKS, "It works.");
        }
        Sight before = seen.known().sight();
        boolean otherFile = before.kind() == Page.Kind.PDF && !before.mark().equals(seen.sight().mark());
        boolean drifted = seen.isReadableKnown() && before.kind() == Page.Kind.PAGE && seen.likeness() < ALIKE;
        return otherFile || drifted
                ? seen.as(Finding.DRIFTED, otherFile ? "The leaflet is another edition." : "The page reads otherwise than before.")
                : seen.as(Finding.WORKS, "It works.");
    }

    /** A query, a language in front or another name of the front page make no other place. */
    private static boolean isSamePlace(Target asked, Target at) {
        String before = asked.pathAlone().replaceFirst("/+$", "");
        String after = at.pathAlone().replaceFirst("/+$", "");
        boolean front = FRONT.matcher(asked.pathAlone()).matches() && FRONT.matcher(at.pathAlone()).matches();
        boolean path = after.equalsIgnoreCase(before) || after.replaceFirst("^/[a-z]{2}(-[a-zA-Z]{2})?(?=/)", "").equals(before);
        return Owners.same(asked.host(), at.host()) && bare(asked.host()).equals(bare(at.host())) && (front || path);
    }

    private static String bare(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
