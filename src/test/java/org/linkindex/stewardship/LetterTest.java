package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.app.RunningIndex;
import org.linkindex.catalogue.LinkState;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.Review;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.mail.Post;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;
import org.linkindex.signin.Desk;

/** Reviews: by letter, answered once by whoever has the link, and by the code on a tag. */
class LetterTest {

    private static final GreenMail LETTERS = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static final TurnedClock CLOCK = new TurnedClock();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static RunningIndex index;
    private static Desk steward;
    private static List<Resource> resources;

    @BeforeAll
    static void start() {
        LETTERS.start();
        index =
                new RunningIndex(
                        CLOCK,
                        new Post(
                                "smtp://127.0.0.1:" + LETTERS.getSmtp().getPort(),
                                "",
                                "",
                                "index@find.example.org"));
        steward = index.signIn(Role.STEWARD, "Leeds");
        resources =
                index.edition().resources().values().stream()
                        .filter(each -> !index.edition().isSensitive(each.code()))
                        .limit(6)
                        .toList();
    }

    @AfterAll
    static void stop() {
        index.close();
        LETTERS.stop();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(index.address(path))).build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> answer(String path, String answer) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(index.address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("answer=" + answer))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Asks, and takes the link that is handed over. */
    private static String ask(Resource resource, String... form) {
        HttpResponse<String> asked =
                steward.post("/work/reviews/" + resource.code() + "/letter", form);
        assertThat(asked.statusCode()).isEqualTo(200);
        return found("(/review/[A-Za-z0-9_-]{43})", asked.body());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static Optional<Review> review(Resource resource) {
        return index.edition().review(resource.code());
    }

    @Test
    void the_provider_gets_a_letter_and_says_still_right_once() throws Exception {
        Resource resource = resources.get(0);
        HttpResponse<String> sent =
                steward.post(
                        "/work/reviews/" + resource.code() + "/letter",
                        "whom",
                        "provider",
                        "email",
                        "office@charity.example.org");
        assertThat(sent.body()).contains("A letter is on its way").doesNotContain("/review/");
        String letter =
                String.valueOf(
                        LETTERS.getReceivedMessagesForDomain("charity.example.org")[0]
                                .getContent());
        assertThat(letter).contains(resource.title()).contains("by 1 Apr 2026");
        String path = found("(/review/[A-Za-z0-9_-]{43})", letter);
        assertThat(steward.get("/work/reviews?code=" + resource.code()).body())
                .contains("asked on 2 Mar 2026, no answer yet");

        // a mail scanner opens it, twice: nothing is answered
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(resource.url());
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        }
        assertThat(review(resource)).isEmpty();

        HttpResponse<String> thanks = answer(path, "right");
        assertThat(thanks.body()).contains("It counts as reviewed today");
        assertThat(thanks.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(review(resource).orElseThrow().organisation()).isEqualTo(Review.PROVIDER);
        assertThat(get("/" + resource.code()).body())
                .contains("The provider reviewed this on 2 March 2026.");
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(answer(path, "closed").statusCode()).isEqualTo(404);
        assertThat(steward.get("/work/links").body()).doesNotContain(resource.title());
        assertThat(steward.get("/work/reviews?code=" + resource.code()).body())
                .doesNotContain("no answer yet");
    }

    @Test
    void not_any_more_brings_it_to_the_stewards_until_one_decides() throws Exception {
        Resource resource = resources.get(1);
        String path = ask(resource, "whom", "provider");
        assertThat(answer(path, "words").body()).contains("Our staff know now");
        assertThat(review(resource)).isEmpty();
        assertThat(steward.get("/work/links").body())
                .contains(resource.title())
                .contains("The provider says the description is wrong.");
        String page = steward.get("/work/links/" + resource.code()).body();
        assertThat(page).contains("The provider says the description is wrong.");
        steward.post("/work/links/" + resource.code(), "what", "right", "seen", "0");
        assertThat(steward.get("/work/links").body()).doesNotContain(resource.title());
    }

    @Test
    void a_colleague_answers_for_their_organisation_as_long_as_they_are_a_steward()
            throws Exception {
        Desk colleague = index.signIn(Role.STEWARD, "York");
        Resource resource = resources.get(2);
        assertThat(answer(asked(resource, colleague), "right").statusCode()).isEqualTo(200);
        assertThat(review(resource).orElseThrow().organisation()).isEqualTo("York");

        Resource other = resources.get(3);
        String late = asked(other, colleague);
        index.people()
                .write(
                        tx -> {
                            index.people().suspend(tx, steward.person(), colleague.person().id());
                            return true;
                        });
        assertThat(get(late).statusCode()).isEqualTo(404);
        assertThat(answer(late, "right").statusCode()).isEqualTo(404);
        assertThat(review(other)).isEmpty();
    }

    /** The link in the letter to a colleague. */
    private static String asked(Resource resource, Desk colleague) throws Exception {
        steward.post(
                "/work/reviews/" + resource.code() + "/letter", "whom", colleague.person().id());
        String to = colleague.person().email().text();
        for (var letter : LETTERS.getReceivedMessages()) {
            String text = String.valueOf(letter.getContent());
            if (letter.getAllRecipients()[0].toString().equals(to)
                    && text.contains(resource.url())) {
                return found("(/review/[A-Za-z0-9_-]{43})", text);
            }
        }
        throw new AssertionError("no letter for " + to);
    }

    @Test
    void still_right_by_letter_lifts_no_pause() throws Exception {
        Resource resource = resources.get(4);
        pause(resource);
        String path = ask(resource, "whom", "provider");
        assertThat(get(path).body()).doesNotContain("href=\"" + resource.url());
        assertThat(answer(path, "right").body()).contains("once our staff have looked");
        assertThat(index.edition().isPaused(resource.code())).isTrue();
        assertThat(get("/go/" + resource.code()).statusCode()).isEqualTo(200);
    }

    private static void pause(Resource resource) {
        index.database()
                .write(
                        tx -> {
                            index.catalogue()
                                    .recordLinkStates(
                                            tx,
                                            Map.of(
                                                    resource.code(),
                                                    new LinkState(
                                                            LinkState.Standing.PAUSED,
                                                            CLOCK.instant(),
                                                            "The page is gone.",
                                                            null)),
                                            true);
                            return true;
                        });
    }

    @Test
    void what_is_no_answer_or_no_letter_is_refused() throws Exception {
        String path = ask(resources.get(5), "whom", "provider");
        assertThat(answer(path, "maybe").statusCode()).isEqualTo(400);
        assertThat(answer(path, "").statusCode()).isEqualTo(400);
        assertThat(get(path).statusCode()).isEqualTo(200);
        // a newer letter to the same takes the earlier one back
        String newer = ask(resources.get(5), "whom", "provider");
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get(newer).statusCode()).isEqualTo(200);
        assertThat(get("/review/" + "A".repeat(43)).statusCode()).isEqualTo(404);
        String form = "/work/reviews/" + resources.get(5).code() + "/letter";
        assertThat(steward.post(form, "whom", "nobody").statusCode()).isEqualTo(400);
        assertThat(
                        steward.post(form, "whom", "provider", "email", "a@example.org, b@x.org")
                                .statusCode())
                .isEqualTo(400);
        // another site's form is not heard
        HttpResponse<String> foreign =
                CLIENT.send(
                        HttpRequest.newBuilder(URI.create(index.address(newer)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "cross-site")
                                .POST(BodyPublishers.ofString("answer=right"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(get(newer).statusCode()).isEqualTo(200);
    }

    @Test
    void the_code_or_the_address_on_a_tag_leads_to_its_review() {
        Resource resource = resources.get(5);
        String code = resource.code().text();
        for (String typed :
                List.of(
                        code,
                        code.toLowerCase(Locale.ROOT),
                        "https://find.example.org/Q/" + code)) {
            assertThat(steward.get("/work/reviews?code=" + encoded(typed)).body())
                    .as(typed)
                    .contains("The one on your tag")
                    .contains(resource.title());
        }
        assertThat(steward.get("/work/reviews?code=AAAAAA").body())
                .contains("There is no resource of this code")
                .doesNotContain("The one on your tag");
        // from the family page of a scanned tag: for staff, then the review
        assertThat(steward.get("/Q/" + code).body()).contains("href=\"/work/r/" + code + "\"");
        assertThat(steward.get("/work/r/" + code).body())
                .contains("href=\"/work/reviews?code=" + code + "\"");
        assertThat(steward.post("/work/reviews", "code", code).body())
                .contains("It counts as reviewed today");
        assertThat(review(resource).orElseThrow().organisation()).isEqualTo("Leeds");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void of_many_who_answer_at_once_one_is_heard_and_only_hashes_are_kept(Engines engine)
            throws Exception {
        try (Database database = engine.fresh();
                var threads = Executors.newFixedThreadPool(6)) {
            Code code = code(database);
            Secret secret = write(database, code, CLOCK);
            Callable<Boolean> wish =
                    () ->
                            database.write(
                                    tx ->
                                            new ReviewLetters(tx, CLOCK)
                                                    .answer(secret.text(), Reply.RIGHT)
                                                    .isPresent());
            int heard = 0;
            for (Future<Boolean> each :
                    threads.invokeAll(List.of(wish, wish, wish, wish, wish, wish))) {
                heard += each.get() ? 1 : 0;
            }
            assertThat(heard).isEqualTo(1);
            List<String> kept =
                    database.read(
                            tx ->
                                    tx.list(
                                            "select hash from review_letter",
                                            row -> row.text("hash")));
            assertThat(kept).containsExactly(secret.hash());
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void it_is_good_for_thirty_days_and_not_a_moment_longer(Engines engine) {
        try (Database database = engine.fresh()) {
            TurnedClock clock = new TurnedClock();
            Code code = code(database);
            Secret secret = write(database, code, clock);
            clock.turn(Duration.ofDays(30).minusMillis(1));
            assertThat(found(database, clock, secret)).isPresent();
            assertThat(waiting(database, clock)).containsOnlyKeys(code);
            clock.turn(Duration.ofMillis(1));
            assertThat(found(database, clock, secret)).isEmpty();
            Optional<ReviewLetter> heard =
                    database.write(
                            tx -> new ReviewLetters(tx, clock).answer(secret.text(), Reply.RIGHT));
            assertThat(heard).isEmpty();
            assertThat(waiting(database, clock)).isEmpty();
        }
    }

    private static Optional<ReviewLetter> found(Database database, Clock clock, Secret secret) {
        return database.read(tx -> new ReviewLetters(tx, clock).find(secret.text()));
    }

    private static Map<Code, Instant> waiting(Database database, Clock clock) {
        return database.read(tx -> new ReviewLetters(tx, clock).waiting());
    }

    private static Code code(Database database) {
        Code code = resources.getFirst().code();
        database.write(
                tx ->
                        tx.run(
                                "insert into code (code, kind, minted) values (?, 'resource', 0)",
                                code.text()));
        return code;
    }

    private static Secret write(Database database, Code code, Clock clock) {
        return database.write(tx -> new ReviewLetters(tx, clock).write(code, Optional.empty()));
    }
}
