package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.catalogue.Progress;
import org.linkindex.catalogue.Resource;
import org.linkindex.mail.Post;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** A page turns into a casino: what families see from then on, and how people lift the pause. */
class PauseTest {

    private static final AtomicBoolean turned = new AtomicBoolean();
    private static final AtomicReference<String> strange = new AtomicReference<>("");
    private static final TurnedClock clock = new TurnedClock();
    private static MockWeb web;
    private static RunningIndex index;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        web = new MockWeb();
        web.otherwise(
                host ->
                        (asked, reply) -> {
                            if (asked.path().equals("/robots.txt")) {
                                reply.html(404, "");
                            } else if (!strange.get().isEmpty()) {
                                reply.html(200, strange.get());
                            } else {
                                reply.html(200, turned.get() ? Prose.casino("Win") : right());
                            }
                        });
        index = new RunningIndex(clock, Post.NONE, web.port());
        client = HttpClient.newHttpClient();
    }

    private static String right() {
        Resource resource = index.resource("nicco-little-book-of-aces");
        return Prose.help(resource.title(), resource.provider(), "one");
    }

    @AfterAll
    static void stop() {
        client.close();
        index.close();
        web.close();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(index.address(path))).build(),
                BodyHandlers.ofString());
    }

    private static CheckReport check(Resource resource) {
        return index.stewardship().check(resource::equals, 10, Progress.NONE).orElseThrow();
    }

    @Test
    void a_harmful_page_is_paused_on_every_surface_until_two_people_say_otherwise()
            throws Exception {
        Resource resource = index.resource("nicco-little-book-of-aces");
        String code = resource.code().text();
        assertThat(get("/" + code).body()).contains("has not been checked yet");
        turned.set(false);
        // that a link still works is told after a while, not at each check
        clock.turn(Duration.ofHours(7));
        assertThat(check(resource).verdicts()).containsOnlyKeys("works");
        assertThat(get("/" + code).body()).contains("The link worked on 2 March 2026.");
        assertThat(get("/go/" + code).statusCode()).isEqualTo(302);

        turned.set(true);
        clock.turn(Duration.ofDays(7));
        assertThat(check(resource).paused()).hasSize(1);

        for (String path : List.of("/" + code, "/Q/" + code, "/go/" + code)) {
            assertThat(get(path).body())
                    .as(path)
                    .contains("We are checking this one")
                    .doesNotContain(resource.url());
            assertThat(get(path).headers().firstValue("Location")).as(path).isEmpty();
        }
        assertThat(get("/" + code).body()).contains("Others that may help now").contains("999");
        assertThat(get("/H/1" + code + "0").body())
                .contains("We are checking this one")
                .doesNotContain("/go/" + code);
        assertThat(get("/api/v1/resources/" + code).body())
                .contains("\"paused\":true")
                .doesNotContain(resource.url());
        assertThat(get("/api/v1/search?q=little+book+of+ACEs").body())
                .doesNotContain("\"" + code + "\"");
        assertThat(get("/" + pack(code)).body())
                .contains("Nothing in it is open now.")
                .doesNotContain(code);
        String category = index.category(resource.categories().getFirst());
        assertThat(get(category).body()).doesNotContain(">" + resource.title() + "<");

        Desk first = index.signIn(Role.STEWARD, "Leeds");
        Desk second = index.signIn(Role.STEWARD, "York");
        assertThat(first.get("/work/links").body())
                .contains(resource.title())
                .contains("words of gambling");
        String page = first.get("/work/links/" + code).body();
        assertThat(page).contains("Two different people").contains("casino");
        String[] right = {"what", "right", "seen", seen(page)};
        assertThat(first.get("/account/letter").body())
                .contains("Paused: " + resource.title())
                .contains("1 resource waits for a person to look.");
        assertThat(index.signIn(Role.MEMBER, "Leeds").get("/account/letter").body())
                .doesNotContain(resource.title());
        assertThat(first.post("/work/links/" + code, right).body())
                .contains("until somebody else says so");
        String[] inTheList = {"what", "right", "seen", seen(page), "from", "list"};
        assertThat(first.post("/work/links/" + code, inTheList).body())
                .contains("1 link to look at")
                .contains(">" + resource.title() + "</a>: Noted. It stays paused until");
        assertThat(get("/go/" + code).statusCode()).isEqualTo(200);
        assertThat(second.post("/work/links/" + code, "what", "right", "seen", "1").statusCode())
                .isEqualTo(409);
        assertThat(second.post("/work/links/" + code, right).body())
                .contains("Families are sent there again");
        assertThat(get("/go/" + code).statusCode()).isEqualTo(302);
        assertThat(get("/" + code).body()).contains("A person from York reviewed this");
        assertThat(first.get("/work/links").body()).contains("Nothing to look at");
        assertThat(first.get("/account/letter").body())
                .contains("1 resource was found to be still right.")
                .doesNotContain("Paused: ");
        assertThat(first.get("/work/health").body())
                .contains("How the links are")
                .contains("working")
                .contains(">" + resource.title() + "</a>")
                .contains("says it is right");

        // a machine that sees the same again leaves what people decided
        clock.turn(Duration.ofDays(7));
        assertThat(check(resource).paused()).isEmpty();

        // a year later it is overdue, and stands first among the reviews
        clock.turn(Duration.ofDays(400));
        Desk later = index.signIn(Role.STEWARD, "York");
        String reviews = later.get("/work/reviews").body();
        assertThat(reviews).contains("1 overdue").contains("overdue since ");
        assertThat(later.get("/account/letter").body())
                .contains("1 resource is overdue for a review.")
                .doesNotContain("Paused: ");
        assertThat(reviews.substring(reviews.indexOf("class=\"watched\"")).split("<h3>", 3)[1])
                .contains(resource.title());
    }

    @Test
    void what_is_gone_is_exchanged_for_the_same_providers_other_page_by_one_click()
            throws Exception {
        Resource lost =
                index.edition().resources().values().stream()
                        .filter(each -> other(each).isPresent())
                        .findFirst()
                        .orElseThrow();
        Resource instead = other(lost).orElseThrow();
        web.site(
                URI.create(lost.url()).getHost(),
                (asked, reply) -> reply.html(asked.path().equals("/robots.txt") ? 404 : 410, ""));
        check(lost);
        Desk steward = index.signIn(Role.STEWARD, "Leeds");
        String list = steward.get("/work/links").body();
        String row = list.substring(list.indexOf(">" + lost.title() + "<"));
        assertThat(row).contains("The same provider has").contains(">" + instead.title() + "</a>");
        assertThat(
                        steward.post(
                                        "/work/links/" + lost.code(),
                                        "what",
                                        "gone",
                                        "seen",
                                        seen(row),
                                        "reason",
                                        "The page is gone from the site.",
                                        "instead",
                                        instead.code().text())
                                .statusCode())
                .isEqualTo(200);
        HttpResponse<String> paper = get("/" + lost.code());
        assertThat(paper.statusCode()).isEqualTo(410);
        assertThat(paper.body())
                .contains("The page is gone from the site.")
                .contains(instead.title());
        assertThat(steward.get("/work/health").body()).contains(">" + lost.title() + "</a>");
    }

    /** The other resource of a provider that has two, of one category. */
    private static Optional<Resource> other(Resource resource) {
        List<Resource> others =
                index.edition().resources().values().stream()
                        .filter(each -> each.provider().equals(resource.provider()))
                        .filter(each -> !each.equals(resource))
                        .toList();
        return others.stream()
                .filter(each -> others.size() == 1)
                .filter(each -> each.categories().equals(resource.categories()))
                .filter(each -> !resource.title().matches(".*[&<>'\"].*"))
                .filter(each -> !each.title().matches(".*[&<>'\"].*"))
                .findFirst();
    }

    /** What is fetched is told in title and first words alone, as text. */
    @Test
    void ssrf_09_pages_never_echo_what_was_fetched() throws Exception {
        Resource resource = index.resource("gamcare-helpline");
        strange.set(
                "<title>"
                        + "T".repeat(400)
                        + "<b onclick=alert(1)></title><p>Begins. <img src=x onerror=alert(2)></p>"
                        + "<p>"
                        + "word ".repeat(100)
                        + "</p><p>canary-in-the-body</p><script>canary()</script>");
        try {
            check(resource);
            Desk steward = index.signIn(Role.STEWARD, "Leeds");
            String page = steward.get("/work/links/" + resource.code()).body();
            assertThat(page)
                    .contains("T".repeat(199))
                    .doesNotContain("T".repeat(201))
                    .doesNotContain("onclick=alert")
                    .doesNotContain("onerror")
                    .doesNotContain("canary");
            assertThat(get("/" + resource.code()).body())
                    .doesNotContain("TTTT")
                    .doesNotContain("canary");
            assertThat(get("/api/v1/resources/" + resource.code()).body())
                    .doesNotContain("TTTT")
                    .doesNotContain("canary");
        } finally {
            strange.set("");
        }
    }

    /** A pack for everybody that holds this alone. */
    private static String pack(String code) {
        Desk steward = index.signIn(Role.STEWARD, "Leeds");
        String path =
                steward.post("/work/packs", "title", "A pack")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        steward.post(
                path, "version", "1", "title", "A pack", "cover", "", "sharing", "public", "more",
                code);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String seen(String page) {
        var found = Pattern.compile("name=\"seen\" value=\"([0-9]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
