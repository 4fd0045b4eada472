package org.linkindex.signboard;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.web.SiteLogo;

/** The logos of organisations, each change a row. */
final class OrganisationLogos {

    private static final String NEWEST =
            " from organisation_logo o where number = (select max(number) from organisation_logo n"
                    + " where n.organisation = o.organisation)";

    private final Database database;
    private final People people;
    private final Clock clock;

    OrganisationLogos(Database database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** All logos as pages show them, by the ids of their organisations. */
    Map<String, SiteLogo> shown() {
        return database.read(
                tx -> {
                    Map<String, SiteLogo> shown = new HashMap<>();
                    tx.list(
                                    "select organisation, l.hash as hash, type, screen"
                                            + NEWEST.replace(
                                                    " where number",
                                                    " join site_logo l on l.hash = o.hash"
                                                            + " where number"),
                                    row ->
                                            Map.entry(
                                                    row.text("organisation"),
                                                    Logos.forScreens(row)))
                            .forEach(each -> shown.put(each.getKey(), each.getValue()));
                    return Map.copyOf(shown);
                });
    }

    /** The logo of this organisation, whole. */
    Optional<SiteLogo> find(String organisation) {
        return database.read(
                tx ->
                        tx.find(
                                        "select hash" + NEWEST + " and organisation = ?",
                                        row -> Optional.ofNullable(row.textOrNull("hash")),
                                        organisation)
                                .flatMap(hash -> hash)
                                .flatMap(hash -> Logos.find(tx, hash)));
    }

    /**
     * How often it was changed, by the ids of organisations; those that never were are left out.
     */
    Map<String, Long> numbers() {
        return database.read(
                tx -> {
                    Map<String, Long> numbers = new HashMap<>();
                    tx.list(
                                    "select organisation, number" + NEWEST,
                                    row ->
                                            Map.entry(
                                                    row.text("organisation"), row.number("number")))
                            .forEach(each -> numbers.put(each.getKey(), each.getValue()));
                    return Map.copyOf(numbers);
                });
    }

    /**
     * Changes a logo, or takes it away, unless somebody else did since the page was made.
     *
     * @param from the number of the change that the page showed; 0 for none
     * @return whether it was changed
     */
    boolean change(Person by, Organisation of, long from, Optional<SiteLogo> logo) {
        return database.write(
                tx -> {
                    tx.alone(Wordings.TOPIC);
                    if (number(tx, of) != from) {
                        return false;
                    }
                    logo.ifPresent(each -> Logos.keep(tx, each));
                    tx.run(
                            "insert into organisation_logo (organisation, number, at, person, hash)"
                                    + " values (?, ?, ?, ?, ?)",
                            of.id(),
                            from + 1,
                            clock.millis(),
                            by.id(),
                            logo.map(SiteLogo::hash).orElse(null));
                    people.note(
                            tx,
                            Optional.of(by),
                            logo.isPresent()
                                    ? "changed the logo of an organisation"
                                    : "took the logo of an organisation away",
                            of.name());
                    tx.announce(Wordings.TOPIC);
                    return true;
                });
    }

    private static long number(Transaction tx, Organisation of) {
        return tx.find(
                        "select number" + NEWEST + " and organisation = ?",
                        row -> row.number("number"),
                        of.id())
                .orElse(0L);
    }
}
