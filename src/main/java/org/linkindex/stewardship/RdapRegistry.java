package org.linkindex.stewardship;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkindex.stewardship.Fetched.Answered;

/**
 * Asks the registries (RDAP, RFC 9083) through the directory at rdap.org, each name at most once a
 * month. It tells the registries which names we hold, so it is off unless it is switched on.
 */
final class RdapRegistry implements Registry {

    private static final String DIRECTORY = "https://rdap.org/domain/";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern EVENT = Pattern.compile("\\{[^{}]*\"eventAction\"[^{}]*\\}");
    private static final Pattern DATE = Pattern.compile("\"eventDate\"\\s*:\\s*\"([^\"]{10,40})\"");

    private record Told(Instant asked, Optional<Instant> registered) {}

    private final LinkFetcher fetcher;
    private final Visitor visitor;
    private final Clock clock;
    private final Map<String, Told> kept = new ConcurrentHashMap<>();

    RdapRegistry(LinkFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.visitor = new Visitor(fetcher, Stewardship.AGENT, clock);
        this.clock = clock;
    }

    @Override
    public Optional<Instant> registered(String domain) {
        Told told = kept.get(domain);
        if (told == null || told.asked().plus(KEPT).isBefore(clock.instant())) {
            told = new Told(clock.instant(), ask(domain));
            kept.put(domain, told);
        }
        return told.registered();
    }

    private Optional<Instant> ask(String domain) {
        return Target.read(DIRECTORY + domain) instanceof Target target
                        && visitor.plainly(target, fetcher) instanceof Answered answer
                        && answer.status() == 200
                ? read(new String(answer.body(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** The date of the event "registration", in whatever order its two fields stand. */
    static Optional<Instant> read(String json) {
        Matcher events = EVENT.matcher(json);
        while (events.find()) {
            Matcher date = DATE.matcher(events.group());
            if (events.group().matches("(?s).*\"eventAction\"\\s*:\\s*\"registration\".*")
                    && date.find()) {
                try {
                    return Optional.of(OffsetDateTime.parse(date.group(1)).toInstant());
                } catch (DateTimeParseException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
