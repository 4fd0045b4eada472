package org.linkindex.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Role;

/** What admins do with people: each thing with all that hangs on it, at once or not at all. */
final class Staffing {

    private final Database database;
    private final People people;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes = new RecoveryCodes();
    private final Tickets tickets;
    private final WorkAccounts workAccounts;
    private final String baseAddress;

    Staffing(
            Database database,
            People people,
            Invitations invitations,
            Sessions sessions,
            Passwords passwords,
            Passkeys passkeys,
            Clock clock,
            String baseAddress) {
        this.database = database;
        this.people = people;
        this.invitations = invitations;
        this.sessions = sessions;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.tickets = new Tickets(clock);
        this.workAccounts = new WorkAccounts(people, clock);
        this.baseAddress = baseAddress;
    }

    List<Invitation> invitations() {
        return database.read(invitations::all);
    }

    /**
     * Invites somebody.
     *
     * @return the address that lets them join, once
     * @throws org.linkindex.people.NotPossible with a sentence for people
     */
    String invite(Person by, EmailAddress email, Role role, Optional<Organisation> organisation) {
        return baseAddress
                + "/join/"
                + database.write(
                                tx ->
                                        invitations.invite(
                                                tx, Optional.of(by), email, role, organisation))
                        .text();
    }

    void takeBack(Person by, String invitation) {
        doing(tx -> invitations.takeBack(tx, by, invitation));
    }

    /** Gives another role or organisation: their sessions end, as a new one is opened by it. */
    void change(Person by, String id, Role role, Optional<Organisation> organisation) {
        doing(
                tx -> {
                    people.change(tx, by, id, role, organisation);
                    sessions.endAll(tx, id, "");
                });
    }

    void suspend(Person by, String id) {
        doing(
                tx -> {
                    people.suspend(tx, by, id);
                    sessions.endAll(tx, id, "");
                });
    }

    void resume(Person by, String id) {
        doing(tx -> people.resume(tx, by, id));
    }

    void endSessions(Person by, Person person) {
        doing(
                tx -> {
                    sessions.endAll(tx, person.id(), "");
                    people.note(tx, Optional.of(by), "ended all sessions", person, "");
                });
    }

    /** Notes that a link for a new password was made; nobody but its reader learns the password. */
    void noteLink(Person by, Person person) {
        doing(tx -> people.note(tx, Optional.of(by), "made a new password link", person, ""));
    }

    /** Takes away all but the password, for who has lost what else they came in by. */
    void beginAnew(Person by, Person person) {
        doing(
                tx -> {
                    removeSecondSteps(tx, person.id());
                    sessions.endAll(tx, person.id(), "");
                    people.note(tx, Optional.of(by), "let begin anew", person, "");
                });
    }

    void delete(Person by, String id) {
        doing(
                tx -> {
                    people.delete(tx, by, id);
                    removeSecondSteps(tx, id);
                    passwords.remove(tx, id);
                    sessions.endAll(tx, id, "");
                    for (Errand errand : Errand.values()) {
                        tickets.takeBack(tx, errand, id);
                    }
                });
    }

    private void removeSecondSteps(Transaction tx, String id) {
        CodeGenerators.remove(tx, id);
        recoveryCodes.removeAll(tx, id);
        passkeys.removeAll(tx, id);
        workAccounts.removeAll(tx, id);
    }

    private interface Work {
        void run(Transaction tx);
    }

    private void doing(Work work) {
        database.write(
                tx -> {
                    work.run(tx);
                    return true;
                });
    }
}
