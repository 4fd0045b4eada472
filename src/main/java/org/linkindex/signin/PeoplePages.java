package org.linkindex.signin;

import java.util.Map;
import java.util.Optional;
import org.linkindex.mail.Envelope;
import org.linkindex.mail.Mail;
import org.linkindex.mail.NotSent;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.NotPossible;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Role;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** Where admins see who works with the index, invite people, and add organisations. */
final class PeoplePages {

    static final String PATH = "/work/people";
    private static final String INVITE = "/work/people/invite";

    private final People people;
    private final Staffing staffing;
    private final Mail mail;
    private final Proof proof;
    private final Web web;

    PeoplePages(People people, Staffing staffing, Mail mail, Proof proof, Web web) {
        this.people = people;
        this.staffing = staffing;
        this.mail = mail;
        this.proof = proof;
        this.web = web;
    }

    void publish() {
        web.get(Access.ADMIN, PATH, request -> page(200, Form.EMPTY));
        web.get(Access.ADMIN, INVITE, proof.page(this::show));
        web.post(Access.ADMIN, INVITE, proof.form(INVITE, this::invite));
        web.post(Access.ADMIN, "/work/people/invitations/{invitation}/take-back", this::takeBack);
        web.post(Access.ADMIN, "/work/organisations", this::addOrganisation);
        web.post(Access.ADMIN, "/work/organisations/{organisation}", this::rename);
        web.staffLink(
                new StaffLink(
                        Access.ADMIN,
                        "People",
                        PATH,
                        "Invite people and organisations, give roles, suspend."));
    }

    private Answer page(int status, Form form) {
        return web.page(
                status,
                "signin/people.jte",
                Map.of(
                        "form", form,
                        "people", people.all(),
                        "invitations", staffing.invitations(),
                        "organisations", people.organisations()));
    }

    private Answer show(Request request) {
        return invitePage(200, Form.EMPTY.with("role", Role.MEMBER.word()));
    }

    private Answer invitePage(int status, Form form) {
        return web.page(
                status,
                "signin/invite.jte",
                Map.of(
                        "form", form,
                        "organisations", people.organisations(),
                        "letters", mail.isSetUp()));
    }

    private Answer invite(Request request) {
        Form form = Form.of(request, "email", "role", "organisation");
        Optional<EmailAddress> email = EmailAddress.parse(form.value("email"));
        Optional<Role> role = Role.of(form.value("role"));
        if (email.isEmpty()) {
            form = form.faulty("email", "Write their work e-mail address, as ada@example.org.");
        }
        if (role.isEmpty()) {
            form = form.faulty("role", "Choose a role.");
        }
        if (email.isEmpty() || role.isEmpty()) {
            return invitePage(400, form);
        }
        try {
            String link =
                    staffing.invite(
                            request.person(),
                            email.get(),
                            role.get(),
                            people.findOrganisation(form.value("organisation")));
            return invited(email.get(), link);
        } catch (NotPossible e) {
            String field = e.sentence().contains("organisation") ? "organisation" : "email";
            return invitePage(400, form.faulty(field, e.sentence()));
        }
    }

    /** By letter when letters can be sent; else, and when one was not taken, by the admin. */
    private Answer invited(EmailAddress email, String link) {
        String trouble = mail.isSetUp() ? sent(email, link) : "No letters are set up here.";
        return web.page(
                "signin/invited.jte",
                Map.of("email", email.text(), "link", link, "trouble", trouble));
    }

    private String sent(EmailAddress email, String link) {
        try {
            mail.send(
                    new Envelope(
                            email.text(),
                            "Invitation to " + web.site().name(),
                            """
                            You are invited to work with %s.

                            To join, open this address within a day:

                            %s

                            It works once. If you did not expect it, do nothing.
                            """
                                    .formatted(web.site().name(), link)));
            return "";
        } catch (NotSent e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Answer takeBack(Request request) {
        staffing.takeBack(request.person(), request.segment("invitation"));
        return Answer.seeOther(PATH);
    }

    private Answer addOrganisation(Request request) {
        Form form = Form.of(request, "organisation-name");
        try {
            people.addOrganisation(Optional.of(request.person()), form.value("organisation-name"));
            return Answer.seeOther(PATH);
        } catch (NotPossible e) {
            return page(400, form.faulty("organisation-name", e.sentence()));
        }
    }

    private Answer rename(Request request) {
        Optional<Organisation> organisation =
                people.findOrganisation(request.segment("organisation"));
        if (organisation.isEmpty()) {
            return Answer.seeOther(PATH);
        }
        String field = "name-" + organisation.get().id();
        Form form = Form.of(request, field);
        try {
            people.renameOrganisation(request.person(), organisation.get(), form.value(field));
            return Answer.seeOther(PATH);
        } catch (NotPossible e) {
            return page(400, form.faulty(field, e.sentence()));
        }
    }
}
