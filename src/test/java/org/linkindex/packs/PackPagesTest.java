package org.linkindex.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.codes.Code;
import org.linkindex.codes.MarkedCode;
import org.linkindex.handouts.FixedPhrase;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** Packs as people make and open them, on a whole server. */
class PackPagesTest {

    private static RunningIndex index;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        index = new RunningIndex();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        index.close();
    }

    private static HttpResponse<String> open(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(index.address(path))).build(),
                BodyHandlers.ofString());
    }

    private static String make(Desk desk, String title) {
        HttpResponse<String> made = desk.post("/work/packs", "title", title);
        assertThat(made.statusCode()).isEqualTo(303);
        return made.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> save(
            Desk desk, String path, int version, String sharing, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "version",
                                String.valueOf(version),
                                "title",
                                "First visit",
                                "cover",
                                "For the first time at the door",
                                "sharing",
                                sharing));
        all.addAll(List.of(more));
        return desk.post(path, all.toArray(String[]::new));
    }

    @Test
    void a_pack_is_made_filled_ordered_shared_opened_and_printed() throws Exception {
        Desk steward = index.signIn(Role.STEWARD, "Norfolk");
        String path = make(steward, "First visit");
        String code = path.substring(path.lastIndexOf('/') + 1);
        assertThat(open("/" + code).statusCode()).isEqualTo(404);

        assertThat(save(steward, path, 1, "public", "more", "a43mwj https://x.org/KMKK0R, yc1kw4"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(303);
        HttpResponse<String> family = open("/Q/" + code);
        assertThat(family.statusCode()).isEqualTo(200);
        assertThat(family.headers().map()).doesNotContainKey("set-cookie");
        assertThat(family.body())
                .contains("<h1>First visit</h1>", "Put together by Norfolk", "A43MWJ", "YC1KW4")
                .doesNotContain(steward.person().name());
        assertThat(open("/" + code + ".svg").statusCode()).isEqualTo(200);
        assertThat(open("/packs").body()).contains("First visit", "3 resources", "Norfolk");
        assertThat(steward.get(path).body()).contains("/keyring/in-" + code + ".fob.colour");
        save(
                steward, path, 2, "private", "code", "A43MWJ", "note", "", "code", "YC1KW4", "note",
                "");
        assertThat(steward.get(path).body())
                .contains("/keyring/A43MWJ_YC1KW4.fob.colour")
                .doesNotContain("Print its key tag", "/keyring/" + code, "in-" + code);
        assertThat(open("/keyring/A43MWJ_YC1KW4.fob.colour").statusCode()).isEqualTo(200);
        save(steward, path, 3, "public", "more", "a43mwj KMKK0R yc1kw4");

        save(
                steward,
                path,
                4,
                "public",
                "code",
                "A43MWJ",
                "note",
                "Read it together",
                "code",
                "KMKK0R",
                "note",
                "",
                "code",
                "YC1KW4",
                "note",
                "",
                "do",
                "down-0");
        String changed = open("/" + code).body();
        assertThat(changed).contains("Read it together", "/keyring/" + code + ".fob.colour");
        assertThat(changed.indexOf("/KMKK0R")).isLessThan(changed.indexOf("/A43MWJ"));

        HttpResponse<String> tags = open("/keyring/" + code + "_in-" + code + ".fob.colour");
        assertThat(tags.statusCode()).isEqualTo(200);
        assertThat(tags.body()).contains("4 tags");
        assertThat(open("/keyring").body()).contains("Pack: First visit (3)");

        assertThat(steward.post(path + "/withdraw").statusCode()).isEqualTo(303);
        assertThat(open("/" + code).statusCode()).isEqualTo(410);
    }

    @Test
    void a_note_that_is_too_long_is_refused_and_nothing_typed_is_lost() {
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        String path = make(member, "With a long note");
        String note = "n".repeat(PackPart.LONGEST) + "o";
        HttpResponse<String> refused =
                save(member, path, 1, "private", "code", "YC1KW4", "note", note);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("The note for YC1KW4 has 301 characters; write at most 300.", note)
                .contains("For the first time at the door");
        assertThat(member.get(path).body()).doesNotContain(note, "YC1KW4");
        String fitting = note.substring(1);
        assertThat(save(member, path, 1, "private", "code", "YC1KW4", "note", fitting))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(303);
    }

    @Test
    void a_handout_is_put_in_by_its_address_with_what_is_said_on_it() {
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        String path = make(member, "From a handout");
        save(member, path, 1, "private", "more", "YC1KW4");
        String a = new MarkedCode(Code.parse("A43MWJ").orElseThrow(), 'D').text();
        String b = new MarkedCode(Code.parse("YC1KW4").orElseThrow(), 'A').text();
        String c = new MarkedCode(Code.parse("KMKK0R").orElseThrow(), MarkedCode.NO_MARK).text();
        String handout = "https://find.example.org/h/3" + (a + b + c).toLowerCase(Locale.ROOT);
        HttpResponse<String> cut =
                save(
                        member,
                        path,
                        2,
                        "private",
                        "code",
                        "YC1KW4",
                        "note",
                        "First",
                        "more",
                        handout.substring(0, handout.length() - 2));
        assertThat(cut.statusCode()).isEqualTo(400);
        assertThat(cut.body())
                .contains("The address of the handout is damaged", "href=\"#more\"", "First");
        assertThat(
                        save(
                                        member,
                                        path,
                                        2,
                                        "private",
                                        "code",
                                        "YC1KW4",
                                        "note",
                                        "First",
                                        "more",
                                        handout + "/show")
                                .statusCode())
                .isEqualTo(303);
        String pack = member.get(path).body();
        assertThat(pack).contains("value=\"First\"", FixedPhrase.LOOK_TOGETHER.words());
        assertThat(pack.indexOf("value=\"YC1KW4\"")).isLessThan(pack.indexOf("value=\"A43MWJ\""));
        assertThat(pack.indexOf("value=\"A43MWJ\"")).isLessThan(pack.indexOf("value=\"KMKK0R\""));
    }

    @Test
    void what_somebody_else_saved_meanwhile_stands_beside_ones_own() {
        Desk one = index.signIn(Role.STEWARD, "Norfolk");
        Desk other = index.signIn(Role.STEWARD, "Norfolk");
        String path = make(one, "Ours");
        save(one, path, 1, "organisation");
        assertThat(save(other, path, 2, "organisation", "more", "A43MWJ").statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = save(one, path, 2, "organisation", "more", "KMKK0R");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Somebody else saved this pack", "value=\"KMKK0R\"")
                .contains("name=\"version\" value=\"3\"");
    }

    /** AZ-02: not by guessing its code either. */
    @Test
    void a_pack_for_colleagues_tells_nobody_else_what_is_in_it() throws Exception {
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        Desk stranger = index.signIn(Role.MEMBER, "Suffolk");
        String path = make(member, "First visit");
        String code = path.substring(path.lastIndexOf('/') + 1);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(save(member, path, 1, "public").body()).contains("Ask a steward");
        save(member, path, 1, "organisation", "more", "A43MWJ");
        assertThat(open("/" + code).body())
                .contains("This is for colleagues")
                .doesNotContain("First visit", "A43MWJ");
        assertThat(index.signIn(Role.MEMBER, "Norfolk").get(path).body())
                .contains("First visit")
                .doesNotContain("Withdraw");
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(save(stranger, path, 2, "private").statusCode()).isEqualTo(404);
    }

    @Test
    void what_will_not_do_is_said_and_nothing_is_typed_twice() {
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        assertThat(member.post("/work/packs", "title", " ").statusCode()).isEqualTo(400);
        String path = make(member, "Kept");
        HttpResponse<String> refused =
                save(
                        member, path, 1, "private", "more", "ZZZZZZ", "code", "A43MWJ", "note",
                        "mine");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("There is no resource with the code 'ZZZZZZ'", "value=\"mine\"")
                .contains("value=\"ZZZZZZ\"", "For the first time at the door");
        assertThat(save(member, path, 1, "private", "code", "nonsense", "note", "x").statusCode())
                .isEqualTo(400);
        assertThat(save(member, path, 1, "everyone").body()).contains("Choose who may read it");
    }
}
