package org.linkindex.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.catalogue.Resource;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** What people say, on a whole server: by anybody, by members, and how stewards decide. */
class VoicesTest {

    private RunningIndex index;
    private HttpClient client;

    @BeforeEach
    void start() {
        index = new RunningIndex();
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        client.close();
        index.close();
    }

    private HttpResponse<String> post(String path, String... namesAndValues) {
        return send(
                HttpRequest.newBuilder(URI.create(index.address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(Desk.form(List.of(namesAndValues)))));
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(index.address(path)))).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> suggest(String address, String why, String category) {
        return post("/suggestions", "address", address, "why", why, "category", category);
    }

    private List<String> stored() {
        return index.database()
                .read(
                        tx ->
                                tx.list(
                                        "select address, why from suggestion order by address",
                                        row -> row.text("address") + " " + row.text("why")));
    }

    @Test
    void anybody_suggests_and_a_steward_adds_it() {
        assertThat(suggest("www.example.org/kind", "They listen.", "bullying").body())
                .contains("A person will look at it soon");
        // the same once more is the same suggestion
        suggest("https://example.org/kind/", "Again.", "");
        assertThat(stored()).containsExactly("https://www.example.org/kind They listen.");
        Desk steward = index.signIn(Role.STEWARD, "Norfolk");
        String queue = steward.get("/work/suggestions").body();
        assertThat(queue).contains("They listen.", "https://www.example.org/kind");
        String id = queue.replaceFirst("(?s).*suggestion=([0-9a-f]{32}).*", "$1");
        String form = steward.get("/work/resources/new?suggestion=" + id).body();
        assertThat(form).contains("value=\"https://www.example.org/kind\"");
        assertThat(form).contains("<option value=\"bullying\" selected");
        HttpResponse<String> saved =
                steward.post(
                        "/work/resources/new",
                        "form",
                        "0".repeat(32),
                        "title",
                        "Kind",
                        "url",
                        "https://www.example.org/kind",
                        "provider",
                        "Example",
                        "format",
                        "website",
                        "summary",
                        "They listen.",
                        "categories",
                        "bullying",
                        "audiences",
                        "parents",
                        "nations",
                        "uk",
                        "languages",
                        "en");
        assertThat(saved.statusCode()).isEqualTo(303);
        // it is here now, and so the suggestion is settled
        assertThat(steward.get("/work/suggestions").body()).doesNotContain("They listen.");
        assertThat(suggest("example.org/kind", "", "").body())
                .contains("We have this one already", "Kind");
        suggest("https://example.org/poor", "", "");
        String poor =
                steward.get("/work/suggestions")
                        .body()
                        .replaceFirst("(?s).*suggestion=([0-9a-f]{32}).*", "$1");
        steward.post("/work/suggestions", "kind", "suggestion", "id", poor, "what", "decline");
        assertThat(audit())
                .contains(
                        steward.person().name() + "\",\"added a resource",
                        steward.person().name() + "\",\"turned a suggestion down");
    }

    /** What an admin takes along of what was decided. */
    private String audit() {
        return index.signIn(Role.ADMIN, "").get("/work/audit.csv").body();
    }

    @Test
    void a_suggestion_that_cannot_be_taken_is_told_field_by_field_and_nothing_is_typed_twice() {
        HttpResponse<String> none = suggest("", "It is good.", "nowhere");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body())
                .contains(
                        "href=\"#address\"",
                        "Write or paste the address",
                        "It is good.",
                        "Choose one of the categories, or none.");
        for (String address :
                List.of(
                        "javascript:alert(1)",
                        "http://127.0.0.1/",
                        "https://user:pw@example.org/",
                        "http://localhost/",
                        "a".repeat(2050) + ".org",
                        "not an address")) {
            assertThat(suggest(address, "", "").statusCode()).as(address).isEqualTo(422);
        }
        HttpResponse<String> personal =
                suggest("example.org/a", "Ask Jo on 07700 900123, it is good.", "");
        assertThat(personal.statusCode()).isEqualTo(422);
        assertThat(personal.body())
                .contains("This seems to hold a telephone number", "value=\"example.org/a\"");
        assertThat(suggest("example.org/a", "w".repeat(501), "").statusCode()).isEqualTo(422);
        assertThat(stored()).isEmpty();
        assertThat(suggest("example.org/a", "w".repeat(500), "").statusCode()).isEqualTo(200);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void the_queue_takes_a_thousand_suggestions_and_no_more() {
        index.database()
                .write(
                        tx -> {
                            for (int i = 0; i < Suggestions.MOST_WAITING - 1; i++) {
                                tx.run(
                                        "insert into suggestion (id, address, identity, why,"
                                                + " category, day, state, decided_by) values (?,"
                                                + " ?, ?, '', '', '2026-11-22', 'waiting', '')",
                                        "id" + i,
                                        "https://example.org/" + i,
                                        "example.org/" + i);
                            }
                            return true;
                        });
        assertThat(suggest("example.org/at", "", "").statusCode()).isEqualTo(200);
        assertThat(suggest("example.org/past", "", "").statusCode()).isEqualTo(503);
        assertThat(stored()).hasSize(Suggestions.MOST_WAITING);
    }

    /** LINK-08: rate-limited. */
    @Test
    void one_address_says_something_thirty_times_a_minute_and_no_more() {
        String path = "/" + index.resource("childline-home").code() + "/problem";
        for (int i = 0; i < 30; i++) {
            assertThat(post(path, "what", "broken").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> past = post(path, "what", "broken");
        assertThat(past.statusCode()).isEqualTo(429);
        assertThat(past.headers().firstValue("Retry-After")).contains("60");
        // reading goes on
        assertThat(get("/suggest")).contains("Suggest a resource");
    }

    /** LINK-08. */
    @Test
    void what_is_wrong_is_kept_as_a_total_and_dealt_with_once() {
        Resource resource = index.resource("childline-home");
        post("/" + resource.code() + "/problem", "what", "unsafe");
        post("/" + resource.code() + "/problem", "what", "unsafe");
        index.codes().flushCounts();
        assertThat(index.codes().problems())
                .singleElement()
                .matches(total -> total.total() == 2 && total.code().equals(resource.code()));
        Desk steward = index.signIn(Role.STEWARD, "Norfolk");
        String queue = steward.get("/work/suggestions").body();
        assertThat(queue).contains("It felt unsafe: " + resource.title(), "Said 2 times");
        // one more comes while the steward reads: it is not dealt with by what they send now
        post("/" + resource.code() + "/problem", "what", "unsafe");
        index.codes().flushCounts();
        String id = resource.code() + ".said-unsafe.2";
        assertThat(
                        steward.post(
                                        "/work/suggestions",
                                        "kind",
                                        "problem",
                                        "id",
                                        id,
                                        "what",
                                        "agree")
                                .statusCode())
                .isEqualTo(303);
        assertThat(steward.get("/work/suggestions").body()).contains("Said 1 time,");
        assertThat(audit()).contains(steward.person().name() + "\",\"dealt with a problem");
        for (String bad :
                List.of("x", resource.code() + ".scanned.2", resource.code() + ".said-unsafe.x")) {
            assertThat(
                            steward.post(
                                            "/work/suggestions",
                                            "kind",
                                            "problem",
                                            "id",
                                            bad,
                                            "what",
                                            "agree")
                                    .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void what_helped_is_shown_by_profession_and_can_be_taken_back() {
        Resource resource = index.resource("childline-home");
        String path = "/work/r/" + resource.code();
        Desk one = index.signIn(Role.MEMBER, "Norfolk");
        Desk two = index.signIn(Role.MEMBER, "Kent");
        assertThat(get("/" + resource.code())).doesNotContain("recommend");
        one.post(path + "/helped", "what", "helped");
        one.post(path + "/helped", "what", "helped");
        assertThat(get("/" + resource.code())).contains("1 social worker recommends this");
        two.post(path + "/helped", "what", "helped");
        String page = get("/" + resource.code());
        assertThat(page).contains("2 social workers recommend this");
        assertThat(page).doesNotContain(one.person().name(), "Norfolk");
        one.post(path + "/helped", "what", "take-back");
        two.post(path + "/helped", "what", "take-back");
        assertThat(get("/" + resource.code())).doesNotContain("recommend");
        assertThat(one.post("/work/r/222222/helped", "what", "helped").statusCode()).isEqualTo(404);
    }

    @Test
    void a_note_is_for_colleagues_once_a_steward_agreed_and_never_for_families() {
        Resource resource = index.resource("childline-home");
        String path = "/work/r/" + resource.code();
        Desk writer = index.signIn(Role.MEMBER, "Norfolk");
        Desk colleague = index.signIn(Role.MEMBER, "Kent");
        Desk steward = index.signIn(Role.STEWARD, "Kent");
        writer.post(path + "/note", "words", "We rang it\ntogether.");
        writer.post(path + "/note", "words", "We rang it together.");
        assertThat(writer.get(path).body()).contains("We rang it together.", "only you see it");
        assertThat(colleague.get(path).body()).doesNotContain("We rang it together.");
        String queue = steward.get("/work/suggestions").body();
        assertThat(queue.split("We rang it together", -1)).hasSize(2);
        String id = queue.replaceFirst("(?s).*item-note-([0-9a-f]{32}).*", "$1");
        steward.post("/work/suggestions", "kind", "note", "id", id, "what", "agree");
        assertThat(colleague.get(path).body())
                .contains("We rang it together.", "A social worker")
                .doesNotContain(writer.person().name());
        assertThat(get("/" + resource.code())).doesNotContain("We rang it together.");
        assertThat(
                        steward.post("/work/suggestions", "kind", "note", "id", id, "what", "agree")
                                .statusCode())
                .isEqualTo(409);
        assertThat(audit())
                .contains(steward.person().name() + "\",\"agreed to a note")
                .doesNotContain("We rang it together");
        // only whoever wrote it takes it away
        colleague.post(path + "/note/" + id + "/gone");
        assertThat(colleague.get(path).body()).contains("We rang it together.");
        writer.post(path + "/note/" + id + "/gone");
        assertThat(colleague.get(path).body()).doesNotContain("We rang it together.");
    }

    @Test
    void a_note_has_limits_and_names_nobody() {
        String path = "/work/r/" + index.resource("childline-home").code();
        Desk writer = index.signIn(Role.MEMBER, "Norfolk");
        assertThat(writer.post(path + "/note", "words", "").statusCode()).isEqualTo(422);
        assertThat(writer.post(path + "/note", "words", "w".repeat(601)).statusCode())
                .isEqualTo(422);
        HttpResponse<String> personal =
                writer.post(path + "/note", "words", "Used with a mum at NR1 3DH.");
        assertThat(personal.statusCode()).isEqualTo(422);
        assertThat(personal.body())
                .contains("This seems to hold a postcode", "Used with a mum at NR1 3DH.");
        assertThat(writer.post(path + "/note", "words", "w".repeat(600)).statusCode())
                .isEqualTo(303);
        for (int i = 1; i < PracticeNotes.MOST_WAITING; i++) {
            assertThat(writer.post(path + "/note", "words", "Note " + i + " of mine").statusCode())
                    .isEqualTo(303);
        }
        assertThat(writer.post(path + "/note", "words", "One too many").statusCode())
                .isEqualTo(422);
    }

    private void addResource(Desk steward, String title, String host) {
        HttpResponse<String> saved =
                steward.post(
                        "/work/resources/new",
                        "form",
                        host.replaceAll("[^a-f]", "0").repeat(32).substring(0, 32),
                        "title",
                        title,
                        "url",
                        "https://" + host + "/",
                        "provider",
                        "Example",
                        "format",
                        "website",
                        "summary",
                        "About axolotls.",
                        "categories",
                        "bullying",
                        "audiences",
                        "parents",
                        "nations",
                        "uk",
                        "languages",
                        "en");
        assertThat(saved.statusCode()).isEqualTo(303);
    }

    /** AZ-02: nor may an admin, or somebody who guesses its id. */
    @Test
    void a_saved_search_tells_its_owner_alone_what_is_new() {
        Desk owner = index.signIn(Role.MEMBER, "Norfolk");
        Desk other = index.signIn(Role.ADMIN, "Norfolk");
        assertThat(owner.post("/work/searches", "words", "axolotls").statusCode()).isEqualTo(303);
        assertThat(owner.post("/work/searches", "words", " axolotls ").statusCode()).isEqualTo(303);
        String before = owner.get("/work/searches").body();
        assertThat(before).contains("<h2>axolotls</h2>", "Nothing new since");
        assertThat(before.split("<h2>axolotls</h2>", -1)).hasSize(2);
        addResource(index.signIn(Role.STEWARD, "Kent"), "Axolotls at school", "a.example.org");
        assertThat(owner.get("/work/searches").body()).contains("Axolotls at school", "New since");
        // nobody else sees it, nor can touch it, and the store does not hold its words
        assertThat(other.get("/work/searches").body()).doesNotContain("axolotls");
        String id =
                index.database()
                        .read(tx -> tx.find("select id from saved_search", row -> row.text("id")))
                        .orElseThrow();
        other.post("/work/searches/" + id + "/gone");
        other.post("/work/searches/" + id + "/seen");
        assertThat(owner.get("/work/searches").body()).contains("Axolotls at school");
        String kept =
                index.database()
                        .read(
                                tx ->
                                        tx.find(
                                                "select sealed from saved_search",
                                                row -> row.text("sealed")))
                        .orElseThrow();
        assertThat(kept).doesNotContain("axolotls");
        owner.post("/work/searches/" + id + "/seen");
        assertThat(owner.get("/work/searches").body()).contains("Nothing new since");
        owner.post("/work/searches/" + id + "/gone");
        assertThat(owner.get("/work/searches").body()).contains("You keep none yet");
    }

    @Test
    void saved_searches_have_limits_and_name_nobody() {
        Desk owner = index.signIn(Role.MEMBER, "Norfolk");
        assertThat(owner.post("/work/searches", "words", " ").statusCode()).isEqualTo(422);
        assertThat(owner.post("/work/searches", "words", "w".repeat(201)).statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/work/searches", "words", "jo born 3/4/2015").statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/work/searches", "words", "w".repeat(200)).statusCode())
                .isEqualTo(303);
        for (int i = 1; i < SavedSearch.MOST; i++) {
            assertThat(owner.post("/work/searches", "words", "debt " + i).statusCode())
                    .isEqualTo(303);
        }
        assertThat(owner.post("/work/searches", "words", "one more").statusCode()).isEqualTo(422);
    }

    /** PRIV-15: staff data can be deleted. */
    @Test
    void who_leaves_takes_their_name_and_their_searches_along() {
        Desk leaver = index.signIn(Role.STEWARD, "Norfolk");
        Desk admin = index.signIn(Role.ADMIN, "");
        leaver.post("/work/searches", "words", "debt");
        leaver.post("/account/letter", "wish", "yes");
        leaver.post("/work/packs", "title", "After a hard week");
        String helpful = index.resource("childline-home").code().text();
        leaver.post("/work/r/" + helpful + "/helped", "what", "helped");
        leaver.post("/work/r/" + helpful + "/note", "words", "We rang it together.");
        assertThat(leaver.get("/account/mine.json").body())
                .contains(
                        "\"saved searches\":[\"debt\"]",
                        "\"weekly letter\":[\"wished",
                        "After a hard week",
                        "\"notes for colleagues\":[\"" + helpful + ": We rang it together.\"]",
                        "\"said that it helped\":[\"" + helpful + " on ",
                        "\"sessions\":[\"Passkey, since ");
        assertThat(admin.get("/account/mine.json").body()).doesNotContain("debt", "hard week");
        addResource(leaver, "Axolotls", "b.example.org");
        String code =
                index.edition().resources().values().stream()
                        .filter(each -> each.title().equals("Axolotls"))
                        .findFirst()
                        .orElseThrow()
                        .code()
                        .text();
        String path = "/work/resources/" + code + "/history";
        assertThat(admin.get(path).body()).contains("by " + leaver.person().name());
        index.people()
                .write(
                        tx -> {
                            index.people().delete(tx, admin.person(), leaver.person().id());
                            return true;
                        });
        assertThat(admin.get(path).body())
                .contains("by Somebody who has left")
                .doesNotContain(leaver.person().name());
        List<String> left =
                index.database()
                        .read(tx -> tx.list("select id from saved_search", row -> row.text("id")));
        assertThat(left).isEmpty();
    }
}
