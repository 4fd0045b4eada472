package org.linkindex.signboard;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linkindex.database.Database;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.web.Concern;
import org.linkindex.web.Phone;
import org.linkindex.web.SiteLogo;

/** What admins said of the site, from the first version to the newest. */
final class Wordings {

    static final String TOPIC = "site";

    private static final String STORED =
            "select number, at, site_version.name as name, leave_address, urgent, logo,"
                    + " person.name as who from site_version left join person"
                    + " on person.id = site_version.person";

    private final Database database;
    private final People people;
    private final Clock clock;

    Wordings(Database database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    Wording newest() {
        return database.read(this::newest);
    }

    /**
     * The versions before a number, the newest first.
     *
     * @param before a number that is not among them
     */
    List<Version> versions(long before, int most) {
        return database.read(
                tx -> {
                    Map<String, Optional<SiteLogo>> logos = new HashMap<>();
                    return tx
                            .list(
                                    STORED + " where number < ? order by number desc limit " + most,
                                    row -> new Signed(new Stored(row), new Said(who(row), at(row))),
                                    before)
                            .stream()
                            .map(each -> new Version(each.stored().whole(tx, logos), each.said()))
                            .toList();
                });
    }

    /** The version of this number; before the first, nothing was said. */
    Optional<Wording> version(long number) {
        return number == 0
                ? Optional.of(Wording.NOTHING)
                : versions(number + 1, 1).stream()
                        .map(Version::wording)
                        .filter(each -> each.number() == number)
                        .findFirst();
    }

    private static Instant at(Row row) {
        return row.moment("at");
    }

    /** Who said what stands now; nobody before the first. */
    Optional<Said> said() {
        return database.read(
                tx ->
                        tx.find(
                                STORED + " order by number desc limit 1",
                                row -> new Said(who(row), at(row))));
    }

    private static String who(Row row) {
        String name = row.textOrNull("who");
        return name == null || name.isEmpty() ? "Somebody who has left" : name;
    }

    /**
     * Adds a version, unless another was added since the one that it was made from.
     *
     * @param from the number of that one
     * @param what the line of the audit log
     * @return what stands now, when somebody else was quicker; nothing is changed then
     */
    Optional<Wording> change(Person by, long from, String what, UnaryOperator<Wording> change) {
        return database.write(
                tx -> {
                    tx.alone(TOPIC);
                    Wording now = newest(tx);
                    if (now.number() != from) {
                        return Optional.of(now);
                    }
                    Wording next = change.apply(now);
                    add(tx, by, next, from + 1);
                    people.note(tx, Optional.of(by), what, Differences.between(now, next));
                    tx.announce(TOPIC);
                    return Optional.empty();
                });
    }

    private void add(Transaction tx, Person by, Wording wording, long number) {
        wording.logo().ifPresent(logo -> Logos.keep(tx, logo));
        tx.run(
                "insert into site_version (number, at, person, name, leave_address, urgent, logo)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                number,
                clock.millis(),
                by.id(),
                orNull(wording.name()),
                orNull(wording.leaveAddress()),
                orNull(String.join("\n", wording.urgent())),
                wording.logo().map(SiteLogo::hash).orElse(null));
        int place = 0;
        for (Concern each : wording.concerns()) {
            tx.run(
                    "insert into site_concern (version, place, area, who, phone, hours, address)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    number,
                    place++,
                    each.area(),
                    each.who(),
                    each.phone().written(),
                    each.hours(),
                    each.address());
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Wording newest(Transaction tx) {
        return tx.find(STORED + " order by number desc limit 1", row -> new Stored(row))
                .map(stored -> stored.whole(tx, new HashMap<>()))
                .orElse(Wording.NOTHING);
    }

    private record Signed(Stored stored, Said said) {}

    /** A row, read before the next question is asked. */
    private record Stored(
            long number, String name, String leaveAddress, String urgent, String logo) {

        Stored(Row row) {
            this(
                    row.number("number"),
                    text(row, "name"),
                    text(row, "leave_address"),
                    text(row, "urgent"),
                    text(row, "logo"));
        }

        private static String text(Row row, String column) {
            String text = row.textOrNull(column);
            return text == null ? "" : text;
        }

        /**
         * @param logos those that were read already, as many versions share one
         */
        Wording whole(Transaction tx, Map<String, Optional<SiteLogo>> logos) {
            return new Wording(
                    number,
                    name,
                    leaveAddress,
                    urgent.lines().toList(),
                    concerns(tx),
                    logos.computeIfAbsent(logo, hash -> Logos.find(tx, hash)));
        }

        private List<Concern> concerns(Transaction tx) {
            return tx.list(
                    "select area, who, phone, hours, address from site_concern where version = ?"
                            + " order by place",
                    row ->
                            new Concern(
                                    row.text("area"),
                                    row.text("who"),
                                    new Phone(row.text("phone")),
                                    row.text("hours"),
                                    row.text("address")),
                    number);
        }
    }
}
