package org.linkindex.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;
import org.linkindex.web.SignedIn;

/** What somebody can change about how they sign in. Each change is in the audit log. */
final class Account {

    /** What a new second step came to. */
    sealed interface Step {
        /** It is set up; these are the recovery codes. */
        record Done(List<String> recoveryCodes) implements Step {}

        /** The code does not fit; this is the same key again. */
        record WrongCode(NewGenerator again) implements Step {}

        /** The page was open too long, or another one was used. */
        record Over() implements Step {}
    }

    /** The key of a code generator that is being set up, and the ticket that holds it. */
    record NewGenerator(String key, String ticket) {}

    private final Database database;
    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final CodeGenerators generators;
    private final RecoveryCodes recoveryCodes = new RecoveryCodes();
    private final Tickets tickets;

    Account(
            Database database,
            People people,
            Sessions sessions,
            Passwords passwords,
            CodeGenerators generators,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.generators = generators;
        this.tickets = new Tickets(clock);
    }

    /** What a password of this person must not be made of. */
    static List<String> context(String siteName, Person person) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                siteName,
                                "linkindex",
                                person.email().text(),
                                person.email().text().replaceFirst("@.*", ""),
                                person.name()));
        person.organisation().map(Organisation::name).ifPresent(words::add);
        words.addAll(List.of(person.name().split(" ")));
        return words;
    }

    /** Sets a new password; their other sessions end. */
    void changePassword(SignedIn who, String hash) {
        change(who, "changed their password", tx -> passwords.set(tx, who.person(), hash));
    }

    /** A new key to set an app up with; nothing is changed yet. */
    NewGenerator newGenerator(Person person) {
        String key = CodeGenerators.newKey();
        Secret ticket =
                database.write(
                        tx -> {
                            tickets.takeBack(tx, Errand.NEW_GENERATOR, person.id());
                            return tickets.give(
                                    tx,
                                    Errand.NEW_GENERATOR,
                                    person.id(),
                                    generators.sealed(key, person));
                        });
        return new NewGenerator(key, ticket.text());
    }

    /** Takes the key into use when the app already makes the right codes of it. */
    Step setGenerator(SignedIn who, String ticket, String code) {
        Person person = who.person();
        Optional<String> found =
                database.read(tx -> tickets.look(tx, Errand.NEW_GENERATOR, ticket))
                        .filter(each -> each.person().equals(person.id()))
                        .flatMap(each -> generators.opened(each.note(), person));
        if (found.isEmpty()) {
            return new Step.Over();
        }
        String key = found.get();
        if (!generators.fits(key, code)) {
            return new Step.WrongCode(new NewGenerator(key, ticket));
        }
        List<String> codes = new ArrayList<>();
        change(
                who,
                "set up a second step",
                tx -> {
                    tickets.use(tx, Errand.NEW_GENERATOR, ticket);
                    generators.set(tx, person, key, code);
                    codes.addAll(recoveryCodes.replace(tx, person));
                    sessions.prove(tx, who.session(), true);
                });
        return new Step.Done(List.copyOf(codes));
    }

    /** Takes the second step away. */
    void removeGenerator(SignedIn who) {
        change(
                who,
                "took their second step away",
                tx -> {
                    CodeGenerators.remove(tx, who.person().id());
                    recoveryCodes.removeAll(tx, who.person().id());
                    sessions.weaken(tx, who.person().id());
                });
    }

    /** New recovery codes in place of the old ones. */
    List<String> newRecoveryCodes(SignedIn who) {
        List<String> codes = new ArrayList<>();
        change(
                who,
                "made new recovery codes",
                tx -> codes.addAll(recoveryCodes.replace(tx, who.person())));
        return List.copyOf(codes);
    }

    /**
     * Adds a passkey.
     *
     * @throws org.linkindex.people.NotPossible when it is known already
     */
    void addPasskey(SignedIn who, Passkeys passkeys, NewPasskey made, String name) {
        change(
                who,
                "added a passkey",
                tx -> {
                    passkeys.add(tx, who.person(), made, name);
                    // made just now, with the device unlocked
                    sessions.prove(tx, who.session(), true);
                });
    }

    /** Takes a passkey away; sessions that may have begun with it end. */
    void removePasskey(SignedIn who, Passkeys passkeys, String id) {
        change(who, "took a passkey away", tx -> passkeys.remove(tx, who.person(), id));
    }

    private interface Change {
        void make(Transaction tx);
    }

    /** A change of how one signs in ends the other sessions: they may be somebody else's. */
    private void change(SignedIn who, String what, Change change) {
        database.write(
                tx -> {
                    change.make(tx);
                    sessions.endAll(tx, who.person().id(), who.session());
                    people.note(tx, Optional.of(who.person()), what, "");
                    return true;
                });
    }
}
