package org.linkindex.stewardship;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.linkindex.stewardship.MockWeb.Asked;
import org.linkindex.stewardship.MockWeb.Reply;

/**
 * Sites that behave as sites do, over weeks: each says what is true of it. To add one, add a line
 * to a method below.
 */
final class Zoo {

    /** What is true of a link by the end. */
    enum Truth {
        /** It works: nobody need look, and it is never paused. */
        FINE,
        /** It should be looked at, and works well enough not to be paused. */
        LOOK,
        /** It should be looked at; whether it is paused meanwhile is a matter of taste. */
        LOOK_OR_STOP,
        /** Families must not be sent there any more. */
        STOP,
        /** Families must not be sent there: it is harmful, or belongs to somebody else. */
        DANGER
    }

    /** What stands at an address on a day, counted from the first. */
    interface Behaviour {
        void answer(int day, Asked asked, Reply reply) throws IOException;
    }

    /** One inhabitant. */
    record Animal(
            String name,
            String title,
            String provider,
            String url,
            String summary,
            String format,
            Truth truth) {

        String host() {
            return ((Target) Target.read(url)).host();
        }
    }

    final List<Animal> animals = new ArrayList<>();
    final Map<String, Instant> registered = new ConcurrentHashMap<>();
    final Map<String, String> reasons = new HashMap<>();
    private final MockWeb web;
    private final Clock clock;
    private final Instant begun;
    private final Map<String, Integer> namelessFrom = new HashMap<>();
    private final Map<String, Integer> namelessUntil = new HashMap<>();
    private final Map<String, Names.Answer> namelessHow = new HashMap<>();

    Zoo(MockWeb web, Clock clock) {
        this.web = web;
        this.clock = clock;
        this.begun = clock.instant();
        working();
        walls();
        nearlyWrong();
        moved();
        gone();
        broken();
        secure();
        owners();
        harmful();
        films();
        others();
        Aside.into(this);
        Elsewhere.into(this);
        Afield.into(this);
        surroundings();
    }

    /** What stands at every other name, and who has which certificate. */
    private void surroundings() {
        web.otherwise(
                host ->
                        (asked, reply) ->
                                reply.html(
                                        asked.path().equals("/robots.txt") ? 404 : 200,
                                        Prose.help("Ordinary " + host, "Ordinary " + host, host)));
        Set<String> filmHosts = Set.of("www.youtube.com", "i.ytimg.com", "vimeo.com");
        web.secure(
                host -> host.equals("renewed.secure.example") && day() >= 13 && day() < 16,
                Certificates.expired());
        web.secure(
                host -> host.equals("far-late.secure.example") && day() == 14,
                Certificates.expired());
        web.secure(
                host -> host.endsWith(".secure.example") || filmHosts.contains(host),
                Certificates.good());
        web.secure(host -> host.endsWith(".expired.example"), Certificates.expired());
        web.secure(host -> host.endsWith(".other.example"), Certificates.otherName());
        web.secure(host -> host.endsWith(".selfmade.example"), Certificates.selfMade());
    }

    int day() {
        return (int) Duration.between(begun, clock.instant()).toDays();
    }

    /**
     * A site of one host whose page lies at /page; everything else is honest about what is not
     * there.
     */
    void add(Truth truth, String name, Behaviour behaviour) {
        add(truth, name, "/page", behaviour);
    }

    void add(Truth truth, String name, String path, Behaviour behaviour) {
        add(truth, name, "http", name + ".org.uk", path, behaviour);
    }

    void add(
            Truth truth,
            String name,
            String scheme,
            String host,
            String path,
            Behaviour behaviour) {
        animals.add(
                new Animal(
                        name,
                        title(name),
                        provider(name),
                        scheme + "://" + host + path,
                        "Help with " + title(name) + " from people who know.",
                        "website",
                        truth));
        site(host, behaviour);
    }

    void site(String host, Behaviour behaviour) {
        web.site(
                host,
                (asked, reply) -> {
                    if (asked.path().equals("/robots.txt")
                            && !asked.headers().containsKey("x-keep")) {
                        reply.send(404, Map.of(), new byte[0]);
                    } else {
                        behaviour.answer(day(), asked, reply);
                    }
                });
    }

    static String title(String name) {
        return Character.toUpperCase(name.charAt(0))
                + name.substring(1).replace('-', ' ')
                + " support";
    }

    static String provider(String name) {
        return Character.toUpperCase(name.charAt(0))
                + name.substring(1).replace("-", "")
                + " Trust";
    }

    static String own(String name) {
        return Prose.help(title(name), provider(name), name);
    }

    private static String other(String name) {
        return Prose.help(title(name), provider(name), name + " redesigned in another way");
    }

    static void front(Reply reply, String name) throws IOException {
        reply.html(
                200,
                Prose.page(
                        provider(name),
                        "<h1>"
                                + provider(name)
                                + "</h1><p>Welcome. We do many things for many people, and are open all year.</p>"
                                + "<p>News, events, people, jobs, shop and more about our work in the region since 1987.</p>"));
    }

    /** The page itself, the front page, and 404 for the rest. */
    static void honest(Asked asked, Reply reply, String name, String page) throws IOException {
        switch (asked.path().replaceFirst("\\?.*", "")) {
            case "/page" -> reply.html(200, page);
            case "/" -> front(reply, name);
            default -> reply.html(404, Prose.page("Not here", "<h1>Page not found</h1>"));
        }
    }

    private void working() {
        for (String name :
                List.of("quietlake", "brightstep", "openhand", "kindling-place", "northlight")) {
            add(Truth.FINE, name, (day, asked, reply) -> honest(asked, reply, name, own(name)));
        }
        add(
                Truth.FINE,
                "redesigned",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "redesigned",
                                day < 20 ? own("redesigned") : other("redesigned")));
        add(
                Truth.FINE,
                "new-words-each-day",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "new-words-each-day",
                                Prose.help(
                                        title("new-words-each-day"),
                                        provider("new-words-each-day"),
                                        "news of " + day / 7)));
        add(
                Truth.FINE,
                "one-bad-hour",
                (day, asked, reply) -> {
                    if (day == 14 && clock.instant().toEpochMilli() / 3_600_000 % 24 < 10) {
                        reply.html(503, "<h1>Service Unavailable</h1>");
                    } else {
                        honest(asked, reply, "one-bad-hour", own("one-bad-hour"));
                    }
                });
        Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
        add(
                Truth.FINE,
                "flapping",
                (day, asked, reply) -> {
                    int turn =
                            turns.computeIfAbsent(asked.path(), path -> new AtomicInteger())
                                    .getAndIncrement();
                    if (asked.path().equals("/page") && turn % 2 == 1) {
                        reply.html(500, "<h1>Internal Server Error</h1>");
                    } else {
                        honest(asked, reply, "flapping", own("flapping"));
                    }
                });
        add(
                Truth.FINE,
                "five-bad-days",
                (day, asked, reply) -> {
                    if (day >= 14 && day < 19) {
                        reply.html(502, "<h1>Bad Gateway</h1>");
                    } else {
                        honest(asked, reply, "five-bad-days", own("five-bad-days"));
                    }
                });
        add(
                Truth.FINE,
                "short-404",
                (day, asked, reply) -> {
                    if (day >= 14 && day < 16) {
                        reply.html(404, "<h1>Not found</h1>");
                    } else {
                        honest(asked, reply, "short-404", own("short-404"));
                    }
                });
        add(
                Truth.FINE,
                "maintenance-night",
                (day, asked, reply) -> {
                    if (day == 21) {
                        reply.html(
                                200,
                                Prose.page(
                                        "Maintenance",
                                        "<h1>Down for maintenance</h1><p>Back soon.</p>"));
                    } else {
                        honest(asked, reply, "maintenance-night", own("maintenance-night"));
                    }
                });
        add(
                Truth.FINE,
                "no-head",
                (day, asked, reply) -> honest(asked, reply, "no-head", own("no-head")));
        add(
                Truth.FINE,
                "packed",
                (day, asked, reply) ->
                        reply.send(
                                200,
                                Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"),
                                MockWeb.gzip(own("packed").getBytes(StandardCharsets.UTF_8))));
        add(
                Truth.FINE,
                "large",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "large",
                                own("large")
                                        .replace(
                                                "</main>",
                                                "</main><!--" + "x".repeat(2_000_000) + "-->")));
        add(
                Truth.FINE,
                "slow",
                (day, asked, reply) -> {
                    LockSupport.parkNanos(150_000_000L);
                    honest(asked, reply, "slow", own("slow"));
                });
        add(
                Truth.FINE,
                "to-www",
                "http",
                "to-www.org.uk",
                "/page",
                (day, asked, reply) ->
                        reply.redirect(301, "http://www.to-www.org.uk" + asked.path()));
        site(
                "www.to-www.org.uk",
                (day, asked, reply) -> honest(asked, reply, "to-www", own("to-www")));
        add(
                Truth.FINE,
                "slash",
                (day, asked, reply) -> {
                    if (asked.path().equals("/page")) {
                        reply.redirect(301, "/page/");
                    } else if (asked.path().equals("/page/")) {
                        reply.html(200, own("slash"));
                    } else {
                        honest(asked, reply, "slash", "");
                    }
                });
        add(
                Truth.FINE,
                "by-language",
                "/",
                (day, asked, reply) -> {
                    if (asked.path().equals("/")) {
                        reply.redirect(302, "/en-gb/");
                    } else {
                        reply.html(200, own("by-language"));
                    }
                });
        add(
                Truth.FINE,
                "deep-by-language",
                (day, asked, reply) -> {
                    if (asked.path().equals("/page")) {
                        reply.redirect(302, "/en/page");
                    } else if (asked.path().equals("/en/page")) {
                        reply.html(200, own("deep-by-language"));
                    } else {
                        honest(asked, reply, "deep-by-language", "");
                    }
                });
        add(
                Truth.FINE,
                "welsh",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "welsh",
                                own("welsh").replace("lang=\"en\"", "lang=\"cy\"")));
        add(
                Truth.FINE,
                "app-shell",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                "<!doctype html><html lang=en><head><title>"
                                        + provider("app-shell")
                                        + "</title></head><body><div id=root></div><script src=/a"
                                        + day / 10
                                        + ".js></script></body></html>"));
        add(
                Truth.FINE,
                "meta-refresh",
                (day, asked, reply) -> {
                    if (asked.path().equals("/page")) {
                        reply.html(
                                200,
                                "<html><head><meta http-equiv=refresh content='0; url=/real/page'></head><body></body></html>");
                    } else if (asked.path().equals("/real/page")) {
                        reply.html(200, own("meta-refresh"));
                    } else {
                        honest(asked, reply, "meta-refresh", "");
                    }
                });
        add(
                Truth.FINE,
                "script-redirect",
                (day, asked, reply) -> {
                    if (asked.path().equals("/page")) {
                        reply.html(
                                200,
                                "<html><body><script>window.location.href = \"/real/page\";</script></body></html>");
                    } else if (asked.path().equals("/real/page")) {
                        reply.html(200, own("script-redirect"));
                    } else {
                        honest(asked, reply, "script-redirect", "");
                    }
                });
        add(
                Truth.FINE,
                "leaflet",
                "/leaflet.pdf",
                (day, asked, reply) -> {
                    if (asked.path().equals("/leaflet.pdf")) {
                        reply.send(
                                200,
                                Map.of("Content-Type", "application/pdf"),
                                ("%PDF-1.7 first " + (day < 30 ? "edition" : "edition, revised"))
                                        .getBytes(StandardCharsets.UTF_8));
                    } else {
                        honest(asked, reply, "leaflet", "");
                    }
                });
        gamblingHelp();
        add(
                Truth.FINE,
                "house-for-sale",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "house-for-sale",
                                own("house-for-sale")
                                        .replace(
                                                "</main>",
                                                "<p>Is your home for sale? Sponsored links to agents.</p></main>")));
        add(
                Truth.FINE,
                "not-found-feelings",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "not-found-feelings",
                                own("not-found-feelings")
                                        .replace(
                                                "</h1>",
                                                "</h1><p>Many say: help was not found when we looked. This page no longer exists only in dreams.</p>")));
        add(
                Truth.FINE,
                "noindexed-by-mistake",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "noindexed-by-mistake",
                                day < 15
                                        ? own("noindexed-by-mistake")
                                        : own("noindexed-by-mistake")
                                                .replace(
                                                        "</title>",
                                                        "</title><meta name=robots content=noindex>")));
        add(
                Truth.FINE,
                "dns-hiccup",
                (day, asked, reply) -> honest(asked, reply, "dns-hiccup", own("dns-hiccup")));
        nameless("dns-hiccup.org.uk", 14, 15);
    }

    private void gamblingHelp() {
        String text =
                Prose.help("Gambling harm", "Safe Stakes", "stakes")
                        .replace(
                                "</main>",
                                "<p>Gambling harms families. Free spins, a welcome bonus, online slots, sports betting, roulette and the hope of a jackpot keep people playing. Casino adverts follow us. We help you stop betting.</p></main>");
        animals.add(
                new Animal(
                        "gambling-help",
                        "Gambling harm",
                        "Safe Stakes",
                        "http://safestakes.org.uk/page",
                        "Help for people whose gambling or betting hurts their family.",
                        "website",
                        Truth.FINE));
        site("safestakes.org.uk", (day, asked, reply) -> honest(asked, reply, "safestakes", text));
    }

    private void walls() {
        add(
                Truth.FINE,
                "cloudflare",
                (day, asked, reply) ->
                        reply.send(
                                403,
                                Map.of("cf-mitigated", "challenge", "Content-Type", "text/html"),
                                "<title>Just a moment...</title>"
                                        .getBytes(StandardCharsets.UTF_8)));
        add(
                Truth.FINE,
                "cloudflare-later",
                (day, asked, reply) -> {
                    if (day < 14) {
                        honest(asked, reply, "cloudflare-later", own("cloudflare-later"));
                    } else {
                        reply.send(
                                403,
                                Map.of("cf-mitigated", "challenge", "Content-Type", "text/html"),
                                "<title>Just a moment...</title>".getBytes(StandardCharsets.UTF_8));
                    }
                });
        add(
                Truth.FINE,
                "amazon-202",
                (day, asked, reply) -> reply.send(202, Map.of(), new byte[0]));
        add(
                Truth.FINE,
                "amazon-waf",
                (day, asked, reply) ->
                        reply.send(405, Map.of("x-amzn-waf-action", "captcha"), new byte[0]));
        add(
                Truth.FINE,
                "datadome",
                (day, asked, reply) ->
                        reply.send(403, Map.of("x-datadome", "blocked"), new byte[0]));
        add(
                Truth.FINE,
                "linkedin-999",
                (day, asked, reply) -> reply.send(999, Map.of(), new byte[0]));
        add(Truth.FINE, "plain-403", (day, asked, reply) -> reply.html(403, "<h1>Forbidden</h1>"));
        add(
                Truth.FINE,
                "plain-403-later",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "plain-403-later", own("plain-403-later"));
                    } else {
                        reply.html(403, "<h1>Forbidden</h1>");
                    }
                });
        add(Truth.FINE, "wall-of-404", (day, asked, reply) -> reply.html(404, "<h1>Nothing</h1>"));
        add(
                Truth.FINE,
                "captcha-200",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                Prose.page(
                                        "Security check",
                                        "<p>Please verify you are human to continue.</p>")));
        add(
                Truth.FINE,
                "access-denied-page",
                (day, asked, reply) -> {
                    if (day < 20) {
                        honest(asked, reply, "access-denied-page", own("access-denied-page"));
                    } else {
                        reply.html(
                                403,
                                Prose.page(
                                        "Access Denied",
                                        "<h1>Access Denied</h1><p>You don't have permission. Reference 18.4f</p>"));
                    }
                });
        add(
                Truth.FINE,
                "too-many",
                (day, asked, reply) -> reply.send(429, Map.of("Retry-After", "120"), new byte[0]));
        add(
                Truth.FINE,
                "busy-once",
                (day, asked, reply) -> {
                    if (day == 7) {
                        reply.send(503, Map.of("Retry-After", "3600"), new byte[0]);
                    } else {
                        honest(asked, reply, "busy-once", own("busy-once"));
                    }
                });
        web.site(
                "no-robots.org.uk",
                (asked, reply) -> {
                    if (asked.path().equals("/robots.txt")) {
                        reply.send(
                                200,
                                Map.of("Content-Type", "text/plain"),
                                "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8));
                    } else {
                        reply.html(200, own("no-robots"));
                    }
                });
        animals.add(
                new Animal(
                        "no-robots",
                        title("no-robots"),
                        provider("no-robots"),
                        "http://no-robots.org.uk/page",
                        "Help.",
                        "website",
                        Truth.FINE));
        add(
                Truth.FINE,
                "cookie-wall",
                (day, asked, reply) -> {
                    if (asked.path().startsWith("/consent")) {
                        reply.html(
                                200,
                                Prose.page(
                                        "Your choices",
                                        "<h1>We value your privacy</h1><p>Accept all cookies or manage them.</p>"));
                    } else {
                        reply.redirect(
                                302,
                                "/consent?return="
                                        + URLEncoder.encode(asked.path(), StandardCharsets.UTF_8));
                    }
                });
        add(
                Truth.FINE,
                "cookie-loop",
                (day, asked, reply) ->
                        reply.send(
                                302,
                                Map.of("Location", asked.path(), "Set-Cookie", "seen=1"),
                                new byte[0]));
        add(
                Truth.FINE,
                "waiting-room",
                (day, asked, reply) ->
                        reply.redirect(
                                302,
                                "http://council.queue-it.net/?c=council&t="
                                        + URLEncoder.encode(
                                                "http://waiting-room.org.uk" + asked.path(),
                                                StandardCharsets.UTF_8)));
        site(
                "council.queue-it.net",
                (day, asked, reply) ->
                        reply.html(
                                200, Prose.page("You are in line", "<p>You are now in line.</p>")));
    }

    private void nearlyWrong() {
        add(
                Truth.FINE,
                "mentions-domain",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "mentions-domain",
                                own("mentions-domain")
                                        .replace(
                                                "</main>",
                                                "<p>Beware: scammers say this domain is for sale and ask for money.</p></main>")));
        add(
                Truth.FINE,
                "hotel-blogger",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "hotel-blogger",
                                own("hotel-blogger")
                                        .replace(
                                                "</main>",
                                                "<p>A parent won the jackpot at bingo night and gave it all to us.</p></main>")));
        add(
                Truth.FINE,
                "coming-soon-events",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "coming-soon-events",
                                own("coming-soon-events")
                                        .replace(
                                                "</main>",
                                                "<p>Coming soon: our summer picnic.</p></main>")));
        add(
                Truth.FINE,
                "section-front",
                "/help/",
                (day, asked, reply) -> {
                    if (asked.path().equals("/help/")) {
                        reply.html(200, own("section-front"));
                    } else {
                        honest(asked, reply, "section-front", "");
                    }
                });
    }

    /** What was thought of later, to see whether the rules hold for what they were not made for. */
    private void others() {
        add(
                Truth.FINE,
                "reloads-itself",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "reloads-itself",
                                own("reloads-itself")
                                        .replace(
                                                "<title>",
                                                "<meta http-equiv=refresh content='10; url=/page'><title>")));
        add(
                Truth.FINE,
                "reloads-plainly",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "reloads-plainly",
                                own("reloads-plainly")
                                        .replace(
                                                "<title>",
                                                "<meta http-equiv=refresh content=5><title>")));
        add(
                Truth.FINE,
                "adds-a-query",
                (day, asked, reply) -> {
                    if (asked.path().equals("/page")) {
                        reply.redirect(301, "/page?lang=en");
                    } else {
                        honest(asked, reply, "adds-a-query", own("adds-a-query"));
                    }
                });
        add(
                Truth.FINE,
                "wrong-number",
                (day, asked, reply) -> {
                    if (asked.path().equals("/page") && day >= 10) {
                        reply.html(404, own("wrong-number"));
                    } else {
                        honest(asked, reply, "wrong-number", own("wrong-number"));
                    }
                });
        add(
                Truth.FINE,
                "consent-in-place",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "consent-in-place",
                                day < 10
                                        ? own("consent-in-place")
                                        : Prose.page(
                                                "Before you continue",
                                                "<h1>We value your privacy</h1><p>We use cookies and similar tools. Accept all, reject all or manage preferences to go on to what you came for.</p>")));
        add(
                Truth.FINE,
                "brotli",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "brotli", own("brotli"));
                    } else {
                        reply.send(
                                200,
                                Map.of("Content-Type", "text/html", "Content-Encoding", "br"),
                                new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "answers-json",
                (day, asked, reply) -> {
                    if (day < 10 || !asked.path().equals("/page")) {
                        honest(asked, reply, "answers-json", own("answers-json"));
                    } else {
                        reply.send(
                                200,
                                Map.of("Content-Type", "application/json"),
                                "{\"error\":\"not found\"}".getBytes(StandardCharsets.UTF_8));
                    }
                });
        add(
                Truth.DANGER,
                "casino-at-the-front",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "casino-at-the-front", own("casino-at-the-front"));
                    } else if (asked.path().equals("/")) {
                        reply.html(200, Prose.casino("Lucky seven"));
                    } else {
                        reply.html(404, "<h1>Not found</h1>");
                    }
                });
        add(
                Truth.STOP,
                "long-outage",
                (day, asked, reply) -> {
                    if (day >= 10 && day < 40) {
                        reply.html(503, "<h1>Service Unavailable</h1>");
                    } else {
                        honest(asked, reply, "long-outage", own("long-outage"));
                    }
                });
        add(
                Truth.DANGER,
                "back-behind-a-wall",
                (day, asked, reply) -> {
                    if (day < 31) {
                        honest(asked, reply, "back-behind-a-wall", own("back-behind-a-wall"));
                    } else {
                        reply.send(403, Map.of("cf-mitigated", "challenge"), new byte[0]);
                    }
                });
        nameless("back-behind-a-wall.org.uk", 10, 31);
        add(
                Truth.FINE,
                "rewritten-by-the-same",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "rewritten-by-the-same",
                                day < 10
                                        ? own("rewritten-by-the-same")
                                        : Prose.page(
                                                provider("rewritten-by-the-same")
                                                        + " | How we can stand beside you",
                                                "<h1>How we can stand beside you</h1><p>"
                                                        + provider("rewritten-by-the-same")
                                                        + " has rewritten every word. Text us, ring us, write to us, or wander in. Kettle always warm; biscuits mostly chocolate. Dogs welcome, pushchairs too.</p>")));
        add(
                Truth.FINE,
                "capital-letters",
                "/Page",
                (day, asked, reply) -> {
                    if (asked.path().equals("/Page")) {
                        reply.redirect(301, "/page");
                    } else {
                        honest(asked, reply, "capital-letters", own("capital-letters"));
                    }
                });
        add(
                Truth.DANGER,
                "essays",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "essays", own("essays"));
                    } else {
                        reply.html(
                                200,
                                Prose.page(
                                        "Cheap essays",
                                        "<h1>Essay writing service</h1><p>Buy essays online, payday loans online, replica watches and fake id. Guaranteed profit with forex signals.</p>"));
                    }
                });
        add(
                Truth.DANGER,
                "blog-about-things",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "blog-about-things", own("blog-about-things"));
                    } else {
                        reply.html(200, Prose.shop("My travel diary", "diary"));
                    }
                });
    }

    private void moved() {
        add(
                Truth.LOOK,
                "moved-for-good",
                (day, asked, reply) -> {
                    if (asked.path().equals("/page") && day >= 10) {
                        reply.redirect(301, "/help/page-of-help");
                    } else if (asked.path().equals("/help/page-of-help")) {
                        reply.html(200, own("moved-for-good"));
                    } else {
                        honest(asked, reply, "moved-for-good", own("moved-for-good"));
                    }
                });
        add(
                Truth.LOOK,
                "moved-leaflet",
                "/a.pdf",
                (day, asked, reply) -> {
                    if (asked.path().equals("/a.pdf")) {
                        reply.redirect(308, "/files/2026/a.pdf");
                    } else if (asked.path().equals("/files/2026/a.pdf")) {
                        reply.send(
                                200,
                                Map.of("Content-Type", "application/pdf"),
                                "%PDF-1.4 words".getBytes(StandardCharsets.UTF_8));
                    } else {
                        honest(asked, reply, "moved-leaflet", "");
                    }
                });
        add(
                Truth.LOOK,
                "new-name",
                (day, asked, reply) -> {
                    if (day >= 12) {
                        reply.redirect(301, "http://quite-another-name.org.uk" + asked.path());
                    } else {
                        honest(asked, reply, "new-name", own("new-name"));
                    }
                });
        site(
                "quite-another-name.org.uk",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                own("new-name")
                                        .replace("</h1>", "</h1><p>We have a new name.</p>")));
        add(
                Truth.FINE,
                "moved-for-a-day",
                (day, asked, reply) -> {
                    if (asked.path().equals("/page")) {
                        reply.redirect(302, "/today/" + day);
                    } else if (asked.path().startsWith("/today/")) {
                        reply.html(200, own("moved-for-a-day"));
                    } else {
                        honest(asked, reply, "moved-for-a-day", "");
                    }
                });
        animals.add(
                new Animal(
                        "public-body",
                        "School meals",
                        "Department for Education",
                        "http://www.education.gov.uk/meals",
                        "Who gets free school meals.",
                        "website",
                        Truth.LOOK));
        site(
                "www.education.gov.uk",
                (day, asked, reply) -> reply.redirect(301, "http://www.gov.uk/school-meals"));
        site(
                "www.gov.uk",
                (day, asked, reply) ->
                        reply.html(
                                200, Prose.help("Apply for free school meals", "GOV.UK", "meals")));
    }

    private void gone() {
        add(
                Truth.STOP,
                "gone-404",
                (day, asked, reply) ->
                        honest(asked, reply, "gone-404", own("gone-404"), day >= 10));
        add(
                Truth.STOP,
                "gone-410",
                (day, asked, reply) -> {
                    if (day >= 10 && asked.path().equals("/page")) {
                        reply.html(410, "<h1>Gone</h1>");
                    } else {
                        honest(asked, reply, "gone-410", own("gone-410"));
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "soft-404",
                (day, asked, reply) -> {
                    if (day < 10 && asked.path().equals("/page")) {
                        reply.html(200, own("soft-404"));
                    } else {
                        reply.html(
                                200,
                                Prose.page(
                                        "Page not found | " + provider("soft-404"),
                                        "<h1>Sorry, we can't find that page</h1><p>Try the menu, or search our site for what you need today.</p>"));
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "soft-404-unsaid",
                (day, asked, reply) -> {
                    if (day < 10 && asked.path().equals("/page")) {
                        reply.html(200, own("soft-404-unsaid"));
                    } else {
                        reply.html(
                                200,
                                Prose.page(
                                        provider("soft-404-unsaid"),
                                        "<h1>Welcome</h1><p>All our news and events in one place, with stories of volunteers from every corner of the region, and photographs of the summer fair.</p>"));
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "to-the-front",
                (day, asked, reply) -> {
                    if (day >= 10 && !asked.path().equals("/")) {
                        reply.redirect(302, "/");
                    } else {
                        honest(asked, reply, "to-the-front", own("to-the-front"));
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "to-the-section",
                "/help/young/page",
                (day, asked, reply) -> {
                    switch (asked.path()) {
                        case "/help/young/page" -> {
                            if (day < 10) {
                                reply.html(200, own("to-the-section"));
                            } else {
                                reply.redirect(301, "/help");
                            }
                        }
                        case "/help" ->
                                reply.html(
                                        200,
                                        Prose.page(
                                                "All we do",
                                                "<h1>All we do</h1><p>Lists of things, people, offices, newsletters, jobs and the shop, as well as directions to find us by bus or train.</p>"));
                        default -> honest(asked, reply, "to-the-section", "");
                    }
                });
        for (int i = 1; i <= 4; i++) {
            String path = "/old/" + i;
            String name = "crowd-" + "abcd".charAt(i - 1);
            animals.add(
                    new Animal(
                            name,
                            title(name),
                            "Crowdfield Trust",
                            "http://crowdfield.org.uk" + path,
                            "Help.",
                            "website",
                            Truth.LOOK_OR_STOP));
        }
        site(
                "crowdfield.org.uk",
                (day, asked, reply) -> {
                    if (asked.path().startsWith("/old/") && day >= 10) {
                        reply.redirect(302, "/archive-notice/index");
                    } else if (asked.path().startsWith("/old/")) {
                        reply.html(
                                200,
                                Prose.help(
                                        "Crowd "
                                                + "abcd".charAt(asked.path().charAt(5) - '1')
                                                + " support",
                                        "Crowdfield Trust",
                                        asked.path()));
                    } else if (asked.path().startsWith("/archive-notice")) {
                        reply.html(200, Prose.help("Our archive", "Crowdfield Trust", "archive"));
                    } else {
                        honest(asked, reply, "crowdfield", "");
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "emptied",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "emptied",
                                day < 10 ? own("emptied") : "<html><body></body></html>"));
        add(
                Truth.LOOK_OR_STOP,
                "default-page",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "default-page",
                                day < 10
                                        ? own("default-page")
                                        : Prose.page(
                                                "Welcome to nginx!",
                                                "<h1>Welcome to nginx!</h1><p>If you see this page, the web server is installed.</p>")));
        add(
                Truth.LOOK_OR_STOP,
                "suspended",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "suspended", own("suspended"));
                    } else {
                        reply.html(
                                200,
                                Prose.page(
                                        "Account Suspended",
                                        "<h1>This account has been suspended</h1><p>Contact your hosting provider.</p>"));
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "closed-down",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "closed-down",
                                day < 10
                                        ? own("closed-down")
                                        : Prose.page(
                                                provider("closed-down"),
                                                "<h1>Thank you</h1><p>Our charity has now closed after thirty years.</p>")));
        add(
                Truth.LOOK_OR_STOP,
                "leaflet-gone",
                "/b.pdf",
                (day, asked, reply) -> {
                    if (asked.path().equals("/b.pdf") && day < 10) {
                        reply.send(
                                200,
                                Map.of("Content-Type", "application/pdf"),
                                "%PDF-1.4 words".getBytes(StandardCharsets.UTF_8));
                    } else {
                        reply.html(
                                200,
                                Prose.page(
                                        provider("leaflet-gone"),
                                        "<h1>Downloads</h1><p>Our downloads have a new home; browse the library of leaflets by theme, by age or by language.</p>"));
                    }
                });
        add(
                Truth.LOOK,
                "members-only",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "members-only", own("members-only"));
                    } else if (asked.path().startsWith("/login")) {
                        reply.html(
                                200,
                                Prose.page(
                                        "Sign in",
                                        "<h1>Sign in</h1><form><input name=u><input type=password></form>"));
                    } else if (asked.path().equals("/")) {
                        front(reply, "members-only");
                    } else {
                        reply.redirect(302, "/login?next=" + asked.path());
                    }
                });
        add(
                Truth.LOOK,
                "closed-page",
                (day, asked, reply) -> {
                    if (day >= 10 && asked.path().equals("/page")) {
                        reply.html(403, "<h1>Forbidden</h1>");
                    } else {
                        honest(asked, reply, "closed-page", own("closed-page"));
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "circle",
                (day, asked, reply) -> {
                    if (day >= 10 && asked.path().equals("/page")) {
                        reply.redirect(302, "/page2");
                    } else if (asked.path().equals("/page2")) {
                        reply.redirect(302, "/page");
                    } else {
                        honest(asked, reply, "circle", own("circle"));
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "site-of-404",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "site-of-404", own("site-of-404"));
                    } else {
                        reply.html(404, "<h1>404</h1>");
                    }
                });
        add(
                Truth.LOOK_OR_STOP,
                "inward",
                (day, asked, reply) -> {
                    if (day >= 10 && asked.path().equals("/page")) {
                        reply.redirect(302, "http://127.0.0.1/admin");
                    } else {
                        honest(asked, reply, "inward", own("inward"));
                    }
                });
    }

    static void honest(Asked asked, Reply reply, String name, String page, boolean gone)
            throws IOException {
        honest(
                asked,
                reply,
                name,
                page.isEmpty() || gone && asked.path().equals("/page") ? "" : page,
                gone,
                asked.path());
    }

    static void honest(
            Asked asked, Reply reply, String name, String page, boolean gone, String path)
            throws IOException {
        if (gone && path.equals("/page")) {
            reply.html(404, Prose.page("Not here", "<h1>Page not found</h1>"));
        } else {
            honest(asked, reply, name, page);
        }
    }

    private void broken() {
        add(
                Truth.STOP,
                "ill-for-weeks",
                (day, asked, reply) -> {
                    if (day >= 10) {
                        reply.html(500, "<h1>Internal Server Error</h1>");
                    } else {
                        honest(asked, reply, "ill-for-weeks", own("ill-for-weeks"));
                    }
                });
        add(
                Truth.STOP,
                "breaks-off",
                (day, asked, reply) -> {
                    if (day >= 10) {
                        reply.raw("HTTP/1.1 200 OK\r\nContent-Le");
                    } else {
                        honest(asked, reply, "breaks-off", own("breaks-off"));
                    }
                });
        add(
                Truth.STOP,
                "drips",
                (day, asked, reply) -> {
                    if (day >= 10 && asked.path().equals("/page")) {
                        reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                        for (int i = 0; i < 40; i++) {
                            reply.raw("x");
                            LockSupport.parkNanos(50_000_000L);
                        }
                    } else {
                        honest(asked, reply, "drips", own("drips"));
                    }
                });
        byte[] bomb = MockWeb.gzip(new byte[16 << 20]);
        add(
                Truth.STOP,
                "bomb",
                (day, asked, reply) -> {
                    if (day >= 10 && asked.path().equals("/page")) {
                        reply.send(
                                200,
                                Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"),
                                bomb);
                    } else {
                        honest(asked, reply, "bomb", own("bomb"));
                    }
                });
        add(
                Truth.STOP,
                "name-gone",
                (day, asked, reply) -> honest(asked, reply, "name-gone", own("name-gone")));
        nameless("name-gone.org.uk", 10, 10_000);
        add(
                Truth.STOP,
                "busy-for-weeks",
                (day, asked, reply) -> {
                    if (day >= 10) {
                        reply.send(503, Map.of("Retry-After", "600"), new byte[0]);
                    } else {
                        honest(asked, reply, "busy-for-weeks", own("busy-for-weeks"));
                    }
                });
        add(
                Truth.STOP,
                "redirect-to-nobody",
                (day, asked, reply) -> {
                    if (day >= 10) {
                        reply.redirect(302, "http://nobody-at-all.org.uk/");
                    } else {
                        honest(asked, reply, "redirect-to-nobody", own("redirect-to-nobody"));
                    }
                });
        nameless("nobody-at-all.org.uk", 0, 10_000);
    }

    private void secure() {
        add(
                Truth.FINE,
                "safe",
                "https",
                "www.secure.example",
                "/page",
                (day, asked, reply) -> honest(asked, reply, "safe", own("safe")));
        add(
                Truth.STOP,
                "run-out",
                "https",
                "www.expired.example",
                "/page",
                (day, asked, reply) -> honest(asked, reply, "run-out", own("run-out")));
        add(
                Truth.STOP,
                "wrong-name",
                "https",
                "www.other.example",
                "/page",
                (day, asked, reply) -> honest(asked, reply, "wrong-name", own("wrong-name")));
        add(
                Truth.STOP,
                "self-made",
                "https",
                "www.selfmade.example",
                "/page",
                (day, asked, reply) -> honest(asked, reply, "self-made", own("self-made")));
    }

    private void owners() {
        add(
                Truth.DANGER,
                "casino-after-death",
                (day, asked, reply) -> {
                    if (day < 31) {
                        honest(asked, reply, "casino-after-death", own("casino-after-death"));
                    } else {
                        reply.html(200, Prose.casino("Casino After Death"));
                    }
                });
        nameless("casino-after-death.org.uk", 10, 31);
        add(
                Truth.DANGER,
                "quiet-return",
                (day, asked, reply) -> {
                    if (day < 32) {
                        honest(asked, reply, "quiet-return", own("quiet-return"));
                    } else {
                        reply.html(200, Prose.shop("Best balcony plants", "plants"));
                    }
                });
        nameless("quiet-return.org.uk", 10, 32);
        add(
                Truth.DANGER,
                "copied-return",
                (day, asked, reply) -> honest(asked, reply, "copied-return", own("copied-return")));
        nameless("copied-return.org.uk", 10, 30);
        add(
                Truth.DANGER,
                "other-owner-redirect",
                (day, asked, reply) -> {
                    if (day >= 10) {
                        reply.redirect(301, "http://plants-and-boots.com/");
                    } else {
                        honest(asked, reply, "other-owner-redirect", own("other-owner-redirect"));
                    }
                });
        site(
                "plants-and-boots.com",
                (day, asked, reply) -> reply.html(200, Prose.shop("Plants and boots", "boots")));
        add(
                Truth.DANGER,
                "other-owner-same-name",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "other-owner-same-name", own("other-owner-same-name"));
                    } else {
                        reply.html(200, Prose.shop("Gorgeous gadgets", "gadgets"));
                    }
                });
        add(
                Truth.DANGER,
                "other-tongue",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "other-tongue", own("other-tongue"));
                    } else {
                        reply.html(
                                200,
                                "<html lang=\"vi\"><head><title>Tin tức mới nhất</title></head><body><h1>Tin tức</h1>"
                                        + "<p>Chúng tôi mang đến cho bạn những tin tức mới nhất về thể thao và giải trí hôm nay.</p>"
                                                .repeat(4)
                                        + "</body></html>");
                    }
                });
        add(
                Truth.DANGER,
                "registered-anew",
                (day, asked, reply) ->
                        honest(asked, reply, "registered-anew", own("registered-anew")));
        registered.put("registered-anew.org.uk", begun.plus(Duration.ofDays(12)));
        add(
                Truth.DANGER,
                "parked",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "parked", own("parked"));
                    } else {
                        reply.html(
                                200,
                                "<html><head><title>parked.org.uk</title></head><body><h1>parked.org.uk</h1><p>This domain may be for sale. Click here to inquire.</p><p>Related searches</p><a href='http://www.sedoparking.com/?d=1'>Loans</a></body></html>");
                    }
                });
        add(
                Truth.DANGER,
                "parked-by-redirect",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "parked-by-redirect", own("parked-by-redirect"));
                    } else {
                        reply.redirect(
                                302,
                                "http://www.hugedomains.com/domain_profile.cfm?d=parked-by-redirect.org.uk");
                    }
                });
        site(
                "www.hugedomains.com",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                Prose.page(
                                        "parked is for sale | HugeDomains",
                                        "<h1>Buy this domain</h1><p>Own it today in easy payments.</p>")));
        add(
                Truth.DANGER,
                "parked-from-the-start",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                "<html><head><title>Domain for sale</title></head><body><p>The domain name is for sale. Make an offer on this domain.</p></body></html>"));
        add(
                Truth.DANGER,
                "unclaimed",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "unclaimed", own("unclaimed"));
                    } else {
                        reply.html(404, "<h1>404</h1><p>There isn't a GitHub Pages site here.</p>");
                    }
                });
    }

    private void harmful() {
        add(
                Truth.DANGER,
                "casino",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "casino", own("casino"));
                    } else {
                        reply.html(200, Prose.casino("Win big"));
                    }
                });
        add(
                Truth.DANGER,
                "casino-with-our-name",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "casino-with-our-name", own("casino-with-our-name"));
                    } else {
                        reply.html(
                                200,
                                Prose.casino(
                                        provider("casino-with-our-name")
                                                + " – best online casino"));
                    }
                });
        add(
                Truth.DANGER,
                "casino-from-the-start",
                (day, asked, reply) -> reply.html(200, Prose.casino("Slot gacor maxwin")));
        add(
                Truth.DANGER,
                "casino-abroad",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "casino-abroad", own("casino-abroad"));
                    } else {
                        reply.html(
                                200,
                                "<html lang=zh><head><title>在线赌场 百家乐</title></head><body><h1>博彩娱乐城</h1><p>欢迎来到最好的老虎机和彩票网站,体育投注,立即注册。</p></body></html>");
                    }
                });
        add(
                Truth.DANGER,
                "adult",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "adult", own("adult"));
                    } else {
                        reply.html(
                                200,
                                Prose.page(
                                        "Free sex videos",
                                        "<h1>Hot singles</h1><p>Watch xxx porn and live sex with cam girls. Hardcore sex and milf sex chat.</p>"));
                    }
                });
        add(
                Truth.DANGER,
                "pills",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "pills", own("pills"));
                    } else {
                        reply.html(
                                200,
                                Prose.page(
                                        "Canadian pharmacy",
                                        "<h1>Online pharmacy</h1><p>Buy viagra and cheap cialis, no prescription needed. Buy tramadol with fast delivery to your door.</p>"));
                    }
                });
        add(
                Truth.DANGER,
                "casino-by-meta",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "casino-by-meta", own("casino-by-meta"));
                    } else {
                        reply.html(
                                200,
                                "<meta http-equiv=\"Refresh\" content=\"1;URL='http://spin-to-win.com/'\">");
                    }
                });
        add(
                Truth.DANGER,
                "casino-by-script",
                (day, asked, reply) -> {
                    if (day < 10) {
                        honest(asked, reply, "casino-by-script", own("casino-by-script"));
                    } else {
                        reply.html(
                                200,
                                "<script>location.replace('http://spin-to-win.com/')</script>");
                    }
                });
        site(
                "spin-to-win.com",
                (day, asked, reply) -> reply.html(200, Prose.casino("Spin to win")));
        add(
                Truth.LOOK_OR_STOP,
                "hacked",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "hacked",
                                day < 10
                                        ? own("hacked")
                                        : own("hacked")
                                                .replace(
                                                        "</main>",
                                                        "<div>buy viagra, cheap cialis, online pharmacy, buy tramadol without prescription</div></main>")));
    }

    private void films() {
        film("film", "dQw4w9WgXcQ", Truth.FINE, 10_000, 200);
        film("film-deleted", "aaaaaaaaaaa", Truth.STOP, 10, 404);
        film("film-private", "bbbbbbbbbbb", Truth.STOP, 10, 403);
        film("film-not-embedded", "ccccccccccc", Truth.FINE, 0, 401);
        animals.add(
                new Animal(
                        "vimeo",
                        "A film on vimeo",
                        "Film makers",
                        "http://vimeo.com/123456789",
                        "A film.",
                        "video",
                        Truth.FINE));
        animals.add(
                new Animal(
                        "vimeo-gone",
                        "Another film on vimeo",
                        "Film makers",
                        "http://vimeo.com/987654321",
                        "A film.",
                        "video",
                        Truth.STOP));
        site(
                "vimeo.com",
                (day, asked, reply) -> {
                    boolean gone = asked.path().contains("987654321") && day >= 10;
                    reply.send(
                            gone ? 404 : 200,
                            Map.of("Content-Type", "application/json"),
                            "{\"title\":\"A film\"}".getBytes(StandardCharsets.UTF_8));
                });
        site(
                "www.youtube.com",
                (day, asked, reply) -> {
                    int status = 200;
                    for (Map.Entry<String, int[]> each : films.entrySet()) {
                        if (asked.path().contains(each.getKey()) && day >= each.getValue()[0]) {
                            status = each.getValue()[1];
                        }
                    }
                    reply.send(
                            status,
                            Map.of("Content-Type", "application/json"),
                            (status == 200 ? "{\"title\":\"A film\"}" : "Nothing")
                                    .getBytes(StandardCharsets.UTF_8));
                });
        site(
                "i.ytimg.com",
                (day, asked, reply) -> {
                    boolean gone = asked.path().contains("bbbbbbbbbbb") && day >= 10;
                    reply.send(
                            gone ? 404 : 200, Map.of("Content-Type", "image/jpeg"), new byte[] {1});
                });
    }

    private final Map<String, int[]> films = new LinkedHashMap<>();

    void film(String name, String id, Truth truth, int from, int status) {
        films.put(id, new int[] {from, status});
        animals.add(
                new Animal(
                        name,
                        title(name),
                        provider(name),
                        "https://www.youtube.com/watch?v=" + id,
                        "A film.",
                        "video",
                        truth));
    }

    void nameless(String host, int from, int until) {
        nameless(host, from, until, new Names.Missing());
    }

    void nameless(String host, int from, int until, Names.Answer instead) {
        namelessFrom.put(host, from);
        namelessUntil.put(host, until);
        namelessHow.put(host, instead);
    }

    void registered(String domain, int day) {
        registered.put(domain, begun.plus(Duration.ofDays(day)));
    }

    /** Without the robots.txt that other sites have not. */
    void siteWithRobots(String host, Behaviour behaviour) {
        web.site(host, (asked, reply) -> behaviour.answer(day(), asked, reply));
    }

    /** Lets names come and go with the day; called whenever the clock was turned. */
    void nameHosts() {
        namelessFrom.forEach(
                (host, from) -> {
                    if (day() >= from && day() < namelessUntil.getOrDefault(host, 0)) {
                        web.names.put(host, namelessHow.getOrDefault(host, new Names.Missing()));
                    } else {
                        web.names.remove(host);
                    }
                });
    }
}
