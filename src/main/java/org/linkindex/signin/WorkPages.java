package org.linkindex.signin;

import java.util.Map;
import java.util.Optional;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** The first page of those who are signed in, and where they prove again who they are. */
final class WorkPages {

    private final Entrance entrance;
    private final Web web;

    WorkPages(Entrance entrance, Web web) {
        this.entrance = entrance;
        this.web = web;
    }

    void publish() {
        web.get(Access.MEMBER, "/work", request -> web.page("signin/work.jte", Map.of()));
        web.get(Access.MEMBER, "/again", this::show);
        web.post(Access.MEMBER, "/again", this::prove);
        web.staffLink(Access.MEMBER, "Your work", Inward.FIRST);
    }

    private Answer show(Request request) {
        String to = Inward.path(request.query("to").orElse(""));
        return page(200, request, Form.EMPTY.with("to", to));
    }

    private Answer prove(Request request) {
        Form form = Form.of(request, "to");
        Optional<Entry> fault =
                entrance.again(
                        request.person(),
                        request.signedIn().session(),
                        request.field("password"),
                        request.field("code"));
        if (fault.isEmpty()) {
            return Answer.seeOther(Inward.path(form.value("to")));
        }
        return fault.get() instanceof Entry.Wait
                ? page(429, request, form.faulty("password", SignInPages.WAIT))
                : page(
                        403,
                        request,
                        form.faulty(
                                "password",
                                "That is not right. Check the password and, if you use one, the"
                                        + " code of your app."));
    }

    private Answer page(int status, Request request, Form form) {
        return web.page(
                status,
                "signin/again.jte",
                Map.of("form", form, "means", entrance.means(request.person())));
    }
}
