package org.linkindex.signboard;

import java.util.Map;
import java.util.Optional;
import org.linkindex.signin.SignIn;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** What the site said of itself, step by step, and the way back. */
final class SiteHistoryPages {

    private static final String PATH = SitePages.PATH + "/history";

    private final Wordings wordings;
    private final SignIn signIn;
    private final Web web;

    SiteHistoryPages(Wordings wordings, SignIn signIn, Web web) {
        this.wordings = wordings;
        this.signIn = signIn;
        this.web = web;
    }

    void publish() {
        web.get(Access.ADMIN, PATH, this::show);
        web.post(Access.ADMIN, PATH, signIn.proved(web, PATH, this::putBack));
    }

    private Answer show(Request request) {
        return page(200, SitePages.number(request.query("before").orElse("")), false);
    }

    /**
     * @param before the number that all on the page come before; negative for the newest
     */
    private Answer page(int status, long before, boolean isOvertaken) {
        SiteHistory history =
                SiteHistory.of(
                        wordings.newest().number(),
                        wordings.versions(
                                before < 0 ? Long.MAX_VALUE : before, SiteHistory.MOST + 1),
                        isOvertaken);
        return web.page(status, "signboard/history.jte", Map.of("history", history));
    }

    private Answer putBack(Request request) {
        Optional<Wording> earlier = wordings.version(SitePages.number(request.field("number")));
        if (earlier.isEmpty()) {
            return page(404, -1, false);
        }
        return wordings.change(
                        request.person(),
                        SitePages.number(request.field("version")),
                        "put back the words of the site",
                        now -> now.puttingBack(earlier.get()))
                .map(now -> page(409, -1, true))
                .orElseGet(() -> Answer.seeOther(PATH));
    }
}
