package org.linkindex.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linkindex.people.Secret;

/**
 * Stands before every route that is not for anybody: who is it, did our own page send this, may
 * they. Nothing is remembered from one request to the next, so that who is suspended is out at
 * once.
 */
final class Gate {

    /** The field of each form that only a page of ours can fill in. */
    static final String TOKEN = "token";

    private static final String SIGN_IN = "/signin";
    private static final String GONE = "You are not signed in any more";

    private final Web web;
    private final Optional<Cookie> cookie;
    private final List<StaffLink> links = new ArrayList<>();
    private Function<Secret, Optional<SignedIn>> doorkeeper = secret -> Optional.empty();

    Gate(Web web) {
        this.web = web;
        this.cookie = Cookie.at(web.site().baseAddress());
    }

    void admit(Function<Secret, Optional<SignedIn>> keeper) {
        doorkeeper = keeper;
    }

    void add(StaffLink link) {
        links.add(link);
    }

    List<StaffLink> links() {
        return List.copyOf(links);
    }

    Answer letIn(Answer answer, Secret secret) {
        return answer.with("Set-Cookie", cookie.orElseThrow().set(secret));
    }

    Answer letOut(Answer answer) {
        return answer.with("Set-Cookie", cookie.orElseThrow().gone())
                .with("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    Answer answer(Request request, Route route) {
        if (cookie.isEmpty()) {
            return web.message(
                    403,
                    "Signing in needs a safe connection",
                    "Ask whoever runs this site to set --base-address to its https:// address.");
        }
        if (route.method() == Method.POST && !request.isFromOurPage(web.site().baseAddress())) {
            return web.message(
                    403,
                    "Please start from our own page",
                    "Open " + web.site().baseAddress() + SIGN_IN + " and try again there.");
        }
        return secured(
                route.access() == Access.SIGNING_IN
                        ? onTheWay(request, route)
                        : inside(request, route));
    }

    /** What is said of a page that does not exist: among the staff's own pages in their frame. */
    Answer ofLost(Request request, Supplier<Answer> maker) {
        boolean staffs = request.path().startsWith("/work/") && cookie.isPresent();
        Optional<Secret> secret = staffs ? request.cookie(cookie.get()) : Optional.empty();
        Optional<SignedIn> found = secret.flatMap(doorkeeper);
        return found.isEmpty()
                ? maker.get()
                : secured(
                        web.answer(
                                staff(
                                        found.get(),
                                        secret.orElseThrow().derived(TOKEN).text(),
                                        request),
                                maker));
    }

    private Answer onTheWay(Request request, Route route) {
        Optional<Secret> secret = request.cookie(cookie.orElseThrow());
        Request known = request.by(secret, secret.flatMap(doorkeeper));
        return route.handler().answer(known);
    }

    private Answer inside(Request request, Route route) {
        Optional<Secret> secret = request.cookie(cookie.orElseThrow());
        Optional<SignedIn> found = secret.flatMap(doorkeeper);
        if (found.isEmpty()) {
            return turnedAway(request, route);
        }
        SignedIn signedIn = found.get();
        String token = secret.orElseThrow().derived(TOKEN).text();
        Request known = request.by(secret, found);
        if (route.method() == Method.POST && !new Secret(token).is(known.field(TOKEN))) {
            return web.answer(staff(signedIn, token, request), () -> outdated(known));
        }
        Staff staff = staff(signedIn, token, request);
        return web.answer(
                staff,
                () -> {
                    if (!route.access().admits(signedIn.person().role())) {
                        return notForThem(signedIn);
                    }
                    return handled(known, route);
                });
    }

    /** What can't be done is said in the staff's frame, too. */
    private Answer handled(Request request, Route route) {
        try {
            return route.handler().answer(request);
        } catch (BadRequest e) {
            return web.message(e.status(), "That did not work", e.sentence());
        }
    }

    private Staff staff(SignedIn signedIn, String token, Request request) {
        return new Staff(
                signedIn.person(),
                token,
                linksFor(signedIn),
                request.path().replaceFirst("\\?.*", ""),
                signedIn.lowered());
    }

    /** Written before they signed in anew; their own page sent it, so they may send it again. */
    private Answer outdated(Request request) {
        return Unsent.of(request)
                .map(
                        unsent ->
                                web.page(
                                        403,
                                        "web/unsent.jte",
                                        Map.of(
                                                "unsent",
                                                unsent,
                                                "heading",
                                                "Send what you wrote?",
                                                "sentence",
                                                "You have signed in anew since you wrote"
                                                        + " this. Nothing of it is saved"
                                                        + " yet.",
                                                "label",
                                                "Send it")))
                .orElseGet(
                        () ->
                                web.message(
                                        403,
                                        "This form is no longer good",
                                        "Go back, load the page again, and send it once more."));
    }

    private List<StaffLink> linksFor(SignedIn signedIn) {
        return links.stream()
                .filter(link -> link.access().admits(signedIn.person().role()))
                // what everybody does comes first
                .sorted(Comparator.comparing(StaffLink::access))
                .toList();
    }

    private Answer turnedAway(Request request, Route route) {
        return route.method() == Method.GET
                ? Answer.seeOther(
                        SIGN_IN
                                + "?to="
                                + URLEncoder.encode(request.path(), StandardCharsets.UTF_8))
                : unsent(
                                request,
                                401,
                                GONE,
                                "What you wrote is still here, and not saved yet. Sign in in a new"
                                        + " window, come back to this one, and send it.",
                                SIGN_IN,
                                "Sign in")
                        .orElseGet(() -> web.message(401, GONE, "Sign in, and do it once more."));
    }

    /** A page that keeps what somebody wrote until they have done something else first. */
    Optional<Answer> unsent(
            Request request,
            int status,
            String heading,
            String sentence,
            String way,
            String wayLabel) {
        return Unsent.of(request)
                .map(
                        unsent ->
                                web.page(
                                        status,
                                        "web/unsent.jte",
                                        Map.of(
                                                "unsent",
                                                unsent,
                                                "heading",
                                                heading,
                                                "sentence",
                                                sentence,
                                                "way",
                                                way,
                                                "wayLabel",
                                                wayLabel,
                                                "label",
                                                "Send it once more")));
    }

    /** Whoever only lacks the second factor is told so; all others are told no. */
    private Answer notForThem(SignedIn signedIn) {
        return signedIn.lowered()
                ? Answer.seeOther("/account/second-step")
                : web.page(403, "web/not-yours.jte", Map.of());
    }

    /**
     * Our own forms name their origin only when the page lets them; to all others the referrer
     * stays hidden.
     */
    private static Answer secured(Answer answer) {
        return answer.with("Referrer-Policy", "same-origin").with("X-Robots-Tag", Web.UNLISTED);
    }
}
