package org.linkindex.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.linkindex.web.Answer;
import org.linkindex.web.Handler;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/**
 * Asks again who it is before something dangerous: a desk may have been left open. A page is shown
 * within ten minutes of the proof; what was filled in on it may take ten minutes more.
 */
final class Proof {

    static final Duration GOOD = Duration.ofMinutes(10);
    static final Duration GRACE = Duration.ofMinutes(10);

    private final Entrance entrance;
    private final Web web;
    private final Clock clock;

    Proof(Entrance entrance, Web web, Clock clock) {
        this.entrance = entrance;
        this.web = web;
        this.clock = clock;
    }

    /** A page that is shown to those alone who have just proved who they are. */
    Handler page(Handler handler) {
        return request ->
                isWithin(request, GOOD)
                        ? handler.answer(request)
                        : Answer.seeOther(Inward.by("/again", request.path()));
    }

    /**
     * A form that such a page sends.
     *
     * @param page where to go on after the proof, when it is too old
     */
    Handler form(String page, Handler handler) {
        return request ->
                isWithin(request, GOOD.plus(GRACE))
                        ? handler.answer(request)
                        : Answer.seeOther(Inward.by("/again", page));
    }

    /**
     * A form that such a page sends, with much to write: it is kept until its writer has proved it
     * again.
     */
    Handler longForm(String page, Handler handler) {
        return request ->
                isWithin(request, GOOD.plus(GRACE))
                        ? handler.answer(request)
                        : web.unsent(
                                        request,
                                        403,
                                        "Is it still you?",
                                        "What you wrote is still here, and not saved yet. Say in a"
                                                + " new window that it is you, come back to this"
                                                + " one, and send it.",
                                        Inward.by("/again", page),
                                        "Say that it is you")
                                .orElseGet(() -> Answer.seeOther(Inward.by("/again", page)));
    }

    private boolean isWithin(Request request, Duration time) {
        return clock.instant().isBefore(request.signedIn().proved().plus(time));
    }

    /**
     * Who has a second step or a passkey must have come in by it to change how they sign in: else a
     * password alone would be enough to put another in its place.
     */
    Handler strongly(Handler handler) {
        return request ->
                request.signedIn().strong() || !entrance.means(request.person()).isStrong()
                        ? handler.answer(request)
                        : web.page(403, "signin/too-weak.jte", Map.of());
    }
}
