package org.linkindex.stewardship;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.stewardship.Checks.Check;
import org.linkindex.stewardship.Soundness.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rounds of checks: links are taken together, fetched side by side, and judged together when the
 * round can be believed. All of it stands in the store step by step, so that whoever takes over
 * goes on where the last one stopped.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /** Of one host in one round, so that a round does not wait for one host alone. */
    static final int MOST_OF_A_HOST = 10;

    private static final int WITNESSES = 3;
    private static final int CHUNK = 100;
    private static final Duration AFTER_VOID = Duration.ofHours(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** The server is being stopped: what is fetched from now on says nothing about links. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** What came of a round. */
    sealed interface Outcome {}

    /** It was judged. */
    record Judged(List<Watch> watches, List<Watch> paused, int later) implements Outcome {}

    /** It could not be believed, and changed nothing. */
    record Void(String reason, int links) implements Outcome {}

    private final Database database;
    private final Catalogue catalogue;
    private final Inspector inspector;
    private final Keeping keeping;
    private final Clock clock;
    private volatile boolean stopped;

    Rounds(
            Database database,
            Catalogue catalogue,
            Inspector inspector,
            Keeping keeping,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.inspector = inspector;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * Ends what runs as soon as may be; the round stays unfinished, for whoever goes on with it.
     */
    void stop() {
        stopped = true;
    }

    /** The number of a round that was begun and not finished. */
    Optional<Long> unfinished() {
        return database.read(
                tx ->
                        tx.find(
                                "select number from link_round where finished is null order by number",
                                row -> row.number("number")));
    }

    /**
     * Begins a round with these links.
     *
     * @return its number
     */
    long begin(Lease lease, Collection<Watch> watches) {
        return database.write(
                tx -> {
                    lease.hold(tx);
                    long number =
                            tx.find(
                                            "select coalesce(max(number), 0) + 1 as next from link_round",
                                            row -> row.number("next"))
                                    .orElseThrow();
                    tx.run(
                            "insert into link_round (number, begun, finished, links, void)"
                                    + " values (?, ?, null, ?, '')",
                            number,
                            clock.millis(),
                            watches.size());
                    Watches stored = new Watches(tx);
                    watches.forEach(watch -> stored.take(watch.code(), number));
                    return number;
                });
    }

    /**
     * Goes through a round: what of it was fetched before is not fetched again, what was judged is
     * not judged again.
     *
     * @throws Lease.Lost when somebody else goes on with it
     */
    Outcome run(Lease lease, long round, IntConsumer progress) {
        List<Watch> watches = database.read(tx -> new Watches(tx).in(round));
        try (ScheduledExecutorService heart =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("link-lease").factory())) {
            heart.scheduleWithFixedDelay(
                    () -> beat(lease),
                    HEARTBEAT.toMillis(),
                    HEARTBEAT.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                int later = fetch(lease, round, watches, progress);
                return judge(lease, round, watches, later);
            } finally {
                heart.shutdownNow();
            }
        }
    }

    /** A store that is away, or a lease that is lost, is noticed at the next step. */
    private void beat(Lease lease) {
        try {
            database.write(
                    tx -> {
                        lease.hold(tx);
                        return true;
                    });
        } catch (RuntimeException e) {
            LOG.debug("The lease of link checks could not be renewed.");
        }
    }

    private int fetch(Lease lease, long round, List<Watch> watches, IntConsumer progress) {
        Edition edition = catalogue.edition();
        Map<String, List<Watch>> hosts = new LinkedHashMap<>();
        Map<Code, Known> known = new HashMap<>();
        database.read(
                tx -> {
                    Checks checks = new Checks(tx);
                    for (Watch watch : watches) {
                        if (checks.find(round, watch.code()).isEmpty()
                                && edition.resource(watch.code()).isPresent()) {
                            hosts.computeIfAbsent(host(watch), host -> new ArrayList<>())
                                    .add(watch);
                            keeping.known(tx, watch).ifPresent(k -> known.put(watch.code(), k));
                        }
                    }
                    return true;
                });
        AtomicInteger done = new AtomicInteger();
        AtomicInteger later = new AtomicInteger();
        SideBySide.eachOf(
                hosts.values(),
                watch -> {
                    later.addAndGet(look(lease, round, watch, known, edition));
                    progress.accept(done.incrementAndGet());
                });
        return later.get();
    }

    private static String host(Watch watch) {
        return Target.read(watch.address()) instanceof Target target ? target.host() : "";
    }

    private int look(
            Lease lease, long round, Watch watch, Map<Code, Known> known, Edition edition) {
        Resource resource = edition.resource(watch.code()).orElseThrow();
        Look look = inspector.look(Subject.of(resource), known.get(watch.code()));
        if (stopped) {
            throw new Stopped();
        }
        return database.write(
                tx -> {
                    lease.hold(tx);
                    switch (look) {
                        case Look.Seen seen ->
                                new Checks(tx)
                                        .add(
                                                round,
                                                watch.code(),
                                                watch.address(),
                                                seen.observation(),
                                                clock.instant());
                        // nothing was seen, so nothing is thought; only the time changes
                        case Look.Later later -> new Watches(tx).keep(watch.dueAt(later.until()));
                    }
                    return look instanceof Look.Later ? 1 : 0;
                });
    }

    private Outcome judge(Lease lease, long round, List<Watch> watches, int later) {
        Map<Code, Watch> before = new HashMap<>();
        watches.forEach(watch -> before.put(watch.code(), watch));
        List<Check> checks = database.read(tx -> new Checks(tx).unjudged(round));
        List<Step> steps =
                checks.stream()
                        .flatMap(
                                check ->
                                        Optional.ofNullable(before.get(check.code()))
                                                .map(watch -> new Step(watch, check))
                                                .stream())
                        .toList();
        Optional<String> doubt = Soundness.doubt(steps, () -> witness(before.keySet()));
        if (doubt.isPresent()) {
            LOG.warn("A round of link checks did not count: {}; it is tried again.", doubt.get());
            keeping.leave(lease, round, steps, doubt.get(), clock.instant().plus(AFTER_VOID));
            return new Void(doubt.get(), steps.size());
        }
        Crowds crowds = Crowds.of(steps, () -> database.read(tx -> new Checks(tx).ends()));
        List<Watch> after = new ArrayList<>();
        for (int from = 0; from < steps.size(); from += CHUNK) {
            List<Step> chunk = steps.subList(from, Math.min(from + CHUNK, steps.size()));
            after.addAll(keeping.judge(lease, round, chunk, crowds));
        }
        keeping.finish(lease, round);
        List<Watch> paused =
                after.stream()
                        .filter(watch -> watch.paused() != null)
                        .filter(watch -> wasOpen(before.get(watch.code())))
                        .toList();
        return new Judged(after, paused, later);
    }

    private static boolean wasOpen(@Nullable Watch watch) {
        return watch == null || watch.paused() == null;
    }

    /** Whether anything that worked lately, and is not of this round, answers now. */
    private boolean witness(Collection<Code> inRound) {
        List<Watch> witnesses =
                database.read(tx -> new Watches(tx).all()).stream()
                        .filter(
                                watch ->
                                        watch.verdict() == Verdict.WORKING
                                                && !inRound.contains(watch.code()))
                        .sorted(Comparator.comparing(Watch::due).reversed())
                        .limit(WITNESSES)
                        .toList();
        return witnesses.stream()
                .map(watch -> catalogue.edition().resource(watch.code()))
                .flatMap(Optional::stream)
                .map(resource -> inspector.look(Subject.of(resource), null))
                .anyMatch(
                        look ->
                                look instanceof Look.Seen seen
                                        && seen.observation().sight().status() > 0);
    }
}
