package org.linkindex.signboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.app.RunningIndex;
import org.linkindex.database.Database;
import org.linkindex.mail.Post;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Role;
import org.linkindex.people.TurnedClock;
import org.linkindex.signin.Desk;

class SignboardTest {

    private static final String SQUARE =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">"
                    + "<rect x=\"0\" y=\"0\" width=\"10\" height=\"10\" fill=\"#0b5f5a\"/></svg>";

    private static final TurnedClock CLOCK = new TurnedClock(Instant.now());
    private static RunningIndex index;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        index = new RunningIndex(CLOCK, Post.NONE);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        index.close();
    }

    /** Each test begins with a site of which nobody has said anything. */
    @BeforeEach
    void begin() {
        index.database()
                .write(
                        tx -> {
                            tx.run("delete from site_concern");
                            tx.run("delete from site_version");
                            tx.announce(Wordings.TOPIC);
                            return true;
                        });
    }

    private static HttpResponse<byte[]> file(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(index.address(path))).build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A page as families see it. */
    private static String page(String path) {
        return new String(file(path).body(), StandardCharsets.UTF_8);
    }

    private static Desk admin() {
        return index.signIn(Role.ADMIN, "");
    }

    private static HttpResponse<String> say(Desk admin, long version, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of("version", String.valueOf(version)));
        all.addAll(Arrays.asList(namesAndValues));
        return admin.post("/work/site", all.toArray(String[]::new));
    }

    private static HttpResponse<String> call(Desk admin, long version, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of("version", String.valueOf(version)));
        all.addAll(Arrays.asList(namesAndValues));
        return admin.post("/work/site/concerns", all.toArray(String[]::new));
    }

    private static HttpResponse<String> callNorfolk(Desk admin, long version) {
        return call(
                admin,
                version,
                "area0",
                "Norfolk",
                "who0",
                "Children’s Advice and Duty Service",
                "phone0",
                "0344 800 8020",
                "hours0",
                "day and night",
                "address0",
                "https://www.norfolk.gov.uk/");
    }

    @Test
    void what_an_admin_says_stands_on_every_page_at_once_and_what_they_empty_is_as_started() {
        Desk admin = admin();
        assertThat(page("/")).contains("<title>LinkIndex</title>", RunningIndex.LEAVE);
        assertThat(
                        say(
                                        admin,
                                        0,
                                        "name",
                                        "Help in Norfolk",
                                        "leave",
                                        "https://weather.example/today",
                                        "urgent1",
                                        "Somebody hurt? Call 999 now.")
                                .statusCode())
                .isEqualTo(303);
        for (String path : new String[] {"/", "/safety", index.category("bullying"), "/keyring"}) {
            assertThat(page(path))
                    .as(path)
                    .contains(
                            "Help in Norfolk",
                            "href=\"https://weather.example/today\"",
                            "<strong>Somebody hurt?</strong>",
                            "Call <a href=\"tel:999\">999</a> now.")
                    .doesNotContain("LinkIndex", RunningIndex.LEAVE, "In danger now? Call");
        }
        assertThat(admin.get("/work/site").body())
                .contains("value=\"Help in Norfolk\"", "Last changed by " + admin.person().name());
        assertThat(say(admin, 1).statusCode()).isEqualTo(303);
        assertThat(page("/")).contains("<title>LinkIndex</title>", RunningIndex.LEAVE, "Under 19?");
        assertThat(admin.get("/work/site").body()).contains("Empty: LinkIndex (a test).");
    }

    /** Another node is another program on the same store. */
    @Test
    void another_node_says_it_within_a_second() {
        Person by = admin().person();
        People people = index.people();
        try (Database there = Database.open(Database.fileIn(index.folder()))) {
            Optional<Wording> overtaken =
                    new Wordings(there, people, CLOCK)
                            .change(by, 0, "test", now -> now.saying("From there", "", List.of()));
            assertThat(overtaken).isEmpty();
        }
        long began = System.nanoTime();
        while (!page("/safety").contains("From there")) {
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whom_to_call_about_a_child_is_said_beside_the_urgent_line_and_on_the_safety_page() {
        Desk admin = admin();
        assertThat(page("/safety")).doesNotContain("Worried about a child?");
        assertThat(callNorfolk(admin, 0).statusCode()).isEqualTo(303);
        assertThat(page("/safety"))
                .contains(
                        "<b>Norfolk</b>",
                        "href=\"tel:03448008020\">0344 800 8020</a>",
                        "href=\"https://www.norfolk.gov.uk/\"");
        assertThat(page(index.category("bullying")))
                .contains("Worried about a child in Norfolk?", "href=\"tel:03448008020\"");
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            many.addAll(
                    List.of(
                            "area" + i,
                            "Area " + i,
                            "who" + i,
                            "Who",
                            "phone" + i,
                            "0300 123 456" + i));
        }
        assertThat(call(admin, 1, many.toArray(String[]::new)).statusCode()).isEqualTo(303);
        assertThat(page(index.category("bullying")))
                .contains("href=\"/safety#concern\"")
                .doesNotContain("Area 2");
        assertThat(page("/safety")).contains("<b>Area 2</b>").doesNotContain("Norfolk");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "leave | http://weather.example/ | begins with https://",
                "leave | javascript:alert(1) | begins with https://",
                "leave | https://user@weather.example/ | begins with https://",
                "leave | https://localhost/ | must lead away from this site",
                "urgent1 | Call your mum | to call 999",
                "urgent1 | Call 9990 | to call 999",
                "name | Li\u202enk | can’t be seen",
            })
    void what_would_not_do_is_told_and_nothing_is_lost(String field, String value, String told) {
        Desk admin = admin();
        String other = field.equals("name") ? "urgent2" : "name";
        HttpResponse<String> answer = say(admin, 0, other, "Typed before", field, value);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(told, "href=\"#" + field + "\"");
        assertThat(answer.body()).contains("value=\"Typed before\"");
        assertThat(page("/")).contains("<title>LinkIndex</title>");
    }

    @ParameterizedTest
    @CsvSource({"name,40", "leave,300", "urgent1,160", "urgent3,160"})
    void each_word_has_a_limit(String field, int most) {
        Desk admin = admin();
        String start = field.equals("leave") ? "https://weather.example/" : "Call 999 ";
        assertThat(say(admin, 0, field, filled(start, most)).statusCode()).isEqualTo(303);
        assertThat(say(admin, 1, field, filled(start, most + 1)).statusCode()).isEqualTo(422);
    }

    private static String filled(String start, int length) {
        return start + "w".repeat(length - start.length());
    }

    @ParameterizedTest
    @CsvSource({"area0,60", "who0,80", "hours0,80", "address0,300"})
    void each_field_of_an_area_has_a_limit(String field, int most) {
        Desk admin = admin();
        String start = field.equals("address0") ? "https://a.example/" : "";
        assertThat(norfolk(admin, 0, field, filled(start, most)).statusCode()).isEqualTo(303);
        assertThat(norfolk(admin, 1, field, filled(start, most + 1)).statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> norfolk(Desk admin, long version, String field, String to) {
        List<String> all = new ArrayList<>();
        for (String each : List.of("area0", "who0", "phone0")) {
            if (!each.equals(field)) {
                all.addAll(List.of(each, each.equals("phone0") ? "0344 800 8020" : "Norfolk"));
            }
        }
        all.addAll(List.of(field, to));
        return call(admin, version, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "call us", "0344", "0909 123 4567", "118 118", "0344 800 8020 ext 5"})
    void a_number_that_nobody_can_dial_for_nothing_extra_is_refused(String phone) {
        HttpResponse<String> answer = norfolk(admin(), 0, "phone0", phone);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Write a number that can be dialled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0344 800 8020",
                "101",
                "116 123",
                "text 85258",
                "+44 344 800 8020",
                "01603 123456"
            })
    void a_number_that_can_be_dialled_is_taken(String phone) {
        assertThat(norfolk(admin(), 0, "phone0", phone).statusCode()).isEqualTo(303);
    }

    @Test
    void there_are_forty_areas_at_most() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            all.addAll(
                    List.of("area" + i, "Area <" + i + ">", "who" + i, "Who", "phone" + i, "101"));
        }
        Desk admin = admin();
        assertThat(call(admin, 0, all.toArray(String[]::new)).statusCode()).isEqualTo(303);
        assertThat(page("/safety"))
                .contains("<b>Area &lt;39&gt;</b>")
                .doesNotContain("Area &lt;40&gt;");
        assertThat(admin.get("/work/site").body())
                .contains("id=\"area39\"")
                .doesNotContain("area40");
    }

    @Test
    void who_saves_second_sees_both_and_loses_nothing() {
        Desk first = admin();
        Desk second = admin();
        assertThat(say(first, 0, "name", "First").statusCode()).isEqualTo(303);
        HttpResponse<String> answer = say(second, 0, "name", "Second");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "value=\"Second\"",
                        "They wrote: <b>First</b>",
                        "name=\"version\" value=\"1\"");
        assertThat(page("/")).contains("<title>First</title>");
        assertThat(say(second, 1, "name", "Second").statusCode()).isEqualTo(303);
        assertThat(page("/")).contains("<title>Second</title>");
        assertThat(index.people().deeds(500, CLOCK.instant().plusSeconds(1)))
                .extracting(deed -> deed.who() + " " + deed.what() + ": " + deed.about())
                .contains(
                        second.person().name()
                                + " changed the words of the site: name: First → Second");
    }

    @Test
    void each_version_can_be_put_back_by_one_button_as_a_new_one() {
        Desk admin = admin();
        Desk other = admin();
        say(admin, 0, "name", "First", "urgent1", "Call 999 now.");
        callNorfolk(admin, 1);
        say(admin, 2, "name", "Third");
        assertThat(admin.get("/work/site").body()).contains("href=\"/work/site/history\"");
        assertThat(admin.get("/work/site/history").body())
                .contains(
                        "name: First → Third",
                        "urgent lines: Call 999 now. → as started",
                        "Norfolk: ",
                        "name=\"version\" value=\"3\"",
                        "name=\"number\" value=\"2\"",
                        "name=\"number\" value=\"0\"")
                .doesNotContain("name=\"number\" value=\"3\"");
        assertThat(putBack(admin, 3, "2").statusCode()).isEqualTo(303);
        assertThat(page("/safety")).contains("First", "Call <a href=\"tel:999\">", "Norfolk");
        assertThat(putBack(other, 3, "0").statusCode()).isEqualTo(409);
        assertThat(putBack(other, 3, "0").body()).contains("Somebody else changed the site");
        assertThat(page("/")).contains("<title>First</title>");
        assertThat(putBack(other, 4, "0").statusCode()).isEqualTo(303);
        assertThat(page("/")).contains("<title>LinkIndex</title>");
        assertThat(page("/safety")).doesNotContain("Norfolk");
        for (String none : List.of("6", "-1", "x", "")) {
            assertThat(putBack(admin, 5, none).statusCode()).isEqualTo(404);
        }
        assertThat(index.people().deeds(500, CLOCK.instant().plusSeconds(1)))
                .extracting(deed -> deed.who() + " " + deed.what() + ": " + deed.about())
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .startsWith(
                                                other.person().name()
                                                        + " put back the words of the site: name:"
                                                        + " First → as started"));
    }

    private static HttpResponse<String> putBack(Desk admin, long version, String number) {
        return admin.post(
                "/work/site/history", "version", String.valueOf(version), "number", number);
    }

    @Test
    void a_long_history_goes_on_over_pages() {
        Desk admin = admin();
        for (int i = 0; i < SiteHistory.MOST; i++) {
            say(admin, i, "name", "Name " + i);
        }
        assertThat(admin.get("/work/site/history").body())
                .contains("As the server was started")
                .doesNotContain("Earlier ones");
        say(admin, SiteHistory.MOST, "name", "One more");
        assertThat(admin.get("/work/site/history").body())
                .contains("name: Name 0 → Name 1<", "/work/site/history?before=2\"")
                .doesNotContain("As the server was started");
        assertThat(admin.get("/work/site/history?before=2").body())
                .contains("name: as started → Name 0<", "As the server was started")
                .doesNotContain("Name 1<", "Earlier ones");
    }

    @Test
    void whoever_changes_the_site_has_just_proved_who_they_are() {
        Desk admin = admin();
        CLOCK.turn(Duration.ofMinutes(21));
        HttpResponse<String> asked = say(admin, 0, "name", "Stolen");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body())
                .contains(
                        "Is it still you?", "href=\"/again?to=", "name=\"name\" value=\"Stolen\"");
        assertThat(page("/")).contains("<title>LinkIndex</title>");
    }

    @Test
    void a_drawing_is_shown_from_our_own_host_and_can_run_nothing() {
        Desk admin = admin();
        byte[] svg = SQUARE.getBytes(StandardCharsets.UTF_8);
        assertThat(admin.upload("/work/site/logo", "logo", svg, "version", "0").statusCode())
                .isEqualTo(303);
        String path = logoPath();
        HttpResponse<byte[]> logo = file(path);
        assertThat(logo.body()).isEqualTo(svg);
        assertThat(logo.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(logo.headers().allValues("Content-Security-Policy"))
                .contains("default-src 'none'; sandbox");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(logo.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(file("/logo/0123456789abcdef.svg").statusCode()).isEqualTo(404);
        assertThat(admin.post("/work/site/logo/gone", "version", "1").statusCode()).isEqualTo(303);
        assertThat(page("/")).doesNotContain("/logo/");
        assertThat(file(path).statusCode()).isEqualTo(404);
    }

    private static String logoPath() {
        String page = page("/safety");
        int from = page.indexOf("src=\"/logo/") + 5;
        return page.substring(from, page.indexOf('"', from));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void a_picture_is_small_on_pages_and_whole_on_tags_that_are_not_discreet() throws Exception {
        BufferedImage image = new BufferedImage(1000, 500, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setColor(Color.RED);
        HttpResponse<String> sent =
                admin().upload("/work/site/logo", "logo", png(image), "version", "0");
        assertThat(sent.statusCode()).isEqualTo(303);
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(file(logoPath()).body()));
        assertThat(shown.getWidth()).isEqualTo(160);
        assertThat(shown.getHeight()).isEqualTo(80);
        assertThat(images("/keyring/D7MV5V.poster-a4.colour.pdf")).isOne();
        assertThat(images("/keyring/D7MV5V.poster-a4.discreet.pdf")).isZero();
    }

    private static long images(String path) throws IOException {
        try (PDDocument document = Loader.loadPDF(file(path).body())) {
            long images = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                images += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return images;
        }
    }

    @Test
    void what_is_no_logo_is_refused_in_one_sentence() throws Exception {
        Desk admin = admin();
        assertThat(refused(admin, new byte[0])).contains("Choose a file with your logo first.");
        assertThat(refused(admin, "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .contains("must be a PNG picture or an SVG drawing");
        assertThat(
                        refused(
                                admin,
                                "<svg><script>alert(1)</script></svg>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("alert(1)");
        BufferedImage noise = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 160 * 160; i++) {
            noise.setRGB(i % 160, i / 160, random.nextInt());
        }
        assertThat(refused(admin, png(noise))).contains("too fine for phones");
        String large = SQUARE.replace("<rect", "<title>" + "w".repeat(16_000) + "</title><rect");
        assertThat(refused(admin, large.getBytes(StandardCharsets.UTF_8)))
                .contains("too fine for phones");
        String most =
                SQUARE.replace(
                        "<rect",
                        "<title>" + "w".repeat(16_000 - SQUARE.length() - 15) + "</title><rect");
        assertThat(most).hasSize(16_000);
        byte[] fits = most.getBytes(StandardCharsets.UTF_8);
        assertThat(admin.upload("/work/site/logo", "logo", fits, "version", "0").statusCode())
                .isEqualTo(303);
    }

    private static String refused(Desk admin, byte[] file) {
        HttpResponse<String> answer = admin.upload("/work/site/logo", "logo", file, "version", "0");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page("/")).doesNotContain("/logo/");
        return answer.body();
    }

    /** SEC-26, for forms with a file. */
    @Test
    void a_form_with_a_file_needs_our_token_too() {
        Desk admin = admin();
        Desk other = admin();
        byte[] svg = SQUARE.getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                admin.upload(
                        "/work/site/logo", "logo", svg, "version", "0", "token", other.token());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(page("/")).doesNotContain("/logo/");
    }
}
