package org.linkindex.stewardship;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.linkindex.stewardship.MockWeb.Asked;
import org.linkindex.stewardship.MockWeb.Reply;
import org.linkindex.stewardship.Zoo.Truth;

/**
 * A third set kept aside: written from the design and from reports of what sites do, before the
 * rules or the other sets were read, and run before any rule was changed for it. Each behaviour
 * says why its truth is what it is. What it showed at first stands in docs/links.md.
 */
final class Afield {

    /** When most sites change. */
    static final int FROM = 12;

    static final int FOR_GOOD = 10_000;

    /** What a site does once it has changed. */
    interface Then {
        void answer(String key, int day, Asked asked, Reply reply) throws IOException;
    }

    private final Zoo zoo;
    private final Map<String, String> paths = new HashMap<>();

    private Afield(Zoo zoo) {
        this.zoo = zoo;
    }

    static void into(Zoo zoo) {
        Afield afield = new Afield(zoo);
        AfieldRight.into(afield);
        AfieldWalls.into(afield);
        AfieldWrong.into(afield);
        AfieldTaken.into(afield);
    }

    Zoo zoo() {
        return zoo;
    }

    /** Right for twelve days, then this for good. */
    void turns(Truth truth, String key, String why, Then then) {
        spell(truth, key, why, FROM, FOR_GOOD, then);
    }

    /** Right but for these days. */
    void spell(Truth truth, String key, String why, int from, int until, Then then) {
        spell(truth, key, "http://" + key + ".org.uk/advice/a-guide", why, from, until, then);
    }

    void turns(Truth truth, String key, String url, String why, Then then) {
        spell(truth, key, url, why, FROM, FOR_GOOD, then);
    }

    void spell(Truth truth, String key, String url, String why, int from, int until, Then then) {
        URI address = URI.create(url);
        paths.put(key, address.getPath());
        animal(truth, key, url, why);
        zoo.site(
                address.getHost(),
                (day, asked, reply) -> {
                    if (day >= from && day < until) {
                        then.answer(key, day, asked, reply);
                    } else {
                        honest(key, asked, reply);
                    }
                });
    }

    /** A link to a host that stands already. */
    void animal(Truth truth, String key, String url, String why) {
        zoo.reasons.put(key, why);
        zoo.animals.add(
                new Zoo.Animal(
                        key,
                        AfieldPages.subject(key).listed().replace(",", " -"),
                        AfieldPages.provider(key),
                        url,
                        "Plain help for families that was checked by our staff.",
                        "website",
                        truth));
    }

    /** The site as it was: its page, its front, and an honest answer to all else. */
    void honest(String key, Asked asked, Reply reply) throws IOException {
        honest(key, asked, reply, AfieldPages.told(key));
    }

    void honest(String key, Asked asked, Reply reply, String page) throws IOException {
        String path = path(asked);
        if (path.equals(paths.get(key))) {
            reply.html(200, page);
        } else if (path.equals("/")) {
            reply.html(200, front(key));
        } else {
            reply.html(
                    404,
                    AfieldPages.look(
                            key,
                            "Page not found",
                            "<h1>Page not found</h1><p>If you typed the web address, check it is"
                                    + " correct.</p>"));
        }
    }

    static String front(String key) {
        return AfieldPages.look(
                key,
                "Home",
                "<h1>Welcome</h1><p>We are here for families in our area, whatever they go"
                        + " through.</p><h2>Latest</h2><p>Our summer fair raised £2,310."
                        + " Applications for the board are open. New opening times at the"
                        + " hub.</p><h2>Find</h2><ul><li>Groups</li><li>Advice</li><li>Shop</li></ul>");
    }

    boolean isPage(String key, Asked asked) {
        return path(asked).equals(paths.get(key));
    }

    static String path(Asked asked) {
        return asked.path().split("\\?", 2)[0];
    }

    /** The page becomes this; the rest of the site stays as it was. */
    Then page(String html) {
        return page(200, html);
    }

    Then page(int status, String html) {
        return (key, day, asked, reply) -> {
            if (isPage(key, asked)) {
                reply.html(status, html);
            } else {
                honest(key, asked, reply);
            }
        };
    }

    /** The page becomes what is made of its key. */
    Then page(UnaryOperator<String> made) {
        return (key, day, asked, reply) -> honest(key, asked, reply, made.apply(key));
    }

    /** The page as it was, under another status. */
    Then told(int status) {
        return (key, day, asked, reply) -> {
            if (isPage(key, asked)) {
                reply.html(status, AfieldPages.told(key));
            } else {
                honest(key, asked, reply);
            }
        };
    }

    /** The page is nothing under a status. */
    Then emptily(int status) {
        return (key, day, asked, reply) -> {
            if (isPage(key, asked)) {
                reply.raw("HTTP/1.1 " + status + " Status\r\nConnection: close\r\n\r\n");
            } else {
                honest(key, asked, reply);
            }
        };
    }

    /** The page leads to an address; the rest of the site stays as it was. */
    Then leads(int status, String to) {
        return (key, day, asked, reply) -> {
            if (isPage(key, asked)) {
                reply.redirect(status, to);
            } else {
                honest(key, asked, reply);
            }
        };
    }

    /** Every address of the host answers the same. */
    static Then all(int status, String html) {
        return (key, day, asked, reply) -> reply.html(status, html);
    }

    static Then all(int status, Map<String, String> headers, String html) {
        Map<String, String> with = new HashMap<>(headers);
        with.putIfAbsent("Content-Type", "text/html; charset=utf-8");
        return (key, day, asked, reply) ->
                reply.send(status, with, html.getBytes(StandardCharsets.UTF_8));
    }

    static Then allLead(int status, String to) {
        return (key, day, asked, reply) -> reply.redirect(status, to);
    }
}
