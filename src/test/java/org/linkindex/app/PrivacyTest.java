package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkindex.codes.Code;
import org.linkindex.codes.VisitTotal;
import org.linkindex.codes.Way;
import org.linkindex.database.Database;
import org.linkindex.web.Web;

/** SEC-47, OBS-04, RATE-02: after a family was here, nothing tells of it but day totals. */
class PrivacyTest {

    private static final String CANARY = "xyzzycanary";
    private static final String PLACE = "quuxminster";
    private static final String NUMBER = "07700900123";
    private static final String FROM = "203.0.113.77";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<String> send(Serving serving, String path, String form) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + serving.web().port() + path))
                        .header("User-Agent", CANARY + "-agent")
                        .header("Referer", "https://" + CANARY + ".example/")
                        .header("Cookie", "a=" + CANARY)
                        .header("X-Forwarded-For", FROM);
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void aFamilysVisitLeavesNothingButWholeDayTotals(@TempDir Path folder) throws Exception {
        List<String> log = new ArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord record) {
                        log.add(new SimpleFormatter().format(record));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        String metrics;
        Code code;
        try (Serving serving =
                new Serving(
                        folder,
                        Database.fileIn(folder),
                        new Web.Listening(
                                0,
                                0,
                                "Find",
                                "https://find.example.org",
                                "https://leave.example/",
                                600,
                                Set.of(
                                        InetAddress.ofLiteral("127.0.0.1"),
                                        InetAddress.ofLiteral("::1"))),
                        Duration.ofMillis(10))) {
            code = serving.index().catalogue().edition().resources().firstEntry().getKey();
            assertThat(send(serving, "/", "").statusCode()).isEqualTo(200);
            HttpResponse<String> lead =
                    send(serving, "/search", "words=" + CANARY + "+my+son+will+not+sleep");
            assertThat(lead.statusCode()).isEqualTo(303);
            String results = lead.headers().firstValue("Location").orElseThrow();
            assertThat(results).startsWith("/s/").doesNotContain(CANARY);
            assertThat(send(serving, results, "").statusCode()).isEqualTo(200);
            assertFindsLittle(serving);
            assertThat(send(serving, "/api/v1/search?q=" + CANARY, "").statusCode()).isEqualTo(200);
            for (int i = 0; i < 3; i++) {
                assertThat(send(serving, "/Q/" + code, "").statusCode()).isEqualTo(200);
            }
            assertThat(send(serving, "/" + code.text().toLowerCase(Locale.ROOT), "").statusCode())
                    .isEqualTo(200);
            assertThat(send(serving, "/go/" + code, "").statusCode()).isEqualTo(302);
            assertThat(
                            send(serving, "/" + code + "/problem", "what=unsafe&more=" + CANARY)
                                    .statusCode())
                    .isEqualTo(200);
            assertThat(send(serving, "/" + code + ".png", "").statusCode()).isEqualTo(200);
            String list = "/H/1" + code + "0";
            for (String path :
                    List.of(
                            list,
                            list + "/edit",
                            list + "/show",
                            list + "/send",
                            list + ".svg",
                            list + "/a4.pdf")) {
                assertThat(send(serving, path, "").statusCode()).as(path).isEqualTo(200);
            }
            assertThat(send(serving, list + "/edit", "phrase-0=B&do=&x=" + CANARY).statusCode())
                    .isEqualTo(303);
            assertThat(send(serving, "/H/" + code + "0" + results, "").statusCode()).isEqualTo(200);
            HttpResponse<String> ring =
                    send(
                            serving,
                            "/keyring",
                            "set=core&format=fob&look=colour&x=0&y=0&measured-x=100&measured-y=100"
                                    + "&back-x=0&back-y=0&start=1&organisation="
                                    + CANARY);
            String choice = ring.headers().firstValue("Location").orElseThrow();
            for (String path : List.of(choice, choice + ".pdf", choice + "/1.png")) {
                assertThat(send(serving, path, "").statusCode()).as(path).isEqualTo(200);
            }
            assertThat(send(serving, "/H/" + CANARY, "").statusCode()).isEqualTo(404);
            assertThat(send(serving, "/" + CANARY, "").statusCode()).isEqualTo(404);
            assertThat(send(serving, "/Q/7K2M9" + CANARY, "").statusCode()).isEqualTo(404);
            int status = 200;
            for (int i = 0; i < 1_500 && status != 429; i++) {
                status = send(serving, "/safety?x=" + CANARY, "").statusCode();
            }
            assertThat(status).isEqualTo(429);
            metrics = metrics(serving);
        } finally {
            root.removeHandler(handler);
            client.close();
        }
        assertThat(metrics).contains("/Q/{code}").doesNotContain(CANARY, FROM, code.text());
        assertThat(metrics).doesNotContain(PLACE, NUMBER, "norfolk", "ketamine");
        assertThat(String.join("", log)).doesNotContain(CANARY, FROM, code.text());
        assertThat(String.join("", log)).doesNotContain(PLACE, NUMBER, "norfolk", "ketamine");
        assertNothingIn(folder);
        assertThat(words(folder)).containsExactly("ketamine 2");
        assertThat(totals(folder))
                .isEqualTo(
                        Map.of(
                                Way.SCANNED,
                                3L,
                                Way.TYPED,
                                1L,
                                Way.OPENED,
                                1L,
                                Way.SAID_UNSAFE,
                                1L));
    }

    /** A made-up name and place, a number, a real place; and one word that is our own. */
    private void assertFindsLittle(Serving serving) throws Exception {
        String question = CANARY + "+jones+in+norfolk+and+" + PLACE + "+" + NUMBER + "+ketamine";
        HttpResponse<String> lead = send(serving, "/search", "words=" + question);
        assertThat(lead.statusCode()).isEqualTo(303);
        String results = lead.headers().firstValue("Location").orElseThrow();
        for (int i = 0; i < 2; i++) {
            assertThat(send(serving, results, "").statusCode()).isEqualTo(200);
        }
        assertThat(send(serving, "/api/v1/search?q=" + question, "").statusCode()).isEqualTo(200);
        assertThat(send(serving, "/suggest", "words=" + question).statusCode()).isEqualTo(200);
        assertThat(send(serving, "/search", "nation=wales&words=" + question).statusCode())
                .isEqualTo(303);
        assertThat(send(serving, "/search?q=" + question, "").statusCode()).isEqualTo(303);
    }

    private String metrics(Serving serving) throws Exception {
        URI uri = URI.create("http://localhost:" + serving.web().managementPort() + "/metrics");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }

    private static void assertNothingIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(Stream.of(CANARY, PLACE, NUMBER, FROM).anyMatch(bytes::contains))
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    /** All that is left of the questions: one word of ours, for each of the two that were sent. */
    private static List<String> words(Path folder) {
        Clock clock = Clock.systemUTC();
        try (Index index = Index.open(Database.fileIn(folder), clock)) {
            return index.unanswered().since(LocalDate.now(clock).minusDays(1)).stream()
                    .map(word -> word.word() + " " + word.total())
                    .toList();
        }
    }

    private static Map<Way, Long> totals(Path folder) {
        Map<Way, Long> totals = new EnumMap<>(Way.class);
        Clock clock = Clock.systemUTC();
        try (Index index = Index.open(Database.fileIn(folder), clock)) {
            for (VisitTotal total : index.codes().totalsSince(LocalDate.now(clock).minusDays(1))) {
                totals.merge(total.way(), total.total(), Long::sum);
            }
        }
        return totals;
    }
}
