package org.linkindex.stewardship;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.stewardship.Fetched.Answered;
import org.linkindex.stewardship.Trip.Hop;

/**
 * Goes where an address leads, by hand: every hop is read, checked and asked for like the first.
 */
final class Visitor {

    /** What browsers follow is more; what families need is less. */
    static final int MOST_HOPS = 5;

    /** Said of what comes back to where it was. */
    static final String LOOP = "its redirects lead round in a circle";

    /** Said of what comes back to where it was and wants a cookie. */
    static final String COOKIE_LOOP = "it lets nobody in without a cookie";

    /** Said of what robots are asked to leave alone. */
    static final String ROBOTS = "its robots.txt asks checkers to stay away";

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> LASTING = Set.of(301, 308);

    private final LinkFetcher fetcher;
    private final Robots robots;

    Visitor(LinkFetcher fetcher, String agent, Clock clock) {
        this.fetcher = fetcher;
        this.robots = new Robots(fetcher, this, agent, clock);
    }

    /** Goes there, if robots may. */
    Trip visit(Target asked) {
        return go(asked, true);
    }

    /** What a file says that lies there or where it was moved to; robots' wishes are not asked. */
    Fetched plainly(Target asked, LinkFetcher through) {
        return go(asked, false).end();
    }

    /** The wishes of a host. */
    Robots.Wishes wishes(Target target) {
        return robots.of(target);
    }

    private Trip go(Target asked, boolean polite) {
        List<Hop> hops = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean cookies = false;
        Target at = asked;
        while (true) {
            if (!seen.add(at.toString())) {
                return refused(asked, hops, at, cookies ? COOKIE_LOOP : LOOP);
            }
            if (hops.size() > MOST_HOPS) {
                return refused(asked, hops, at, "it redirects more than " + MOST_HOPS + " times");
            }
            if (polite && !robots.of(at).allow(at.path())) {
                return refused(asked, hops, at, ROBOTS);
            }
            Fetched fetched = fetcher.fetch(at);
            if (!(fetched instanceof Answered answer)) {
                return new Trip(asked, hops, at, fetched, null);
            }
            cookies |= !answer.header("set-cookie").isEmpty();
            @Nullable Page page = polite ? Page.read(answer, at) : null;
            String onward = onward(answer, page);
            if (onward.isEmpty()) {
                return new Trip(asked, hops, at, answer, page);
            }
            boolean byPage = page != null && !REDIRECTS.contains(answer.status());
            if (byPage && at.equals(at.resolve(onward))) {
                // a page that loads itself anew now and then
                return new Trip(asked, hops, at, answer, page);
            }
            switch (at.resolve(onward)) {
                case Heading.Refusal refusal -> {
                    return refused(
                            asked, hops, at, "its redirect was not followed: " + refusal.why());
                }
                case Target next -> {
                    hops.add(new Hop(LASTING.contains(answer.status()), next));
                    at = next;
                }
            }
        }
    }

    private static String onward(Answered answer, @Nullable Page page) {
        if (REDIRECTS.contains(answer.status())) {
            return answer.header("location").strip();
        }
        return page == null ? "" : page.onward();
    }

    private static Trip refused(Target asked, List<Hop> hops, Target at, String why) {
        return new Trip(asked, hops, at, new Fetched.Refused(why), null);
    }
}
