package org.linkindex.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkindex.app.RunningIndex;
import org.linkindex.mail.AbruptServer;
import org.linkindex.mail.Post;
import org.linkindex.people.Role;
import org.linkindex.people.TurnedClock;
import org.linkindex.signin.Desk;

class LettersTest {

    /** A Wednesday. */
    private static final Instant START = Instant.parse("2026-11-18T12:00:00Z");

    private static final TurnedClock CLOCK = new TurnedClock(START);
    private static GreenMail server;
    private static RunningIndex index;

    @BeforeAll
    static void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        index =
                new RunningIndex(
                        CLOCK,
                        new Post(
                                "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                                "",
                                "",
                                "index@find.example.org"));
    }

    @AfterAll
    static void stop() {
        index.close();
        server.stop();
    }

    /** Nobody of another test still waits for a letter; the sessions of this one are young. */
    @BeforeEach
    void begin() throws Exception {
        index.database().write(tx -> tx.run("delete from letter_wish"));
        server.purgeEmailFromAllMailboxes();
    }

    private static String day() {
        return DateTimeFormatter.ofPattern("d MMMM", Locale.UK)
                .withZone(ZoneId.of("Europe/London"))
                .format(CLOCK.instant());
    }

    private static void untilMonday() {
        CLOCK.turn(Duration.between(CLOCK.instant(), Week.next(CLOCK.instant())));
    }

    /** Somebody who looks for this, and wishes the letter. */
    private static Desk reader(String words) {
        Desk reader = index.signIn(Role.MEMBER, "Norfolk");
        reader.post("/work/searches", "words", words);
        reader.post("/account/letter", "wish", "yes");
        return reader;
    }

    private static void addResource(String title, String host) {
        CLOCK.turn(Duration.ofMinutes(1));
        HttpResponse<String> saved =
                index.signIn(Role.STEWARD, "Kent")
                        .post(
                                "/work/resources/new",
                                "form",
                                "%032x".formatted(host.hashCode() & 0xffffffffL),
                                "title",
                                title,
                                "url",
                                "https://" + host + "/",
                                "provider",
                                "Example",
                                "format",
                                "website",
                                "summary",
                                "About it.",
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

    private static List<String> letters() throws Exception {
        List<String> letters = new ArrayList<>();
        for (MimeMessage each : server.getReceivedMessages()) {
            letters.add(each.getContent().toString().replace("\r\n", "\n"));
        }
        return letters;
    }

    private static String stopLink(String letter) {
        Matcher link = Pattern.compile("http://localhost:\\d+(/letters/stop/\\S+)").matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void who_wishes_it_is_told_once_on_monday_what_is_new() throws Exception {
        String wished = day();
        Desk reader = reader("axolotls");
        addResource("Axolotls at school", "axolotls.example.org");
        assertThat(index.letters().sendDue()).isZero();
        untilMonday();
        assertThat(index.letters().sendDue()).isEqualTo(1);
        assertThat(index.letters().sendDue()).isZero();
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getAllRecipients()[0]).hasToString(reader.person().email().text());
        assertThat(letter.getSubject()).isEqualTo("What is new this week – LinkIndex");
        assertThat(letters())
                .singleElement()
                .asString()
                .startsWith(
                        """
                        Hello %s,

                        this is new for you since %s.

                        New for your saved searches
                        - axolotls: Axolotls at school
                        See to it: %s
                        """
                                .formatted(
                                        reader.person().name(),
                                        wished,
                                        index.address("/work/searches")));
        // a week later nothing is new, so that nothing comes
        untilMonday();
        assertThat(index.letters().sendDue()).isZero();
        assertThat(letters()).hasSize(1);
        String before = day();
        // and then something is again: that alone is told
        addResource("More axolotls", "more-axolotls.example.org");
        untilMonday();
        assertThat(index.letters().sendDue()).isEqualTo(1);
        assertThat(letters().getLast())
                .contains("since " + before + ".", "- axolotls: More axolotls\n")
                .doesNotContain("at school");
    }

    @Test
    void nobody_gets_a_letter_unasked_suspended_or_deleted() throws Exception {
        Desk unasked = index.signIn(Role.MEMBER, "Norfolk");
        unasked.post("/work/searches", "words", "toads");
        Desk suspended = reader("toads");
        Desk deleted = reader("toads");
        addResource("Toads", "toads.example.org");
        Desk admin = index.signIn(Role.ADMIN, "");
        index.people()
                .write(
                        tx -> {
                            index.people().suspend(tx, admin.person(), suspended.person().id());
                            index.people().delete(tx, admin.person(), deleted.person().id());
                            return true;
                        });
        untilMonday();
        assertThat(index.letters().sendDue()).isZero();
        assertThat(letters()).isEmpty();
        List<String> wishing =
                index.database()
                        .read(
                                tx ->
                                        tx.list(
                                                "select person from letter_wish",
                                                row -> row.text("person")));
        assertThat(wishing).containsExactly(suspended.person().id());
    }

    @Test
    void the_link_in_the_letter_stops_it_without_signing_in_and_by_nobody_elses_hand()
            throws Exception {
        Desk reader = reader("frogs");
        addResource("Frogs", "frogs.example.org");
        untilMonday();
        assertThat(index.letters().sendDue()).isEqualTo(1);
        String link = stopLink(letters().getFirst());
        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe"))
                .containsExactly("<" + index.address(link) + ">");
        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        try (HttpClient client = HttpClient.newHttpClient()) {
            // looking at it, as mail scanners do, stops nothing; nor does a link that was changed
            assertThat(ask(client, link, false).body()).contains("Stop the weekly letter?");
            String forged =
                    link.replaceFirst("stop/.", link.contains("stop/0") ? "stop/1" : "stop/0");
            assertThat(ask(client, forged, true).statusCode()).isEqualTo(404);
            assertThat(ask(client, "/letters/stop/x", true).statusCode()).isEqualTo(404);
            assertThat(signedIn(reader).get("/account/letter").body())
                    .contains("You get the letter");
            HttpResponse<String> stopped = ask(client, link, true);
            assertThat(stopped.body()).contains("The letters have stopped");
            assertThat(stopped.headers().firstValue("Set-Cookie")).isEmpty();
            Desk again = signedIn(reader);
            assertThat(again.get("/account/letter").body()).contains("You don’t get the letter");
            // used up: it does nothing to a wish that was made anew
            again.post("/account/letter", "wish", "yes");
            assertThat(ask(client, link, true).body()).contains("The letters have stopped");
            assertThat(again.get("/account/letter").body()).contains("You get the letter");
            again.post("/account/letter", "wish", "no");
            assertThat(again.get("/account/letter").body()).contains("You don’t get the letter");
        }
    }

    private static Desk signedIn(Desk before) {
        return Desk.again(
                index.database(), index.people(), CLOCK, index.address(""), before.person(), true);
    }

    private static HttpResponse<String> ask(HttpClient client, String path, boolean post)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(index.address(path)));
        if (post) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void a_mail_server_that_is_away_loses_nothing() throws Exception {
        reader("wombats");
        addResource("Wombats", "wombats.example.org");
        untilMonday();
        int port = server.getSmtp().getPort();
        server.stop();
        assertThat(index.letters().sendDue()).isZero();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        assertThat(index.letters().sendDue()).isZero();
        CLOCK.turn(Week.RETRY);
        assertThat(index.letters().sendDue()).isEqualTo(1);
        assertThat(letters()).singleElement().asString().contains("- wombats: Wombats\n");
    }

    @Test
    void a_letter_that_may_have_arrived_is_not_sent_twice_and_what_it_told_is_not_lost()
            throws Exception {
        reader("otters");
        addResource("Otters", "otters.example.org");
        untilMonday();
        int port = server.getSmtp().getPort();
        server.stop();
        try (AbruptServer abrupt = new AbruptServer(port, "")) {
            assertThat(index.letters().sendDue()).isZero();
            assertThat(abrupt.letters()).isEqualTo(1);
        }
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        CLOCK.turn(Duration.ofDays(6));
        assertThat(index.letters().sendDue()).isZero();
        untilMonday();
        assertThat(index.letters().sendDue()).isEqualTo(1);
        assertThat(letters()).singleElement().asString().contains("- otters: Otters\n");
    }

    @Test
    void the_page_says_what_the_letter_would() {
        Desk reader = reader("shrimps");
        assertThat(reader.get("/account/letter").body()).contains("No letter would come");
        addResource("Shrimps", "shrimps.example.org");
        assertThat(reader.get("/account/letter").body()).contains("<li>shrimps: Shrimps</li>");
        assertThat(reader.get("/account").body()).contains("href=\"/account/letter\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-18T12:00:00Z, 2026-11-23T07:00:00Z",
        "2026-11-23T06:59:59Z, 2026-11-23T07:00:00Z",
        "2026-11-23T07:00:00Z, 2026-11-30T07:00:00Z",
        "2027-03-26T12:00:00Z, 2027-03-29T06:00:00Z", // summer time began on the Sunday
    })
    void letters_are_due_on_monday_mornings_in_britain(Instant now, Instant due) {
        assertThat(Week.next(now)).isEqualTo(due);
    }

    @Test
    void a_passage_is_plain_text_of_bounded_length() {
        Passage passage =
                new Passage("New\r\nhere", List.of("one\nBcc: eve", "w".repeat(301), " "), "/work");
        assertThat(passage.title()).isEqualTo("New here");
        assertThat(passage.lines()).containsExactly("one Bcc: eve", "w".repeat(299) + "…");
        assertThat(new Passage("T", List.of("w".repeat(300)), "/work").lines().getFirst())
                .isEqualTo("w".repeat(300));
        List<String> most = Collections.nCopies(Passage.MOST_LINES, "line");
        assertThat(new Passage("T", most, "/work").lines()).hasSize(Passage.MOST_LINES);
        List<String> more = Collections.nCopies(Passage.MOST_LINES + 1, "line");
        assertThatThrownBy(() -> new Passage("T", more, "/work"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Passage("T", List.of(), "/work"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Passage("T", most, "https://elsewhere.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
