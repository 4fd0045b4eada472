package org.linkindex.signin;

import java.util.Map;
import org.linkindex.people.NotPossible;
import org.linkindex.people.People;
import org.linkindex.people.Profession;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** Somebody's own facts, password and sessions. */
final class AccountPages {

    static final String PATH = "/account";
    private static final String PASSWORD = "/account/password";

    private final People people;
    private final Account account;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Proof proof;
    private final Web web;

    AccountPages(
            People people,
            Account account,
            Entrance entrance,
            Sessions sessions,
            Proof proof,
            Web web) {
        this.people = people;
        this.account = account;
        this.entrance = entrance;
        this.sessions = sessions;
        this.proof = proof;
        this.web = web;
    }

    void publish() {
        web.get(Access.MEMBER, PATH, request -> page(200, request, ownFacts(request)));
        web.post(Access.MEMBER, PATH, this::change);
        web.get(Access.MEMBER, "/account/mine.json", this::export);
        web.post(Access.MEMBER, "/account/sessions/{session}/end", this::end);
        web.post(Access.MEMBER, "/account/sessions/end-all", this::endAll);
        web.get(Access.MEMBER, PASSWORD, proof.page(request -> passwordPage(200, Form.EMPTY)));
        web.post(Access.MEMBER, PASSWORD, proof.form(PASSWORD, this::changePassword));
    }

    private static Form ownFacts(Request request) {
        return Form.EMPTY
                .with("name", request.person().name())
                .with("profession", request.person().profession().word());
    }

    private Answer page(int status, Request request, Form form) {
        return web.page(
                status,
                "signin/account.jte",
                Map.of(
                        "form",
                        form,
                        "means",
                        entrance.means(request.person()),
                        "sessions",
                        sessions.of(request.person()),
                        "here",
                        request.signedIn().session()));
    }

    private Answer change(Request request) {
        Form form = Form.of(request, "name", "profession");
        Profession profession = Profession.of(form.value("profession")).orElse(null);
        if (profession == null) {
            return page(400, request, form.faulty("profession", "Choose what you work as."));
        }
        try {
            people.change(request.person(), form.value("name"), profession);
            return Answer.seeOther(PATH);
        } catch (NotPossible e) {
            return page(400, request, form.faulty("name", e.sentence()));
        }
    }

    /** All that we keep about whoever asks, for them to take along. */
    private Answer export(Request request) {
        return web.json(200, people.export(request.person()))
                .with("Content-Disposition", "attachment; filename=\"my-account.json\"");
    }

    private Answer end(Request request) {
        sessions.end(request.person(), request.segment("session"));
        return Answer.seeOther(PATH);
    }

    /** Sign out everywhere, here too. */
    private Answer endAll(Request request) {
        sessions.endAll(request.person());
        return web.letOut(Answer.seeOther("/signin"));
    }

    private Answer passwordPage(int status, Form form) {
        return web.page(status, "signin/password.jte", Map.of("form", form));
    }

    private Answer changePassword(Request request) {
        Form form =
                Form.EMPTY.faulty(
                        "password",
                        PasswordRules.fault(
                                request.field("password"),
                                Account.context(web.site().name(), request.person())));
        if (!form.isGood()) {
            return passwordPage(400, form);
        }
        account.changePassword(request.signedIn(), SlowHash.of(request.field("password")));
        return Answer.seeOther(PATH);
    }
}
