package org.linkindex.stewardship;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linkindex.stewardship.MockWeb.Asked;
import org.linkindex.stewardship.MockWeb.Reply;
import org.linkindex.stewardship.Zoo.Truth;

/**
 * Behaviours kept aside: written from what sites do, by one who knew part of the rules, and run
 * before any rule was changed for them. What they showed at first stands in docs/links.md.
 */
final class Aside {

    private static final String CASINO_LINE =
            "<p>Spin the reels, claim your free spins and welcome bonus at our online casino, play"
                    + " roulette, blackjack and jackpot slots tonight.</p>";

    private final Zoo zoo;

    private Aside(Zoo zoo) {
        this.zoo = zoo;
    }

    static void into(Zoo zoo) {
        Aside aside = new Aside(zoo);
        aside.saysItIsGone();
        aside.parked();
        aside.changedHands();
        aside.walls();
        aside.emptyWithoutScript();
        aside.shortLinks();
        aside.elsewhere();
        aside.passing();
        aside.closed();
    }

    /** Right for ten days, then this. */
    private void turns(Truth truth, String name, Zoo.Behaviour later) {
        turns(truth, name, 10, 1_000, later);
    }

    private void turns(Truth truth, String name, int from, int until, Zoo.Behaviour later) {
        zoo.add(
                truth,
                name,
                (day, asked, reply) -> {
                    if (day >= from && day < until) {
                        later.answer(day, asked, reply);
                    } else {
                        Zoo.honest(asked, reply, name, Zoo.own(name));
                    }
                });
    }

    /** The same for every address. */
    private static Zoo.Behaviour always(int status, String html) {
        return (day, asked, reply) -> reply.html(status, html);
    }

    private static Zoo.Behaviour always(int status, Map<String, String> headers, String html) {
        return (day, asked, reply) -> {
            Map<String, String> all = new HashMap<>(headers);
            all.put("Content-Type", "text/html; charset=utf-8");
            reply.send(status, all, html.getBytes(StandardCharsets.UTF_8));
        };
    }

    private void saysItIsGone() {
        Map<String, String> pages = new HashMap<>();
        pages.put(
                "aside-german-404",
                "<h1>Seite nicht gefunden</h1><p>Die angeforderte Seite existiert nicht mehr."
                        + " Nutzen Sie unsere Suche oder gehen Sie zurück zur Startseite.</p>");
        pages.put(
                "aside-welsh-404",
                "<h1>Ni ddaethpwyd o hyd i’r dudalen</h1><p>Mae’n ddrwg gennym, nid yw’r dudalen"
                        + " hon ar gael bellach. Ewch yn ôl i’r hafan.</p>");
        pages.put(
                "aside-polish-404",
                "<h1>Ups!</h1><p>Nie znaleziono strony, której szukasz. Mogła zostać usunięta lub"
                        + " przeniesiona.</p>");
        pages.put(
                "aside-urdu-404",
                "<h1>صفحہ نہیں ملا</h1><p>جو صفحہ آپ تلاش کر رہے ہیں وہ موجود نہیں ہے۔</p>");
        pages.put(
                "aside-joking-404",
                "<h1>Well, this is awkward</h1><p>Looks like that link took a wrong turn. Our"
                        + " hamsters have searched everywhere. Try the menu, or head home.</p>");
        pages.forEach(
                (name, text) ->
                        turns(
                                Truth.STOP,
                                name,
                                (day, asked, reply) -> {
                                    if (asked.path().equals("/")) {
                                        Zoo.front(reply, name);
                                    } else {
                                        reply.html(200, Prose.page("–", text));
                                    }
                                }));
        turns(
                Truth.LOOK_OR_STOP,
                "aside-to-search",
                (day, asked, reply) -> {
                    if (asked.path().startsWith("/search")) {
                        reply.html(
                                200,
                                Prose.page(
                                        "Search",
                                        "<h1>Search</h1><p>0 results for “page”. Check your"
                                                + " spelling or try fewer words.</p>"));
                    } else if (asked.path().equals("/")) {
                        Zoo.front(reply, "aside-to-search");
                    } else {
                        reply.redirect(302, "/search?q=page");
                    }
                });
    }

    private void parked() {
        turns(
                Truth.STOP,
                "aside-small-seller",
                always(
                        200,
                        Prose.page(
                                "aside-small-seller.org.uk",
                                "<h1>aside-small-seller.org.uk</h1><p>Interested in this name? It is"
                                        + " available for purchase. Make an offer and receive a quote"
                                        + " within 24 hours.</p><a"
                                        + " href=\"http://names-bazaar.example/offer\">Make an offer</a>")));
        turns(
                Truth.STOP,
                "aside-dutch-seller",
                always(
                        200,
                        Prose.page(
                                "Domein te koop",
                                "<h1>Deze domeinnaam is te koop</h1><p>Neem contact op voor een bod."
                                        + " Gerelateerde zoekopdrachten: leningen, verzekeringen,"
                                        + " hotels, autoverhuur.</p>")));
        turns(
                Truth.STOP,
                "aside-registrar-lander",
                always(
                        200,
                        "<!doctype html><html><head><title>aside-registrar-lander.org.uk</title>"
                                + "<script>window.LANDER_SYSTEM=\"PW\"</script></head><body>"
                                + "<p>This domain is registered, but may still be available."
                                + " <a href=\"http://registrar.example/\">Get this domain</a></p>"
                                + "</body></html>"));
        turns(
                Truth.LOOK_OR_STOP,
                "aside-holding-page",
                always(
                        200,
                        Prose.page(
                                "Coming soon",
                                "<h1>Future home of something quite cool</h1><p>If you are the site"
                                        + " owner, log in to launch this site.</p>")));
    }

    private void changedHands() {
        turns(
                Truth.DANGER,
                "aside-slow-hijack",
                (day, asked, reply) -> {
                    int lines = Math.min(14, (day - 10) / 4 + 1);
                    String page = Zoo.own("aside-slow-hijack");
                    for (int i = 0; i < lines; i++) {
                        page = page.replaceFirst("(?s)</p>\n<p>[^<]*</p>", "</p>\n");
                        page = page.replaceFirst("</main>", CASINO_LINE + "</main>");
                    }
                    if (lines > 10) {
                        page = Prose.casino("Best slots");
                    }
                    Zoo.honest(asked, reply, "aside-slow-hijack", page);
                });
        turns(
                Truth.DANGER,
                "aside-crypto",
                always(
                        200,
                        Prose.page(
                                "Invest smarter",
                                "<h1>Earn passive income with bitcoin</h1><p>Guaranteed returns of"
                                        + " 30% a month. Our trading robot does the work. Deposit"
                                        + " crypto now and double your investment. Join 40,000"
                                        + " traders.</p><p>Top exchanges, best brokers, forex"
                                        + " signals and crypto wallets reviewed.</p>")));
        turns(
                Truth.DANGER,
                "aside-loans",
                always(
                        200,
                        Prose.page(
                                "Quick cash",
                                "<h1>Payday loans in minutes</h1><p>Bad credit? No problem. Instant"
                                        + " approval, no credit check, money in your account today."
                                        + " Compare lenders and borrow up to 5,000 pounds without"
                                        + " paperwork or questions asked.</p><p>Apply for same day"
                                        + " cash advances, guarantor loans and logbook loans.</p>")));
        turns(
                Truth.DANGER,
                "aside-escorts",
                always(
                        200,
                        Prose.page(
                                "Tonight",
                                "<h1>Escorts near you</h1><p>Meet hot singles and escort girls for"
                                        + " adult fun tonight. Live sex cams, xxx videos, free porn"
                                        + " chat rooms. Over 18 only.</p>")));
        zoo.add(
                Truth.DANGER,
                "aside-lapsed-blog",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                day < 20
                                        ? Zoo.own("aside-lapsed-blog")
                                        : Prose.shop("Ten tips for your home", "blog")));
        zoo.nameless("aside-lapsed-blog.org.uk", 20, 48);
        zoo.add(
                Truth.LOOK_OR_STOP,
                "aside-lapsed-and-rescued",
                (day, asked, reply) ->
                        Zoo.honest(
                                asked,
                                reply,
                                "aside-lapsed-and-rescued",
                                Zoo.own("aside-lapsed-and-rescued")));
        zoo.nameless("aside-lapsed-and-rescued.org.uk", 20, 42);
        zoo.add(
                Truth.FINE,
                "aside-gambling-help",
                (day, asked, reply) ->
                        Zoo.honest(
                                asked,
                                reply,
                                "aside-gambling-help",
                                day < 20
                                        ? Zoo.own("aside-gambling-help")
                                        : Zoo.own("aside-gambling-help")
                                                .replace(
                                                        "</main>",
                                                        "<p>Betting, slot games, roulette and online"
                                                                + " casino apps can take over a"
                                                                + " life. Block them and talk to"
                                                                + " us.</p></main>")));
        turns(
                Truth.FINE,
                "aside-one-mention",
                (day, asked, reply) ->
                        Zoo.honest(
                                asked,
                                reply,
                                "aside-one-mention",
                                Zoo.own("aside-one-mention")
                                        .replace(
                                                "</main>",
                                                "<p>News: a charity evening at the old casino"
                                                        + " ballroom raised 900 pounds.</p></main>")));
    }

    private void walls() {
        turns(
                Truth.FINE,
                "aside-incapsula",
                always(
                        200,
                        "<html><head><META NAME=\"robots\" CONTENT=\"noindex,nofollow\"></head>"
                                + "<body><iframe src=\"/_Incapsula_Resource?SWUDNSAI=31&xinfo=1\""
                                + " title=\"Request unsuccessful. Incapsula incident ID:"
                                + " 1-2\"></iframe></body></html>"));
        turns(
                Truth.FINE,
                "aside-akamai",
                always(
                        403,
                        Map.of("Server", "AkamaiGHost"),
                        "<html><title>Access Denied</title><h1>Access Denied</h1>You don't have"
                                + " permission to access this on this server.<p>Reference"
                                + " #18.2f</p></html>"));
        turns(
                Truth.FINE,
                "aside-press-and-hold",
                (day, asked, reply) -> {
                    if (asked.path().equals("/")) {
                        Zoo.front(reply, "aside-press-and-hold");
                    } else {
                        reply.html(
                                403,
                                "<title>Access to this page has been denied</title><div"
                                        + " id=\"px-captcha\"></div><p>Press &amp; Hold to confirm"
                                        + " you are a human (and not a bot).</p>");
                    }
                });
        turns(
                Truth.FINE,
                "aside-checkpoint",
                always(
                        429,
                        Map.of("x-vercel-mitigated", "challenge"),
                        "<title>Security Checkpoint</title><p>We're verifying your browser</p>"));
        turns(
                Truth.FINE,
                "aside-proof-of-work",
                always(
                        200,
                        "<title>Making sure you're not a bot!</title><h1>Making sure you're not a"
                                + " bot!</h1><p>Loading...</p><p>Protected by a proof of work;"
                                + " please wait a moment while we ensure the security of your"
                                + " connection. JavaScript is required.</p>"));
        turns(
                Truth.FINE,
                "aside-consent-french",
                always(
                        200,
                        Prose.page(
                                "Vos choix",
                                "<h1>Nous respectons votre vie privée</h1><p>Nous et nos 812"
                                        + " partenaires utilisons des cookies. Tout accepter. Tout"
                                        + " refuser. Gérer mes choix.</p>")));
        turns(
                Truth.FINE,
                "aside-age-question",
                always(
                        200,
                        Prose.page(
                                "Cookies",
                                "<h1>Before you continue</h1><p>We value your privacy. We use"
                                        + " cookies. Accept all. Reject all. Manage settings.</p>")));
    }

    private void emptyWithoutScript() {
        zoo.add(Truth.FINE, "aside-script-alone", always(200, shell("aside-script-alone")));
        // unknown, as walls are: a person looks within 90 days, which is after the ten weeks
        turns(Truth.FINE, "aside-becomes-script", always(200, shell("aside-becomes-script")));
    }

    private static String shell(String name) {
        return "<!doctype html><html lang=\"en\"><head><title>"
                + Zoo.title(name)
                + " | "
                + Zoo.provider(name)
                + "</title><script type=\"module\" src=\"/app.js\"></script></head><body><div"
                + " id=\"root\"></div><noscript>You need to enable JavaScript to run this"
                + " app.</noscript></body></html>";
    }

    private void shortLinks() {
        // kept as a short address from the first day; the rule asks a person about other names
        zoo.add(
                Truth.LOOK,
                "aside-short-link",
                "http",
                "tiny-one.org.uk",
                "/abc",
                (day, asked, reply) -> reply.redirect(301, "http://tiny-two.org.uk/def"));
        zoo.site(
                "tiny-two.org.uk",
                (day, asked, reply) -> reply.redirect(302, "http://aside-short-end.org.uk/page"));
        zoo.site(
                "aside-short-end.org.uk",
                (day, asked, reply) ->
                        Zoo.honest(asked, reply, "aside-short-link", Zoo.own("aside-short-link")));
        zoo.add(
                Truth.DANGER,
                "aside-short-link-sold",
                "http",
                "tiny-three.org.uk",
                "/abc",
                (day, asked, reply) ->
                        reply.redirect(
                                302,
                                day < 10
                                        ? "http://aside-sold-end.org.uk/page"
                                        : "http://boots-and-more.example/offers"));
        zoo.site(
                "aside-sold-end.org.uk",
                (day, asked, reply) ->
                        Zoo.honest(
                                asked,
                                reply,
                                "aside-short-link-sold",
                                Zoo.own("aside-short-link-sold")));
        zoo.site(
                "boots-and-more.example",
                (day, asked, reply) -> reply.html(200, Prose.shop("Boots and more", "boots")));
    }

    private void elsewhere() {
        turns(
                Truth.LOOK,
                "aside-new-slug",
                (day, asked, reply) ->
                        slug(asked, reply, "aside-new-slug", "/help/2026/new-words-for-it"));
        turns(
                Truth.LOOK,
                "aside-new-name",
                (day, asked, reply) ->
                        reply.redirect(301, "http://aside-new-name.example" + asked.path()));
        zoo.site(
                "aside-new-name.example",
                (day, asked, reply) ->
                        Zoo.honest(asked, reply, "aside-new-name", Zoo.own("aside-new-name")));
        turns(
                Truth.LOOK_OR_STOP,
                "aside-to-social",
                (day, asked, reply) ->
                        reply.redirect(302, "http://social-network.example/login?next=%2Fgroup"));
        zoo.site(
                "social-network.example",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                Prose.page(
                                        "Log in",
                                        "<h1>Log in to continue</h1><form><input type=\"email\">"
                                                + "<input type=\"password\"></form>")));
    }

    private static void slug(Asked asked, Reply reply, String name, String to) throws IOException {
        if (asked.path().equals("/page")) {
            reply.redirect(301, to);
        } else if (asked.path().equals(to)) {
            reply.html(200, Zoo.own(name));
        } else {
            Zoo.honest(asked, reply, name, "");
        }
    }

    private void passing() {
        turns(
                Truth.FINE,
                "aside-back-soon",
                14,
                17,
                always(
                        200,
                        Prose.page(
                                "Back soon",
                                "<h1>We’ll be right back</h1><p>Scheduled work on our website."
                                        + " Thank you for your patience.</p>")));
        turns(
                Truth.FINE,
                "aside-come-back-later",
                14,
                18,
                always(503, Map.of("Retry-After", "3600"), "<h1>Service unavailable</h1>"));
        turns(
                Truth.FINE,
                "aside-bad-release",
                14,
                15,
                always(
                        200,
                        "<br /><b>Fatal error</b>: Uncaught Error: Call to undefined function in"
                                + " /var/www/html/wp-content/themes/ours/header.php on line 12"));
        turns(
                Truth.LOOK_OR_STOP,
                "aside-broken-for-good",
                always(200, "<p>Error establishing a database connection</p>"));
    }

    private void closed() {
        for (String name : List.of("aside-we-closed", "aside-merged")) {
            turns(
                    Truth.LOOK_OR_STOP,
                    name,
                    (day, asked, reply) ->
                            Zoo.honest(
                                    asked,
                                    reply,
                                    name,
                                    Prose.page(
                                            Zoo.provider(name),
                                            name.equals("aside-merged")
                                                    ? "<h1>"
                                                            + Zoo.provider(name)
                                                            + " has closed</h1><p>On 31 March our"
                                                            + " charity merged with another. This"
                                                            + " service is no longer offered.</p>"
                                                    : "<h1>We have closed our doors</h1><p>"
                                                            + Zoo.provider(name)
                                                            + " is no longer running. Thank you to"
                                                            + " all who supported us since"
                                                            + " 1994.</p>")));
        }
        turns(
                Truth.STOP,
                "aside-suspended",
                (day, asked, reply) -> {
                    if (asked.path().startsWith("/cgi-sys/")) {
                        reply.html(
                                200,
                                "<title>Account Suspended</title><h1>This Account has been"
                                        + " suspended.</h1><p>Contact your hosting provider for"
                                        + " more information.</p>");
                    } else {
                        reply.redirect(302, "/cgi-sys/suspendedpage.cgi");
                    }
                });
        turns(
                Truth.LOOK_OR_STOP,
                "aside-fresh-server",
                always(
                        200,
                        "<title>Welcome to nginx!</title><h1>Welcome to nginx!</h1><p>If you see"
                                + " this page, the web server is successfully installed and working."
                                + " Further configuration is required.</p>"));
    }
}
