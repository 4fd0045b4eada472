package org.linkindex.stewardship;

import static org.linkindex.stewardship.AfieldPages.bare;
import static org.linkindex.stewardship.AfieldPages.heading;
import static org.linkindex.stewardship.AfieldPages.provider;
import static org.linkindex.stewardship.AfieldPages.subject;
import static org.linkindex.stewardship.AfieldPages.told;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.linkindex.stewardship.Zoo.Truth;

/** Links that somebody should look at: moved, ended, shut, broken, gone. */
final class AfieldWrong {

    private static final String MARATHON = "Run the half marathon for us";

    private static final String MARATHON_TEXT =
            "<h1>Run the half marathon for us</h1><p>Thirteen miles along the coast, a medal and a"
                    + " flapjack.</p><p>Places cost £25, and we ask you to raise"
                    + " £300.</p><p>Training plans for beginners and improvers.</p><p>Cheer points,"
                    + " baggage, showers and parking.</p>";

    private final Afield afield;

    private AfieldWrong(Afield afield) {
        this.afield = afield;
    }

    static void into(Afield afield) {
        AfieldWrong wrong = new AfieldWrong(afield);
        wrong.movedAtHome();
        wrong.movedAway();
        wrong.saysItEnded();
        wrong.notThePage();
        wrong.shutDoors();
        wrong.broken();
        wrong.gone();
    }

    private void right(String key, String why, Afield.Then then) {
        afield.turns(Truth.FINE, key, why, then);
    }

    private void look(String key, String why, Afield.Then then) {
        afield.turns(Truth.LOOK, key, why, then);
    }

    private void either(String key, String why, Afield.Then then) {
        afield.turns(Truth.LOOK_OR_STOP, key, why, then);
    }

    private void stop(String key, String why, Afield.Then then) {
        afield.turns(Truth.STOP, key, why, then);
    }

    private Afield.Then moved(int status, String to) {
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

    private void movedAtHome() {
        look(
                "far-restructured",
                "moved for good within the same site: the new address can be proposed",
                moved(301, "/children-and-families/early-help/guide-12"));
        look(
                "far-moved-in-welsh",
                "moved for good to an address with letters that are not ASCII, sent as they are",
                (key, day, asked, reply) -> {
                    if (afield.isPage(key, asked)) {
                        reply.raw(
                                "HTTP/1.1 301 Moved\r\nLocation: /cymorth/tŷ-agored\r\nContent-Length: 0\r\n\r\n"
                                        .replace(
                                                "ŷ",
                                                new String(
                                                        "ŷ".getBytes(StandardCharsets.UTF_8),
                                                        StandardCharsets.ISO_8859_1)));
                    } else if (asked.path().startsWith("/cymorth/t")) {
                        reply.html(200, told(key));
                    } else {
                        afield.honest(key, asked, reply);
                    }
                });
        right(
                "far-refresh-home",
                "a page of one line that leads on to the new place on the same site",
                (key, day, asked, reply) -> {
                    if (afield.isPage(key, asked)) {
                        reply.html(
                                200,
                                "<html><head><title>Redirecting</title><meta"
                                        + " http-equiv=\"refresh\" content=\"0;"
                                        + " url=/support/guides/a-guide\"></head><body><p>If you are"
                                        + " not redirected, <a"
                                        + " href=\"/support/guides/a-guide\">follow"
                                        + " this</a>.</p></body></html>");
                    } else if (asked.path().equals("/support/guides/a-guide")) {
                        reply.html(200, told(key));
                    } else {
                        afield.honest(key, asked, reply);
                    }
                });
        look(
                "far-please-bookmark",
                "says in words that it moved, and leads nobody there",
                afield.page(
                        key ->
                                AfieldPages.look(
                                        key,
                                        "This page has moved",
                                        "<h1>This page has moved</h1><p>Please update your bookmarks."
                                                + " You can now find it under <a"
                                                + " href=\"/support/x\">Support for"
                                                + " families</a>.</p>")));
        either(
                "far-all-to-root",
                "after a new site every old address leads to the front page",
                (key, day, asked, reply) -> {
                    if (asked.path().equals("/")) {
                        reply.html(200, Afield.front(key));
                    } else {
                        reply.redirect(301, "/");
                    }
                });
        either(
                "far-to-search",
                "old addresses lead to a search that finds nothing",
                (key, day, asked, reply) -> {
                    if (asked.path().startsWith("/search")) {
                        reply.html(
                                200,
                                AfieldPages.look(
                                        key,
                                        "Search results",
                                        "<h1>Search results for a-guide</h1><p>0 results. Try other"
                                                + " words.</p>"));
                    } else if (asked.path().equals("/")) {
                        reply.html(200, Afield.front(key));
                    } else {
                        reply.redirect(302, "/search?q=a-guide");
                    }
                });
        look(
                "far-to-list",
                "leads to the list above it, on which the guide no longer stands",
                (key, day, asked, reply) -> {
                    if (asked.path().equals("/advice")) {
                        reply.html(
                                200,
                                AfieldPages.look(
                                        key,
                                        "Advice",
                                        "<h1>Advice</h1><ul><li>Bins and"
                                                + " recycling</li><li>Parking</li><li>Births, deaths"
                                                + " and marriages</li><li>Planning</li></ul>"));
                    } else {
                        afield.leads(301, "/advice").answer(key, day, asked, reply);
                    }
                });
        for (String one : List.of("far-merged-one", "far-merged-two")) {
            afield.turns(
                    Truth.LOOK,
                    one,
                    "http://" + one.substring(4) + ".far-merged.org.uk/advice/a-guide",
                    "two guides now lead to one page about something wider",
                    afield.leads(301, "http://www.far-merged.org.uk/services"));
        }
        afield.zoo()
                .site(
                        "www.far-merged.org.uk",
                        (day, asked, reply) -> {
                            if (asked.path().equals("/services")) {
                                reply.html(
                                        200,
                                        AfieldPages.look(
                                                "far-merged-one",
                                                "Our services",
                                                "<h1>Our services</h1><p>Training for"
                                                        + " employers.</p><p>Room hire.</p><p>Our"
                                                        + " nurseries in four towns.</p>"));
                            } else {
                                reply.html(404, "<h1>Not found</h1>");
                            }
                        });
    }

    private void movedAway() {
        away(
                "far-joined-up",
                "far-bigger-charity.org.uk",
                "/our-history/joining",
                "the charity has become part of another, whose page says so",
                key ->
                        AfieldPages.look(
                                1,
                                "Bigger Charity UK",
                                "We have joined",
                                "<h1>"
                                        + provider(key)
                                        + " is now part of Bigger Charity UK</h1><p>Since April we"
                                        + " work as one. You will find the same people here.</p>"));
        away(
                "far-new-domain",
                "far-brand-new.org",
                "/advice/a-guide",
                "the same words at another owner's name: a person says whether it is the same owner",
                AfieldPages::told);
        away(
                "far-unitary",
                "far-shire.gov.uk",
                "/",
                "a district's council was merged into a county's; its page leads to the front",
                key ->
                        AfieldPages.look(
                                1,
                                "Farshire Council",
                                "Farshire Council",
                                "<h1>Welcome to Farshire Council</h1><p>We replaced the six district"
                                        + " councils on 1 April. Pay, report, apply.</p>"));
        away(
                "far-archived",
                "webarchive.far-archives.gov.uk",
                "/20260101/http://far-archived.org.uk/advice/a-guide",
                "leads to an archive's old copy",
                key ->
                        told(
                                key,
                                "<div>[ARCHIVED CONTENT] This snapshot is not kept up to date</div>",
                                ""));
        away(
                "far-new-shop",
                "far-agency.com",
                "/",
                "the name now leads to the agency that made the site",
                key ->
                        AfieldPages.look(
                                3,
                                "Pixel & Thyme",
                                "Web design in Leeds",
                                "<h1>Websites that sell</h1><p>Branding, hosting and search engine"
                                        + " optimisation for ambitious firms.</p>"));
        afield.turns(
                Truth.LOOK_OR_STOP,
                "far-academy",
                "http://www.far-academy.sch.uk/advice/a-guide",
                "a school became an academy: by a refresh to another name",
                Afield.all(
                        200,
                        "<html><head><meta http-equiv=\"refresh\""
                                + " content=\"3;URL='http://www.far-learning-trust.org/'\"><title>We"
                                + " have moved</title></head><body><h1>Our new website is"
                                + " here</h1></body></html>"));
        afield.zoo()
                .site(
                        "www.far-learning-trust.org",
                        (day, asked, reply) ->
                                reply.html(
                                        200,
                                        AfieldPages.look(
                                                2,
                                                "Aspire Learning Trust",
                                                "Home",
                                                "<h1>Aspire Learning Trust</h1><p>Nine schools, one"
                                                        + " family.</p>")));
    }

    private void away(
            String key, String host, String path, String why, UnaryOperator<String> there) {
        afield.turns(
                Truth.LOOK_OR_STOP,
                key,
                "http://" + key + ".org.uk/advice/a-guide",
                why,
                Afield.allLead(301, "http://" + host + path));
        afield.zoo()
                .site(
                        host,
                        (day, asked, reply) -> {
                            if (asked.path().equals(path)) {
                                reply.html(200, there.apply(key));
                            } else {
                                reply.html(404, "<h1>Not here</h1>");
                            }
                        });
    }

    private void saysItEnded() {
        look(
                "far-withdrawn-notice",
                "a notice says that the guidance was withdrawn; the old text stands below",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "<section class=\"gem-c-notice\"><h2>This guidance was"
                                                + " withdrawn on 3 May 2026</h2><p>It is no longer"
                                                + " current. See the new statutory"
                                                + " guidance.</p></section>",
                                        "")));
        look(
                "far-service-ended",
                "a notice says that the service ended; the page is kept for reference",
                afield.page(
                        key ->
                                told(
                                        key,
                                        "<div class=\"callout\"><p><strong>Please note: this service"
                                                + " ended on 31 March and we can no longer take"
                                                + " referrals.</strong> We keep this page for"
                                                + " information only.</p></div>",
                                        "")));
        either(
                "far-helpline-closed",
                "the line has closed for good",
                afield.page(
                        key ->
                                AfieldPages.look(
                                        key,
                                        subject(key).headed(),
                                        heading(key)
                                                + "<p>After 31 years our helpline has closed"
                                                + " permanently. Thank you to the 400 volunteers who"
                                                + " answered it. Please call Family Lives on 0808 800"
                                                + " 2222 instead.</p>")));
        either(
                "far-fund-spent",
                "the scheme has ended, as its page says",
                afield.page(
                        key ->
                                AfieldPages.look(
                                        key,
                                        "Household fund",
                                        "<h1>Household fund</h1><p>This scheme has now ended. All the"
                                                + " money has been spent and no further applications"
                                                + " can be accepted.</p>")));
        either(
                "far-event-ended",
                "a booking page of an event that is over",
                afield.page(
                        key ->
                                bare(
                                        "Parents' evening workshop Tickets",
                                        "<h1>Parents' evening workshop</h1><p>Sales Ended</p><p>This"
                                                + " event has ended. See other events by this"
                                                + " organiser.</p>")));
        either(
                "far-record-gone",
                "a directory says 200 and that the record is not there any more",
                afield.page(
                        key ->
                                AfieldPages.look(
                                        key,
                                        "Directory",
                                        "<h1>Family directory</h1><p>The record you requested is no"
                                                + " longer available. It may have been removed by its"
                                                + " owner.</p>")));
        either(
                "far-insolvent",
                "the charity is in administration",
                Afield.all(
                        200,
                        bare(
                                "Notice",
                                "<p>The organisation entered administration on 2 November. All"
                                        + " services have ceased with immediate effect and staff have"
                                        + " been made redundant. Creditors should write to the joint"
                                        + " administrators.</p>")));
        right(
                "far-other-subject",
                "reads otherwise and names its provider; too short to tell what it is about",
                afield.page(key -> AfieldPages.look(key, MARATHON, MARATHON_TEXT)));
        look(
                "far-other-subject-at-length",
                "the same address of the same provider is now, at length, about something else",
                afield.page(
                        key ->
                                AfieldPages.look(
                                        key,
                                        MARATHON,
                                        MARATHON_TEXT
                                                + "<p>Every runner gets a shirt in our colours, a"
                                                + " number by post two weeks before and a hot drink at"
                                                + " the finish.</p><p>Trains leave Leeds every half"
                                                + " hour on race day; the roads into town are shut"
                                                + " until two.</p>")));
    }

    private void notThePage() {
        either(
                "far-welsh-missing",
                "says in Welsh, with 200, that the page can't be found",
                (key, day, asked, reply) -> {
                    if (asked.path().equals("/")) {
                        reply.html(200, Afield.front(key));
                    } else {
                        reply.html(
                                200,
                                AfieldPages.look(
                                        key,
                                        "Heb ddod o hyd i'r dudalen",
                                        "<h1>Mae'n ddrwg gennym</h1><p>Nid yw'r dudalen hon yn bodoli"
                                                + " mwyach.</p>"));
                    }
                });
        either(
                "far-nothing-to-see",
                "unknown addresses get 200 and a joke",
                (key, day, asked, reply) -> {
                    if (asked.path().equals("/")) {
                        reply.html(200, Afield.front(key));
                    } else {
                        reply.html(
                                200,
                                AfieldPages.look(
                                        key,
                                        "Whoops",
                                        "<h1>Whoops-a-daisy</h1><p>Our gremlins have eaten this one."
                                                + " Have a biscuit and go back to the start.</p>"));
                    }
                });
        either(
                "far-shows-front",
                "unknown addresses now show the front page in place, with 200",
                (key, day, asked, reply) -> reply.html(200, Afield.front(key)));
        either("far-blank", "nothing at all, with 200, for everything", Afield.all(200, ""));
        either(
                "far-critical",
                "the content system broke, and says so with 200",
                Afield.all(
                        200,
                        bare(
                                "WordPress › Error",
                                "<p>There has been a critical error on this website.</p><p>Learn more"
                                        + " about troubleshooting WordPress.</p>")));
        either(
                "far-no-database",
                "no database, with 200",
                Afield.all(
                        200,
                        bare(
                                "Database Error",
                                "<h1>Error establishing a database connection</h1>")));
        either(
                "far-php-error",
                "a fatal error in place of the text, the frame is there",
                afield.page(
                        key ->
                                AfieldPages.look(
                                        key,
                                        subject(key).headed(),
                                        "<br /><b>Fatal error</b>: Uncaught Error: Call to undefined"
                                                + " function get_field() in"
                                                + " /home/site/public_html/wp-content/themes/charity/single.php:31"
                                                + " Stack trace: #0 {main} thrown")));
        either(
                "far-listing",
                "a list of files in place of the site",
                Afield.all(
                        200,
                        bare(
                                "Index of /",
                                "<h1>Index of /</h1><pre><a"
                                        + " href=\"?C=N;O=D\">Name</a> Last modified Size<hr><a"
                                        + " href=\"cgi-bin/\">cgi-bin/</a> 2026-10-02 11:40"
                                        + " -</pre><address>Apache Server Port 80</address>")));
        either(
                "far-fresh-server",
                "a fresh server's own page",
                Afield.all(
                        200,
                        bare(
                                "Apache2 Ubuntu Default Page: It works",
                                "<p>This is the default welcome page used to test the correct"
                                        + " operation of the Apache2 server after"
                                        + " installation.</p>")));
        either(
                "far-plesk",
                "a host's own page, no site is set up",
                Afield.all(
                        200,
                        bare(
                                "Web Server's Default Page",
                                "<h1>Web Server's Default Page</h1><p>This page is generated by Plesk."
                                        + " You see this page because there is no Web site at this"
                                        + " address.</p>")));
        either(
                "far-suspended",
                "the host has suspended the account",
                (key, day, asked, reply) -> {
                    if (asked.path().contains("suspendedpage")) {
                        reply.html(
                                200,
                                bare(
                                        "Account Suspended",
                                        "<h1>Account Suspended</h1><p>This Account has been"
                                                + " suspended. Contact your hosting provider for more"
                                                + " information.</p>"));
                    } else {
                        reply.redirect(302, "/cgi-sys/suspendedpage.cgi");
                    }
                });
        either(
                "far-coming-soon",
                "a new website is announced, and nothing else, for eight weeks",
                Afield.all(
                        200,
                        bare(
                                "Coming Soon",
                                "<h1>Coming soon</h1><p>We are working on something awesome. Leave"
                                        + " your e-mail to be notified.</p>")));
        either(
                "far-unpublished",
                "a site builder says that nobody published this site",
                Afield.all(
                        200,
                        bare(
                                "Site not published",
                                "<h2>This site hasn't been published yet</h2><p>If you are the owner,"
                                        + " log in to publish your site.</p>")));
        look(
                "far-leaflet-page",
                "http://far-leaflet-page.org.uk/files/leaflet.pdf",
                "where a leaflet was stands a page: its type is no longer PDF");
    }

    private void look(String key, String url, String why) {
        afield.spell(
                Truth.LOOK,
                key,
                url,
                why,
                0,
                Afield.FOR_GOOD,
                (name, day, asked, reply) -> {
                    if (!afield.isPage(name, asked) || day >= Afield.FROM) {
                        afield.honest(name, asked, reply);
                    } else {
                        reply.send(
                                200,
                                Map.of("Content-Type", "application/pdf"),
                                "%PDF-1.4 leaflet".getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    private void shutDoors() {
        either(
                "far-members",
                "this page, and no other of the site, is for members now",
                (key, day, asked, reply) -> {
                    if (asked.path().startsWith("/login")) {
                        reply.html(
                                200,
                                AfieldPages.look(
                                        key,
                                        "Members' area",
                                        "<h1>Members' area</h1><p>Sign in to read"
                                                + " this.</p><form><input name=\"user\"><input"
                                                + " type=\"password\"></form>"));
                    } else {
                        afield.leads(302, "/login?returnUrl=%2Fadvice%2Fa-guide")
                                .answer(key, day, asked, reply);
                    }
                });
        either(
                "far-password",
                "the page asks for a password that families do not have",
                afield.page(
                        key ->
                                AfieldPages.look(
                                        key,
                                        "Protected: " + subject(key).headed(),
                                        "<h1>Protected: "
                                                + subject(key).headed()
                                                + "</h1><p>This content is password protected. To"
                                                + " view it please enter your password"
                                                + " below:</p><input type=\"password\">")));
        either(
                "far-only-this-refused",
                "this page alone is refused, the rest of the site is open to us",
                afield.page(403, "<title>403 Forbidden</title><h1>Forbidden</h1>"));
        either(
                "far-staging-lock",
                "the whole site asks for a password of the browser's own",
                Afield.all(
                        401,
                        Map.of("WWW-Authenticate", "Basic realm=\"Restricted\""),
                        "<h1>401 Authorization Required</h1>"));
        either(
                "far-work-sign-in",
                "leads to a firm's sign-in for staff, on another host",
                afield.leads(
                        302,
                        "http://login.far-online.com/common/oauth2/authorize?client_id=1&redirect_uri=http%3A%2F%2Ffar-work-sign-in.org.uk%2F"));
        afield.zoo()
                .site(
                        "login.far-online.com",
                        (day, asked, reply) ->
                                reply.html(
                                        200,
                                        bare(
                                                "Sign in to your account",
                                                "<h1>Sign in</h1><p>Use your work or school"
                                                        + " account.</p><input"
                                                        + " type=\"password\">")));
        either(
                "far-private-site",
                "its owner made the site private",
                Afield.all(
                        200,
                        bare(
                                "Private Site",
                                "<h1>Private Site</h1><p>This site is currently private. Log in to"
                                        + " request access.</p>")));
    }

    private void broken() {
        stop(
                "far-origin-down",
                "its server is down behind a network",
                network(521, "Web server is down"));
        stop(
                "far-origin-nameless",
                "its server has no name behind a network",
                network(530, "Origin DNS error"));
        stop(
                "far-bandwidth",
                "its host has stopped it for good",
                Afield.all(509, "<h1>509 Bandwidth Limit Exceeded</h1>"));
        stop("far-hangs-up", "hangs up without a word, for good", (key, day, asked, reply) -> {});
        afield.spell(
                Truth.LOOK_OR_STOP,
                "far-ill-a-month",
                "http://far-ill-a-month.org.uk/advice/a-guide",
                "answers 500 for a month, then is well again",
                Afield.FROM,
                44,
                Afield.all(500, "<h1>500 Internal Server Error</h1>"));
        right(
                "far-right-but-500",
                "shows families the right page, and says 500 with it",
                afield.told(500));
        right(
                "far-right-but-404",
                "shows families the right page, and says 404 with it",
                afield.told(404));
        either(
                "far-round",
                "leads round and round between two addresses",
                (key, day, asked, reply) ->
                        reply.redirect(
                                301,
                                asked.path().endsWith("/")
                                        ? "/advice/a-guide"
                                        : "/advice/a-guide/"));
        either(
                "far-to-workshop",
                "leads to its maker's own machine",
                Afield.allLead(301, "http://localhost:8888/far/advice/a-guide"));
        either(
                "far-to-staging",
                "leads to a host that nobody outside can reach",
                Afield.allLead(302, "http://staging.far.local/advice/a-guide"));
        either(
                "far-to-nameless",
                "leads to a name that does not exist",
                Afield.allLead(301, "http://www.far-never-was.org.uk/advice/a-guide"));
        afield.zoo().nameless("www.far-never-was.org.uk", 0, Afield.FOR_GOOD);
        either(
                "far-nowhere",
                "a redirect that does not say where to",
                (key, day, asked, reply) -> reply.send(302, Map.of(), new byte[0]));
        either("far-no-content", "204 and nothing", afield.emptily(204));
        afield.turns(
                Truth.LOOK_OR_STOP,
                "far-run-out",
                "http://far-run-out.expired.example/advice/a-guide",
                "leads to https with a certificate that ran out: a warning for families",
                (key, day, asked, reply) ->
                        reply.redirect(301, "https://far-run-out.expired.example" + asked.path()));
        afield.spell(
                Truth.LOOK_OR_STOP,
                "far-own-machine",
                "http://far-own-machine.org.uk/advice/a-guide",
                "its name now means the machine of whoever asks",
                0,
                0,
                Afield.all(200, ""));
        afield.zoo()
                .nameless(
                        "far-own-machine.org.uk",
                        Afield.FROM,
                        Afield.FOR_GOOD,
                        new Names.Found(List.of(InetAddress.ofLiteral("127.0.0.1"))));
    }

    private static Afield.Then network(int status, String said) {
        return Afield.all(
                status,
                Map.of("Server", "cloudflare", "CF-RAY", "9a11-LHR"),
                bare(
                        "far | " + status + ": " + said,
                        "<h1>"
                                + said
                                + " <small>Error code "
                                + status
                                + "</small></h1><p>You: Working. London: Working. Host: Error</p>"));
    }

    private void gone() {
        stop("far-410", "says that it is gone for good", afield.page(410, "<h1>Gone</h1>"));
        stop(
                "far-blog-deleted",
                "its authors have deleted the whole blog",
                Afield.all(
                        410,
                        bare(
                                "Deleted",
                                "<p>This site is no longer available. The authors have deleted this"
                                        + " site.</p>")));
        stop(
                "far-not-connected",
                "a site builder knows no site of this name",
                Afield.all(
                        404,
                        bare(
                                "Not connected",
                                "<h1>Looks like this domain isn't connected to a website"
                                        + " yet</h1>")));
        stop(
                "far-no-such-app",
                "the host of apps knows none of this name",
                Afield.all(404, bare("No such app", "<h1>There's nothing here, yet.</h1>")));
        afield.animal(
                Truth.STOP,
                "far-neighbour-gone",
                "http://far-neighbours.org.uk/advice/an-old-guide",
                "gone, while its neighbour on the host is well");
        afield.spell(
                Truth.STOP,
                "far-www-nameless",
                "http://www.far-www-nameless.org.uk/advice/a-guide",
                "www has no name any more; the name without it has",
                0,
                0,
                Afield.all(200, ""));
        afield.zoo().nameless("www.far-www-nameless.org.uk", Afield.FROM, Afield.FOR_GOOD);
        afield.zoo()
                .site(
                        "far-www-nameless.org.uk",
                        (day, asked, reply) -> afield.honest("far-www-nameless", asked, reply));
        afield.spell(
                Truth.STOP,
                "far-name-servers-ill",
                "http://far-name-servers-ill.org.uk/advice/a-guide",
                "its name servers answer with an error for good",
                0,
                0,
                Afield.all(200, ""));
        afield.zoo()
                .nameless(
                        "far-name-servers-ill.org.uk",
                        Afield.FROM,
                        Afield.FOR_GOOD,
                        new Names.Unsure());
    }
}
