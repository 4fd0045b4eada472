package org.linkindex.stewardship;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.LinkState;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.stewardship.Soundness.Step;

/** Writes what rounds found: what is thought of links, and the one small fact for families. */
final class Keeping {

    private static final Period KEPT = Period.ofMonths(13);

    /** Pages may say a little late that a link still works; never that one is paused. */
    private static final Duration TOLD_AT_LEAST = Duration.ofHours(6);

    private final Database database;
    private final Catalogue catalogue;
    private final Clock clock;
    private Instant told = Instant.EPOCH;

    Keeping(Database database, Catalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What a link showed when it was last known to be right. */
    Optional<Known> known(Transaction tx, Watch watch) {
        Long round = watch.knownRound();
        return round == null
                ? Optional.empty()
                : new Checks(tx)
                        .find(round, watch.code())
                        .map(
                                check ->
                                        new Known(
                                                check.observation().sight(),
                                                round,
                                                check.at(),
                                                watch.knownByPerson()));
    }

    /** Judges these checks, each once. */
    List<Watch> judge(Lease lease, long round, List<Step> steps, Crowds crowds) {
        Edition edition = catalogue.edition();
        return database.write(
                tx -> {
                    lease.hold(tx);
                    List<Watch> after = new ArrayList<>();
                    Map<Code, LinkState> states = new HashMap<>();
                    boolean turned = false;
                    for (Step step : steps) {
                        Code code = step.check().code();
                        if (new Checks(tx).judged(round, code)) {
                            Watch next =
                                    Judge.next(
                                            step.before(),
                                            crowds.judge(step),
                                            round,
                                            step.check().at());
                            new Watches(tx).keep(next);
                            after.add(next);
                            LinkState old = edition.link(code);
                            LinkState state = state(old, next, step.check());
                            states.put(code, state);
                            turned |=
                                    old.isPaused() != state.isPaused()
                                            || !old.reason().equals(state.reason());
                        }
                    }
                    catalogue.recordLinkStates(tx, states, tell(turned));
                    return after;
                });
    }

    private boolean tell(boolean turned) {
        Instant now = clock.instant();
        boolean tell = turned || told.plus(TOLD_AT_LEAST).isBefore(now);
        told = tell ? now : told;
        return tell;
    }

    private static LinkState state(LinkState old, Watch watch, Checks.Check check) {
        Instant worked = check.observation().finding().isWell() ? check.at() : old.worked();
        Instant paused = watch.paused();
        return paused == null
                ? new LinkState(LinkState.Standing.OPEN, watch.since(), "", worked)
                : new LinkState(
                        LinkState.Standing.PAUSED, paused, watch.verdict().forFamilies(), worked);
    }

    /** Leaves a round that can't be believed: nothing is thought of it. */
    void leave(Lease lease, long round, List<Step> steps, String reason, Instant again) {
        database.write(
                tx -> {
                    lease.hold(tx);
                    for (Step step : steps) {
                        new Checks(tx).judged(round, step.check().code());
                        new Watches(tx).keep(step.before().dueAt(again));
                    }
                    tx.run(
                            "update link_round set finished = ?, void = ? where number = ?",
                            clock.millis(),
                            Page.shortened(reason, 300),
                            round);
                    return true;
                });
    }

    /** Ends a round; what of it was neither judged nor put off is let go. */
    void finish(Lease lease, long round) {
        database.write(
                tx -> {
                    lease.hold(tx);
                    tx.run("update link_watch set round = null where round = ?", round);
                    tx.run(
                            "update link_round set finished = ? where number = ?",
                            clock.millis(),
                            round);
                    Instant kept =
                            LocalDate.now(clock)
                                    .minus(KEPT)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant();
                    new Checks(tx).forgetBefore(kept);
                    new ReviewLetters(tx, clock).forgetBefore(kept);
                    noteHealth(tx);
                    return true;
                });
    }

    private void noteHealth(Transaction tx) {
        Map<Verdict.Health, Integer> totals = new EnumMap<>(Verdict.Health.class);
        for (Verdict.Health health : Verdict.Health.values()) {
            totals.put(health, 0);
        }
        tx.each(
                "select verdict, count(*) as n from link_watch group by verdict",
                row ->
                        totals.merge(
                                Verdict.valueOf(row.text("verdict")).health(),
                                Math.toIntExact(row.number("n")),
                                Integer::sum));
        String day = LocalDate.now(clock).toString();
        totals.forEach(
                (health, total) ->
                        tx.run(
                                "insert into link_health (day, health, total) values (?, ?, ?)"
                                        + " on conflict (day, health) do update set total = excluded.total",
                                day,
                                health.name(),
                                total));
    }

    /**
     * Takes in what has changed in the catalogue: new links are due within the next week, spread
     * evenly; a link with another address begins anew; what was withdrawn is forgotten.
     */
    void follow(Lease lease) {
        Edition edition = catalogue.edition();
        Instant now = clock.instant();
        database.write(
                tx -> {
                    lease.hold(tx);
                    Watches watches = new Watches(tx);
                    Map<Code, Watch> known = new HashMap<>();
                    watches.all().forEach(watch -> known.put(watch.code(), watch));
                    Map<Code, LinkState> states = new HashMap<>();
                    for (Resource resource : edition.resources().values()) {
                        Watch before = known.remove(resource.code());
                        if (before == null || !before.address().equals(resource.url())) {
                            watches.keep(
                                    Watch.fresh(
                                            resource.code(),
                                            resource.url(),
                                            now,
                                            before == null ? spread(resource.code(), now) : now));
                            if (before != null && before.paused() != null) {
                                states.put(resource.code(), LinkState.NEW);
                            }
                        }
                    }
                    known.keySet().forEach(watches::forget);
                    catalogue.recordLinkStates(tx, states, !states.isEmpty());
                    return true;
                });
    }

    private static Instant spread(Code code, Instant now) {
        long week = Judge.ALIVE.toSeconds();
        return now.plusSeconds(Math.floorMod(code.text().hashCode() * 2_654_435_761L, week));
    }
}
