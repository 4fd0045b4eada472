package org.linkindex.signin;

import java.util.List;
import java.util.Map;
import org.linkindex.people.Secret;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** The way in by password and code, and the way out. */
final class SignInPages {

    static final String WRONG =
            "The e-mail address or the password is not right. Check both, or ask for a new password.";
    static final String WRONG_CODE =
            "This code is not right. Wait for the next one in your app, or use a recovery code.";
    static final String WAIT =
            "There were many wrong tries. Wait a minute and try again, or use your passkey.";
    private static final String OVER = "That took too long. Please begin again.";

    private final Entrance entrance;
    private final Sessions sessions;
    private final List<Issuer> issuers;
    private final Web web;

    SignInPages(Entrance entrance, Sessions sessions, List<Issuer> issuers, Web web) {
        this.issuers = issuers;
        this.entrance = entrance;
        this.sessions = sessions;
        this.web = web;
    }

    void publish() {
        web.get(Access.SIGNING_IN, "/signin", this::show);
        web.post(Access.SIGNING_IN, "/signin", this::password);
        web.post(Access.SIGNING_IN, "/signin/code", this::code);
        web.post(Access.MEMBER, "/signout", this::signOut);
    }

    private Answer show(Request request) {
        String to = request.query("to").orElse("");
        return request.findPerson().isPresent()
                ? Answer.seeOther(Inward.path(to))
                : page(200, Form.EMPTY.with("to", Inward.path(to)));
    }

    private Answer password(Request request) {
        Form form = Form.of(request, "email", "to");
        if (form.value("email").isEmpty() || request.field("password").isEmpty()) {
            return page(400, form.faulty("email", "Write your e-mail address and your password."));
        }
        Entry entry = entrance.byPassword(form.value("email"), request.field("password"));
        return switch (entry) {
            case Entry.In in -> in(in.session(), form.value("to"));
            case Entry.CodeNeeded needed ->
                    codePage(200, Form.EMPTY.with("to", form.value("to")), needed.ticket().text());
            case Entry.Wrong wrong -> page(403, form.faulty("email", WRONG));
            case Entry.Wait wait -> page(429, form.faulty("email", WAIT));
            case Entry.Over over -> page(403, form.faulty("email", OVER));
        };
    }

    private Answer code(Request request) {
        Form form = Form.of(request, "to");
        String ticket = request.field("ticket");
        return switch (entrance.byCode(ticket, request.field("code"))) {
            case Entry.In in -> in(in.session(), form.value("to"));
            case Entry.CodeNeeded needed -> codePage(200, form, needed.ticket().text());
            case Entry.Wrong wrong -> codePage(403, form.faulty("code", WRONG_CODE), ticket);
            case Entry.Wait wait -> codePage(429, form.faulty("code", WAIT), ticket);
            case Entry.Over over -> page(403, form.faulty("email", OVER));
        };
    }

    private Answer in(Secret session, String to) {
        return web.letIn(Answer.seeOther(Inward.path(to)), session);
    }

    private Answer page(int status, Form form) {
        return web.page(status, "signin/signin.jte", Map.of("form", form, "issuers", issuers));
    }

    private Answer codePage(int status, Form form, String ticket) {
        return web.page(status, "signin/code.jte", Map.of("form", form, "ticket", ticket));
    }

    private Answer signOut(Request request) {
        sessions.end(request.person(), request.signedIn().session());
        return web.letOut(Answer.seeOther("/signin"));
    }
}
