package org.linkindex.signin;

import java.util.Map;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** The first page of those who are signed in, and the way out. */
final class WorkPages {

    private final Sessions sessions;
    private final Web web;

    WorkPages(Sessions sessions, Web web) {
        this.sessions = sessions;
        this.web = web;
    }

    void publish() {
        web.get(Access.SIGNING_IN, "/signin", this::signIn);
        web.get(Access.MEMBER, "/work", request -> web.page("signin/work.jte", Map.of()));
        web.post(Access.MEMBER, "/signout", this::signOut);
        web.staffLink(Access.MEMBER, "Your work", "/work");
    }

    private Answer signIn(Request request) {
        return request.findPerson().isPresent()
                ? Answer.seeOther("/work")
                : web.page("signin/signin.jte", Map.of());
    }

    private Answer signOut(Request request) {
        sessions.end(request.person(), request.signedIn().session());
        return web.letOut(Answer.seeOther("/signin"));
    }
}
