package org.linkindex.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;

/**
 * Who works with the index. Each change is noted in the audit log within its own transaction, and
 * there is always somebody who can invite others: the last admin stays one.
 */
public final class People {

    /** What is announced when an organisation has another name. */
    public static final String ORGANISATIONS = "organisations";

    /** How long the audit log goes back. */
    private static final Duration AUDIT_KEPT = Duration.ofDays(365);

    private final Database database;
    private final Clock clock;
    private final Persons persons;
    private final Organisations organisations;
    private final Audit audit;
    private final List<BiConsumer<Transaction, String>> leaving = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Person, List<String>>> elsewhere =
            new ConcurrentSkipListMap<>();

    /** The people in this database. */
    public People(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.persons = new Persons(clock);
        this.organisations = new Organisations(clock);
        this.audit = new Audit(clock);
    }

    /** Lets others delete what is theirs of somebody, by id, within the same transaction. */
    public void onDelete(BiConsumer<Transaction, String> leave) {
        leaving.add(leave);
    }

    /**
     * Lets others say what they keep about somebody, for that person to take along.
     *
     * @param what a plain name for it, such as "saved searches"
     * @param kept a line for each thing
     */
    public void onExport(String what, Function<Person, List<String>> kept) {
        elsewhere.put(what, kept);
    }

    /** Everybody who may sign in or is suspended, by name. */
    public List<Person> all() {
        return database.read(persons::all);
    }

    /** Whether an admin can sign in. */
    public boolean hasAdmin() {
        return database.read(persons::admins) > 0;
    }

    /** The person of this id, suspended or not. */
    public Optional<Person> find(String id) {
        return database.read(tx -> persons.find(tx, id));
    }

    /** The same, within a transaction that does more. */
    public Optional<Person> find(Transaction tx, String id) {
        return persons.find(tx, id);
    }

    /** The person whom letters to this address reach. */
    public Optional<Person> find(EmailAddress email) {
        return database.read(tx -> persons.find(tx, email));
    }

    /** The same, within a transaction that does more. */
    public Optional<Person> find(Transaction tx, EmailAddress email) {
        return persons.find(tx, email);
    }

    /** The organisations by name. */
    public List<Organisation> organisations() {
        return database.read(organisations::all);
    }

    /** The organisation of this id. */
    public Optional<Organisation> findOrganisation(String id) {
        return database.read(tx -> organisations.find(tx, id));
    }

    /**
     * Adds an organisation.
     *
     * @throws NotPossible when there is one of that name, or the name will not do
     */
    public Organisation addOrganisation(Optional<Person> by, String name) {
        return database.write(
                tx -> {
                    Organisation added = organisations.add(tx, name);
                    note(tx, by, "added an organisation", added.name());
                    return added;
                });
    }

    /**
     * Gives an organisation another name.
     *
     * @throws NotPossible when there is one of that name, or the name will not do
     */
    public Organisation renameOrganisation(Person by, Organisation organisation, String name) {
        return database.write(
                tx -> {
                    Organisation renamed = organisations.rename(tx, organisation, name);
                    note(
                            tx,
                            Optional.of(by),
                            "renamed an organisation",
                            organisation.name() + " → " + renamed.name());
                    tx.announce(ORGANISATIONS);
                    return renamed;
                });
    }

    /**
     * Lets somebody in, within the transaction that uses up their invitation.
     *
     * @throws NotPossible when the address belongs to somebody already
     */
    public Person add(Transaction tx, Newcomer newcomer) {
        tx.announce("people");
        Person added = persons.add(tx, newcomer);
        note(tx, Optional.of(added), "joined", "as " + added.role().word());
        return added;
    }

    /**
     * Changes somebody's own facts.
     *
     * @throws NotPossible when the name will not do
     */
    public void change(Person person, String name, Profession profession) {
        String checked = Newcomer.checkedName(name);
        database.write(
                tx -> {
                    persons.change(tx, person, checked, profession);
                    note(tx, Optional.of(person), "changed their own name or profession", "");
                    return true;
                });
    }

    /**
     * Gives somebody another role, or another organisation.
     *
     * @throws NotPossible when they are the last admin, or nobody's member
     */
    public void change(
            Transaction tx, Person by, String id, Role role, Optional<Organisation> organisation) {
        Newcomer.requireOrganisation(role, organisation);
        Person person = locked(tx, id);
        if (role != Role.ADMIN) {
            requireAnotherAdmin(tx, person);
        }
        persons.change(tx, person, role, organisation);
        note(
                tx,
                Optional.of(by),
                "changed the role",
                person,
                person.role().label()
                        + " → "
                        + role.label()
                        + organisation.map(of -> ", " + of.name()).orElse(""));
    }

    /**
     * Keeps somebody out from their next request on.
     *
     * @throws NotPossible when they are the last admin
     */
    public void suspend(Transaction tx, Person by, String id) {
        Person person = locked(tx, id);
        requireAnotherAdmin(tx, person);
        persons.suspend(tx, person, clock.instant());
        note(tx, Optional.of(by), "suspended", person, "");
    }

    /** Lets somebody in again who was suspended. */
    public void resume(Transaction tx, Person by, String id) {
        Person person = locked(tx, id);
        persons.suspend(tx, person, null);
        note(tx, Optional.of(by), "let back in", person, "");
    }

    /**
     * Deletes all that tells who somebody was; what they did stays, without their name.
     *
     * @throws NotPossible when they are the last admin
     */
    public void delete(Transaction tx, Person by, String id) {
        Person person = locked(tx, id);
        requireAnotherAdmin(tx, person);
        persons.delete(tx, person);
        leaving.forEach(each -> each.accept(tx, id));
        note(tx, Optional.of(by), "deleted", person, "");
    }

    /** Notes in the audit log what somebody did; nobody did it: the command line. */
    public void note(Transaction tx, Optional<Person> who, String what, String about) {
        audit.note(tx, who, what, Optional.empty(), about);
    }

    /** Notes in the audit log what somebody did to somebody. */
    public void note(Transaction tx, Optional<Person> who, String what, Person whom, String about) {
        audit.note(tx, who, what, Optional.of(whom), about);
    }

    /**
     * Notes in the audit log what the author of a change did, within its transaction.
     *
     * @param by the id of a person; what is nobody's id stands for the command line
     */
    public static void note(Transaction tx, Instant at, String by, String what, String about) {
        Audit.note(tx, at, by, what, about);
    }

    /** The newest lines of the audit log before a moment. */
    public List<Deed> deeds(int most, Instant before) {
        return database.read(tx -> audit.newest(tx, most, before));
    }

    /** Lets go of lines of the audit log that are older than a year. */
    public void forgetOldDeeds(Transaction tx) {
        audit.forget(tx, clock.instant().minus(AUDIT_KEPT));
    }

    /** All that is kept about somebody here, by plain names, for them to take along. */
    public Map<String, Object> export(Person person) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", person.name());
        all.put("email", person.email().text());
        all.put("profession", person.profession().one());
        all.put("role", person.role().word());
        all.put("organisation", person.organisation().map(Organisation::name).orElse(""));
        all.put(
                "deeds",
                database.read(tx -> audit.of(tx, person)).stream()
                        .map(deed -> deed.at() + " " + deed.what() + " " + deed.about())
                        .map(String::strip)
                        .toList());
        elsewhere.forEach((what, kept) -> all.put(what, kept.apply(person)));
        return all;
    }

    /** Everything of this in one transaction. */
    public <T> T write(Function<Transaction, T> work) {
        return database.write(work);
    }

    /** The person, with all other changes of people waiting until this one is done. */
    private Person locked(Transaction tx, String id) {
        // the row of the change feed is everybody's lock: two admins can't remove each other
        tx.announce("people");
        return persons.find(tx, id)
                .orElseThrow(() -> new NotPossible("They are no longer there; reload the page."));
    }

    private void requireAnotherAdmin(Transaction tx, Person person) {
        boolean counts = person.role() == Role.ADMIN && Objects.isNull(person.suspended());
        if (counts && persons.admins(tx) <= 1) {
            throw new NotPossible("This is the last admin; make somebody else an admin first.");
        }
    }
}
