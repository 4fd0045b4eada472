package org.linkindex.signin;

import java.util.Map;
import java.util.Optional;
import org.linkindex.people.NotPossible;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** The way in by passkey, and somebody's own passkeys. */
final class PasskeyPages {

    static final String PATH = "/account/passkeys";

    private static final String WRONG =
            "That did not work. Is it a passkey of this site? Try again, or use your password.";

    private final Account account;
    private final Entrance entrance;
    private final Passkeys passkeys;
    private final Proof proof;
    private final Web web;

    PasskeyPages(Account account, Entrance entrance, Passkeys passkeys, Proof proof, Web web) {
        this.account = account;
        this.entrance = entrance;
        this.passkeys = passkeys;
        this.proof = proof;
        this.web = web;
    }

    void publish() {
        web.post(Access.SIGNING_IN, "/signin/passkey/challenge", this::challenge);
        web.post(Access.SIGNING_IN, "/signin/passkey", this::signIn);
        web.post(Access.MEMBER, "/again/passkey", this::again);
        web.get(
                Access.MEMBER,
                PATH,
                proof.page(proof.strongly(request -> page(200, request, Form.EMPTY))));
        web.post(Access.MEMBER, PATH, proof.form(PATH, proof.strongly(this::add)));
        web.post(
                Access.MEMBER,
                PATH + "/{passkey}/remove",
                proof.form(PATH, proof.strongly(this::remove)));
    }

    private Answer challenge(Request request) {
        return web.json(200, Map.of("challenge", passkeys.challenge().text()));
    }

    private Answer signIn(Request request) {
        Form form = Form.of(request, "to");
        Optional<Secret> session =
                entrance.byPasskey(
                        passkeys, request.field("challenge"), request.field("credential"));
        return session.map(each -> web.letIn(Answer.seeOther(Inward.path(form.value("to"))), each))
                .orElseGet(
                        () ->
                                web.page(
                                        403,
                                        "signin/signin.jte",
                                        Map.of("form", form.faulty("email", WRONG))));
    }

    private Answer again(Request request) {
        Form form = Form.of(request, "to");
        boolean proved =
                entrance.againByPasskey(
                        passkeys,
                        request.signedIn(),
                        request.field("challenge"),
                        request.field("credential"));
        return proved
                ? Answer.seeOther(Inward.path(form.value("to")))
                : web.page(
                        403,
                        "signin/again.jte",
                        Map.of(
                                "form",
                                form.faulty("password", WRONG),
                                "means",
                                entrance.means(request.person())));
    }

    private Answer page(int status, Request request, Form form) {
        Person person = request.person();
        return web.page(
                status,
                "signin/passkeys.jte",
                Map.of(
                        "form",
                        form,
                        "passkeys",
                        passkeys.of(person),
                        "challenge",
                        passkeys.challengeForNew(person.id()).text()));
    }

    private Answer add(Request request) {
        Form form = Form.of(request, "passkey-name");
        String name = form.value("passkey-name");
        if (name.isEmpty() || name.length() > Passkey.LONGEST_NAME) {
            return page(
                    400,
                    request,
                    form.faulty(
                            "passkey-name",
                            "Give it a name of 1 to " + Passkey.LONGEST_NAME + " characters."));
        }
        Optional<NewPasskey> made =
                passkeys.made(
                        request.person().id(),
                        request.field("challenge"),
                        request.field("credential"));
        if (made.isEmpty()) {
            return page(
                    400,
                    request,
                    form.faulty(
                            "passkey-name",
                            "No passkey was made. Try again, and unlock your device when it asks."));
        }
        try {
            account.addPasskey(request.signedIn(), passkeys, made.get(), name);
            return Answer.seeOther(PATH);
        } catch (NotPossible e) {
            return page(400, request, form.faulty("passkey-name", e.sentence()));
        }
    }

    private Answer remove(Request request) {
        account.removePasskey(request.signedIn(), passkeys, request.segment("passkey"));
        return Answer.seeOther(PATH);
    }
}
