package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.people.Role;
import org.linkindex.web.Access;
import org.linkindex.web.Method;
import org.linkindex.web.Route;

/** What stands before the pages of the staff, on a whole server. */
class GateTest {

    private static RunningIndex index;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        index = new RunningIndex();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() {
        client.close();
        index.close();
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(index.address(path)))
                        .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What is seldom needed is one step further, so that the navigation stays one line. */
    @Test
    void the_navigation_holds_what_a_role_may_do_in_groups() {
        String catalogue = ">The catalogue</summary>";
        String site = ">People and site</summary>";
        assertThat(index.signIn(Role.MEMBER, "Norfolk").get("/work/packs").body())
                .doesNotContain("<summary", "/work/resources");
        assertThat(index.signIn(Role.STEWARD, "Norfolk").get("/work/resources").body())
                .contains("<summary class=\"here\"" + catalogue, "/work/organisation")
                .doesNotContain(site);
        assertThat(index.signIn(Role.ADMIN, "").get("/work/people").body())
                .contains("<summary" + catalogue, "<summary class=\"here\"" + site, "/work/site");
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_door_and_back() throws Exception {
        HttpResponse<String> led = send("GET", "/work", "");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location")).contains("/signin?to=%2Fwork");
        assertThat(send("GET", "/signin", "").statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_signed_in_sees_their_pages_and_nobody_keeps_them() {
        Desk desk = index.signIn(Role.STEWARD, "Norfolk");
        HttpResponse<String> work = desk.get("/work");
        assertThat(work.statusCode()).isEqualTo(200);
        assertThat(work.body()).contains(desk.person().name(), "Norfolk", "Sign out");
        assertThat(work.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(work.headers().firstValue("X-Robots-Tag"))
                .contains("noindex, nofollow, noarchive");
        assertThat(work.headers().firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void who_is_signed_in_and_lost_finds_back_to_their_work() throws Exception {
        Desk desk = index.signIn(Role.MEMBER, "Norfolk");
        for (String path : List.of("/work/nothing", "/work/packs/YC1KW4")) {
            HttpResponse<String> lost = desk.get(path);
            assertThat(lost.statusCode()).isEqualTo(404);
            assertThat(lost.body()).contains("Back to your work", "Sign out", "There is no such");
            assertThat(lost.headers().firstValue("Cache-Control")).contains("no-store");
        }
        assertThat(desk.get("/nothing/of-families").body()).doesNotContain("Sign out", "/work");
        HttpResponse<String> stranger = send("GET", "/work/nothing", "");
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains("Find something else").doesNotContain("/signin");
    }

    /** SES-04. */
    @Test
    void signing_out_ends_the_session_and_clears_the_browser() {
        Desk desk = index.signIn(Role.MEMBER, "Norfolk");
        HttpResponse<String> out = desk.post("/signout");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("Clear-Site-Data"))
                .contains("\"cache\", \"cookies\", \"storage\"");
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("staff-on-this-machine=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
        assertThat(desk.get("/work").statusCode()).isEqualTo(303);
    }

    @Test
    void what_was_written_when_the_session_ended_is_kept_and_sent_after_signing_in_again()
            throws Exception {
        Desk gone = index.signIn(Role.MEMBER, "Norfolk");
        Desk desk = index.signIn(Role.MEMBER, "Norfolk");
        String title = "For <fathers> & grandfathers";
        gone.post("/signout");
        HttpResponse<String> kept = gone.post("/work/packs", "title", title);
        assertThat(kept.statusCode()).isEqualTo(401);
        String field = "name=\"title\" value=\"For &lt;fathers> &amp; grandfathers\"";
        assertThat(kept.body())
                .contains(field, "action=\"/work/packs\"", "href=\"/signin\"")
                .doesNotContain("name=\"token\"");
        assertThat(kept.headers().firstValue("Cache-Control")).contains("no-store");
        // the browser holds a new session now, and the page in the other window no token of it
        HttpResponse<String> asked =
                send(
                        "POST",
                        "/work/packs",
                        Desk.form(List.of("title", title)),
                        "Cookie",
                        Desk.COOKIE + "=" + desk.cookie(),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        index.address(""));
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains(field, "name=\"token\" value=\"" + desk.token());
        assertThat(desk.get("/work/packs").body()).doesNotContain("grandfathers");
        assertThat(desk.post("/work/packs", "title", title).statusCode()).isEqualTo(303);
        assertThat(desk.get("/work/packs").body()).contains("For &lt;fathers&gt; &amp; grand");
    }

    @Test
    void secrets_and_mere_buttons_are_not_shown_again_when_the_session_ended() {
        Desk gone = index.signIn(Role.MEMBER, "Norfolk");
        gone.post("/signout");
        assertThat(gone.post("/account/password", "password", "correct horse battery").body())
                .contains("You are not signed in any more")
                .doesNotContain("correct horse battery", "Send it once more");
        assertThat(gone.post("/account/sessions/end-all", "version", "3").body())
                .doesNotContain("Send it once more");
    }

    /** A form of the staff may be longer than a family's, also when it is only kept. */
    @Test
    void a_long_form_is_kept_up_to_the_limit_of_forms_of_the_staff() {
        Desk gone = index.signIn(Role.MEMBER, "Norfolk");
        gone.post("/signout");
        int frame = ("cover=&token=" + gone.token()).length();
        assertThat(gone.post("/work/packs", "cover", "x".repeat(131_072 - frame)).body())
                .contains("Send it once more");
        assertThat(gone.post("/work/packs", "cover", "x".repeat(131_073 - frame)).body())
                .doesNotContain("Send it once more");
    }

    /** SES-03: the very next request. */
    @Test
    void who_is_suspended_is_out_at_once() {
        Desk admin = index.signIn(Role.ADMIN, "");
        Desk steward = index.signIn(Role.STEWARD, "Norfolk");
        assertThat(steward.get("/work").statusCode()).isEqualTo(200);
        index.people()
                .write(
                        tx -> {
                            index.people().suspend(tx, admin.person(), steward.person().id());
                            return true;
                        });
        assertThat(steward.get("/work").statusCode()).isEqualTo(303);
    }

    /** SEC-26: whatever is sent that our own page did not send changes nothing. */
    @Test
    void forms_from_elsewhere_or_without_a_token_are_refused_on_every_route_of_the_staff()
            throws Exception {
        Desk admin = index.signIn(Role.ADMIN, "");
        String cookie = Desk.COOKIE + "=" + admin.cookie();
        String form = "application/x-www-form-urlencoded";
        String base = index.address("");
        String token = "token=" + admin.token();
        List<String> wrong = new ArrayList<>();
        for (Route route : index.web().routes()) {
            if (route.method() == Method.POST && route.access().isForStaff()) {
                String path = route.path().replaceAll("\\{[a-z]+}", "x");
                List<HttpResponse<String>> refused =
                        List.of(
                                send(
                                        "POST",
                                        path,
                                        "",
                                        "Cookie",
                                        cookie,
                                        "Content-Type",
                                        form,
                                        "Origin",
                                        base),
                                send(
                                        "POST",
                                        path,
                                        "token=" + "x".repeat(43),
                                        "Cookie",
                                        cookie,
                                        "Content-Type",
                                        form,
                                        "Origin",
                                        base),
                                send(
                                        "POST",
                                        path,
                                        token,
                                        "Cookie",
                                        cookie,
                                        "Content-Type",
                                        form,
                                        "Origin",
                                        "https://evil.example"),
                                send(
                                        "POST",
                                        path,
                                        token,
                                        "Cookie",
                                        cookie,
                                        "Content-Type",
                                        form,
                                        "Origin",
                                        "null"),
                                send(
                                        "POST",
                                        path,
                                        token,
                                        "Cookie",
                                        cookie,
                                        "Content-Type",
                                        form,
                                        "Origin",
                                        base,
                                        "Sec-Fetch-Site",
                                        "cross-site"),
                                send(
                                        "POST",
                                        path,
                                        token,
                                        "Cookie",
                                        cookie,
                                        "Content-Type",
                                        form,
                                        "Origin",
                                        base,
                                        "Sec-Fetch-Site",
                                        "same-site"),
                                send("POST", path, token, "Cookie", cookie, "Content-Type", form));
                for (HttpResponse<String> each : refused) {
                    if (each.statusCode() != 403) {
                        wrong.add(route + " " + each.statusCode());
                    }
                }
                if (index.web().routes().stream()
                        .noneMatch(
                                other ->
                                        other.method() == Method.GET
                                                && other.path().equals(route.path()))) {
                    int status = send("GET", path, "", "Cookie", cookie).statusCode();
                    if (status != 405 && status != 404) {
                        wrong.add("GET " + path + " " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(admin.get("/work").statusCode()).isEqualTo(200);
    }

    /** SEC-20. */
    @Test
    void families_pages_neither_set_nor_heed_a_cookie() throws Exception {
        Desk desk = index.signIn(Role.ADMIN, "");
        for (Route route : index.web().routes()) {
            if (route.access() == Access.ANYBODY
                    && route.method() == Method.GET
                    && !route.path().contains("{")) {
                HttpResponse<String> unknown = send("GET", route.path(), "");
                HttpResponse<String> known = desk.get(route.path());
                assertThat(known.headers().firstValue("Set-Cookie")).as(route.path()).isEmpty();
                assertThat(unknown.headers().firstValue("Set-Cookie")).as(route.path()).isEmpty();
                assertThat(known.body())
                        .as(route.path())
                        .doesNotContain(desk.person().name(), desk.token());
            }
        }
    }

    @Test
    void what_a_family_carries_opens_no_page_of_the_staff() {
        Desk desk = index.signIn(Role.MEMBER, "Norfolk");
        String handout = "/H/" + index.resource("childline-home").code() + "0";
        assertThat(desk.get(handout + "/work").statusCode()).isEqualTo(404);
    }
}
