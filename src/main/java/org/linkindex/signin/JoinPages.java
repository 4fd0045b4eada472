package org.linkindex.signin;

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

/** Where somebody who was invited joins. Looking at it uses nothing up: mail programs look, too. */
final class JoinPages {

    private final Joining joining;
    private final Passwords passwords;
    private final Web web;

    JoinPages(Joining joining, Passwords passwords, Web web) {
        this.joining = joining;
        this.passwords = passwords;
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
        Form form = checked(request, invitation);
        if (!form.isGood()) {
            return page(400, request, invitation, form);
        }
        String hash = SlowHash.of(request.field("password"));
        try {
            Optional<Secret> session =
                    joining.join(
                            request.segment("invitation"),
                            form.value("name"),
                            Profession.of(form.value("profession")).orElseThrow(),
                            Way.PASSWORD,
                            false,
                            (tx, person) -> passwords.set(tx, person, hash));
            return session.map(each -> web.letIn(Answer.seeOther(next(invitation)), each))
                    .orElseGet(this::over);
        } catch (NotPossible e) {
            return page(400, request, invitation, form.faulty("name", e.sentence()));
        }
    }

    private Form checked(Request request, Invitation invitation) {
        Form form = Form.of(request, "name", "profession");
        String name = form.value("name");
        if (name.isEmpty() || name.length() > Person.LONGEST_NAME) {
            form = form.faulty("name", "Write your name, as colleagues know you.");
        }
        if (Profession.of(form.value("profession")).isEmpty()) {
            form = form.faulty("profession", "Choose what you work as.");
        }
        return form.faulty(
                "password",
                PasswordRules.fault(request.field("password"), joining.context(invitation, name)));
    }

    /** Who has more to say than a member needs a second step at once. */
    private static String next(Invitation invitation) {
        return switch (invitation.role()) {
            case MEMBER -> Inward.FIRST;
            case STEWARD, ADMIN -> "/account/second-step";
        };
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
                        "form",
                        form));
    }

    private Answer over() {
        return web.page(404, "signin/over.jte", Map.of());
    }
}
