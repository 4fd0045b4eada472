package org.linkindex.signin;

import java.util.Map;
import java.util.Optional;
import org.linkindex.mail.Envelope;
import org.linkindex.mail.Mail;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** For those who forgot their password. A second step that was set up stays needed. */
final class ForgottenPages {

    private final People people;
    private final Renewal renewal;
    private final Mail mail;
    private final Web web;

    ForgottenPages(People people, Renewal renewal, Mail mail, Web web) {
        this.people = people;
        this.renewal = renewal;
        this.mail = mail;
        this.web = web;
    }

    void publish() {
        web.get(Access.SIGNING_IN, "/signin/forgotten", request -> page(200, Form.EMPTY, false));
        web.post(Access.SIGNING_IN, "/signin/forgotten", this::ask);
        web.get(Access.SIGNING_IN, "/signin/new/{ticket}", this::show);
        web.post(Access.SIGNING_IN, "/signin/new/{ticket}", this::renew);
    }

    /** The same answer for everybody, in the same time: the letter goes out while nobody waits. */
    private Answer ask(Request request) {
        Form form = Form.of(request, "email");
        Optional<EmailAddress> email = EmailAddress.parse(form.value("email"));
        if (email.isEmpty()) {
            return page(
                    400,
                    form.faulty("email", "Write the e-mail address with which you sign in."),
                    false);
        }
        if (mail.isSetUp()) {
            Thread.ofVirtual().start(() -> people.find(email.get()).ifPresent(this::write));
        }
        return page(200, form, true);
    }

    private void write(Person person) {
        renewal.link(person)
                .ifPresent(
                        link ->
                                mail.sendLater(
                                        new Envelope(
                                                person.email().text(),
                                                "A new password for " + web.site().name(),
                                                letter(link))));
    }

    private String letter(String link) {
        return """
        Somebody asked for a new password for you at %s.

        To choose one, open this address within an hour:

        %s

        It works once. If it was not you, do nothing: your password stays as it is.
        """
                .formatted(web.site().name(), link);
    }

    private Answer page(int status, Form form, boolean asked) {
        return web.page(
                status,
                "signin/forgotten.jte",
                Map.of("form", form, "asked", asked, "letters", mail.isSetUp()));
    }

    private Answer show(Request request) {
        return renewal.person(request.segment("ticket"))
                .map(person -> page(200, request, person, Form.EMPTY))
                .orElseGet(this::over);
    }

    private Answer renew(Request request) {
        String ticket = request.segment("ticket");
        Optional<Person> person = renewal.person(ticket);
        if (person.isEmpty()) {
            return over();
        }
        Form form =
                Form.EMPTY.faulty(
                        "password",
                        PasswordRules.fault(
                                request.field("password"),
                                Account.context(web.site().name(), person.get())));
        if (!form.isGood()) {
            return page(400, request, person.get(), form);
        }
        return renewal.renew(ticket, SlowHash.of(request.field("password")))
                ? web.page("signin/renewed.jte", Map.of())
                : over();
    }

    private Answer page(int status, Request request, Person person, Form form) {
        return web.page(
                status,
                "signin/new-password.jte",
                Map.of(
                        "person",
                        person,
                        "path",
                        "/signin/new/" + request.segment("ticket"),
                        "form",
                        form));
    }

    private Answer over() {
        return web.page(404, "signin/over.jte", Map.of());
    }
}
