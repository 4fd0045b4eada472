package org.linkindex.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linkindex.database.Database;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;
import org.linkindex.web.SignedIn;

/**
 * Who is signed in: rows in the store, so that all servers agree. A browser holds a secret, we its
 * hash. Role and suspension are read anew at each request.
 */
final class Sessions {

    /** However much it is used, a session ends with the working day. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** How long stewards and admins may be away from their desk. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** How exactly {@link Session#seen} is known: a row need not be written at each request. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final String SELECT =
            "select hash, id, person, way, strong, began, seen, proved from session ";

    private final Database database;
    private final People people;
    private final Clock clock;

    Sessions(Database database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** A new session: its secret goes to the browser, and is known nowhere else. */
    Secret open(Transaction tx, Person person, Way way, boolean strong) {
        Secret secret = Secret.fresh();
        long now = clock.millis();
        tx.run(
                "insert into session (hash, id, person, way, strong, began, seen, proved)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                secret.hash(),
                Secret.id(),
                person.id(),
                way.word(),
                strong ? 1 : 0,
                now,
                now,
                now);
        return secret;
    }

    /** Who is signed in with this secret, as it stands now. */
    Optional<SignedIn> find(Secret secret) {
        Instant now = clock.instant();
        Optional<Found> found =
                database.read(tx -> found(tx, secret))
                        .filter(each -> isGood(each.session(), each.person(), now));
        found.filter(each -> each.session().seen().plus(GRAIN).isBefore(now))
                .ifPresent(each -> touch(secret, now));
        return found.map(each -> signedIn(each.session(), each.person()));
    }

    private record Found(Session session, Person person) {}

    private Optional<Found> found(Transaction tx, Secret secret) {
        return find(tx, secret)
                .flatMap(
                        session ->
                                people.find(tx, session.person())
                                        .map(person -> new Found(session, person)));
    }

    private static Optional<Session> find(Transaction tx, Secret secret) {
        return tx.find(SELECT + "where hash = ?", Sessions::session, secret.hash());
    }

    private static boolean isGood(Session session, Person person, Instant now) {
        Duration idle = person.may(Role.STEWARD) ? IDLE : LONGEST;
        return person.suspended() == null
                && now.isBefore(session.began().plus(LONGEST))
                && now.isBefore(session.seen().plus(idle));
    }

    private void touch(Secret secret, Instant now) {
        database.write(
                tx ->
                        tx.run(
                                "update session set seen = ? where hash = ?",
                                now.toEpochMilli(),
                                secret.hash()));
    }

    private static SignedIn signedIn(Session session, Person person) {
        boolean lowered = person.may(Role.STEWARD) && !session.strong();
        return new SignedIn(
                lowered ? person.asMember() : person,
                session.id(),
                lowered,
                session.strong(),
                session.proved());
    }

    /** The sessions of somebody that have not ended, the newest first. */
    List<Session> of(Person person) {
        return database.read(
                tx ->
                        tx.list(
                                SELECT + "where person = ? and began > ? order by began desc, id",
                                Sessions::session,
                                person.id(),
                                clock.instant().minus(LONGEST).toEpochMilli()));
    }

    /** Notes that whoever holds this session has just proved again who they are. */
    void prove(Transaction tx, String session, boolean strong) {
        tx.run(
                "update session set proved = ?, strong = case when ? = 1 then 1 else strong end"
                        + " where id = ?",
                clock.millis(),
                strong ? 1 : 0,
                session);
    }

    /** After a second factor was taken away: no session of theirs is stronger than what is left. */
    void weaken(Transaction tx, String person) {
        tx.run(
                "update session set strong = 0 where person = ? and way in ('password',"
                        + " 'password-and-code')",
                person);
    }

    /** Ends one session, if it is this person's. */
    void end(Person person, String session) {
        database.write(
                tx ->
                        tx.run(
                                "delete from session where id = ? and person = ?",
                                session,
                                person.id()));
    }

    /** Ends all sessions of somebody but this one; all of them when it is empty text. */
    int endAll(Transaction tx, String person, String but) {
        return tx.run("delete from session where person = ? and id <> ?", person, but);
    }

    /** Ends all sessions of somebody, on every device. */
    void endAll(Person person) {
        database.write(
                tx -> {
                    people.note(tx, Optional.of(person), "signed out everywhere", "");
                    return endAll(tx, person.id(), "");
                });
    }

    /** Lets go of sessions that have ended by themselves. */
    void forgetEnded(Transaction tx) {
        tx.run(
                "delete from session where began <= ?",
                clock.instant().minus(LONGEST).toEpochMilli());
    }

    private static Session session(Row row) {
        return new Session(
                row.text("id"),
                row.text("person"),
                Way.of(row.text("way")).orElse(Way.PASSWORD),
                row.number("strong") == 1,
                row.moment("began"),
                row.moment("seen"),
                row.moment("proved"));
    }
}
