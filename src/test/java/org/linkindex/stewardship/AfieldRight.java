package org.linkindex.stewardship;

import static org.linkindex.stewardship.AfieldPages.heading;
import static org.linkindex.stewardship.AfieldPages.look;
import static org.linkindex.stewardship.AfieldPages.paragraphs;
import static org.linkindex.stewardship.AfieldPages.provider;
import static org.linkindex.stewardship.AfieldPages.subject;
import static org.linkindex.stewardship.AfieldPages.told;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.linkindex.stewardship.Zoo.Truth;

/** Sites that are right, whatever they look like to a program. */
final class AfieldRight {

    private final Afield afield;

    private AfieldRight(Afield afield) {
        this.afield = afield;
    }

    static void into(Afield afield) {
        AfieldRight right = new AfieldRight(afield);
        right.notices();
        right.words();
        right.pagesThatChange();
        right.wholeSites();
        right.addresses();
        right.bytes();
        right.passing();
    }

    private void fine(String key, String why, Afield.Then then) {
        afield.turns(Truth.FINE, key, why, then);
    }

    private void notices() {
        afield.spell(
                Truth.FINE,
                "far-christmas",
                "a notice that the office is closed over Christmas stands above the same page",
                28,
                45,
                afield.page(
                        key ->
                                told(
                                        key,
                                        "<div role=\"alert\"><strong>Our office is closed from 24"
                                                + " December and reopens on 2 January.</strong> We"
                                                + " are unable to answer messages. Samaritans are"
                                                + " there on 116 123.</div>",
                                        "")));
        fine(
                "far-cyber",
                "a notice of an outage of telephones; the page is the same",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "<div class=\"alert\"><p>We are experiencing an IT incident."
                                                + " Some of our services are temporarily"
                                                + " unavailable and our phone lines are down. We are"
                                                + " sorry.</p></div>",
                                        "")));
        fine(
                "far-waiting-list",
                "the waiting list is closed, what the page says helps as before",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "",
                                        "<h2>Counselling</h2><p>Our waiting list is currently closed"
                                                + " to new referrals. It opens again in"
                                                + " March.</p>")));
        fine(
                "far-shut-on-holidays",
                "opening hours that speak of closed days",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "",
                                        "<h2>Opening times</h2><p>Monday 9 to 5, Tuesday closed,"
                                                + " Wednesday 9 to 1. This service is closed on bank"
                                                + " holidays. The Elm Road branch has closed; use the"
                                                + " High Street one.</p>")));
    }

    private void words() {
        fine(
                "far-lottery",
                "a hospice advertises its own weekly lottery beside the same page",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "",
                                        "<aside><h2>Play our weekly lottery</h2><p>Win up to £25,000"
                                                + " in our rollover jackpot! £1 a ticket, a prize"
                                                + " draw each Friday, scratchcards in all our shops."
                                                + " Players must be 18 or over. Licensed by the"
                                                + " Gambling Commission, BeGambleAware.org</p></aside>")));
        fine(
                "far-pornography",
                "advice for parents on what children see, told in plain words",
                afield.page(
                        key ->
                                look(
                                        key,
                                        subject(key).headed(),
                                        heading(key)
                                                + paragraphs(subject(key).told())
                                                + "<h2>Talking about porn</h2><p>Half of children see"
                                                + " porn by thirteen. Explain that porn is not how sex"
                                                + " is, that nudes must not be shared, and that"
                                                + " webcam sex with strangers can lead to blackmail."
                                                + " Sites for adults, escorts and cam sites have to"
                                                + " check age.</p>")));
        fine(
                "far-gambling-harm",
                "a page on harm from gambling in the family, with its words",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "",
                                        "<h2>When gambling takes the money</h2><p>Slots, online"
                                                + " casinos, sports betting and free spins are made"
                                                + " to keep you playing. Block betting sites with"
                                                + " GAMSTOP, and your bank can stop payments to"
                                                + " casinos. Bonus offers are a trap. Call 0808 8020"
                                                + " 133.</p>")));
        fine(
                "far-medicines",
                "safety advice that names medicines",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "",
                                        "<h2>Medicines bought online</h2><p>Never buy Xanax,"
                                                + " tramadol, Viagra or diet pills such as Ozempic"
                                                + " from a site without a prescription. Ask a"
                                                + " pharmacist.</p>")));
        fine(
                "far-for-sale",
                "a charity's shop and a domain in the sense of a field, no parked name",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "",
                                        "<h2>For sale in our shop</h2><p>Second-hand prams, uniforms"
                                                + " and toys for sale. Make an offer for the piano."
                                                + " Buy now, collect on Saturday. Social care is"
                                                + " our domain.</p>")));
        fine(
                "far-not-found-words",
                "advice on people that can't be found; nothing is missing here",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "",
                                        "<h2>If your child cannot be found</h2><p>Ring 999 at once."
                                                + " A child who was not found within the hour is"
                                                + " reported missing. Pages of the search plan: what"
                                                + " to do when someone does not exist on any"
                                                + " list.</p>")));
        fine(
                "far-ended-marriage",
                "something has ended, and it is what the page is about",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "<p>Your relationship has ended, your childminder has"
                                                + " closed, your benefit has stopped: changes come in"
                                                + " threes.</p>",
                                        "")));
    }

    private void pagesThatChange() {
        fine(
                "far-retold",
                "the same provider tells the same subject anew",
                afield.page(AfieldPages::retold));
        fine(
                "far-half-new",
                "half of the sentences are new",
                afield.page(
                        key ->
                                look(
                                        key,
                                        subject(key).headed(),
                                        heading(key)
                                                + paragraphs(subject(key).told().subList(0, 3))
                                                + paragraphs(subject(key).retold()))));
        fine(
                "far-new-look",
                "a new content system: other frame, other menu, the same article",
                afield.page(
                        key ->
                                look(
                                        Math.floorMod(key.hashCode() + 2, 5),
                                        provider(key),
                                        subject(key).headed(),
                                        heading(key) + paragraphs(subject(key).told()))));
        fine(
                "far-new-look-and-words",
                "a new content system and new words on the same subject by the same provider",
                afield.page(
                        key ->
                                look(
                                        Math.floorMod(key.hashCode() + 3, 5),
                                        provider(key),
                                        subject(key).headed() + ": a guide",
                                        heading(key) + paragraphs(subject(key).retold()))));
        fine(
                "far-new-name",
                "the charity has a new name, says so, and keeps its pages and its address",
                afield.page(
                        key ->
                                look(
                                        Math.floorMod(key.hashCode(), 5),
                                        "Bright Together",
                                        subject(key).headed(),
                                        "<p>Bright Together is the new name of "
                                                + provider(key)
                                                + ".</p>"
                                                + heading(key)
                                                + paragraphs(subject(key).told()))));
        fine(
                "far-welsh",
                "the page is now in Welsh first, of the same provider, with English one click away",
                afield.page(
                        key ->
                                look(
                                        key,
                                        subject(key).headed(),
                                        "<p><a href=\"?lang=en\">English</a></p><h1>Cymorth i"
                                                + " deuluoedd</h1><p>Gall plant o bob oed deimlo'n"
                                                + " bryderus. Gwrandewch yn gyntaf, a pheidiwch â'u"
                                                + " brysio.</p><p>Mae ein llinell gymorth ar agor o"
                                                + " naw tan bump, a gallwch siarad Cymraeg neu"
                                                + " Saesneg.</p><p>Nid oes angen atgyfeiriad gan eich"
                                                + " meddyg teulu.</p>")));
        afield.spell(
                Truth.FINE,
                "far-events",
                "a list of events that is another one each week",
                0,
                Afield.FOR_GOOD,
                (key, day, asked, reply) -> {
                    StringBuilder events = new StringBuilder(heading(key));
                    for (int i = 0; i < 12; i++) {
                        int n = day / 3 * 12 + i;
                        events.append("<h3>")
                                .append(
                                        "Baby massage,Dads and diggers,Lego club,Walk and talk,Cook on a budget,Sling library,Story time"
                                                .split(",")[n * 5 % 7])
                                .append("</h3><p>")
                                .append(
                                        "Elm Hall,Library,Hub,Park gate,St Jude's,Online"
                                                .split(",")[n * 7 % 6])
                                .append(", ")
                                .append(1 + n * 11 % 28)
                                .append(
                                        " June, "
                                                + "bring a coat,book by phone,just turn up,toddlers too,free lunch"
                                                        .split(",")[n * 3 % 5])
                                .append(".</p>");
                    }
                    afield.honest(key, asked, reply, look(key, subject(key).headed(), events + ""));
                });
        afield.spell(
                Truth.FINE,
                "far-tiny",
                "a page of one line, in which the hours change",
                0,
                Afield.FOR_GOOD,
                (key, day, asked, reply) ->
                        afield.honest(
                                key,
                                asked,
                                reply,
                                AfieldPages.bare(
                                        subject(key).headed(),
                                        "<h1>"
                                                + subject(key).headed()
                                                + "</h1><p>Ring 01632 960"
                                                + (100 + day / 9)
                                                + (day < 30
                                                        ? ", Mondays 9 to 12."
                                                        : ", Thursdays and Fridays from two, ask for"
                                                                + " Jo.")
                                                + "</p>")));
        fine(
                "far-title-only",
                "only the title changed its manner",
                afield.page(
                        key ->
                                look(
                                        key,
                                        "2026 » Advice » " + subject(key).headed().toUpperCase(),
                                        heading(key) + paragraphs(subject(key).told()))));
    }

    private void wholeSites() {
        afield.spell(
                Truth.FINE,
                "far-home-for-all",
                "http://far-home-for-all.org.uk/",
                "a link to a front page of a site that leads every unknown address there",
                0,
                Afield.FOR_GOOD,
                (key, day, asked, reply) -> {
                    if (asked.path().equals("/")) {
                        reply.html(200, Afield.front(key));
                    } else {
                        reply.redirect(302, "/");
                    }
                });
        afield.spell(
                Truth.FINE,
                "far-one-page",
                "http://far-one-page.org.uk/",
                "a site of one page that it shows for every address, with news that change",
                0,
                Afield.FOR_GOOD,
                (key, day, asked, reply) ->
                        reply.html(
                                200,
                                look(
                                        key,
                                        subject(key).headed(),
                                        heading(key)
                                                + paragraphs(
                                                        day < 30
                                                                ? subject(key).told()
                                                                : subject(key).retold()))));
        afield.spell(
                Truth.FINE,
                "far-script-only",
                "a page that draws itself by script, as it did when it was listed",
                0,
                Afield.FOR_GOOD,
                Afield.all(
                        200,
                        AfieldPages.bare(
                                "Tamar Valley Families",
                                "<noscript>You need to enable JavaScript to run this app.</noscript><div"
                                        + " id=\"root\"></div><script"
                                        + " src=\"/static/js/main.5f3.js\"></script>")));
        fine(
                "far-becomes-script",
                "the site became one that draws itself by script; browsers show it as before",
                (key, day, asked, reply) ->
                        reply.html(
                                200,
                                "<!doctype html><html lang=\"en\"><head><title>"
                                        + subject(key).headed()
                                        + " | "
                                        + provider(key)
                                        + "</title><script>window.__NUXT__={}</script><link"
                                        + " rel=\"modulepreload\" href=\"/_nuxt/entry.js\"></head><body><div"
                                        + " id=\"__nuxt\"></div><noscript>Please enable JavaScript to"
                                        + " continue.</noscript><script type=\"module\""
                                        + " src=\"/_nuxt/entry.js\"></script></body></html>"));
        afield.turns(
                Truth.FINE,
                "far-front-in-language",
                "http://far-front-in-language.org.uk/",
                "the front page leads to the front page in English",
                (key, day, asked, reply) -> {
                    if (asked.path().equals("/")) {
                        reply.redirect(302, "/en/");
                    } else if (asked.path().equals("/en/")) {
                        reply.html(200, AfieldPages.told(key));
                    } else {
                        reply.html(404, "<h1>Not found</h1>");
                    }
                });
    }

    private void addresses() {
        fine("far-slash", "a slash at the end, no other page", same(301, "/advice/a-guide/"));
        fine(
                "far-www",
                "the same page, with www",
                (key, day, asked, reply) ->
                        reply.redirect(301, "http://www.far-www.org.uk" + asked.path()));
        afield.zoo()
                .site(
                        "www.far-www.org.uk",
                        (day, asked, reply) -> afield.honest("far-www", asked, reply));
        afield.turns(
                Truth.FINE,
                "far-not-www",
                "http://www.far-not-www.org.uk/advice/a-guide",
                "the same page, without www",
                (key, day, asked, reply) ->
                        reply.redirect(308, "http://far-not-www.org.uk" + asked.path()));
        afield.zoo()
                .site(
                        "far-not-www.org.uk",
                        (day, asked, reply) -> afield.honest("far-not-www", asked, reply));
        afield.turns(
                Truth.FINE,
                "far-safe-and-www",
                "http://far.secure.example/advice/a-guide",
                "to https by way of the same name: two hops, the same page",
                (key, day, asked, reply) -> {
                    if (asked.secure()) {
                        afield.honest(key, asked, reply);
                    } else {
                        reply.redirect(307, "https://far.secure.example" + asked.path());
                    }
                });
        fine(
                "far-session",
                "the same page with a number of the visit in its address",
                (key, day, asked, reply) -> {
                    if (afield.isPage(key, asked) && !asked.path().contains("sid=")) {
                        reply.redirect(302, "/advice/a-guide?sid=8f2" + day + "c77");
                    } else {
                        afield.honest(key, asked, reply);
                    }
                });
        fine(
                "far-english",
                "language by a redirect, the same page",
                same(302, "/en-gb/advice/a-guide"));
        fine(
                "far-cookie-loop",
                "leads to itself until a cookie is kept; browsers keep it",
                (key, day, asked, reply) ->
                        reply.send(
                                302,
                                Map.of(
                                        "Location",
                                        asked.path(),
                                        "Set-Cookie",
                                        "seen=1; Path=/; HttpOnly"),
                                new byte[0]));
        fine(
                "far-cookie-check",
                "leads by a cookie check and back, which a family's browser passes",
                (key, day, asked, reply) -> {
                    if (asked.path().startsWith("/cookie-check")) {
                        reply.send(
                                302,
                                Map.of(
                                        "Location",
                                        "/advice/a-guide",
                                        "Set-Cookie",
                                        "AspxAutoDetectCookieSupport=1; path=/"),
                                new byte[0]);
                    } else {
                        reply.redirect(302, "/cookie-check?return=%2Fadvice%2Fa-guide");
                    }
                });
        fine(
                "far-lower-case",
                "an address written another way, no other page",
                same(301, "/Advice/A-Guide"));
    }

    private Afield.Then same(int status, String to) {
        return (key, day, asked, reply) -> {
            if (Afield.path(asked).equals(to)) {
                reply.html(200, told(key));
            } else if (afield.isPage(key, asked)) {
                reply.redirect(status, to);
            } else {
                afield.honest(key, asked, reply);
            }
        };
    }

    private void bytes() {
        fine(
                "far-mojibake",
                "names a wrong charset: browsers show some odd letters",
                bytes(
                        Map.of("Content-Type", "text/html; charset=iso-8859-1"),
                        page -> page.getBytes(StandardCharsets.UTF_8)));
        fine(
                "far-utf16",
                "told in UTF-16 with its mark",
                bytes(
                        Map.of("Content-Type", "text/html"),
                        page -> page.getBytes(StandardCharsets.UTF_16)));
        fine(
                "far-no-type",
                "names no type of content",
                bytes(Map.of(), page -> page.getBytes(StandardCharsets.UTF_8)));
        fine(
                "far-xhtml",
                "XHTML by its own type",
                bytes(
                        Map.of("Content-Type", "application/xhtml+xml"),
                        page -> page.getBytes(StandardCharsets.UTF_8)));
        fine(
                "far-deflate",
                "deflated, without having been asked to",
                bytes(
                        Map.of(
                                "Content-Type",
                                "text/html; charset=utf-8",
                                "Content-Encoding",
                                "deflate"),
                        AfieldRight::deflated));
        fine(
                "far-long",
                "a page of more than a megabyte, the help at its head",
                bytes(
                        Map.of("Content-Type", "text/html; charset=utf-8"),
                        page ->
                                (page.replace("</body>", "") + "<!--" + "x".repeat(1_300_000))
                                        .getBytes(StandardCharsets.UTF_8)));
        fine(
                "far-no-length",
                "HTTP/1.0 that ends by hanging up",
                (key, day, asked, reply) -> {
                    if (afield.isPage(key, asked)) {
                        reply.raw(
                                "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n"
                                        + told(key).replaceAll("[^\\x00-\\x7f]", "-"));
                    } else {
                        afield.honest(key, asked, reply);
                    }
                });
        fine(
                "far-chunk-cut",
                "its last chunk never comes; browsers show the page",
                (key, day, asked, reply) -> {
                    String page = told(key).replaceAll("[^\\x00-\\x7f]", "-");
                    if (afield.isPage(key, asked)) {
                        reply.raw(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding:"
                                        + " chunked\r\n\r\n"
                                        + Integer.toHexString(page.length())
                                        + "\r\n"
                                        + page
                                        + "\r\n");
                    } else {
                        afield.honest(key, asked, reply);
                    }
                });
        fine(
                "far-203",
                "a proxy of its own marks the answer 203",
                (key, day, asked, reply) -> {
                    if (afield.isPage(key, asked)) {
                        reply.html(203, told(key));
                    } else {
                        afield.honest(key, asked, reply);
                    }
                });
        fine("far-leaflet-as-bytes", "http://far-leaflet-as-bytes.org.uk/files/leaflet.pdf");
        fine("far-leaflet-anew", "http://far-leaflet-anew.org.uk/files/leaflet.pdf");
    }

    /** Leaflets that are right: one is sent by another type, one is this year's. */
    private void fine(String key, String url) {
        afield.spell(
                Truth.FINE,
                key,
                url,
                "still the leaflet at its address",
                0,
                Afield.FOR_GOOD,
                (name, day, asked, reply) -> {
                    if (!afield.isPage(name, asked)) {
                        afield.honest(name, asked, reply);
                        return;
                    }
                    boolean later = day >= Afield.FROM;
                    reply.send(
                            200,
                            Map.of(
                                    "Content-Type",
                                    later && name.endsWith("bytes")
                                            ? "application/octet-stream"
                                            : "application/pdf"),
                            ("%PDF-1.7 "
                                            + (later && name.endsWith("anew")
                                                    ? "the edition of this year, of eight pages"
                                                    : "leaflet"))
                                    .getBytes(StandardCharsets.UTF_8));
                });
    }

    private interface Bytes {
        byte[] of(String page);
    }

    private Afield.Then bytes(Map<String, String> headers, Bytes bytes) {
        return (key, day, asked, reply) -> {
            if (afield.isPage(key, asked)) {
                reply.send(200, headers, bytes.of(told(key)));
            } else {
                afield.honest(key, asked, reply);
            }
        };
    }

    private static byte[] deflated(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(9))) {
            out.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void passing() {
        passing(
                "far-maintenance",
                "a weekend of maintenance, announced as such",
                14,
                16,
                Afield.all(
                        503,
                        Map.of("Retry-After", "86400"),
                        AfieldPages.bare("Maintenance", "<h1>We'll be back on Monday</h1>")));
        passing(
                "far-maintenance-said-200",
                "one day of maintenance, answered with 200",
                14,
                15,
                Afield.all(
                        200,
                        AfieldPages.bare(
                                "Scheduled maintenance",
                                "<h1>Sorry, we're down for scheduled maintenance</h1><p>Please check"
                                        + " back soon.</p>")));
        passing(
                "far-two-days-404",
                "a slip while the site was published: two days",
                14,
                16,
                Afield.all(404, "<h1>Not Found</h1>"));
        passing(
                "far-front-door",
                "the provider's network was ill for three days",
                14,
                17,
                Afield.all(502, "<h2>Our services aren't available right now</h2>"));
        passing(
                "far-sometimes-ill",
                "one day in five it answers 500, and the next day it is well",
                0,
                Afield.FOR_GOOD,
                (key, day, asked, reply) -> {
                    if (day > 0 && day % 5 == 2) {
                        reply.html(500, "<h1>500</h1>");
                    } else {
                        afield.honest(key, asked, reply);
                    }
                });
        passing(
                "far-gzip-cut-once",
                "for one day its answers broke off",
                14,
                15,
                (key, day, asked, reply) ->
                        reply.raw(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding:"
                                        + " gzip\r\nContent-Length: 4000\r\n\r\n"));
        passing("far-name-blip", "no name for one day", 0, 0, Afield.all(200, ""));
        afield.zoo().nameless("far-name-blip.org.uk", 14, 15);
        passing("far-name-ill", "its name server was ill for one day", 0, 0, Afield.all(200, ""));
        afield.zoo().nameless("far-name-ill.org.uk", 14, 15, new Names.Unsure());
        afield.spell(
                Truth.FINE,
                "far-late",
                "https://far-late.secure.example/advice/a-guide",
                "its certificate was renewed a day late",
                0,
                0,
                Afield.all(200, ""));
        afield.turns(
                Truth.FINE,
                "far-neighbour",
                "http://far-neighbours.org.uk/advice/a-guide",
                "another page of its host is gone, this one is not",
                (key, day, asked, reply) -> afield.honest(key, asked, reply));
    }

    private void passing(String key, String why, int from, int until, Afield.Then then) {
        afield.spell(Truth.FINE, key, why, from, until, then);
    }
}
