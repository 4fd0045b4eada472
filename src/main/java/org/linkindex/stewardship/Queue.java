package org.linkindex.stewardship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.codes.VisitTotal;
import org.linkindex.codes.Way;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;

/** The links at which a person should look, those first that matter most to families. */
final class Queue {

    private static final int DAYS = 30;

    /**
     * One of them.
     *
     * @param opened how often it was opened in the last 30 days
     * @param printed whether its code was noted as printed
     * @param sensitive whether families who come for it may be in danger
     * @param said how many said in the last 30 days that it is broken, wrong or unsafe
     * @param objection what whoever was asked by letter says against it; empty text for nothing
     */
    record Entry(
            Resource resource,
            Watch watch,
            long opened,
            boolean printed,
            boolean sensitive,
            long said,
            String objection) {

        /** How much it matters: harm first, then who would miss it. */
        long weight() {
            long danger =
                    switch (watch.verdict()) {
                        case HARMFUL -> 1_000;
                        case TAINTED, CHANGED_HANDS -> 500;
                        case OWNER_CHANGED, PARKED -> 300;
                        default -> 0;
                    };
            return danger
                    + (sensitive ? 200 : 0)
                    + (printed ? 150 : 0)
                    + 100 * said
                    + (objection.isEmpty() ? 0 : 250)
                    + 10L * resource.categories().size()
                    + 5 * Math.min(opened, 100);
        }
    }

    private final Database database;
    private final Catalogue catalogue;
    private final Codes codes;
    private final Clock clock;

    Queue(Database database, Catalogue catalogue, Codes codes, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.codes = codes;
        this.clock = clock;
    }

    /** All entries; what matters most first. */
    List<Entry> entries() {
        Edition edition = catalogue.edition();
        Map<Code, Long> opened = new HashMap<>();
        Map<Code, Long> said = new HashMap<>();
        for (VisitTotal total : codes.totalsSince(LocalDate.now(clock).minusDays(DAYS))) {
            if (total.way() == Way.OPENED) {
                opened.merge(total.code(), total.total(), Long::sum);
            } else if (total.way() == Way.SAID_BROKEN
                    || total.way() == Way.SAID_WRONG
                    || total.way() == Way.SAID_UNSAFE) {
                said.merge(total.code(), total.total(), Long::sum);
            }
        }
        Set<Code> printed = new HashSet<>();
        Map<Code, String> objections = new HashMap<>();
        List<Watch> watches =
                database.read(
                        tx -> {
                            tx.each(
                                    "select distinct code from printed_code",
                                    row -> printed.add(new Code(row.text("code"))));
                            new ReviewLetters(tx, clock)
                                    .objections()
                                    .forEach(
                                            (code, letter) ->
                                                    objections.put(code, letter.objection()));
                            return withObjections(new Watches(tx).all(), objections.keySet());
                        });
        List<Entry> entries = new ArrayList<>();
        for (Watch watch : watches) {
            if (watch.asksSince() != null || objections.containsKey(watch.code())) {
                edition.resource(watch.code())
                        .ifPresent(
                                resource ->
                                        entries.add(
                                                new Entry(
                                                        resource,
                                                        watch,
                                                        opened.getOrDefault(watch.code(), 0L),
                                                        printed.contains(watch.code()),
                                                        edition.isSensitive(watch.code()),
                                                        said.getOrDefault(watch.code(), 0L),
                                                        objections.getOrDefault(
                                                                watch.code(), ""))));
            }
        }
        entries.sort(
                Comparator.comparingLong((Entry entry) -> -entry.weight())
                        .thenComparing(entry -> since(entry.watch())));
        return entries;
    }

    /** Also those at which no machine has looked yet. */
    private List<Watch> withObjections(List<Watch> watches, Set<Code> objections) {
        Set<Code> more = new HashSet<>(objections);
        watches.forEach(watch -> more.remove(watch.code()));
        Instant now = clock.instant();
        return Stream.concat(
                        watches.stream(),
                        more.stream().map(code -> Watch.fresh(code, "", now, now)))
                .toList();
    }

    /** What is said by letter against this one; empty text for nothing. */
    String objection(Transaction tx, Code code) {
        ReviewLetter letter = new ReviewLetters(tx, clock).objections().get(code);
        return letter == null ? "" : letter.objection();
    }

    private static Instant since(Watch watch) {
        return watch.asksSince() == null ? Instant.MAX : watch.asksSince();
    }
}
