package org.linkindex.signin;

import java.time.Clock;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;

/**
 * A new password by a link that works once, within an hour. It opens no session and takes away no
 * second step: whoever reads somebody's letters alone is not let in where two things are needed.
 */
final class Renewal {

    private final Database database;
    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Tickets tickets;
    private final String baseAddress;

    Renewal(
            Database database,
            People people,
            Sessions sessions,
            Passwords passwords,
            Clock clock,
            String baseAddress) {
        this.database = database;
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.tickets = new Tickets(clock);
        this.baseAddress = baseAddress;
    }

    /** A new link for somebody, in place of an earlier one; none for who is suspended. */
    Optional<String> link(Person person) {
        if (person.suspended() != null) {
            return Optional.empty();
        }
        Secret secret =
                database.write(
                        tx -> {
                            tickets.takeBack(tx, Errand.NEW_PASSWORD, person.id());
                            return tickets.give(tx, Errand.NEW_PASSWORD, person.id(), "");
                        });
        return Optional.of(baseAddress + "/signin/new/" + secret.text());
    }

    /** Whose link this is, while it is good. */
    Optional<Person> person(String ticket) {
        return database.read(
                tx ->
                        tickets.look(tx, Errand.NEW_PASSWORD, ticket)
                                .flatMap(found -> people.find(tx, found.person()))
                                .filter(person -> person.suspended() == null));
    }

    /** Sets the password and ends all sessions; false when the link is no longer good. */
    boolean renew(String ticket, String hash) {
        return database.write(
                tx -> {
                    Optional<Person> person =
                            tickets.use(tx, Errand.NEW_PASSWORD, ticket)
                                    .flatMap(found -> people.find(tx, found.person()))
                                    .filter(each -> each.suspended() == null);
                    person.ifPresent(
                            each -> {
                                passwords.set(tx, each, hash);
                                sessions.endAll(tx, each.id(), "");
                                people.note(tx, person, "chose a new password by link", "");
                            });
                    return person.isPresent();
                });
    }
}
