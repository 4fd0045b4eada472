package org.linkindex.stewardship;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.stewardship.Fetched.Answered;
import org.linkindex.stewardship.Fetched.BadCertificate;
import org.linkindex.stewardship.Fetched.Fault;

/** Looks at one address and says what it finds, beside what is known of it. */
final class Inspector {

    /** With fewer words nothing can be said about a text. */
    static final int FEWEST_WORDS = 12;

    private final Visitor visitor;
    private final Courtesy courtesy;
    private final Registry registry;
    private final Films films;
    private final Clock clock;

    Inspector(Courtesy courtesy, String agent, Registry registry, Clock clock) {
        this.courtesy = courtesy;
        this.visitor = new Visitor(courtesy, agent, clock);
        this.registry = registry;
        this.films = new Films(courtesy);
        this.clock = clock;
    }

    /**
     * Looks.
     *
     * @param known what was seen when it was last known to be right; null when it never was
     * @return empty when the host asked us to stay away, so that nothing was seen; then {@link
     *     #closedUntil} says until when
     */
    Look look(Subject subject, @Nullable Known known) {
        return switch (Target.read(subject.address())) {
            case Heading.Refusal refusal ->
                    new Look.Seen(
                            new Observation(
                                    Finding.SHUT,
                                    "The address is not one that we would fetch: "
                                            + refusal.why()
                                            + ".",
                                    Sight.blind(0, 0, subject.address(), 0)));
            case Target target ->
                    films.look(target)
                            .<Look>map(Look.Seen::new)
                            .orElseGet(() -> looked(subject, known, target));
        };
    }

    private Look looked(Subject subject, @Nullable Known known, Target target) {
        Trip trip = visitor.visit(target);
        if (trip.end() instanceof Fetched.ComeBack later) {
            return new Look.Later(later.until());
        }
        Observation seen =
                switch (trip.end()) {
                    case Answered answer -> answered(subject, known, trip, answer);
                    case Fetched.Refused refused -> refused(trip, refused, known);
                    case Fetched.NoName name -> noName(trip, name);
                    case Fetched.NoAnswer none ->
                            blind(
                                    Finding.FAILING,
                                    "The site " + none.failure().words() + ".",
                                    trip);
                    case BadCertificate bad -> badCertificate(trip, bad);
                    case Fetched.ComeBack later -> throw new IllegalStateException("taken before");
                };
        return new Look.Seen(seen);
    }

    private static Observation blind(Finding finding, String words, Trip trip) {
        return new Observation(
                finding, words, Sight.blind(0, trip.hops().size(), trip.at().toString(), 0));
    }

    private static Observation refused(Trip trip, Fetched.Refused refused, @Nullable Known known) {
        boolean wall =
                refused.why().equals(Visitor.ROBOTS) || refused.why().equals(Visitor.COOKIE_LOOP);
        return blind(
                wall ? Finding.WALLED : Finding.SHUT,
                "The site can't be checked: " + refused.why() + ".",
                trip);
    }

    private static Observation noName(Trip trip, Fetched.NoName name) {
        String host = trip.at().host();
        if (!name.sure()) {
            return blind(
                    Finding.FAILING, "The name system could not say where " + host + " is.", trip);
        }
        return trip.hops().isEmpty()
                ? blind(Finding.NAMELESS, "The name " + host + " no longer exists.", trip)
                : blind(
                        Finding.FAILING,
                        "It leads to " + host + ", a name that does not exist.",
                        trip);
    }

    private static Observation badCertificate(Trip trip, BadCertificate bad) {
        String words =
                "Its secure connection can't be trusted: " + bad.fault().words() + dated(bad) + ".";
        return blind(
                bad.fault() == Fault.INCOMPLETE ? Finding.WALLED : Finding.UNTRUSTED, words, trip);
    }

    private static String dated(BadCertificate bad) {
        return bad.fault() == Fault.EXPIRED && bad.until() != null
                ? " (on " + bad.until().toString().substring(0, 10) + ")"
                : "";
    }

    private Observation answered(
            Subject subject, @Nullable Known known, Trip trip, Answered answer) {
        Page page = trip.page() == null ? Page.read(answer, trip.at()) : trip.page();
        Harm harm = Harm.of(page, subject);
        Sight sight =
                Sight.of(
                        answer.status(),
                        trip,
                        page,
                        subject,
                        harm.size(),
                        (int) answer.took().toMillis());
        Case seen = new Case(subject, known, trip, answer, page, harm, sight);
        Optional<Instant> wait = courtesy.asksToWait(answer);
        Observation observed =
                new Statuses(visitor, courtesy)
                        .judge(seen)
                        .orElseGet(() -> new Contents(courtesy).judge(seen));
        Observation owned = observed.finding().isWell() ? registered(seen, observed) : observed;
        return wait.isEmpty()
                ? owned
                : new Observation(
                        owned.finding(),
                        owned.words(),
                        owned.sight(),
                        owned.proposal(),
                        wait.get());
    }

    /** A name that was registered anew since it was last known to be right has a new owner. */
    private Observation registered(Case seen, Observation observed) {
        Known known = seen.known();
        String host = seen.trip().asked().host();
        if (known == null || Signs.listed().holdsHost("closed", host)) {
            return observed;
        }
        return registry.registered(Owners.registrable(host))
                .filter(at -> at.isAfter(known.at()) && !at.isAfter(clock.instant()))
                .map(
                        at ->
                                observed.as(
                                        Finding.OTHER_OWNER,
                                        "The name was registered anew on "
                                                + at.toString().substring(0, 10)
                                                + ", after the page was last known to be right."))
                .orElse(observed);
    }
}
