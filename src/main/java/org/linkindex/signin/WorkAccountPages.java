package org.linkindex.signin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.people.NotPossible;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Secret;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in by the sign-in of somebody's work, and their own work accounts. */
final class WorkAccountPages {

    static final String PATH = "/account/work";

    private static final Logger LOG = LoggerFactory.getLogger(WorkAccountPages.class);

    private final List<Issuer> issuers;
    private final WorkEntrance entrance;
    private final Joining joining;
    private final Proof proof;
    private final Web web;

    WorkAccountPages(
            List<Issuer> issuers, WorkEntrance entrance, Joining joining, Proof proof, Web web) {
        this.issuers = issuers;
        this.entrance = entrance;
        this.joining = joining;
        this.proof = proof;
        this.web = web;
    }

    void publish() {
        web.get(Access.SIGNING_IN, "/signin/work/{issuer}", this::signIn);
        web.get(Access.SIGNING_IN, "/signin/work/{issuer}/back", this::back);
        web.get(Access.SIGNING_IN, "/join/{invitation}/work/{issuer}", this::join);
        web.post(Access.SIGNING_IN, "/signin/work/join", this::joined);
        web.get(Access.MEMBER, PATH, proof.page(proof.strongly(this::list)));
        web.get(Access.MEMBER, PATH + "/{issuer}", proof.page(proof.strongly(this::link)));
        web.post(
                Access.MEMBER,
                PATH + "/{issuer}/remove",
                proof.form(PATH, proof.strongly(this::unlink)));
    }

    /** The address to which an issuer sends people back; it is told to the issuer once, by hand. */
    static String back(Issuer issuer) {
        return "/signin/work/" + issuer.word() + "/back";
    }

    private Optional<Issuer> issuer(Request request) {
        String word = request.segment("issuer");
        return issuers.stream().filter(each -> each.word().equals(word)).findFirst();
    }

    private Answer signIn(Request request) {
        String to = Inward.path(request.query("to").orElse(""));
        return issuer(request)
                .map(issuer -> leave(request, issuer, "", "", to))
                .orElseGet(this::unknownIssuer);
    }

    private Answer join(Request request) {
        Optional<Invitation> invitation = joining.invitation(request.segment("invitation"));
        return invitation.isEmpty()
                ? web.page(404, "signin/over.jte", Map.of())
                : issuer(request)
                        .map(
                                issuer ->
                                        leave(
                                                request,
                                                issuer,
                                                "",
                                                invitation.get().id(),
                                                Inward.FIRST))
                        .orElseGet(this::unknownIssuer);
    }

    private Answer link(Request request) {
        return issuer(request)
                .map(issuer -> leave(request, issuer, request.person().id(), "", PATH))
                .orElseGet(this::unknownIssuer);
    }

    /** Who holds nothing yet is given something, so that only this browser can come back. */
    private Answer leave(
            Request request, Issuer issuer, String person, String invitation, String to) {
        Secret browser = request.secret().orElseGet(Secret::fresh);
        try {
            Answer away =
                    Answer.out(
                            entrance.leave(
                                    issuer, Leaving.of(issuer, browser, invitation, to), person));
            return request.secret().isPresent() ? away : web.letIn(away, browser);
        } catch (IOException e) {
            LOG.warn("The work account {} can't be asked: {}", issuer, e.getMessage());
            return web.message(
                    503,
                    issuer.label() + " does not answer now",
                    "Try again in a few minutes, or sign in another way.");
        }
    }

    private Answer back(Request request) {
        Optional<Issuer> issuer = issuer(request);
        if (issuer.isEmpty()) {
            return unknownIssuer();
        }
        try {
            return told(
                    issuer.get(),
                    entrance.back(
                            issuer.get(),
                            request.query("state").orElse(""),
                            request.query("code").orElse(""),
                            request.query("iss").orElse(""),
                            request.secret().orElseGet(Secret::fresh),
                            request.findPerson().map(Person::id).orElse("")));
        } catch (NotPossible e) {
            return web.message(409, "That did not work", e.sentence());
        }
    }

    private Answer told(Issuer issuer, WorkEntrance.Return back) {
        return switch (back) {
            case WorkEntrance.Return.In in ->
                    web.letIn(Answer.seeOther(Inward.path(in.to())), in.session());
            case WorkEntrance.Return.Linked linked -> Answer.seeOther(PATH);
            case WorkEntrance.Return.Invited invited ->
                    joinPage(200, invited.ticket().text(), Form.EMPTY.with("name", invited.name()));
            case WorkEntrance.Return.Unknown unknown ->
                    web.message(
                            403,
                            "Nobody here has this work account",
                            "Sign in another way and link it on the page of your account.",
                            "If you are new, ask an admin for an invitation.");
            case WorkEntrance.Return.Over over ->
                    web.message(
                            403,
                            "Please begin again",
                            "That took too long, or began in another window.",
                            "Open the page to sign in, and try once more.");
            case WorkEntrance.Return.Refused refused -> {
                LOG.warn("The work account {} was refused: {}", issuer, refused.why());
                yield web.message(
                        403,
                        issuer.label() + " did not let you through",
                        "Try again, or sign in another way.");
            }
        };
    }

    private Answer joined(Request request) {
        String ticket = request.field("ticket");
        Optional<Arrived> arrived =
                entrance.arrived(ticket, request.secret().orElseGet(Secret::fresh));
        if (arrived.isEmpty()) {
            return web.page(404, "signin/over.jte", Map.of());
        }
        Form form = Form.of(request, "name", "profession");
        Optional<Profession> profession = Profession.of(form.value("profession"));
        if (profession.isEmpty()) {
            return joinPage(400, ticket, form.faulty("profession", "Choose what you work as."));
        }
        try {
            return entrance.join(ticket, arrived.get(), form.value("name"), profession.get())
                    .map(session -> web.letIn(Answer.seeOther(Inward.FIRST), session))
                    .orElseGet(() -> web.page(404, "signin/over.jte", Map.of()));
        } catch (NotPossible e) {
            return joinPage(400, ticket, form.faulty("name", e.sentence()));
        }
    }

    private Answer joinPage(int status, String ticket, Form form) {
        return web.page(status, "signin/work-join.jte", Map.of("ticket", ticket, "form", form));
    }

    private Answer list(Request request) {
        List<String> linked = entrance.linked(request.person());
        return web.page("signin/work-accounts.jte", Map.of("issuers", issuers, "linked", linked));
    }

    private Answer unlink(Request request) {
        return issuer(request)
                .map(
                        issuer -> {
                            entrance.unlink(request.person(), issuer);
                            return Answer.seeOther(PATH);
                        })
                .orElseGet(this::unknownIssuer);
    }

    private Answer unknownIssuer() {
        return web.message(404, "There is no such sign-in", "Open the page to sign in again.");
    }
}
