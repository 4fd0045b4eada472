package org.linkindex.stewardship;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.linkindex.stewardship.Fetched.Answered;

/**
 * What hosts wish of robots (RFC 9309), asked for once a day. A file that can't be had forbids
 * nothing: whether the host is ill, its page tells.
 */
final class Robots {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 512 * 1024;

    /**
     * A host's wishes.
     *
     * @param status with which they came; 0 when nothing came
     * @param rules in the order of the file
     */
    record Wishes(int status, Instant asked, List<Rule> rules) {

        /** The longest rule that fits decides; of two alike, the one that allows. */
        boolean allow(String path) {
            int longest = -1;
            boolean allowed = true;
            for (Rule rule : rules) {
                int length = rule.path().length();
                if (rule.fits(path) && (length > longest || length == longest && rule.allows())) {
                    longest = length;
                    allowed = rule.allows();
                }
            }
            return allowed;
        }
    }

    /** One line. {@code *} stands for anything, {@code $} for the end. */
    record Rule(boolean allows, String path, Pattern pattern) {

        static Rule of(boolean allows, String path) {
            boolean ends = path.endsWith("$");
            String start = ends ? path.substring(0, path.length() - 1) : path;
            StringBuilder pattern = new StringBuilder();
            // runs of stars would make matching slow
            for (String piece : start.replaceAll("\\*+", "*").split("(?<=\\*)|(?=\\*)", -1)) {
                pattern.append(piece.equals("*") ? ".*" : Pattern.quote(piece));
            }
            return new Rule(
                    allows, path, Pattern.compile(pattern + (ends ? "" : ".*"), Pattern.DOTALL));
        }

        boolean fits(String asked) {
            return pattern.matcher(asked).matches();
        }
    }

    private final LinkFetcher fetcher;
    private final Visitor visitor;
    private final String agent;
    private final Clock clock;
    private final Map<String, Wishes> kept = new ConcurrentHashMap<>();

    /**
     * @param agent the word by which files call us, in lower case
     */
    Robots(LinkFetcher fetcher, Visitor visitor, String agent, Clock clock) {
        this.fetcher = fetcher;
        this.visitor = visitor;
        this.agent = agent;
        this.clock = clock;
    }

    /** The wishes of this target's host. */
    Wishes of(Target target) {
        Wishes wishes = kept.get(target.host());
        if (wishes == null || wishes.asked().plus(KEPT).isBefore(clock.instant())) {
            wishes = ask(target);
            kept.put(target.host(), wishes);
        }
        return wishes;
    }

    private Wishes ask(Target target) {
        Fetched fetched = visitor.plainly(target.at("/robots.txt"), fetcher);
        if (!(fetched instanceof Answered answer)) {
            return new Wishes(0, clock.instant(), List.of());
        }
        boolean file = answer.status() == 200 && answer.body().length <= LONGEST;
        String text = file ? new String(answer.body(), StandardCharsets.UTF_8) : "";
        return new Wishes(answer.status(), clock.instant(), rules(text, agent));
    }

    /** The rules of the groups that name us or, when none does, of those for all. */
    static List<Rule> rules(String text, String agent) {
        List<Rule> ours = new ArrayList<>();
        List<Rule> everybodys = new ArrayList<>();
        boolean named = false;
        boolean forUs = false;
        boolean forAll = false;
        boolean naming = false;
        for (String line : text.lines().limit(10_000).toList()) {
            String plain = line.replaceFirst("#.*", "").strip();
            int colon = plain.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String field = plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = plain.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                String who = value.toLowerCase(Locale.ROOT);
                forUs = naming && forUs || who.equals(agent);
                forAll = naming && forAll || who.equals("*");
                named |= who.equals(agent);
                naming = true;
            } else if (field.equals("allow") || field.equals("disallow")) {
                naming = false;
                if (!value.isEmpty() && value.length() <= Target.LONGEST) {
                    Rule rule = Rule.of(field.equals("allow"), value);
                    (forUs ? ours : forAll ? everybodys : new ArrayList<Rule>()).add(rule);
                }
            }
        }
        return named ? ours : everybodys;
    }
}
