package org.linkindex.stewardship;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linkindex.stewardship.Fetched.Answered;

/** Judges by status and headers: walls, refusals, faults and what is not there. */
final class Statuses {

    private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 405, 406, 429, 451);
    private static final int LONG_TEXT = 150;
    private static final double SAME_PAGE = 0.85;

    private final Visitor visitor;
    private final Courtesy courtesy;

    Statuses(Visitor visitor, Courtesy courtesy) {
        this.visitor = visitor;
        this.courtesy = courtesy;
    }

    /** What it is; empty when it is a page that must be read. */
    Optional<Observation> judge(Case seen) {
        int status = seen.answer().status();
        Optional<String> wall = wall(seen.answer(), seen.page());
        if (wall.isPresent()) {
            return Optional.of(
                    seen.as(Finding.WALLED, "The site keeps checkers out: " + wall.get() + "."));
        }
        Optional<String> unclaimed = unclaimed(seen);
        if (unclaimed.isPresent()) {
            return unclaimed.map(
                    said ->
                            seen.as(
                                    Finding.UNCLAIMED,
                                    "Nobody holds the page behind the name now (“"
                                            + said
                                            + "”); whoever claims it owns it."));
        }
        String coding = seen.answer().header("content-encoding").strip();
        if (!coding.isEmpty() && !HttpFetcher.READABLE.contains(coding.toLowerCase(Locale.ROOT))) {
            return Optional.of(
                    seen.as(
                            Finding.WALLED,
                            "The site sends the page packed in a way that was not asked for."));
        }
        if (status >= 400 && seen.isReadableKnown() && seen.isAlike()) {
            // a wrong number on a page that is there, as every browser shows
            return Optional.empty();
        }
        if (status == 429) {
            return Optional.of(seen.as(Finding.WALLED, "The site asked us to slow down."));
        }
        if (status == 410) {
            return Optional.of(
                    seen.as(Finding.GONE, "The site says that the page is gone for good (410)."));
        }
        if (status == 404) {
            return Optional.of(notThere(seen));
        }
        if (status >= 500) {
            return Optional.of(
                    seen.as(Finding.FAILING, "The site has a fault of its own (" + status + ")."));
        }
        if (status >= 400) {
            return Optional.of(refusal(seen));
        }
        return status >= 200 && status < 300
                ? Optional.empty()
                : Optional.of(
                        seen.as(Finding.SHUT, "The site redirects to nowhere (" + status + ")."));
    }

    /** By what a wall against robots shows itself, if there is one. */
    private static Optional<String> wall(Answered answer, Page page) {
        if (answer.header("cf-mitigated").equals("challenge")) {
            return Optional.of("Cloudflare wants to see a browser");
        }
        if (!answer.header("x-amzn-waf-action").isEmpty()) {
            return Optional.of("Amazon's firewall wants to see a browser");
        }
        String datadome = answer.header("x-datadome");
        if (!datadome.isEmpty() && !datadome.equals("protected")
                || !answer.header("x-datadome-cid").isEmpty()) {
            return Optional.of("DataDome wants to see a browser");
        }
        if (answer.header("x-vercel-mitigated").equals("challenge")) {
            return Optional.of("Vercel wants to see a browser");
        }
        if (answer.status() == 999) {
            return Optional.of("it answers checkers with 999");
        }
        if (answer.status() == 202 && page.words() == 0) {
            return Optional.of("it answers with an empty page (202)");
        }
        Optional<String> maker =
                page.words() < Inspector.FEWEST_WORDS ? maker(answer) : Optional.empty();
        if (maker.isPresent()) {
            return maker;
        }
        String shown = page.title() + " \n " + page.heading() + " \n " + page.all();
        return page.all().split("\\s+").length <= LONG_TEXT
                ? Signs.listed().first(shown, "walls").map(said -> "it says “" + said + "”")
                : Optional.empty();
    }

    /** In a page with nothing to read, the script of a wall; others have such scripts, too. */
    private static Optional<String> maker(Answered answer) {
        String source = new String(answer.body(), StandardCharsets.ISO_8859_1);
        return Signs.listed()
                .contained(source, "wall scripts")
                .map(script -> "it shows nothing but a wall’s script (" + script + ")");
    }

    private static Optional<String> unclaimed(Case seen) {
        String shown = seen.head() + " \n " + seen.page().all();
        return seen.page().all().split("\\s+").length <= LONG_TEXT && !seen.isAlike()
                ? Signs.listed().first(shown, "unclaimed")
                : Optional.empty();
    }

    /** A site that gives us 404 for its front page, too, may do so to all checkers. */
    private Observation notThere(Case seen) {
        Target at = seen.trip().at();
        if (at.isFront()) {
            return seen.known() == null && visitor.wishes(at).status() == 404
                    ? seen.as(Finding.SHUT, "The front page is not there (404).")
                    : seen.as(Finding.NOT_THERE, "The page is not there (404).");
        }
        Fetched front = visitor.plainly(at.at("/"), courtesy);
        boolean frontRefused =
                front instanceof Answered answer
                        && (answer.status() == 404 || REFUSALS.contains(answer.status()));
        if (!frontRefused) {
            Page shown =
                    front instanceof Answered answer ? Page.read(answer, at.at("/")) : seen.page();
            Harm harm = Harm.of(shown, seen.subject());
            if (harm.size() >= Harm.FEW
                    && !harm.ownSubject()
                    && !seen.subject().isNamedIn(shown.all())) {
                return seen.as(
                        Finding.HARMFUL,
                        "The page is not there, and the site's front page is full of words of "
                                + harm.label()
                                + ": "
                                + harm.words()
                                + ".");
            }
            return seen.as(
                    Finding.NOT_THERE, "The page is not there (404); the rest of the site is.");
        }
        return seen.known() == null
                ? seen.as(
                        Finding.WALLED, "The site shows checkers nothing at all (404 everywhere).")
                : seen.as(Finding.SHUT, "The whole site answers “not found” now (404).");
    }

    /** A site that refuses us its front page, too, keeps checkers out; else this page is closed. */
    private Observation refusal(Case seen) {
        int status = seen.answer().status();
        Target at = seen.trip().at();
        Robots.Wishes wishes = visitor.wishes(at);
        boolean everywhere = wishes.status() == status;
        if (!everywhere && !at.isFront()) {
            Fetched front = visitor.plainly(at.at("/"), courtesy);
            everywhere = front instanceof Answered answer && answer.status() == status;
        }
        if (status == 402 && seen.known() != null && !wantsPay(seen.answer())) {
            return seen.as(Finding.SHUT, "The site’s owner has not paid for it, it seems (402).");
        }
        if (status == 401 && seen.known() != null && asksForPassword(seen.answer())) {
            return seen.as(Finding.SHUT, "Browsers ask visitors for a name and a password now.");
        }
        if (everywhere && status != 400) {
            return seen.as(Finding.WALLED, "The whole site refuses checkers (" + status + ").");
        }
        return seen.known() == null && REFUSALS.contains(status)
                ? seen.as(Finding.WALLED, "The page has never let a checker in (" + status + ").")
                : seen.as(Finding.SHUT, "The page is closed to visitors now (" + status + ").");
    }

    /** In a window of the browser's own, which no wall against robots does. */
    private static boolean asksForPassword(Answered answer) {
        String way = answer.header("www-authenticate").toLowerCase(Locale.ROOT);
        return way.startsWith("basic") || way.startsWith("digest");
    }

    /** Cloudflare asks robots for money, and names its price. */
    private static boolean wantsPay(Answered answer) {
        return !answer.header("crawler-price").isEmpty();
    }

    /** Whether two pages are, but for small things, the same. */
    static boolean isSame(Page page, Page other) {
        return !page.mark().isEmpty() && page.mark().equals(other.mark())
                || page.words() >= Inspector.FEWEST_WORDS
                        && page.fingerprint().likeness(other.fingerprint()) >= SAME_PAGE;
    }
}
