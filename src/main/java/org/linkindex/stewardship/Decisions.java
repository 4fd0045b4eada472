package org.linkindex.stewardship;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.BadField;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.LinkState;
import org.linkindex.catalogue.Review;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.people.Organisation;
import org.linkindex.people.Person;
import org.linkindex.stewardship.Decision.What;

/** What people decide about links. Only here is a pause lifted. */
final class Decisions {

    /** How long the first of two waits for the second. */
    private static final Duration WAITS = Duration.ofDays(14);

    /** What came of a decision. */
    sealed interface Outcome {}

    /** It is done. */
    record Done(String words) implements Outcome {}

    /** Somebody else must say the same. */
    record Waits(String words) implements Outcome {}

    /** It can't be done; why, in one sentence. */
    record Refused(String words) implements Outcome {}

    private final Database database;
    private final Catalogue catalogue;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Decisions(Database database, Catalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param seen the round of the check that they looked at; when there is a newer one, nothing is
     *     done
     * @param reason why it is withdrawn, one sentence that families read; else empty
     * @param instead what to use instead of what is withdrawn, if anything
     */
    Outcome decide(
            Person person, Code code, What what, long seen, String reason, Optional<Code> instead) {
        try {
            return switch (what) {
                case RIGHT, REVIEWED -> right(person, code, what, OptionalLong.of(seen));
                case MOVED -> moved(person, code, seen);
                case GONE -> gone(person, code, reason, instead);
                case OBJECTED -> new Refused("Use the buttons of the page.");
            };
        } catch (BadField e) {
            return new Refused("This was refused: " + e.reason() + ".");
        }
    }

    /** Says that a resource is still right, having looked at it oneself. */
    Outcome review(Person person, Code code) {
        return right(person, code, What.REVIEWED, OptionalLong.empty());
    }

    private Outcome right(Person person, Code code, What what, OptionalLong seen) {
        return database.write(
                tx -> {
                    Watch watch = new Watches(tx).find(code).orElse(null);
                    if (catalogue.edition().resource(code).isEmpty()) {
                        return new Refused("It was withdrawn meanwhile.");
                    }
                    if (watch != null && seen.isPresent() && isOlder(watch, seen.getAsLong())) {
                        return newer();
                    }
                    if (watch != null && needsTwo(watch) && !isSecond(tx, watch, person)) {
                        note(tx, person, code, What.RIGHT, watch.words());
                        return new Waits(
                                "Noted. It stays paused until somebody else says so, too.");
                    }
                    note(tx, person, code, what, watch == null ? "" : watch.words());
                    if (watch != null) {
                        open(tx, watch);
                    }
                    catalogue.recordReview(tx, code, reviewed(person, code));
                    return new Done(
                            watch != null && watch.paused() != null
                                    ? "Families are sent there again."
                                    : "Thank you. It counts as reviewed today.");
                });
    }

    /** A link that no machine ever saw begins anew; another is known to be right as it was seen. */
    private void open(Transaction tx, Watch watch) {
        Instant now = clock.instant();
        new Watches(tx)
                .keep(
                        watch.lastRound() == null
                                ? Watch.fresh(watch.code(), watch.address(), now, watch.due())
                                : watch.right(now));
        LinkState old = catalogue.edition().link(watch.code());
        catalogue.recordLinkStates(
                tx,
                Map.of(watch.code(), new LinkState(LinkState.Standing.OPEN, now, "", old.worked())),
                true);
    }

    private Review reviewed(Person person, Code code) {
        return Review.of(
                clock.instant(),
                person.organisation().map(Organisation::name).orElse("this index"),
                catalogue.edition().isSensitive(code));
    }

    private Outcome moved(Person person, Code code, long seen) {
        Watch watch = database.read(tx -> new Watches(tx).find(code)).orElse(null);
        if (watch == null || watch.proposal().isEmpty()) {
            return new Refused("There is no new address to take.");
        }
        if (isOlder(watch, seen)) {
            return newer();
        }
        boolean waits =
                database.write(
                        tx -> {
                            boolean first = needsTwo(watch) && !isSecond(tx, watch, person);
                            note(tx, person, code, first ? What.RIGHT : What.MOVED, watch.words());
                            return first;
                        });
        if (waits) {
            return new Waits("Noted. It stays paused until somebody else says so, too.");
        }
        catalogue.edit(code, Map.of("url", watch.proposal()), author(person));
        database.write(
                tx -> {
                    Instant now = clock.instant();
                    new Watches(tx).keep(Watch.fresh(code, watch.proposal(), now, now));
                    catalogue.recordLinkStates(tx, Map.of(code, LinkState.NEW), true);
                    catalogue.recordReview(tx, code, reviewed(person, code));
                    return true;
                });
        return new Done("The new address is taken, and is checked in a minute.");
    }

    private Outcome gone(Person person, Code code, String reason, Optional<Code> instead) {
        catalogue.retire(
                code,
                reason.isBlank() ? "The page is no longer there." : reason,
                instead.filter(other -> !other.equals(code)).orElse(null),
                author(person));
        database.write(
                tx -> {
                    note(tx, person, code, What.GONE, reason);
                    new Watches(tx).forget(code);
                    return true;
                });
        return new Done("It is withdrawn. Its code says so, and shows others that may help.");
    }

    private static Author author(Person person) {
        return new Author(
                person.id(), person.name(), person.organisation().map(Organisation::id).orElse(""));
    }

    /** Somebody decided on older evidence than there is: they should see the new one first. */
    private static boolean isOlder(Watch watch, long seen) {
        Long last = watch.lastRound();
        return last != null && last != seen;
    }

    private static Outcome newer() {
        return new Refused(
                "It was checked again meanwhile. Look at the newest evidence, then decide.");
    }

    /** Whether two different people must agree before families are sent there again. */
    boolean needsTwo(Watch watch) {
        return watch.paused() != null
                && (switch (watch.verdict()) {
                            case HARMFUL, OWNER_CHANGED, PARKED -> true;
                            default -> false;
                        }
                        || catalogue.edition().isSensitive(watch.code()));
    }

    private boolean isSecond(Transaction tx, Watch watch, Person person) {
        Instant paused = watch.paused();
        Instant since = clock.instant().minus(WAITS);
        Instant from = paused != null && paused.isAfter(since) ? paused : since;
        return tx.find(
                        "select id from link_decision where code = ? and what = 'RIGHT'"
                                + " and person <> ? and decided >= ?",
                        row -> true,
                        watch.code().text(),
                        person.id(),
                        from.toEpochMilli())
                .isPresent();
    }

    private void note(Transaction tx, Person person, Code code, What what, String words) {
        note(
                tx,
                new Decision(
                        code,
                        clock.instant(),
                        person.id(),
                        person.name(),
                        person.organisation().map(Organisation::name).orElse(""),
                        what,
                        words));
    }

    void note(Transaction tx, Decision decision) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        tx.run(
                "insert into link_decision (id, code, decided, person, name, organisation, what, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                HexFormat.of().formatHex(id),
                decision.code().text(),
                decision.at().toEpochMilli(),
                decision.person(),
                decision.name(),
                decision.organisation(),
                decision.what().name(),
                Page.shortened(decision.words(), 1_000));
    }

    /** Somebody has left: what they decided stays, their name goes. */
    static void forget(Transaction tx, String person) {
        tx.run(
                "update link_decision set name = ? where person = ?",
                "Somebody who has left",
                person);
    }

    /** The newest first. */
    List<Decision> of(Code code) {
        return database.read(
                tx ->
                        tx.list(
                                "select code, decided, person, name, organisation, what, words"
                                        + " from link_decision where code = ? order by decided desc",
                                Decisions::decision,
                                code.text()));
    }

    /** Of everything, the newest first. */
    List<Decision> latest(int most) {
        return database.read(
                tx ->
                        tx.list(
                                "select code, decided, person, name, organisation, what, words"
                                        + " from link_decision order by decided desc limit "
                                        + most,
                                Decisions::decision));
    }

    /** How many resources people decided about since then, and what. */
    Map<What, Long> since(Instant time) {
        Map<What, Long> totals = new EnumMap<>(What.class);
        database.read(
                tx -> {
                    tx.each(
                            "select what, count(distinct code) as n from link_decision"
                                    + " where decided >= ? group by what",
                            row -> totals.put(What.valueOf(row.text("what")), row.number("n")),
                            time.toEpochMilli());
                    return true;
                });
        return totals;
    }

    private static Decision decision(Row row) {
        return new Decision(
                new Code(row.text("code")),
                row.moment("decided"),
                row.text("person"),
                row.text("name"),
                row.text("organisation"),
                What.valueOf(row.text("what")),
                row.text("words"));
    }
}
