package org.linkindex.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.people.NotPossible;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** Where somebody who was invited joins. Looking at it uses nothing up: mail programs look, too. */
final class JoinPages {

    private final Joining joining;
    private final Passwords passwords;
    private final Passkeys passkeys;
    private final List<Issuer> issuers;
    private final Web web;

    JoinPages(
            Joining joining,
            Passwords passwords,
            Passkeys passkeys,
            List<Issuer> issuers,
            Web web) {
        this.issuers = issuers;
        this.joining = joining;
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.web = web;
    }

    void publish() {
        web.get(Access.SIGNING_IN, "/join/{invitation}", this::show);
        web.post(Access.SIGNING_IN, "/join/{invitation}", this::join);
    }

    private Answer show(Request request) {
        return joining.invitation(request.segment("invitation"))
                .map(invitation -> page(200, request, invitation, Form.EMPTY))
                .orElseGet(this::over);
    }

    private Answer join(Request request) {
        return joining.invitation(request.segment("invitation"))
                .map(invitation -> join(request, invitation))
                .orElseGet(this::over);
    }

    private Answer join(Request request, Invitation invitation) {
        return request.field("credential").isEmpty()
                ? byPassword(request, invitation)
                : byPasskey(request, invitation);
    }

    private Answer byPassword(Request request, Invitation invitation) {
        Form form = facts(request);
        form =
                form.faulty(
                        "password",
                        PasswordRules.fault(
                                request.field("password"),
                                joining.context(invitation, form.value("name"))));
        if (!form.isGood()) {
            return page(400, request, invitation, form);
        }
        String hash = SlowHash.of(request.field("password"));
        return join(
                request,
                invitation,
                form,
                Way.PASSWORD,
                (tx, person) -> passwords.set(tx, person, hash));
    }

    private Answer byPasskey(Request request, Invitation invitation) {
        Form form = facts(request);
        if (!form.isGood()) {
            return page(400, request, invitation, form);
        }
        Optional<NewPasskey> made =
                passkeys.made(
                        invitation.id(), request.field("challenge"), request.field("credential"));
        if (made.isEmpty()) {
            return page(
                    400,
                    request,
                    invitation,
                    form.faulty(
                            "password",
                            "No passkey was made. Try again, or choose a password instead."));
        }
        return join(
                request,
                invitation,
                form,
                Way.PASSKEY,
                (tx, person) -> passkeys.add(tx, person, made.get(), "My first passkey"));
    }

    private Answer join(
            Request request,
            Invitation invitation,
            Form form,
            Way way,
            Joining.Credential credential) {
        try {
            Optional<Secret> session =
                    joining.join(
                            request.segment("invitation"),
                            form.value("name"),
                            Profession.of(form.value("profession")).orElseThrow(),
                            way,
                            way == Way.PASSKEY,
                            credential);
            return session.map(each -> web.letIn(Answer.seeOther(next(invitation, way)), each))
                    .orElseGet(this::over);
        } catch (NotPossible e) {
            return page(400, request, invitation, form.faulty("name", e.sentence()));
        }
    }

    private static Form facts(Request request) {
        Form form = Form.of(request, "name", "profession");
        String name = form.value("name");
        if (name.isEmpty() || name.length() > Person.LONGEST_NAME) {
            form = form.faulty("name", "Write your name, as colleagues know you.");
        }
        return Profession.of(form.value("profession")).isPresent()
                ? form
                : form.faulty("profession", "Choose what you work as.");
    }

    /** Who has more to say than a member needs a second step at once. */
    private static String next(Invitation invitation, Way way) {
        return way == Way.PASSKEY || invitation.role() == Role.MEMBER
                ? Inward.FIRST
                : SecondStepPages.PATH;
    }

    private Answer page(int status, Request request, Invitation invitation, Form form) {
        return web.page(
                status,
                "signin/join.jte",
                Map.of(
                        "invitation",
                        invitation,
                        "path",
                        "/join/" + request.segment("invitation"),
                        "issuers",
                        issuers,
                        "form",
                        form,
                        "challenge",
                        passkeys.challengeForNew(invitation.id()).text()));
    }

    private Answer over() {
        return web.page(404, "signin/over.jte", Map.of());
    }
}
