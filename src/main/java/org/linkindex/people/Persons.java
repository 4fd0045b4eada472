package org.linkindex.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** Those who may sign in. */
final class Persons {

    private static final String SELECT =
            "select person.id as id, person.name as name, email, profession, role, suspended,"
                    + " organisation.id as organisation_id, organisation.name as organisation_name"
                    + " from person left join organisation on person.organisation = organisation.id"
                    + " where person.deleted is null ";

    private final Clock clock;

    Persons(Clock clock) {
        this.clock = clock;
    }

    Optional<Person> find(Transaction tx, String id) {
        return tx.find(SELECT + "and person.id = ?", Persons::person, id);
    }

    Optional<Person> find(Transaction tx, EmailAddress email) {
        return tx.find(SELECT + "and email_identity = ?", Persons::person, email.identity());
    }

    List<Person> all(Transaction tx) {
        return tx.list(SELECT + "order by person.name, person.id", Persons::person);
    }

    Person add(Transaction tx, Newcomer newcomer) {
        if (find(tx, newcomer.email()).isPresent()) {
            throw new NotPossible(newcomer.email() + " can already sign in.");
        }
        Person added =
                new Person(
                        Secret.id(),
                        newcomer.name(),
                        newcomer.email(),
                        newcomer.profession(),
                        newcomer.role(),
                        newcomer.organisation(),
                        null);
        tx.run(
                "insert into person (id, name, email, email_identity, profession, role,"
                        + " organisation, added) values (?, ?, ?, ?, ?, ?, ?, ?)",
                added.id(),
                added.name(),
                added.email().text(),
                added.email().identity(),
                added.profession().word(),
                added.role().word(),
                added.organisation().map(Organisation::id).orElse(null),
                clock.millis());
        return added;
    }

    void change(Transaction tx, Person person, String name, Profession profession) {
        tx.run(
                "update person set name = ?, profession = ? where id = ?",
                name,
                profession.word(),
                person.id());
    }

    void change(Transaction tx, Person person, Role role, Optional<Organisation> organisation) {
        tx.run(
                "update person set role = ?, organisation = ? where id = ?",
                role.word(),
                organisation.map(Organisation::id).orElse(null),
                person.id());
    }

    void suspend(Transaction tx, Person person, @Nullable Instant since) {
        tx.run(
                "update person set suspended = ? where id = ?",
                since == null ? null : since.toEpochMilli(),
                person.id());
    }

    /** What tells who it was goes; the row stays, so that the audit log still adds up. */
    void delete(Transaction tx, Person person) {
        tx.run(
                "update person set name = '', email = '', email_identity = id, deleted = ?"
                        + " where id = ?",
                clock.millis(),
                person.id());
    }

    long admins(Transaction tx) {
        return tx.find(
                        "select count(*) as n from person where role = 'admin'"
                                + " and suspended is null and deleted is null",
                        row -> row.number("n"))
                .orElse(0L);
    }

    private static Person person(Row row) {
        String organisation = row.textOrNull("organisation_id");
        return new Person(
                row.text("id"),
                row.text("name"),
                new EmailAddress(row.text("email")),
                Profession.of(row.text("profession")).orElse(Profession.OTHER),
                Role.of(row.text("role")).orElse(Role.MEMBER),
                organisation == null
                        ? Optional.empty()
                        : Optional.of(
                                new Organisation(organisation, row.text("organisation_name"))),
                row.textOrNull("suspended") == null ? null : row.moment("suspended"));
    }
}
