package org.linkindex.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.NotPossible;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Secret;

/** Lets people in whom the sign-in of their work vouches for, and links its accounts with them. */
final class WorkEntrance {

    /** How a return from the sign-in of somebody's work ends. */
    sealed interface Return {

        /** Signed in, and on to where they wanted to go. */
        record In(Secret session, String to) implements Return {}

        /** Linked with whoever was signed in already. */
        record Linked() implements Return {}

        /** Invited: with this ticket they say who they are. */
        record Invited(Secret ticket, String name) implements Return {}

        /** Nobody here has linked this account. */
        record Unknown() implements Return {}

        /** Too late, on another browser, or for a second time: begin again. */
        record Over() implements Return {}

        /** The issuer did not let them through, or we did not believe it. */
        record Refused(String why) implements Return {}
    }

    private final Database database;
    private final People people;
    private final Entrance entrance;
    private final Joining joining;
    private final WorkSignIn work;
    private final WorkAccounts accounts;
    private final Tickets tickets;

    WorkEntrance(
            Database database,
            People people,
            Entrance entrance,
            Joining joining,
            WorkSignIn work,
            Clock clock) {
        this.database = database;
        this.people = people;
        this.entrance = entrance;
        this.joining = joining;
        this.work = work;
        this.accounts = new WorkAccounts(people, clock);
        this.tickets = new Tickets(clock);
    }

    /**
     * Where to send somebody who goes there; they come back to this browser, or not at all.
     *
     * @param person the id of whoever links an account, or empty text
     * @throws IOException when the issuer can't be asked now
     */
    String leave(Issuer issuer, Leaving leaving, String person) throws IOException {
        Secret state =
                database.write(tx -> tickets.give(tx, Errand.WORK_ACCOUNT, person, leaving.note()));
        return work.address(issuer, leaving, state.text());
    }

    /** What becomes of somebody who is back: each return is good once. */
    Return back(
            Issuer issuer,
            String state,
            String code,
            String sayer,
            Secret browser,
            String signedIn) {
        Optional<Ticket> ticket =
                database.write(tx -> tickets.use(tx, Errand.WORK_ACCOUNT, state))
                        .filter(each -> Arrived.parse(each.note()).isEmpty());
        if (ticket.isEmpty()) {
            return new Return.Over();
        }
        Leaving leaving = Leaving.parse(ticket.get().note());
        boolean same =
                new Secret(leaving.browser()).is(browser.hash())
                        && leaving.issuer().equals(issuer.word())
                        && ticket.get().person().equals(signedIn);
        if (!same) {
            return new Return.Over();
        }
        // RFC 9207: who answers says so, where it does
        if (!sayer.isEmpty() && !sayer.equals(issuer.address().toString())) {
            return new Return.Refused("another issuer answered");
        }
        return switch (work.arrival(issuer, leaving, code)) {
            case Arrival.Refused refused -> new Return.Refused(refused.why());
            case Arrival.Known known -> database.write(tx -> arrive(tx, known, leaving, signedIn));
        };
    }

    private Return arrive(Transaction tx, Arrival.Known known, Leaving leaving, String signedIn) {
        if (!signedIn.isEmpty()) {
            return link(tx, known, signedIn);
        }
        if (!leaving.invitation().isEmpty()) {
            String note = new Arrived(known, leaving.invitation(), leaving.browser()).note();
            return new Return.Invited(
                    tickets.give(tx, Errand.WORK_ACCOUNT, "", note), known.name());
        }
        Optional<Person> person = accounts.find(tx, known);
        return person.isEmpty()
                ? new Return.Unknown()
                : new Return.In(
                        entrance.open(tx, person.get(), Way.WORK_ACCOUNT, known.strong()),
                        leaving.to());
    }

    private Return link(Transaction tx, Arrival.Known known, String id) {
        Person person = people.find(tx, id).orElseThrow();
        accounts.add(tx, person, known);
        people.note(tx, Optional.of(person), "linked a work account", "");
        return new Return.Linked();
    }

    /** Whether this ticket still lets somebody join from this browser. */
    Optional<Arrived> arrived(String ticket, Secret browser) {
        return database.read(tx -> tickets.look(tx, Errand.WORK_ACCOUNT, ticket))
                .flatMap(each -> Arrived.parse(each.note()))
                .filter(each -> new Secret(each.browser()).is(browser.hash()));
    }

    /** The invitation that somebody follows, while it is good. */
    Optional<Invitation> invitation(Arrived arrived) {
        return joining.invitationOf(arrived.invitation());
    }

    /**
     * Lets the newcomer in.
     *
     * @return their session; empty when ticket or invitation are no longer good
     * @throws NotPossible when name, address or account will not do
     */
    Optional<Secret> join(String ticket, Arrived arrived, String name, Profession profession) {
        return joining.joinInvited(
                arrived.invitation(),
                name,
                profession,
                Way.WORK_ACCOUNT,
                arrived.known().strong(),
                (tx, person) -> {
                    if (tickets.use(tx, Errand.WORK_ACCOUNT, ticket).isEmpty()) {
                        throw new NotPossible(
                                "This was sent twice; sign in with your work account.");
                    }
                    accounts.add(tx, person, arrived.known());
                });
    }

    /** The issuers with which somebody has linked an account. */
    List<String> linked(Person person) {
        return database.read(
                tx ->
                        accounts.of(tx, person).stream()
                                .map(WorkAccounts.WorkAccount::issuer)
                                .toList());
    }

    void unlink(Person person, Issuer issuer) {
        database.write(
                tx -> {
                    accounts.remove(tx, person, issuer.address().toString());
                    people.note(tx, Optional.of(person), "took a work account away", "");
                    return true;
                });
    }
}
