package org.linkindex.stewardship;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.linkindex.stewardship.MockWeb.Asked;
import org.linkindex.stewardship.MockWeb.Reply;
import org.linkindex.stewardship.Zoo.Truth;

/**
 * A second set kept aside: written from the design alone by one who had read none of the rules, and
 * run before any rule was changed for it. What it showed at first stands in docs/links.md.
 */
final class Elsewhere {

    private static final int FROM = 12;

    private static final List<String> WORDS =
            List.of(
                    "Ring us on weekdays between nine and five, or leave a message at any hour.",
                    "You do not need a referral from your GP or from school.",
                    "Our family workers come to your home if that is easier for you.",
                    "Everything you say stays private unless somebody is in danger.",
                    "We run small groups for brothers and sisters during half term.",
                    "Many children show worry in their tummy, their sleep or their temper.",
                    "Write down three things you want to ask before the appointment.",
                    "There is a quiet room, a changing table and step-free access.",
                    "We can fill in the form together and post it for you.",
                    "Dads, step-parents and kinship carers are just as welcome.",
                    "A hot meal is served after each session at no cost.",
                    "Read what other families say about their first visit.",
                    "If your child is not safe now, telephone 999.",
                    "Our translated guides come in eleven languages and easy read.",
                    "We answer e-mails within two days, often sooner.",
                    "Teachers may print this guide and hand it out.");

    private final Zoo zoo;

    private Elsewhere(Zoo zoo) {
        this.zoo = zoo;
    }

    static void into(Zoo zoo) {
        Elsewhere elsewhere = new Elsewhere(zoo);
        elsewhere.changesThatAreRight();
        elsewhere.ownWordsLookHarmful();
        elsewhere.walls();
        elsewhere.consent();
        elsewhere.passing();
        elsewhere.moved();
        elsewhere.saysItIsGone();
        elsewhere.leadsAway();
        elsewhere.parked();
        elsewhere.taken();
        elsewhere.takenQuietly();
        elsewhere.closed();
        elsewhere.names();
        elsewhere.filmsAndLeaflets();
    }

    private static String provider(String key) {
        String name = key.substring("else-".length()).replace("-", " ");
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Family Project";
    }

    private static String title(String key) {
        int n = Math.floorMod(key.hashCode(), 6);
        return List.of(
                        "Coping after a separation",
                        "When school feels too much",
                        "Money worries at home",
                        "Looking after a brother or sister",
                        "Settling a baby at night",
                        "Talking with teenagers")
                .get(n);
    }

    private static String own(String key) {
        return words(key, key, "");
    }

    /** A page of the site's own look, with more in it. */
    private static String words(String key, String seed, String more) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append("<p>")
                    .append(WORDS.get(Math.floorMod(seed.hashCode() + i * 7, WORDS.size())))
                    .append("</p>");
        }
        return frame(
                key,
                title(key) + " - " + provider(key),
                "<h1>" + title(key) + "</h1>" + text + more);
    }

    private static String frame(String key, String title, String body) {
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>"
                + title
                + "</title><meta property=\"og:site_name\" content=\""
                + provider(key)
                + "\"></head><body><div class=\"banner\">We use cookies to improve this site."
                + " <button>OK</button></div><header><a href=\"/\">"
                + provider(key)
                + "</a><ul><li><a href=\"/get-help\">Get help</a></li><li><a"
                + " href=\"/donate\">Donate</a></li></ul></header><article>"
                + body
                + "</article><footer>© 2026 "
                + provider(key)
                + ". Charity number 10"
                + Math.floorMod(key.hashCode(), 90_000)
                + ".</footer></body></html>";
    }

    /** A page with nothing of the site's own. */
    private static String bare(String title, String body) {
        return "<!DOCTYPE html><html><head><title>"
                + title
                + "</title></head><body>"
                + body
                + "</body></html>";
    }

    private static void honest(Asked asked, Reply reply, String key, String page)
            throws IOException {
        switch (asked.path().replaceFirst("\\?.*", "")) {
            case "/get-help/guide" -> reply.html(200, page);
            case "/" ->
                    reply.html(
                            200,
                            frame(
                                    key,
                                    provider(key),
                                    "<h1>Here for families</h1><p>Find a group, ask a question or"
                                            + " give a little. Our shops open on Saturdays.</p>"));
            default ->
                    reply.html(
                            404,
                            frame(key, "Page not found", "<h1>Sorry, we can’t find that</h1>"));
        }
    }

    private void lives(Truth truth, String key, Zoo.Behaviour behaviour) {
        at(truth, key, "http://" + key + ".org.uk/get-help/guide", "website", behaviour);
    }

    private void at(Truth truth, String key, String url, String format, Zoo.Behaviour behaviour) {
        zoo.animals.add(
                new Zoo.Animal(
                        key,
                        title(key),
                        provider(key),
                        url,
                        "A guide for parents and carers.",
                        format,
                        truth));
        zoo.site(((Target) Target.read(url)).host(), behaviour);
    }

    /** Right for twelve days, then this for good. */
    private void turns(Truth truth, String key, Zoo.Behaviour later) {
        turns(truth, key, FROM, 10_000, later);
    }

    private void turns(Truth truth, String key, int from, int until, Zoo.Behaviour later) {
        lives(
                truth,
                key,
                (day, asked, reply) -> {
                    if (day >= from && day < until) {
                        later.answer(day, asked, reply);
                    } else {
                        honest(asked, reply, key, own(key));
                    }
                });
    }

    /** The page alone turns into this; the rest of the site stays. */
    private void pageTurns(Truth truth, String key, int status, String html) {
        turns(
                truth,
                key,
                (day, asked, reply) -> {
                    if (asked.path().equals("/get-help/guide")) {
                        reply.html(status, html);
                    } else {
                        honest(asked, reply, key, "");
                    }
                });
    }

    private void pageTurns(Truth truth, String key, String html) {
        pageTurns(truth, key, 200, html);
    }

    private void pageLeads(Truth truth, String key, int status, String to) {
        turns(
                truth,
                key,
                (day, asked, reply) -> {
                    if (asked.path().equals("/get-help/guide")) {
                        reply.redirect(status, to);
                    } else if (asked.path().equals(to) && !to.equals("/")) {
                        reply.html(
                                200,
                                frame(
                                        key,
                                        "Browse | " + provider(key),
                                        "<h1>Browse</h1><p>0-4. 5-11. 12-18. Leaflets, films,"
                                                + " events, jobs, shop, newsletter, press and annual"
                                                + " accounts.</p>"));
                    } else {
                        honest(asked, reply, key, "");
                    }
                });
    }

    private static Zoo.Behaviour all(int status, String html) {
        return (day, asked, reply) -> reply.html(status, html);
    }

    private static Zoo.Behaviour all(int status, Map<String, String> headers, String html) {
        return (day, asked, reply) -> {
            Map<String, String> with = new HashMap<>(headers);
            with.putIfAbsent("Content-Type", "text/html");
            reply.send(status, with, html.getBytes(StandardCharsets.UTF_8));
        };
    }

    private void changesThatAreRight() {
        pageTurns(
                Truth.FINE,
                "else-new-look",
                frame(
                        "else-new-look",
                        "Get support today | " + provider("else-new-look"),
                        "<section><h1>Get support today</h1><p>Choose how you would like to begin:"
                                + " online course, buddy scheme or a walk in the park.</p><p>New:"
                                + " book by text.</p></section>"));
        pageTurns(
                Truth.FINE,
                "else-cymraeg",
                "<!DOCTYPE html><html lang=\"cy\"><head><title>Cymorth i deuluoedd | "
                        + provider("else-cymraeg")
                        + "</title></head><body><h1>Cymorth i deuluoedd</h1><p>Rydym yn cynnig"
                        + " cefnogaeth am ddim i rieni a gofalwyr ledled Cymru. Ffoniwch ni neu"
                        + " anfonwch e-bost unrhyw bryd.</p><p>Mae ein gweithwyr yn siarad Cymraeg"
                        + " a Saesneg.</p><a href=\"/en\">English</a><footer>"
                        + provider("else-cymraeg")
                        + "</footer></body></html>");
        lives(
                Truth.FINE,
                "else-headlines-in-turn",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "else-headlines-in-turn",
                                own("else-headlines-in-turn")
                                        .replaceFirst(
                                                "<h1>[^<]*",
                                                "<h1>"
                                                        + List.of(
                                                                        "You are not alone",
                                                                        "Start here",
                                                                        "Three small steps")
                                                                .get(day % 3))));
        pageTurns(
                Truth.FINE,
                "else-no-title",
                own("else-no-title").replaceFirst("<title>[^<]*</title>", "<title></title>"));
        turns(
                Truth.FINE,
                "else-old-letters",
                (day, asked, reply) -> {
                    if (asked.path().equals("/get-help/guide")) {
                        reply.send(
                                200,
                                Map.of("Content-Type", "text/html"),
                                own("else-old-letters")
                                        .replace("utf-8", "windows-1252")
                                        .replace("no cost", "£0 – “really”")
                                        .getBytes(Charset.forName("windows-1252")));
                    } else {
                        honest(asked, reply, "else-old-letters", "");
                    }
                });
        at(
                Truth.FINE,
                "else-hospice-seasons",
                "http://else-hospice-seasons.org.uk/",
                "website",
                (day, asked, reply) ->
                        reply.html(
                                asked.path().equals("/") ? 200 : 404,
                                frame(
                                        "else-hospice-seasons",
                                        provider("else-hospice-seasons"),
                                        day < 25
                                                ? "<h1>Care at home for children</h1><p>Nurses, play"
                                                        + " and respite for your family.</p>"
                                                        + "<p>Ask us about siblings.</p>"
                                                : "<h1>Win our Christmas jackpot</h1><p>Play the"
                                                        + " hospice lottery and scratchcards, place"
                                                        + " a bet on our duck race and win up to"
                                                        + " £25,000. Casino night at the town hall"
                                                        + " on 12 December.</p>")));
        pageTurns(
                Truth.FINE,
                "else-holiday-hours",
                words(
                        "else-holiday-hours",
                        "else-holiday-hours",
                        "<p>Our office is closed from 24 December until 2 January. The helpline is"
                                + " closed on bank holidays. We are moving to a new website in"
                                + " spring.</p>"));
        turns(
                Truth.FINE,
                "else-locale",
                (day, asked, reply) -> {
                    if (asked.path().equals("/get-help/guide")) {
                        reply.redirect(302, "/en-GB/get-help/guide?utm_source=direct");
                    } else if (asked.path().startsWith("/en-GB/get-help/guide")) {
                        reply.html(200, own("else-locale"));
                    } else {
                        honest(asked, reply, "else-locale", "");
                    }
                });
        at(
                Truth.FINE,
                "else-goes-secure",
                "http://kite.secure.example/get-help/guide",
                "website",
                (day, asked, reply) -> {
                    if (day >= FROM && !asked.secure()) {
                        reply.redirect(301, "https://kite.secure.example" + asked.path());
                    } else {
                        honest(asked, reply, "else-goes-secure", own("else-goes-secure"));
                    }
                });
        lives(
                Truth.FINE,
                "else-next-shell",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                bare(
                                        provider("else-next-shell"),
                                        "<noscript>This site needs JavaScript.</noscript><div"
                                                + " id=\"__next\"></div><script"
                                                + " src=\"/_next/static/"
                                                + day / 9
                                                + ".js\"></script>")));
        turns(
                Truth.FINE,
                "else-angular-later",
                all(
                        200,
                        bare(
                                title("else-angular-later"),
                                "<app-root></app-root><script src=\"/runtime.9f2c.js\""
                                        + " type=\"module\"></script>")));
    }

    private void ownWordsLookHarmful() {
        Map<String, String> says = new HashMap<>();
        says.put(
                "else-bets-and-families",
                "<h2>If betting has taken over</h2><p>Free bets, online casino adverts, slots,"
                        + " roulette and in-play odds are made to keep you spending. Register with"
                        + " GAMSTOP, block bookmakers at your bank and talk to our counsellors about"
                        + " gambling harm.</p>");
        says.put(
                "else-body-talk",
                "<h2>Sex, porn and young people</h2><p>What to say when your child has seen"
                        + " pornography: porn is not real sex. Our nurses give free condoms,"
                        + " contraception, STI tests, the morning after pill and advice on nudes and"
                        + " sexting, erections and viagra.</p>");
        says.put(
                "else-drug-line",
                "<h2>Pills bought online</h2><p>Fake xanax, tramadol and diazepam are sold without"
                        + " prescription by websites that call themselves an online pharmacy. Never"
                        + " mix them. Naloxone kits are free from us.</p>");
        says.put(
                "else-debt-advice",
                "<h2>Payday loans</h2><p>Bad credit? Loan sharks, payday lenders and guarantor"
                        + " loans with no credit check cost far more than they say. Speak to a free"
                        + " debt adviser before you borrow.</p>");
        says.put(
                "else-scam-watch",
                "<h2>Investment scams</h2><p>Guaranteed profit, forex signals, crypto trading bots"
                        + " and doubled bitcoin are always a lie. Report them to Action Fraud.</p>");
        says.forEach(
                (key, more) -> {
                    Truth truth = Truth.FINE;
                    pageTurns(truth, key, words(key, key, more));
                });
        lives(
                Truth.FINE,
                "else-safe-from-porn",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "else-safe-from-porn",
                                words(
                                        "else-safe-from-porn",
                                        "p",
                                        says.get("else-body-talk")
                                                + "<p>Escorts, cam girls, webcams and OnlyFans: how"
                                                + " children are groomed. How to block xxx sites,"
                                                + " porn videos and hentai on a phone.</p>")));
    }

    private void walls() {
        turns(
                Truth.FINE,
                "else-ray-id",
                all(
                        403,
                        Map.of("Server", "cloudflare", "CF-RAY", "8f1-LHR"),
                        bare(
                                "Attention Required! | Cloudflare",
                                "<h1>Sorry, you have been blocked</h1><p>You are unable to access"
                                        + " else-ray-id.org.uk. Cloudflare Ray ID: 8f1</p>")));
        pageTurns(
                Truth.FINE,
                "else-edgesuite",
                403,
                "<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>You"
                        + " don't have permission to access this on this server.<P>Reference"
                        + " #18.5d0e<P>https://errors.edgesuite.net/18.5d0e</BODY></HTML>");
        turns(
                Truth.FINE,
                "else-imperva",
                all(
                        403,
                        Map.of("X-Iinfo", "9-1-0 NNNN", "X-CDN", "Imperva"),
                        "<html><body>Request unsuccessful. Incapsula incident ID:"
                                + " 77000-1</body></html>"));
        pageTurns(
                Truth.FINE,
                "else-captcha-delivery",
                403,
                bare(
                        "else-captcha-delivery.org.uk",
                        "<p>Please enable JS and disable any ad blocker</p><script"
                                + " src=\"https://ct.captcha-delivery.com/c.js\"></script>"));
        turns(
                Truth.FINE,
                "else-sucuri",
                all(
                        403,
                        Map.of("Server", "Sucuri/Cloudproxy", "X-Sucuri-ID", "15"),
                        bare(
                                "Sucuri WebSite Firewall - Access Denied",
                                "<h1>Access Denied - Sucuri Website Firewall</h1><p>Block ID:"
                                        + " BOT1</p>")));
        turns(
                Truth.FINE,
                "else-wordfence",
                all(
                        503,
                        bare(
                                "Your access to this site has been limited",
                                "<h1>Your access to this site has been limited by the site"
                                        + " owner</h1><p>Block technical data. Generated by"
                                        + " Wordfence.</p>")));
        pageTurns(
                Truth.FINE,
                "else-mod-security",
                406,
                "<head><title>Not Acceptable!</title></head><body><h1>Not Acceptable!</h1><p>An"
                        + " appropriate representation of the requested resource could not be"
                        + " found on this server. This error was generated by"
                        + " Mod_Security.</p></body>");
        turns(
                Truth.FINE,
                "else-too-fast",
                all(429, bare("429 Too Many Requests", "<h1>Too Many Requests</h1>")));
        turns(
                Truth.FINE,
                "else-abroad",
                all(
                        451,
                        bare(
                                "Unavailable",
                                "<h1>Not available in your country</h1><p>We are unable to show this"
                                        + " site outside the United Kingdom.</p>")));
        turns(
                Truth.FINE,
                "else-moment-please",
                all(
                        202,
                        Map.of("sg-captcha", "challenge"),
                        "<html><head><meta http-equiv=\"refresh\""
                                + " content=\"0;/.well-known/sgcaptcha/?r=%2F\"></head></html>"));
    }

    private void consent() {
        Map<String, String> texts = new HashMap<>();
        texts.put(
                "else-consent-german",
                "<h1>Willkommen</h1><p>Wir und unsere 163 Partner speichern Cookies auf Ihrem"
                        + " Gerät. Mit Ihrer Einwilligung verarbeiten wir personenbezogene Daten."
                        + " Alle akzeptieren. Ablehnen. Einstellungen.</p>");
        texts.put(
                "else-consent-welsh",
                "<h1>Cwcis ar y wefan hon</h1><p>Rydym yn defnyddio cwcis. Derbyn pob cwci."
                        + " Gwrthod cwcis. Gosodiadau preifatrwydd.</p>");
        texts.put(
                "else-consent-spanish",
                "<h1>Tu privacidad</h1><p>Usamos cookies propias y de terceros. Aceptar todo."
                        + " Rechazar todo. Configurar cookies.</p>");
        texts.forEach((key, body) -> turns(Truth.FINE, key, all(200, bare("Cookies", body))));
        turns(
                Truth.FINE,
                "else-consent-host",
                (day, asked, reply) ->
                        reply.redirect(
                                302,
                                "http://consent.else-consent-host.org.uk/m?continue=http%3A%2F%2Felse-consent-host.org.uk%2Fget-help%2Fguide"));
        zoo.site(
                "consent.else-consent-host.org.uk",
                all(
                        200,
                        bare(
                                "Before you go on",
                                "<h1>Cookies</h1><p>Choose: accept all cookies, or only the"
                                        + " essential.</p>")));
        turns(
                Truth.LOOK,
                "else-portal",
                (day, asked, reply) -> {
                    switch (asked.path().replaceFirst("\\?.*", "")) {
                        case "/get-help/guide" -> reply.redirect(302, "/account/signin?r=guide");
                        case "/account/signin" ->
                                reply.html(
                                        200,
                                        frame(
                                                "else-portal",
                                                "Sign in to MyCouncil",
                                                "<h1>Sign in or register</h1><form><input"
                                                        + " type=\"email\"><input"
                                                        + " type=\"password\"></form>"));
                        default -> honest(asked, reply, "else-portal", "");
                    }
                });
    }

    private void passing() {
        turns(
                Truth.FINE,
                "else-upgrade-weekend",
                13,
                15,
                all(
                        200,
                        bare(
                                "Essential maintenance",
                                "<h1>We are carrying out essential maintenance</h1><p>The site will"
                                        + " return on Monday. We apologise for any"
                                        + " inconvenience.</p>")));
        turns(
                Truth.FINE,
                "else-planned-work",
                13,
                18,
                all(
                        503,
                        bare(
                                "Planned work",
                                "<h1>Planned work</h1><p>Our web pages are unavailable while we"
                                        + " upgrade.</p>")));
        AtomicInteger turn = new AtomicInteger();
        lives(
                Truth.FINE,
                "else-every-third-fails",
                (day, asked, reply) -> {
                    if (day >= FROM && turn.incrementAndGet() % 3 == 0) {
                        reply.html(504, bare("504", "<h1>Gateway time-out</h1>"));
                    } else {
                        LockSupport.parkNanos(200_000_000L);
                        honest(
                                asked,
                                reply,
                                "else-every-third-fails",
                                own("else-every-third-fails"));
                    }
                });
        at(
                Truth.FINE,
                "else-renewed",
                "https://renewed.secure.example/get-help/guide",
                "website",
                (day, asked, reply) -> honest(asked, reply, "else-renewed", own("else-renewed")));
        turns(
                Truth.FINE,
                "else-christmas-page",
                26,
                32,
                (day, asked, reply) -> {
                    if (asked.path().equals("/christmas")) {
                        reply.html(
                                200,
                                frame(
                                        "else-christmas-page",
                                        "Christmas hours",
                                        "<h1>Our Christmas hours</h1><p>Open again soon.</p>"));
                    } else {
                        reply.redirect(302, "/christmas");
                    }
                });
        turns(
                Truth.LOOK_OR_STOP,
                "else-yellow-page",
                all(
                        200,
                        bare(
                                "Runtime Error",
                                "<h1>Server Error in '/' Application.</h1><h2>Runtime"
                                        + " Error</h2><p>Description: An application error occurred"
                                        + " on the server.</p>")));
    }

    private void moved() {
        pageMoves("else-new-words", 301, "/support/separation-guide-2026");
        turns(
                Truth.LOOK,
                "else-rebranded",
                (day, asked, reply) ->
                        reply.redirect(308, "http://www.else-bright-new.example/get-help/guide"));
        zoo.site(
                "www.else-bright-new.example",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "else-rebranded",
                                words(
                                        "else-rebranded",
                                        "else-rebranded",
                                        "<p>We have a new address on the web.</p>")));
        turns(
                Truth.LOOK,
                "else-merged-in",
                (day, asked, reply) ->
                        reply.redirect(301, "http://else-two-together.example/families"));
        zoo.site(
                "else-two-together.example",
                all(
                        200,
                        bare(
                                title("else-merged-in") + " | Two Together UK",
                                "<h1>"
                                        + title("else-merged-in")
                                        + "</h1><p>In April "
                                        + provider("else-merged-in")
                                        + " and Harbour Children joined to become Two Together"
                                        + " UK.</p><p>"
                                        + String.join(" ", WORDS.subList(0, 9))
                                        + "</p><p>Two Together UK, formerly "
                                        + provider("else-merged-in")
                                        + ". Registered charity.</p>")));
        at(
                Truth.LOOK,
                "else-bitly",
                "http://go-2.example/3xYz",
                "website",
                (day, asked, reply) ->
                        reply.redirect(301, "http://else-bitly.org.uk/get-help/guide"));
        zoo.site(
                "else-bitly.org.uk",
                (day, asked, reply) -> honest(asked, reply, "else-bitly", own("else-bitly")));
    }

    private void pageMoves(String key, int status, String to) {
        turns(
                Truth.LOOK,
                key,
                (day, asked, reply) -> {
                    if (asked.path().equals("/get-help/guide")) {
                        reply.redirect(status, to);
                    } else if (asked.path().equals(to)) {
                        reply.html(200, own(key));
                    } else {
                        honest(asked, reply, key, "");
                    }
                });
    }

    private void saysItIsGone() {
        Map<String, String> texts = new HashMap<>();
        texts.put(
                "else-oops",
                "<h1>Oops!</h1><p>The page you requested has been moved or deleted. Use the menu or"
                        + " go back to our home page.</p>");
        texts.put(
                "else-gone-welsh",
                "<h1>Tudalen heb ei chanfod</h1><p>Nid yw’r dudalen hon ar gael bellach. Ewch yn ôl"
                        + " i’r hafan.</p>");
        texts.put(
                "else-gone-french",
                "<h1>Page introuvable</h1><p>La page que vous cherchez a été supprimée ou"
                        + " n’existe plus.</p>");
        texts.put(
                "else-gone-polish",
                "<h1>Błąd 404</h1><p>Podana strona nie istnieje lub została usunięta.</p>");
        texts.put(
                "else-gone-urdu",
                "<h1>صفحہ نہیں ملا</h1><p>معذرت، آپ جو صفحہ تلاش کر رہے ہیں وہ موجود نہیں"
                        + " ہے۔</p>");
        texts.put(
                "else-gone-arabic",
                "<h1>الصفحة غير موجودة</h1><p>عذراً، لم نتمكن من العثور على الصفحة التي"
                        + " تبحث عنها.</p>");
        texts.put(
                "else-gone-romanian",
                "<h1>Pagina nu a fost găsită</h1><p>Ne pare rău, pagina căutată nu există.</p>");
        texts.put(
                "else-content-archived",
                "<h1>Content unavailable</h1><p>This content has been archived and is no longer"
                        + " available on our website.</p>");
        texts.forEach((key, body) -> pageTurns(Truth.STOP, key, frame(key, provider(key), body)));
        pageTurns(Truth.STOP, "else-four-ten", 410, bare("410 Gone", "<h1>410 Gone</h1>"));
    }

    private void leadsAway() {
        pageLeads(Truth.LOOK_OR_STOP, "else-to-listing", 301, "/get-help");
        pageLeads(Truth.LOOK_OR_STOP, "else-to-root", 301, "/");
        pageLeads(Truth.LOOK_OR_STOP, "else-to-search", 302, "/search?q=guide");
        pageLeads(Truth.LOOK_OR_STOP, "else-to-error", 302, "/error/404");
    }

    private void parked() {
        turns(
                Truth.DANGER,
                "else-wsimg-lander",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                asked.path().startsWith("/lander")
                                        ? "<!doctype html><html lang=\"en\"><head><title></title>"
                                                + "<script>window.LANDER_SYSTEM=\"PW\"</script><script"
                                                + " src=\"https://img1.wsimg.com/parking-lander/static/js/main.js\">"
                                                + "</script></head><body><div id=\"root\"></div>"
                                                + "</body></html>"
                                        : "<!DOCTYPE html><html><head><script>window.onload=function(){"
                                                + "window.location.href=\"/lander\"}</script></head>"
                                                + "</html>"));
        turns(
                Truth.DANGER,
                "else-bodis",
                all(
                        200,
                        "<!doctype html><html lang=\"en\" data-adblockkey=\"MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBANDrp2lz7AOmADaN8tA50LsWcjLFyQFcb/P2Txc58oYOeILb3vBw7J6f4pamkAQVSQuqYsKx3YzdUHCvbVZvFUsCAwEAAQ==\">"
                                + "<head><title>else-bodis.org.uk</title></head><body><div"
                                + " id=\"target\" style=\"opacity: 0\"></div><script>window.park ="
                                + " \"eyJ1dWlkIjoi\";</script><script"
                                + " src=\"/bXyz.js\"></script></body></html>"));
        turns(
                Truth.DANGER,
                "else-zum-verkauf",
                all(
                        200,
                        bare(
                                "else-zum-verkauf.org.uk steht zum Verkauf",
                                "<h1>else-zum-verkauf.org.uk</h1><p>Diese Domain steht zum Verkauf!"
                                        + " Jetzt Angebot abgeben.</p><p>Der Inhaber dieser Domain"
                                        + " parkt diese beim <a"
                                        + " href=\"https://sedo.com\">Domain-Parking-Programm</a>."
                                        + "</p>")));
        turns(
                Truth.DANGER,
                "else-en-venta",
                all(
                        200,
                        bare(
                                "else-en-venta.org.uk",
                                "<h1>Este dominio está en venta</h1><p>¿Le interesa"
                                        + " else-en-venta.org.uk? Haga su oferta o cómprelo ahora por"
                                        + " 2.499 €.</p>")));
        turns(
                Truth.DANGER,
                "else-parked-free",
                all(
                        200,
                        bare(
                                "else-parked-free.org.uk",
                                "<p>This Web page is parked for FREE, courtesy of your"
                                        + " registrar.</p><p>Is this your domain? Let's turn it into"
                                        + " a website!</p><p>Would you like to buy this domain?</p>")));
        turns(
                Truth.DANGER,
                "else-sold-elsewhere",
                (day, asked, reply) ->
                        reply.redirect(
                                302,
                                "http://names-market.example/name/else-sold-elsewhere.org.uk"));
        zoo.site(
                "names-market.example",
                all(
                        200,
                        bare(
                                "else-sold-elsewhere.org.uk - Names Market",
                                "<h1>else-sold-elsewhere.org.uk</h1><p>Buy now £1,950 or lease to"
                                        + " own. Secure transfer, escrow and support.</p>")));
        turns(
                Truth.DANGER,
                "else-not-connected",
                all(
                        404,
                        bare(
                                "Wix.com",
                                "<h1>Looks Like This Domain Isn't Connected To A Website"
                                        + " Yet</h1>")));
        turns(
                Truth.DANGER,
                "else-no-bucket",
                (day, asked, reply) ->
                        reply.send(
                                404,
                                Map.of("Content-Type", "application/xml", "Server", "AmazonS3"),
                                "<Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist</Message><BucketName>else-no-bucket</BucketName></Error>"
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private void taken() {
        Map<String, String> pages = new HashMap<>();
        pages.put(
                "else-old-title-casino",
                bare(
                        title("else-old-title-casino") + " - " + provider("else-old-title-casino"),
                        "<h1>Casinos not on GamStop</h1><p>Our experts rank the best UK casinos not"
                                + " on GamStop with bonuses up to £1,000, Megaways slots, live"
                                + " dealers, Visa and crypto deposits.</p><p>Top pick: 100% match"
                                + " bonus plus 50 spins. Wagering x35. Play now.</p>"));
        pages.put(
                "else-rencontres",
                bare(
                        "Rencontre coquine gratuite",
                        "<h1>Plan cul près de chez vous</h1><p>Des femmes chaudes cherchent du sexe"
                                + " ce soir. Vidéos porno gratuites, webcam sexe en direct et"
                                + " escortes.</p>"));
        pages.put(
                "else-slim-pens",
                bare(
                        "Weight loss pens online",
                        "<h1>Buy Ozempic online</h1><p>Order semaglutide, modafinil and sildenafil"
                                + " without prescription. Discreet shipping, pay by card or"
                                + " bitcoin. Our pharmacy ships worldwide.</p>"));
        pages.put(
                "else-fast-cash",
                bare(
                        "Cash in 10 minutes",
                        "<h1>Need cash fast?</h1><p>Short term loans from £100 to £5,000. All"
                                + " credit histories welcome, paid the same day. Representative"
                                + " 1,290% APR. Apply now for an instant decision on your payday"
                                + " loan.</p>"));
        pages.put(
                "else-write-my-essay",
                bare(
                        "Write my essay for me",
                        "<h1>Pay someone to write your dissertation</h1><p>500+ PhD writers,"
                                + " plagiarism-free papers, coursework and assignment help from $9"
                                + " a page. Money back guarantee. Order your essay.</p>"));
        pages.put(
                "else-coins",
                bare(
                        "QuantumTrade AI",
                        "<h1>Turn £250 into £4,000 a month</h1><p>Our AI trading robot buys bitcoin"
                                + " and ethereum for you. Open your trading account, deposit and"
                                + " watch your crypto profits grow. Limited places.</p>"));
        pages.put(
                "else-out-of-date",
                bare(
                        "Update required",
                        "<h1>Your browser is out of date</h1><p>To view this page you must install"
                                + " the latest update. Click Download and run the file.</p><a"
                                + " href=\"/update.exe\">Download update</a>"));
        pages.put(
                "else-infected",
                bare(
                        "Security warning",
                        "<h1>Your computer is infected</h1><p>Virus detected: Trojan spyware. Do not"
                                + " close this window. Call Microsoft support now on 0800 000 0000"
                                + " to avoid loss of data.</p>"));
        pages.put(
                "else-japanese-shop",
                "<html lang=\"ja\"><head><title>ブランド時計 激安通販</title></head><body><h1>スーパーコピー"
                        + "専門店</h1><p>最高品質のブランドコピー時計、財布、バッグを激安で販売しています。送料無料、"
                        + "全国配達、代引き可能。</p></body></html>");
        pages.forEach((key, html) -> turns(Truth.DANGER, key, all(200, html)));
        turns(
                Truth.DANGER,
                "else-kept-two",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                frame(
                                        "else-kept-two",
                                        "Tips of the day",
                                        "<h1>Today’s betting tips</h1><p>Best new bookies, free bets"
                                                + " and accumulator tips, football predictions and"
                                                + " horse racing odds every morning.</p><p>Our"
                                                + " sportsbook reviews compare welcome offers and"
                                                + " fast payouts.</p><h2>From the archive: "
                                                + title("else-kept-two")
                                                + "</h2><p>"
                                                + WORDS.get(5)
                                                + "</p><h2>From the archive: Half term</h2><p>"
                                                + WORDS.get(4)
                                                + "</p>")));
        turns(
                Truth.DANGER,
                "else-affiliate-chain",
                (day, asked, reply) ->
                        reply.redirect(302, "http://trk.else-clicks.example/c?o=77"));
        zoo.site(
                "trk.else-clicks.example",
                (day, asked, reply) -> reply.redirect(302, "http://else-bets.example/join"));
        zoo.site(
                "else-bets.example",
                all(
                        200,
                        bare(
                                "Join and bet",
                                "<h1>Bet £10 get £30</h1><p>Open a sportsbook account for free"
                                        + " bets, odds boosts and in-play betting. 18+.</p>")));
        at(
                Truth.DANGER,
                "else-sub-taken",
                "http://families.else-sub-taken.gov.uk/get-help/guide",
                "website",
                (day, asked, reply) -> {
                    if (day < FROM) {
                        honest(asked, reply, "else-sub-taken", own("else-sub-taken"));
                    } else {
                        reply.html(
                                200,
                                bare(
                                        "Situs Judi Online Terpercaya",
                                        "<h1>Daftar slot gacor hari ini</h1><p>Situs judi bola, togel"
                                                + " dan slot deposit pulsa terpercaya. Menang"
                                                + " maxwin setiap hari.</p>"));
                    }
                });
        pageTurns(
                Truth.LOOK_OR_STOP,
                "else-injected",
                words(
                        "else-injected",
                        "else-injected",
                        "<div style=\"position:absolute;left:-9999px\"><a href=\"http://x\">slot"
                                + " gacor</a> <a href=\"http://y\">judi online</a> <a"
                                + " href=\"http://z\">togel hongkong</a> <a"
                                + " href=\"http://w\">situs slot maxwin</a></div>"));
    }

    private void takenQuietly() {
        turns(
                Truth.DANGER,
                "else-baby-gear",
                (day, asked, reply) ->
                        reply.html(
                                200,
                                bare(
                                        "10 Best Baby Monitors of 2026 - Mum Picks",
                                        "<h1>10 Best Baby Monitors of 2026</h1><p>As an affiliate we"
                                                + " earn from purchases made through our"
                                                + " links.</p><p>Our editors tested dozens of"
                                                + " monitors, pushchairs and car seats so that you"
                                                + " can shop with confidence.</p><p>Best overall,"
                                                + " best budget and best for twins, with prices and"
                                                + " batteries compared.</p><p>Copyright Mum Picks."
                                                + " Written by our staff.</p><p>Also read: travel"
                                                + " cots, air purifiers, robot vacuum cleaners and"
                                                + " kitchen scales for busy homes.</p>")));
    }

    private void closed() {
        pageTurns(
                Truth.LOOK_OR_STOP,
                "else-wound-up",
                frame(
                        "else-wound-up",
                        provider("else-wound-up"),
                        "<h1>A sad goodbye</h1><p>After 26 years the trustees have taken the"
                                + " difficult decision to wind up the charity. We ceased operating"
                                + " on 30 June.</p>"));
        pageTurns(
                Truth.LOOK_OR_STOP,
                "else-helpline-ended",
                frame(
                        "else-helpline-ended",
                        title("else-helpline-ended"),
                        "<h1>"
                                + title("else-helpline-ended")
                                + "</h1><p>This helpline has been withdrawn and calls are no longer"
                                + " answered. If you need to talk, please contact your"
                                + " council.</p>"));
        turns(
                Truth.LOOK_OR_STOP,
                "else-shop-shut",
                all(
                        402,
                        bare(
                                "Website unavailable",
                                "<p>This website’s subscription has expired. If you are the owner,"
                                        + " sign in to renew.</p>")));
    }

    private void names() {
        lives(
                Truth.DANGER,
                "else-lapsed-other",
                (day, asked, reply) -> {
                    if (day < 33) {
                        honest(asked, reply, "else-lapsed-other", own("else-lapsed-other"));
                    } else {
                        reply.html(
                                200,
                                bare(
                                        "Garden rooms and sheds",
                                        "<h1>Garden rooms</h1><p>Made to measure sheds, decking and"
                                                + " hot tubs.</p>"));
                    }
                });
        zoo.nameless("else-lapsed-other.org.uk", 13, 33);
        lives(
                Truth.STOP,
                "else-lapsed-itself",
                (day, asked, reply) ->
                        honest(asked, reply, "else-lapsed-itself", own("else-lapsed-itself")));
        zoo.nameless("else-lapsed-itself.org.uk", 13, 33);
        lives(
                Truth.LOOK_OR_STOP,
                "else-four-days-nameless",
                (day, asked, reply) ->
                        honest(
                                asked,
                                reply,
                                "else-four-days-nameless",
                                own("else-four-days-nameless")));
        zoo.nameless("else-four-days-nameless.org.uk", 13, 18);
    }

    private void filmsAndLeaflets() {
        zoo.film("else-film-unlisted", "eeeeeeeeeee", Truth.FINE, 10_000, 200);
        zoo.film("else-film-removed", "fffffffffff", Truth.STOP, FROM, 404);
        at(
                Truth.LOOK,
                "else-leaflet-renamed",
                "http://else-leaflet-renamed.org.uk/wp-content/uploads/2019/03/guide.pdf",
                "website",
                (day, asked, reply) -> {
                    if (asked.path().endsWith("2019/03/guide.pdf") && day >= FROM) {
                        reply.redirect(301, "/wp-content/uploads/2026/01/guide-v2.pdf");
                    } else if (asked.path().endsWith(".pdf") && asked.path().contains("guide")) {
                        leaflet(reply);
                    } else {
                        honest(asked, reply, "else-leaflet-renamed", "");
                    }
                });
        at(
                Truth.STOP,
                "else-leaflet-lost",
                "http://else-leaflet-lost.org.uk/downloads/easy-read.pdf",
                "website",
                (day, asked, reply) -> {
                    if (!asked.path().equals("/downloads/easy-read.pdf")) {
                        honest(asked, reply, "else-leaflet-lost", "");
                    } else if (day < FROM) {
                        leaflet(reply);
                    } else {
                        reply.html(
                                200,
                                frame(
                                        "else-leaflet-lost",
                                        "Document not found",
                                        "<h1>Document not found</h1><p>The file you asked for could"
                                                + " not be found.</p>"));
                    }
                });
    }

    private static void leaflet(Reply reply) throws IOException {
        reply.send(
                200,
                Map.of("Content-Type", "application/pdf"),
                "%PDF-1.6 a guide for parents".getBytes(StandardCharsets.UTF_8));
    }
}
