package org.linkindex.codes;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.web.Answer;
import org.linkindex.web.Web;

/**
 * Permanent codes: minted once, never reused, never reassigned, in one namespace for all kinds.
 * Knows no resource: packages that own what a code opens {@link #register} an {@link Opener}.
 */
public final class Codes {

    private final NeverMinted never = new NeverMinted();
    private final SecureRandom random = new SecureRandom();
    private final List<Opener> openers = new ArrayList<>();
    private final Visits visits;
    private final Printings printings;
    private final Clock clock;

    /** Codes in this database. */
    public Codes(Database database, Clock clock) {
        this.clock = clock;
        this.visits = new Visits(database, clock);
        this.printings = new Printings(database);
    }

    /** Adds the pages of codes to the site. */
    public void publish(Web web) {
        new CodePages(this, web).publish();
    }

    /** Lets this opener open the codes of its kind. */
    public void register(Opener opener) {
        openers.add(opener);
    }

    /** Mints a new code for something of this kind. */
    public Code mint(Transaction tx, String kind) {
        while (true) {
            Code code = draw();
            if (!never.forbid(code.text()) && record(tx, code, kind)) {
                return code;
            }
        }
    }

    /**
     * Takes a code that a file brings along.
     *
     * @return false when it was given out before, to whatever
     */
    public boolean claim(Transaction tx, Code code, String kind) {
        return record(tx, code, kind);
    }

    private Code draw() {
        StringBuilder five = new StringBuilder(Code.LENGTH - 1);
        for (int i = 0; i < Code.LENGTH - 1; i++) {
            five.append(Code.ALPHABET.charAt(random.nextInt(Code.ALPHABET.length())));
        }
        return Code.of(five.toString());
    }

    private boolean record(Transaction tx, Code code, String kind) {
        return tx.run(
                        "insert into code (code, kind, minted) values (?, ?, ?)"
                                + " on conflict (code) do nothing",
                        code.text(),
                        kind,
                        clock.millis())
                == 1;
    }

    /** Counts, in memory, that this was done with a code. */
    public void count(Code code, Way way) {
        visits.count(code, way);
    }

    /** Writes what was counted; called in turn, and at the end. */
    public void flushCounts() {
        visits.flush();
    }

    /** The day totals since this day, by day. */
    public List<VisitTotal> totalsSince(LocalDate day) {
        return visits.since(day);
    }

    /**
     * What people said is wrong, of each code in all: its newest day and the sum of all days.
     * Broken, wrong and unsafe apart.
     */
    public List<VisitTotal> problems() {
        return visits.problems();
    }

    /** Notes that these codes were printed, so that withdrawing one of them warns. */
    public void notePrinted(Collection<Code> printed, Printing printing) {
        printings.note(printed, printing);
    }

    /** When this code was printed, as far as anybody noted it; the oldest first. */
    public List<Printing> printings(Code code) {
        return printings.of(code);
    }

    Optional<Answer> show(Code code) {
        return first(opener -> opener.show(code));
    }

    Optional<Answer> go(Code code) {
        return first(opener -> opener.go(code));
    }

    /** A plain loop, as each scan comes through here: a stream costs a tenth of the answer. */
    private Optional<Answer> first(Function<Opener, Optional<Answer>> opening) {
        for (Opener opener : openers) {
            Optional<Answer> opened = opening.apply(opener);
            if (opened.isPresent()) {
                return opened;
            }
        }
        return Optional.empty();
    }
}
