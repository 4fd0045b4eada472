package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkindex.codes.MarkedCode;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** Key tags and handouts on paper, asked for by browser and by command. */
class KeyringTest {

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

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(index.address(path)));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> bytes(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> post(String form) throws Exception {
        return client.send(
                request("/keyring")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_choice_leads_to_its_pages_and_its_pdf() throws Exception {
        assertThat(get("/keyring").body()).contains("Print key tags", "Core 12", "Avery L7160");
        HttpResponse<String> chosen =
                post(
                        "set=core&tag=fgm&codes=&format=fob&look=contrast&backs=yes&start=3"
                                + "&organisation=%C5%81%C3%B3d%C5%BA&x=1.5&y=-0,5&measured-x=99"
                                + "&measured-y=&back-x=0&back-y=0.2");
        assertThat(chosen.statusCode()).isEqualTo(303);
        String path = chosen.headers().firstValue("Location").orElseThrow();
        assertThat(path)
                .isEqualTo(
                        "/keyring/core_fgm.fob.contrast.n3.o150_-50.s10101_10000.b0_20.byxYHDs2TFug");
        HttpResponse<String> shown = get(path);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains(
                        "13 tags (Core 12 and 1 more) on 1 sheet",
                        path + "/1.png",
                        path + "/2.png",
                        path + ".pdf")
                .contains("value=\"Łódź\"", "value=\"1.5\"", "value=\"99\"");
        HttpResponse<byte[]> pdf = bytes(path + ".pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"key-tags.pdf\"");
        assertThat(pdf.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        HttpResponse<byte[]> page = bytes(path + "/2.png");
        var picture = ImageIO.read(new ByteArrayInputStream(page.body()));
        assertThat(picture.getWidth()).isBetween(905, 915);
        assertThat(picture.getHeight()).isBetween(1_280, 1_292);
        assertThat(get(path + "/3.png").statusCode()).isEqualTo(404);
        assertThat(get(path + "/x.png").statusCode()).isEqualTo(404);
    }

    @Test
    void what_will_not_do_is_said_beside_the_form_as_it_was() throws Exception {
        Map<String, String> faults =
                Map.of(
                        "set=&format=fob&look=colour",
                        "Choose at least one tag.",
                        "set=nonsense&format=fob&look=colour",
                        "There is no tag &#39;nonsense&#39;",
                        "set=core&format=l9999&look=colour",
                        "Choose a size.",
                        "set=core&format=fob&look=loud",
                        "Choose a look.",
                        "set=core&format=fob&look=colour&codes=7K2M9Y",
                        "is not a code",
                        "set=core&format=fob&look=colour&start=22",
                        "places 1 to 21",
                        "set=core&format=fob&look=colour&x=far",
                        "Write numbers such as 1.5",
                        "set=core&format=fob&look=colour&measured-x=50",
                        "100 %",
                        "set=core&format=fob&look=colour&organisation=" + "x".repeat(61),
                        "60",
                        "set=core&format=fob&look=colour&organisation=%3Cb%3E%0Ax",
                        "one line");
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            HttpResponse<String> answer = post(fault.getKey());
            assertThat(answer.statusCode()).as(fault.getKey()).isEqualTo(422);
            assertThat(answer.body())
                    .as(fault.getKey())
                    .contains("role=\"alert\"")
                    .doesNotContain("<b>\n")
                    .satisfiesAnyOf(
                            body -> assertThat(body).contains(fault.getValue()),
                            body ->
                                    assertThat(body)
                                            .contains(fault.getValue().replace("&#39;", "'")));
        }
    }

    /** Each at its limit, one past it, in letters, blank, and with a comma. */
    @Test
    void what_is_wrong_with_a_number_is_said_beside_it() throws Exception {
        for (String good :
                List.of(
                        "start=21",
                        "start=1",
                        "start=",
                        "start=+7+",
                        "x=20",
                        "x=-20",
                        "x=1,5",
                        "y=-,5",
                        "y=",
                        "measured-x=91",
                        "measured-x=111",
                        "measured-y=99,5",
                        "measured-y=",
                        "back-x=20",
                        "back-y=-20")) {
            assertThat(post("set=core&format=fob&look=colour&" + good).statusCode())
                    .as(good)
                    .isEqualTo(303);
        }
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("start=2.7", "Write the place as a whole number");
        faults.put("start=2,7", "Write the place as a whole number");
        faults.put("start=0", "places 1 to 21");
        faults.put("start=-1", "places 1 to 21");
        faults.put("start=22", "places 1 to 21");
        faults.put("start=first", "Write numbers such as 1.5, not 'first'.");
        faults.put("start=1e1", "Write numbers");
        faults.put("start=123456789", "Write numbers");
        for (String offset : List.of("x", "y", "back-x", "back-y")) {
            faults.put(offset + "=20.01", "from -20 to 20 mm");
            faults.put(offset + "=-20,01", "from -20 to 20 mm");
            faults.put(offset + "=NaN", "Write numbers");
        }
        for (String measured : List.of("measured-x", "measured-y")) {
            faults.put(measured + "=90.99", "from 91 to 111 mm");
            faults.put(measured + "=111.1", "from 91 to 111 mm");
            faults.put(measured + "=wide", "Write numbers");
        }
        for (Map.Entry<String, String> fault : faults.entrySet()) {
            String field = fault.getKey().substring(0, fault.getKey().indexOf('='));
            HttpResponse<String> answer = post("set=core&format=fob&look=colour&" + fault.getKey());
            assertThat(answer.statusCode()).as(fault.getKey()).isEqualTo(422);
            assertThat(answer.body().replace("&#39;", "'"))
                    .as(fault.getKey())
                    .contains("<a href=\"#" + field + "\">", fault.getValue())
                    .contains("<span id=\"" + field + "-fault\"")
                    .contains("aria-describedby=\"" + field + "-fault\" autofocus");
        }
    }

    @Test
    void words_of_a_title_find_what_can_stand_on_a_tag() throws Exception {
        String code = index.resource("childline-home").code().text();
        String rest = "set=&tag=fgm&format=l7160&look=contrast";
        HttpResponse<String> found = post(rest + "&find=CHILDLINE&look-up=yes");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("name=\"pick\" value=\"" + code + "\" autofocus", "Tick the ones")
                .contains("value=\"fgm\" checked", "value=\"l7160\" selected")
                .contains("name=\"found\" value=\"CHILDLINE\"");
        assertThat(post(rest + "&find=zzzz").body()).contains("Nothing else has “zzzz”");
        HttpResponse<String> chosen =
                post(rest + "&find=CHILDLINE&found=CHILDLINE&pick=" + code + "&pick=" + code);
        assertThat(chosen.headers().firstValue("Location"))
                .contains("/keyring/fgm_" + code + ".l7160.contrast");
        assertThat(get("/keyring/fgm_" + code + ".l7160.contrast").body())
                .contains("2 tags on 1 sheet", "Chosen by title or code")
                .contains("value=\"" + code + "\" checked><span>Childline<");
        assertThat(post(rest + "&find=abuse&found=CHILDLINE&pick=" + code).body())
                .contains("value=\"" + code + "\" checked", "more: add a word of the title");
        assertThat(post(rest + "&pick=nonsense").statusCode()).isEqualTo(422);
    }

    /** Quiet, among what is for people who work with families. */
    @Test
    void a_page_leads_to_its_own_tag() throws Exception {
        String resource = index.resource("childline-home").code().text();
        String category = index.category("domestic-abuse").substring(1);
        for (String code : List.of(resource, category)) {
            String link = "/keyring/" + code + ".fob.colour";
            assertThat(get("/" + code).body())
                    .contains("<a href=\"" + link + "\" rel=\"nofollow\">Print as a tag</a>");
            assertThat(get(link).body()).contains("1 tag on 1 sheet");
        }
    }

    @Test
    void a_name_that_has_no_room_is_said_to_be_left_out() throws Exception {
        String named = ".byQW55dG93bg";
        for (String format : List.of("l7160", "l4732", "l4785")) {
            assertThat(get("/keyring/core." + format + ".colour" + named).body())
                    .contains("Anytown is not printed: these labels have no room");
        }
        assertThat(get("/keyring/core.fob.colour.single" + named).body())
                .contains("Anytown is not printed: it stands on the backs");
        for (String carrying :
                List.of("core.fob.colour", "core.l7164.colour", "core.tent.colour")) {
            assertThat(get("/keyring/" + carrying + named).body()).doesNotContain("is not printed");
        }
        assertThat(get("/keyring/core.l7160.colour").body()).doesNotContain("is not printed");
    }

    @Test
    void what_takes_long_shows_how_far_it_is_and_then_its_pages() throws Exception {
        String path = "/keyring/resources.l7160.contrast";
        assertThat(get(path).body())
                .contains("<h1>Drawing 2,158 tags</h1>", "<progress", "Stop drawing")
                .doesNotContain(".png");
        long before = 0;
        for (String done = "0"; !done.isEmpty(); done = get(path + "/progress").body()) {
            assertThat(Long.parseLong(done)).isBetween(before, 2_158L);
            before = Long.parseLong(done);
        }
        assertThat(get(path).body()).contains("2,158 tags on 103 sheets", "/1.png");
        assertThat(bytes(path + "/103.png").statusCode()).isEqualTo(200);
        assertThat(get("/keyring/nonsense/progress").statusCode()).isEqualTo(404);
    }

    @Test
    void drawing_is_stopped_and_the_choice_is_still_there() throws Exception {
        String path = "/keyring/resources.l7161.contrast";
        assertThat(get(path).body()).contains("Drawing");
        HttpResponse<String> stopped =
                client.send(
                        request(path + "/stop").POST(BodyPublishers.noBody()).build(),
                        BodyHandlers.ofString());
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.body())
                .contains("Drawing was stopped", "value=\"l7161\" selected")
                .contains("value=\"resources\" selected");
        while (!get(path + "/progress").body().isEmpty()) {
            Thread.onSpinWait();
        }
        // stopped in time, or drawn before: either way the next who asks is served
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_signed_in_notes_what_was_printed_and_who_withdraws_is_told() {
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        String code = index.resource("childline-home").code().text();
        String path = "/work/keyring/" + code + "_core.fob.colour/printed";
        assertThat(member.get(path).body())
                .contains("each of the 13 tags", "By Norfolk")
                .doesNotContain("Noted so far");
        HttpResponse<String> none = member.post(path, "copies", "0", "named", "yes");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("between 1 and 1,000,000", "value=\"0\"");
        assertThat(member.post(path, "copies", "1000001").statusCode()).isEqualTo(422);
        assertThat(member.post(path, "copies", "lots").statusCode()).isEqualTo(422);
        HttpResponse<String> noted = member.post(path, "copies", "40", "named", "yes");
        assertThat(noted.statusCode()).isEqualTo(303);
        assertThat(member.get(noted.headers().firstValue("Location").orElseThrow()).body())
                .containsPattern(
                        "It is noted: 40 copies on [^<]* by Norfolk, of each of the 13 tags\\.");
        assertThat(member.get(path).body()).doesNotContain("It is noted");
        assertThat(member.post(path, "copies", "1000000").statusCode()).isEqualTo(303);
        assertThat(member.get(path).body())
                .contains("40 copies on ", " by Norfolk", "1,000,000 copies on ");
        assertThat(member.get("/work/keyring/damaged/printed").statusCode()).isEqualTo(404);
        Desk steward = index.signIn(Role.STEWARD, "Norfolk");
        assertThat(steward.get("/work/resources/" + code + "/retire").body())
                .contains("It stands on paper", "40 copies on ", " by Norfolk");
    }

    @Test
    void a_damaged_address_says_so_and_lets_choose_anew() throws Exception {
        for (String choice :
                List.of(
                        "x",
                        "core.fob",
                        "core.fob.colour.zz",
                        "2222222.fob.colour",
                        "a".repeat(5_000))) {
            HttpResponse<String> answer = get("/keyring/" + choice);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("role=\"alert\"", "Which tags")
                    .doesNotContain("Download");
            assertThat(get("/keyring/" + choice + ".pdf").body()).contains("can’t be printed");
        }
    }

    private static String handout() {
        return "/H/2"
                + new MarkedCode(index.resource("childline-home").code(), 'B').text()
                + new MarkedCode(index.resource("shout-text-service").code(), '0').text();
    }

    @Test
    void a_handout_is_a_file_with_a_name_that_says_nothing() throws Exception {
        for (String paper :
                List.of(
                        "",
                        "/a4",
                        "/a4-large",
                        "/a4-discreet",
                        "/a5",
                        "/a5-large",
                        "/a5-discreet")) {
            HttpResponse<byte[]> pdf = bytes(handout() + paper + ".pdf");
            assertThat(pdf.statusCode()).as(paper).isEqualTo(200);
            assertThat(pdf.headers().firstValue("Content-Disposition"))
                    .contains("inline; filename=\"list.pdf\"");
            assertThat(pdf.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
        assertThat(get(handout() + "/a3.pdf").statusCode()).isEqualTo(404);
        assertThat(get(handout() + "/a3.png").statusCode()).isEqualTo(404);
        assertThat(get("/H/nothing/a4.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void who_prints_a_handout_sees_its_first_page_before() throws Exception {
        assertThat(get(handout() + "/print").body()).contains(handout() + "/a4.png");
        HttpResponse<byte[]> page = bytes(handout() + "/a4.png");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        var picture = ImageIO.read(new ByteArrayInputStream(page.body()));
        assertThat(picture.getHeight() / (double) picture.getWidth())
                .isCloseTo(Math.sqrt(2), within(0.01));
    }

    /** SEC-53: who comes at once waits for a turn, or is told when to come back. */
    @Test
    void fifty_at_once_are_served_or_asked_to_come_back() {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            asked.add(
                    client.sendAsync(
                            request("/keyring/all.card.colour.o" + i + "_0.pdf").build(),
                            BodyHandlers.ofString(StandardCharsets.ISO_8859_1)));
        }
        int served = 0;
        for (CompletableFuture<HttpResponse<String>> each : asked) {
            HttpResponse<String> answer = each.join();
            if (answer.statusCode() == 200) {
                served++;
            } else {
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                assertThat(answer.body()).contains("Please wait a moment", "0800 1111");
            }
        }
        assertThat(served).isPositive();
    }

    /** What a command said, and how it ended. */
    private record Said(int code, String error) {}

    private static Said run(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of("keyring", "--data", folder.toString()));
        all.addAll(List.of(arguments));
        PrintStream before = System.err;
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        System.setErr(new PrintStream(error, true, StandardCharsets.UTF_8));
        try {
            int code = App.run(Map.of(), all.toArray(String[]::new));
            return new Said(code, error.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }

    @Test
    void the_command_writes_a_file_or_says_in_a_sentence_why_not(@TempDir Path folder)
            throws Exception {
        Path out = folder.resolve("tags.pdf");
        String file = out.toString();
        String base = "https://find.example.org";
        Said written =
                run(
                        folder,
                        "--out",
                        file,
                        "--base-address",
                        base,
                        "--tags",
                        "police,FS14PE",
                        "--no-backs",
                        "--copies",
                        "40",
                        "--organisation",
                        "Anytown");
        assertThat(written.code()).isZero();
        assertThat(Files.readString(out, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(run(folder, "--out", file).error()).contains("--base-address");
        assertThat(run(folder, "--base-address", base).code()).isEqualTo(2);
        Said format = run(folder, "--out", file, "--base-address", base, "--format", "l1");
        assertThat(format).isEqualTo(new Said(2, "There is no format 'l1'; see keyring --help.\n"));
        assertThat(run(folder, "--out", file, "--base-address", base, "--offset", "1"))
                .isEqualTo(new Said(2, "--offset takes two numbers, such as 1.5,-0.5.\n"));
        assertThat(run(folder, "--out", file, "--base-address", base, "--logo", "/nowhere.png"))
                .isEqualTo(new Said(2, "The logo /nowhere.png can't be read.\n"));
        assertThat(run(folder, "--out", file, "--base-address", base, "--copies", "-1").code())
                .isEqualTo(2);
        assertThat(run(folder, "--out", "/nowhere/tags.pdf", "--base-address", base))
                .isEqualTo(new Said(1, "The file /nowhere/tags.pdf can't be written.\n"));
        String address = "https://links.for.families.examplecouncil.gov.uk";
        Said tooFine = run(folder, "--out", file, "--base-address", address, "--format", "l4732");
        assertThat(tooFine.code()).isEqualTo(2);
        assertThat(tooFine.error()).contains("too fine to scan", "l7651").hasLineCount(1);
    }

    @Test
    void tags_that_no_phone_can_follow_are_printed_to_try_and_no_more(@TempDir Path folder) {
        String out = folder.resolve("tags.pdf").toString();
        String here = "http://localhost:8080";
        String warning =
                "These codes lead to http://localhost:8080, which no phone can reach;"
                        + " give --base-address https://find.example.org before you print for others.";
        assertThat(run(folder, "--out", out).code()).isEqualTo(2);
        Said few = run(folder, "--out", out, "--base-address", here, "--tags", "core");
        assertThat(few.code()).isZero();
        assertThat(few.error()).contains(warning);
        assertThat(Path.of(out)).exists();
        assertThat(run(folder, "--out", out, "--base-address", here, "--tags", "resources"))
                .isEqualTo(new Said(2, warning + "\n"));
        assertThat(run(folder, "--out", out, "--base-address", here, "--copies", "40"))
                .isEqualTo(new Said(2, warning + "\n"));
        assertThat(run(folder, "--out", out, "--base-address", "https://local.example.org").error())
                .isEmpty();
    }

    @Test
    void a_pdf_takes_the_place_of_a_pdf_and_of_nothing_else(@TempDir Path folder) throws Exception {
        String[] base = {"--base-address", "https://find.example.org", "--tags", "FS14PE", "--out"};
        Path mine = Files.writeString(folder.resolve("mine.txt"), "my notes");
        String[] words = Arrays.copyOf(base, base.length + 1);
        words[base.length] = mine.toString();
        assertThat(run(folder, words))
                .isEqualTo(
                        new Said(
                                2,
                                "The file "
                                        + mine
                                        + " is there already and is no PDF; name another.\n"));
        assertThat(mine).hasContent("my notes");
        Path real = folder.resolve("real.pdf");
        Path link = Files.createSymbolicLink(folder.resolve("link.pdf"), real);
        Files.writeString(real, "%PDF-1.4 of yesterday");
        Path fresh = Files.createFile(folder.resolve("empty"));
        for (Path place : List.of(link, fresh, folder.resolve("none.pdf"))) {
            words[base.length] = place.toString();
            assertThat(run(folder, words).code()).as(place.toString()).isZero();
            assertThat(Files.size(place)).isGreaterThan(1_000);
        }
        assertThat(link).isSymbolicLink();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        words[base.length] = "/dev/null";
        assertThat(run(folder, words).code()).isZero();
        assertThat(Path.of("/dev/null"))
                .satisfies(x -> assertThat(Files.isRegularFile(x)).isFalse());
    }

    /** A machine that slept makes the pool of connections warn: nothing for who prints tags. */
    @Test
    void a_command_is_quiet_about_what_its_libraries_notice() {
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        Formatter format = root.getHandlers()[0].getFormatter();
        try {
            Logs.quiet();
            assertThat(Logger.getLogger("com.zaxxer.hikari.pool.HikariPool"))
                    .satisfies(x -> assertThat(x.isLoggable(Level.WARNING)).isFalse());
            assertThat(Logger.getLogger("com.zaxxer.hikari").isLoggable(Level.INFO)).isFalse();
            assertThat(Logger.getLogger("org.linkindex").isLoggable(Level.WARNING)).isTrue();
        } finally {
            root.setLevel(before);
            root.getHandlers()[0].setFormatter(format);
        }
    }
}
