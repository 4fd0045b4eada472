package org.linkindex.signin;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.database.Database;
import org.linkindex.database.KeyFile;
import org.linkindex.mail.Mail;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.NotPossible;
import org.linkindex.people.People;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;
import org.linkindex.web.Handler;
import org.linkindex.web.Web;

/** How people of the staff come in, stay in and go out. */
public final class SignIn {

    private final Database database;
    private final People people;
    private final Clock clock;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Invitations invitations;
    private @Nullable Entrance entrance;

    /** For the people of this store. */
    public SignIn(Database database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
        this.sessions = new Sessions(database, people, clock);
        this.passwords = new Passwords(database, clock);
        this.invitations = new Invitations(people, clock);
    }

    /**
     * Adds the pages of signing in and out, and the first page of the staff, to the site.
     *
     * @param issuers whose word is taken for who somebody is
     * @param key what keys of code generators are sealed with
     */
    public void publish(Web web, Mail mail, List<Issuer> issuers, KeyFile key) {
        web.admit(sessions::find);
        CodeGenerators generators = new CodeGenerators(clock, new SealedKeys(key));
        Entrance published = new Entrance(database, people, sessions, generators, clock);
        entrance = published;
        Proof proof = new Proof(published, web, clock);
        Account account = new Account(database, people, sessions, passwords, generators, clock);
        Joining joining =
                new Joining(database, people, invitations, published, () -> web.site().name());
        Renewal renewal =
                new Renewal(database, people, sessions, passwords, clock, web.site().baseAddress());
        new SignInPages(published, sessions, issuers, web).publish();
        new ForgottenPages(people, renewal, mail, web).publish();
        WorkEntrance work =
                new WorkEntrance(
                        database,
                        people,
                        published,
                        joining,
                        new WorkSignIn(web.site().baseAddress()),
                        clock);
        new WorkAccountPages(issuers, work, joining, proof, web).publish();
        Passkeys passkeys = new Passkeys(database, people, clock, web.site().baseAddress());
        people.onExport(
                "passkeys",
                person ->
                        passkeys.of(person).stream()
                                .map(each -> each.name() + ", since " + each.added())
                                .toList());
        people.onExport(
                "sessions",
                person ->
                        sessions.of(person).stream()
                                .map(each -> each.way().label() + ", since " + each.began())
                                .toList());
        new PasskeyPages(account, published, passkeys, proof, web).publish();
        new JoinPages(joining, passwords, passkeys, issuers, web).publish();
        Staffing staffing =
                new Staffing(
                        database,
                        people,
                        invitations,
                        sessions,
                        passwords,
                        passkeys,
                        clock,
                        web.site().baseAddress());
        new WorkPages(published, web).publish();
        new AccountPages(people, account, published, sessions, proof, web).publish();
        new SecondStepPages(account, published, proof, web).publish();
        new PeoplePages(people, staffing, mail, proof, web).publish();
        new PersonPages(people, staffing, published, sessions, renewal, proof, web).publish();
        new AuditPages(people, clock, web).publish();
    }

    private Entrance published() {
        return Objects.requireNonNull(entrance, "not published yet");
    }

    /** A page that is shown to those alone who have just proved who they are. */
    public Handler proved(Web web, Handler page) {
        return new Proof(published(), web, clock).page(page);
    }

    /**
     * A form that such a page sends; what was written stays when the proof is too old.
     *
     * @param path of the page, where to go on when the proof is too old
     */
    public Handler proved(Web web, String path, Handler form) {
        return new Proof(published(), web, clock).longForm(path, form);
    }

    /**
     * Invites an admin of the whole index, from the command line.
     *
     * @param baseAddress where people reach the site
     * @return the address that they open within a day; it works once, and is known nowhere else
     * @throws NotPossible when they can sign in already
     */
    public String inviteAdmin(EmailAddress email, String baseAddress) {
        Secret secret =
                database.write(
                        tx ->
                                invitations.invite(
                                        tx, Optional.empty(), email, Role.ADMIN, Optional.empty()));
        return baseAddress + "/join/" + secret.text();
    }

    /** Lets go of what has ended by itself; called in turn. */
    public void forgetEnded() {
        database.write(
                tx -> {
                    sessions.forgetEnded(tx);
                    invitations.forgetEnded(tx);
                    new Tickets(clock).forgetEnded(tx);
                    new Tries(clock).forgetOld(tx);
                    people.forgetOldDeeds(tx);
                    return true;
                });
    }
}
