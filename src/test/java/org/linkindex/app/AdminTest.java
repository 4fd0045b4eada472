package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.io.TempDir;
import org.linkindex.people.Role;
import org.linkindex.signin.Codes;
import org.linkindex.signin.Desk;
import picocli.CommandLine;

/** The first admin, from the command line to the first page of the staff. */
class AdminTest {

    private static RunningIndex index;

    @BeforeAll
    static void start() {
        index = new RunningIndex();
    }

    @AfterAll
    static void stop() {
        index.close();
    }

    private record Said(int code, String out, String err) {}

    private static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = App.line(Map.of());
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int code = line.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }

    private static Said invite(String email) {
        return say(
                "admin",
                "invite",
                email,
                "--data",
                index.folder().toString(),
                "--base-address",
                index.address(""));
    }

    private static String path(Said said) {
        Matcher link = Pattern.compile("http\\S+(/join/[A-Za-z0-9_-]{43})\\n").matcher(said.out());
        assertThat(link.find()).as(said.out() + said.err()).isTrue();
        return link.group(1);
    }

    private static HttpResponse<String> join(Desk desk, String path, String... more) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "name", "Ada Byron",
                                "profession", "information-officer",
                                "password", "purple tractor seldom knits"));
        all.addAll(List.of(more));
        return desk.post(path, all.toArray(String[]::new));
    }

    /**
     * AUTH-05, AUTH-06: with a password alone an admin is a member, with a second step an admin.
     */
    @Test
    void the_first_admin_is_invited_joins_and_sets_a_second_step_up() {
        String path = path(invite("ada@example.org"));
        Desk desk = Desk.stranger(index.address(""));
        // looking uses nothing up: mail programs look at links, too
        for (int i = 0; i < 3; i++) {
            assertThat(desk.get(path).body()).contains("ada@example.org", "as admin");
        }
        HttpResponse<String> joined = join(desk, path);
        assertThat(joined.statusCode()).isEqualTo(303);
        assertThat(joined.headers().firstValue("Location")).contains("/account/second-step");
        assertThat(desk.get("/work").body()).contains("Ada Byron", "needs a second step");
        HttpResponse<String> page = desk.get("/account/second-step");
        HttpResponse<String> wrong = Codes.setUp(desk, page, "000000");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("This code does not fit", "href=\"#code\"");
        HttpResponse<String> done = Codes.setUp(desk, page);
        assertThat(done.body()).contains("Write these codes down");
        assertThat(desk.get("/work").body())
                .doesNotContain("needs a second step")
                .contains("Admin");
        assertThat(desk.get(path).statusCode()).isEqualTo(404);
        assertThat(join(Desk.stranger(index.address("")), path).statusCode()).isEqualTo(404);
        assertThat(index.people().hasAdmin()).isTrue();
        Said again = invite("ADA@example.org");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("can already sign in");
    }

    @Test
    void AUTH_10_of_many_who_use_one_invitation_at_once_one_gets_in() throws Exception {
        String path = path(invite("bea@example.org"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tries.add(() -> join(Desk.stranger(index.address("")), path).statusCode());
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(tries)) {
                codes.add(each.get());
            }
            assertThat(codes).containsOnly(303, 404).containsOnlyOnce(303);
        }
    }

    /** AZ-03. */
    @Test
    void nobody_gives_themselves_a_role() {
        index.people().addOrganisation(Optional.empty(), "Norfolk");
        Desk desk = index.signIn(Role.MEMBER, "Norfolk");
        HttpResponse<String> changed =
                desk.post(
                        "/account",
                        "name",
                        "New Name",
                        "profession",
                        "teacher",
                        "role",
                        "admin",
                        "organisation",
                        "",
                        "email",
                        "other@example.org",
                        "suspended",
                        "");
        assertThat(changed.statusCode()).isEqualTo(303);
        var now = index.people().find(desk.person().id()).orElseThrow();
        assertThat(now.name()).isEqualTo("New Name");
        assertThat(now.role()).isEqualTo(Role.MEMBER);
        assertThat(now.email()).isEqualTo(desk.person().email());
        assertThat(now.organisation()).isEqualTo(desk.person().organisation());
    }

    @Test
    void what_is_wrong_is_said_and_nothing_has_to_be_typed_twice() {
        String path = path(invite("cleo@example.org"));
        Desk desk = Desk.stranger(index.address(""));
        HttpResponse<String> wrong =
                desk.post(
                        path, "name", "Cleo \"Q\" Smith", "profession", "", "password", "cleo2026");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains(
                        "value=\"Cleo &#34;Q&#34; Smith\"",
                        "href=\"#profession\"",
                        "href=\"#password\"")
                .doesNotContain("cleo2026");
        assertThat(desk.cookie()).isEmpty();
    }

    @Test
    void the_command_says_what_to_do() {
        Said none = say("admin");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("linkindex admin invite EMAIL");
        Said bad = invite("not an address");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("is no e-mail address");
        assertThat(say("admin", "invite", "--help").out()).contains("works once");
    }

    @Test
    void an_invitation_of_the_command_line_is_good_for_a_port_too(@TempDir Path folder) {
        Said said =
                say(
                        "admin",
                        "invite",
                        "ada@example.org",
                        "--data",
                        folder.toString(),
                        "--port",
                        "18125");
        assertThat(said.out()).contains("http://localhost:18125/join/");
    }
}
