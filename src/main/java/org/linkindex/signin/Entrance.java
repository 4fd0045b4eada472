package org.linkindex.signin;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;
import org.linkindex.web.SignedIn;

/** Lets people in by what they know: a password and, when they have set one up, a second step. */
final class Entrance {

    private final Database database;
    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final CodeGenerators generators;
    private final RecoveryCodes recoveryCodes;
    private final Tickets tickets;
    private final Tries tries;

    Entrance(
            Database database,
            People people,
            Sessions sessions,
            CodeGenerators generators,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.sessions = sessions;
        this.passwords = new Passwords(database, clock);
        this.generators = generators;
        this.recoveryCodes = new RecoveryCodes();
        this.tickets = new Tickets(clock);
        this.tries = new Tries(clock);
    }

    /** Tries a password. Takes as long, and answers the same, for those whom we do not know. */
    Entry byPassword(String typedEmail, String password) {
        String what = "password:" + typedEmail.strip().toLowerCase(Locale.ROOT);
        if (!database.write(tx -> tries.begin(tx, what))) {
            return new Entry.Wait();
        }
        Optional<Person> known = EmailAddress.parse(typedEmail).flatMap(people::find);
        boolean right = passwords.isRight(known, password);
        Optional<Person> person = known.filter(each -> right && each.suspended() == null);
        return person.map(each -> database.write(tx -> afterPassword(tx, each, what)))
                .orElseGet(Entry.Wrong::new);
    }

    private Entry afterPassword(Transaction tx, Person person, String what) {
        tries.right(tx, what);
        return generators.has(tx, person)
                ? new Entry.CodeNeeded(tickets.give(tx, Errand.SECOND_STEP, person.id(), ""))
                : new Entry.In(open(tx, person, Way.PASSWORD, false));
    }

    /** Tries a code of the app, or a recovery code, after the password was right. */
    Entry byCode(String ticket, String code) {
        return database.write(
                tx -> {
                    Optional<Person> person =
                            tickets.look(tx, Errand.SECOND_STEP, ticket)
                                    .flatMap(found -> people.find(tx, found.person()))
                                    .filter(each -> each.suspended() == null);
                    return person.isEmpty()
                            ? new Entry.Over()
                            : byCode(tx, person.get(), ticket, code);
                });
    }

    private Entry byCode(Transaction tx, Person person, String ticket, String code) {
        Optional<Entry> fault = wrongCode(tx, person, code);
        if (fault.isPresent()) {
            return fault.get();
        }
        return tickets.use(tx, Errand.SECOND_STEP, ticket).isPresent()
                ? new Entry.In(open(tx, person, Way.PASSWORD_AND_CODE, true))
                : new Entry.Over();
    }

    private static String codeOf(Person person) {
        return "code:" + person.id();
    }

    private boolean isRight(Transaction tx, Person person, String code) {
        if (generators.use(tx, person, code)) {
            return true;
        }
        if (recoveryCodes.use(tx, person, code)) {
            people.note(tx, Optional.of(person), "used a recovery code", "");
            return true;
        }
        return false;
    }

    /** Opens a session for somebody who has proved who they are. */
    Secret open(Transaction tx, Person person, Way way, boolean strong) {
        Secret secret = sessions.open(tx, person, way, strong);
        people.note(tx, Optional.of(person), "signed in", way.label());
        return secret;
    }

    /** By what somebody can come in. */
    Means means(Person person) {
        return database.read(
                tx ->
                        new Means(
                                passwords.has(tx, person),
                                generators.has(tx, person),
                                recoveryCodes.left(tx, person),
                                number(tx, "passkey", person),
                                number(tx, "work_account", person)));
    }

    private static int number(Transaction tx, String table, Person person) {
        return Math.toIntExact(
                tx.find(
                                "select count(*) as n from " + table + " where person = ?",
                                row -> row.number("n"),
                                person.id())
                        .orElse(0L));
    }

    /**
     * Lets somebody who is signed in prove again, by password and, where set up, a code, that it is
     * still them; noted with their session.
     *
     * @return what went wrong; nothing when they have proved it
     */
    Optional<Entry> again(Person person, String session, String password, String code) {
        String what = "password:" + person.email().identity();
        if (!database.write(tx -> tries.begin(tx, what))) {
            return Optional.of(new Entry.Wait());
        }
        if (!passwords.isRight(Optional.of(person), password)) {
            return Optional.of(new Entry.Wrong());
        }
        return database.write(
                tx -> {
                    tries.right(tx, what);
                    boolean second = generators.has(tx, person);
                    Optional<Entry> fault = second ? wrongCode(tx, person, code) : Optional.empty();
                    if (fault.isEmpty()) {
                        sessions.prove(tx, session, second);
                    }
                    return fault;
                });
    }

    private Optional<Entry> wrongCode(Transaction tx, Person person, String code) {
        if (!tries.begin(tx, codeOf(person))) {
            return Optional.of(new Entry.Wait());
        }
        if (!isRight(tx, person, code)) {
            return Optional.of(new Entry.Wrong());
        }
        tries.right(tx, codeOf(person));
        return Optional.empty();
    }

    /** Lets in who has unlocked their passkey; it needs no second step and never waits. */
    Optional<Secret> byPasskey(Passkeys passkeys, String challenge, String json) {
        return database.write(
                tx ->
                        passkeys.use(tx, challenge, json)
                                .map(person -> open(tx, person, Way.PASSKEY, true)));
    }

    /** Lets somebody who is signed in prove again by passkey that it is still them. */
    boolean againByPasskey(Passkeys passkeys, SignedIn who, String challenge, String json) {
        return database.write(
                tx -> {
                    boolean same =
                            passkeys.use(tx, challenge, json)
                                    .filter(person -> person.id().equals(who.person().id()))
                                    .isPresent();
                    if (same) {
                        sessions.prove(tx, who.session(), true);
                    }
                    return same;
                });
    }
}
