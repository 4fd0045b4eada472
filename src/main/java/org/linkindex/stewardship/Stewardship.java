package org.linkindex.stewardship;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Progress;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.letters.Letters;
import org.linkindex.mail.Mail;
import org.linkindex.people.People;
import org.linkindex.web.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Links kept alive: every resource's address is looked at, judged over time, paused before it can
 * harm, and shown to people who decide.
 */
public final class Stewardship implements AutoCloseable {

    /**
     * How links are checked.
     *
     * @param contact where who is checked may complain; stands in each request
     * @param ownHost our own host, which is never fetched
     * @param rehearsalPort a port of this machine that stands for the whole web, for tests alone; 0
     *     for the web itself
     * @param secondResolver the address of a name server that is asked, too, before a name counts
     *     as gone; empty for none
     * @param registrations whether registries are asked since when names belong to their owners
     */
    public record Checking(
            String contact,
            String ownHost,
            int rehearsalPort,
            String secondResolver,
            boolean registrations) {}

    private static final Logger LOG = LoggerFactory.getLogger(Stewardship.class);

    /**
     * How often {@link #checkDue} is to be called: a server that died or froze is replaced after
     * its lease and at most as long again, within a minute.
     */
    public static final Duration EVERY = Duration.ofSeconds(20);

    /** The word by which robots.txt calls us; "link" in it would be refused by many firewalls. */
    static final String AGENT = "FamilyResourceCheck";

    private static final int MOST_DUE = 300;

    private final Database database;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Supplier<Outside> outside;
    private final String holder;
    private @Nullable Engine engine;

    /**
     * The world outside, opened when something is checked.
     *
     * @param fetcher how it is asked
     * @param closing what ends the asking
     */
    record Outside(
            LinkFetcher fetcher, Runnable closing, Courtesy.Manners manners, Registry registry) {}

    /** What is loaded only when something is checked. */
    private record Engine(Runnable closing, Rounds rounds, Keeping keeping) {}

    /** Watches over the links of this catalogue. */
    public Stewardship(Database database, Catalogue catalogue, Clock clock, Checking checking) {
        this(database, catalogue, clock, () -> outside(checking, clock));
    }

    Stewardship(Database database, Catalogue catalogue, Clock clock, Supplier<Outside> outside) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
        this.outside = outside;
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        this.holder = HexFormat.of().formatHex(random);
    }

    /** Adds the pages of links, reviews and health to the site. */
    public void publish(Codes codes, People people, Mail mail, Letters letters, Web web) {
        people.onDelete(Stewardship::forget);
        Decisions decisions = new Decisions(database, catalogue, clock);
        Queue queue = new Queue(database, catalogue, codes, clock);
        new LinkPages(database, catalogue, queue, decisions, web).publish();
        letters.add(new LinkNews(catalogue, queue, decisions, clock)::passage);
        Healths healths = new Healths(database, catalogue, decisions, clock);
        Replies replies = new Replies(database, catalogue, decisions, people, clock);
        new ReviewPages(catalogue, decisions, replies, healths, clock, web).publish();
        new LetterPages(catalogue, replies, mail, clock, web).publish();
    }

    private static void forget(Transaction tx, String person) {
        Decisions.forget(tx, person);
        ReviewLetters.forget(tx, person);
    }

    private synchronized Engine engine() {
        Engine made = engine;
        if (made == null) {
            made = start();
            engine = made;
        }
        return made;
    }

    private Engine start() {
        Outside opened = outside.get();
        Courtesy courtesy = new Courtesy(opened.fetcher(), opened.manners(), clock);
        Inspector inspector =
                new Inspector(courtesy, AGENT.toLowerCase(Locale.ROOT), opened.registry(), clock);
        Keeping keeping = new Keeping(database, catalogue, clock);
        return new Engine(
                opened.closing(),
                new Rounds(database, catalogue, inspector, keeping, clock),
                keeping);
    }

    private static Outside outside(Checking checking, Clock clock) {
        int port = checking.rehearsalPort();
        if (port > 0) {
            LOG.warn(
                    "LINK CHECKS ARE A REHEARSAL: port {} of this machine stands for the whole web.",
                    port);
        }
        HttpFetcher fetcher =
                new HttpFetcher(
                        port > 0 ? Reach.rehearsal(port) : Reach.wide(checking.secondResolver()),
                        HttpFetcher.Limits.USUAL,
                        userAgent(checking.contact()),
                        checking.ownHost());
        Courtesy.Manners manners = Courtesy.Manners.USUAL;
        Registry registry =
                checking.registrations()
                        ? new RdapRegistry(new Courtesy(fetcher, manners, clock), clock)
                        : Registry.SILENT;
        return new Outside(fetcher, fetcher::close, manners, registry);
    }

    /** Who asks. A contact with the word "link" in it would be refused by stock firewall rules. */
    static String userAgent(String contact) {
        boolean sayable = !contact.isEmpty() && !contact.toLowerCase(Locale.ROOT).contains("link");
        return AGENT + "/1.0" + (sayable ? " (+" + contact + ")" : "");
    }

    /**
     * Checks what is due, if no other server does so now; called in turn.
     *
     * @return what came of it; empty when there was nothing to do or another does it
     */
    public Optional<CheckReport> checkDue() {
        return checking(
                (lease, tally) -> {
                    goOn(lease, tally, Progress.NONE);
                    List<Watch> due =
                            database.read(tx -> new Watches(tx).dueBefore(clock.instant())).stream()
                                    .limit(MOST_DUE)
                                    .toList();
                    List<Watch> taken = batch(due);
                    if (!taken.isEmpty()) {
                        round(lease, taken, tally, Progress.NONE);
                    }
                });
    }

    /**
     * Checks these resources now, whether they are due or not: those that were never checked first,
     * then the longest due.
     *
     * @param limit at most so many
     * @return empty when another server is checking now
     */
    public Optional<CheckReport> check(Predicate<Resource> which, int limit, Progress progress) {
        return checking(
                (lease, tally) -> {
                    goOn(lease, tally, progress);
                    Edition edition = catalogue.edition();
                    List<Watch> left =
                            new ArrayList<>(
                                    database.read(tx -> new Watches(tx).all()).stream()
                                            .filter(
                                                    watch ->
                                                            edition.resource(watch.code())
                                                                    .filter(which)
                                                                    .isPresent())
                                            .sorted(
                                                    Comparator.comparing(
                                                                    (Watch watch) ->
                                                                            watch.lastRound()
                                                                                    != null)
                                                            .thenComparing(Watch::due))
                                            .limit(limit)
                                            .toList());
                    while (!left.isEmpty()) {
                        List<Watch> taken = batch(left);
                        left.removeAll(taken);
                        round(lease, taken, tally, progress);
                    }
                });
    }

    /** How many resources these are: for a progress bar. */
    public int count(Predicate<Resource> which) {
        return (int) catalogue.edition().resources().values().stream().filter(which).count();
    }

    /** No more of a host than suits one round. */
    private static List<Watch> batch(List<Watch> watches) {
        Map<String, Integer> ofHost = new HashMap<>();
        return watches.stream()
                .filter(
                        watch ->
                                ofHost.merge(
                                                Target.read(watch.address())
                                                                instanceof Target target
                                                        ? target.host()
                                                        : "",
                                                1,
                                                Integer::sum)
                                        <= Rounds.MOST_OF_A_HOST)
                .toList();
    }

    /** What rounds have found so far. */
    private static final class Tally {

        private final Map<Code, Watch> after = new LinkedHashMap<>();
        private final List<Watch> paused = new ArrayList<>();
        private final List<String> voids = new ArrayList<>();
        private int links;
        private int later;
    }

    private interface Work {
        void with(Lease lease, Tally tally);
    }

    private Optional<CheckReport> checking(Work work) {
        Optional<Lease> lease = Lease.take(database, holder);
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        long begun = System.nanoTime();
        Tally tally = new Tally();
        try {
            engine().keeping().follow(lease.get());
            work.with(lease.get(), tally);
        } catch (Lease.Lost e) {
            LOG.warn("{}", e.getMessage());
        } catch (Rounds.Stopped e) {
            LOG.info("A round of link checks was stopped; the next server goes on with it.");
        } finally {
            lease.get().release(database);
        }
        return Optional.of(report(tally, Duration.ofNanos(System.nanoTime() - begun)));
    }

    /** What a server that died, or was stopped, left half done. */
    private void goOn(Lease lease, Tally tally, Progress progress) {
        for (Optional<Long> left = engine().rounds().unfinished();
                left.isPresent();
                left = engine().rounds().unfinished()) {
            add(
                    tally,
                    engine().rounds()
                            .run(lease, left.get(), done -> progress.at(tally.links + done)));
        }
    }

    private void round(Lease lease, List<Watch> watches, Tally tally, Progress progress) {
        long number = engine().rounds().begin(lease, watches);
        add(tally, engine().rounds().run(lease, number, done -> progress.at(tally.links + done)));
    }

    private static void add(Tally tally, Rounds.Outcome outcome) {
        switch (outcome) {
            case Rounds.Judged judged -> {
                judged.watches().forEach(watch -> tally.after.put(watch.code(), watch));
                tally.paused.addAll(judged.paused());
                tally.links += judged.watches().size() + judged.later();
                tally.later += judged.later();
            }
            case Rounds.Void none -> {
                tally.voids.add(none.reason());
                tally.links += none.links();
            }
        }
    }

    private CheckReport report(Tally tally, Duration took) {
        SequencedMap<String, Integer> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            int total =
                    (int)
                            tally.after.values().stream()
                                    .filter(watch -> watch.verdict() == verdict)
                                    .count();
            if (total > 0) {
                verdicts.put(verdict.words(), total);
            }
        }
        Set<String> paused = new HashSet<>();
        tally.paused.forEach(
                watch ->
                        catalogue
                                .edition()
                                .resource(watch.code())
                                .ifPresent(
                                        resource ->
                                                paused.add(
                                                        resource.title() + ": " + watch.words())));
        return new CheckReport(
                tally.links,
                tally.later,
                verdicts,
                List.copyOf(paused),
                (int)
                        tally.after.values().stream()
                                .filter(watch -> watch.asksSince() != null)
                                .count(),
                List.copyOf(tally.voids),
                took);
    }

    @Override
    public synchronized void close() {
        if (engine != null) {
            engine.rounds().stop();
            engine.closing().run();
        }
    }
}
