package org.linkindex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.people.Secret;

/** The site as the network sees it. */
class WebTest {

    private static final String BASE = "https://find.example.org";
    private static final String SPOOFED = "evil-host.example";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicReference<String> content = new AtomicReference<>("old");
    private Web web = started(10_000, Set.of());

    private Web started(int perMinute, Set<InetAddress> proxies) {
        Web made =
                new Web(
                        new Web.Listening(
                                0, 0, "Find", BASE, "https://leave.example/", perMinute, proxies));
        made.get("/page", request -> made.message(200, "A page", "With words. ".repeat(40)));
        made.get("/kept", request -> made.kept("/kept", () -> Answer.text(200, content.get())));
        made.get("/away", request -> Answer.seeOther("/page"));
        made.get("/go/{code}", request -> Answer.out("https://destination.example/"));
        made.get("/api/v1/thing", request -> made.json(200, Map.of("thing", "ŵ")));
        made.get(
                "/breaks",
                request -> {
                    throw new IllegalStateException(
                            "canary-message", new IOException("canary-cause"));
                });
        made.get(
                "/api/v1/breaks",
                request -> {
                    throw new IllegalStateException("canary-message");
                });
        made.post(
                "/form",
                request -> {
                    String word = request.field("word");
                    posted.incrementAndGet();
                    return Answer.text(200, word);
                });
        made.start();
        return made;
    }

    @AfterEach
    void close() {
        client.close();
        web.close();
    }

    private HttpResponse<byte[]> send(String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + web.port() + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    private HttpResponse<byte[]> post(String body, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        }
        return send("POST", "/form", body, all.toArray(String[]::new));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** What comes back for these very bytes, until the server closes. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertSafe(HttpResponse<?> response) {
        assertThat(header(response, "Strict-Transport-Security"))
                .isEqualTo("max-age=63072000; includeSubDomains");
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .contains("img-src 'self' data:", "form-action 'self'", "base-uri 'none'")
                .contains("object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        for (String name :
                List.of(
                        "Set-Cookie",
                        "Server",
                        "X-Powered-By",
                        "Access-Control-Allow-Origin",
                        "ETag")) {
            assertThat(response.headers().firstValue(name)).as(name).isEmpty();
        }
        assertThat(response.headers().allValues("Cache-Control")).hasSize(1);
    }

    /** SEC-20 to SEC-25, SEC-30. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page",
                "/kept",
                "/away",
                "/go/000000",
                "/safety",
                "/accessibility",
                "/robots.txt",
                "/favicon.ico",
                "/api/v1/thing",
                "/api/v1/openapi.json",
                "/nothing",
                "/api/v1/nothing",
                "/breaks",
                "/api/v1/breaks",
                "/assets/nothing.css",
                "/form",
                "/%00",
                "/%e2%80%ae",
                "//evil"
            })
    void everyAnswerIsSafeAndNotStored(String path) throws Exception {
        HttpResponse<byte[]> response = get(path);
        assertSafe(response);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        if (response.body().length > 0) {
            assertThat(header(response, "Content-Type")).contains("charset=utf-8");
        }
        assertThat(text(response)).doesNotContain("canary");
    }

    @Test
    void onlyFilesWithAHashInTheirAddressAreStored() throws Exception {
        HttpResponse<byte[]> response = get(web.site().asset("css/linkindex.css"));
        assertSafe(response);
        assertThat(header(response, "Cache-Control")).contains("immutable").contains("31536000");
        assertThat(header(response, "Content-Type")).isEqualTo("text/css; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"
            })
    void malformedRequestsAreRefusedSafely(String request) throws Exception {
        String answer = raw(request);
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .containsIgnoringCase("content-security-policy:")
                .containsIgnoringCase("strict-transport-security:")
                .containsIgnoringCase("cache-control: no-store")
                .doesNotContainIgnoringCase("set-cookie")
                .doesNotContain("Exception");
    }

    /** SEC-35. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=bc",
                "Content-Length: 3, 4\r\n\r\na=bc",
                "X-Folded: a\r\n b\r\nContent-Length: 3\r\n\r\na=b",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: +3\r\n\r\na=b",
                "Content-Length : 3\r\n\r\na=b",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"
            })
    void requestsThatTwoServersCouldReadDifferentlyAreRefusedAndClosed(String rest)
            throws Exception {
        String answer =
                raw(
                        "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type:"
                                + " application/x-www-form-urlencoded\r\n"
                                + rest
                                + "GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as(answer).hasSize(2);
        assertThat(posted).hasValue(0);
    }

    @Test
    void longFirstLinesAndHeadersAreRefused() throws Exception {
        assertThat(raw("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4(00|14).*");
        assertThat(raw("GET /page HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(17_000) + "\r\n\r\n"))
                .matches("(?s)HTTP/1.1 4(00|13|31).*");
    }

    /** SEC-33. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page",
                "/away",
                "/nothing",
                "/safety",
                "/api/v1/nothing",
                "/breaks",
                "/favicon.ico"
            })
    void theHostThatARequestNamesIsNowhere(String path) throws Exception {
        String answer =
                raw(
                        "GET %s HTTP/1.1\r\nHost: %2$s\r\nX-Forwarded-Host: %2$s\r\nForwarded: host=%2$s\r\nConnection: close\r\n\r\n"
                                .formatted(path, SPOOFED));
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(SPOOFED);
    }

    /** RATE-03. */
    @Test
    void oneTooManyIsAskedToWaitOnAPageThatHelps() throws Exception {
        restart(5, Set.of());
        for (int i = 0; i < 5; i++) {
            assertThat(get("/page").statusCode()).isEqualTo(200);
        }
        HttpResponse<byte[]> response = get("/page");
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(header(response, "Retry-After")).isEqualTo("60");
        assertThat(text(response)).contains("<h1>", "0800 1111", "999");
        assertSafe(response);
    }

    private void restart(int perMinute, Set<InetAddress> proxies) {
        web.close();
        web = started(perMinute, proxies);
    }

    /** SEC-32. */
    @Test
    void aStrangerCannotSpeakForOthers() throws Exception {
        restart(3, Set.of());
        for (int i = 0; i < 3; i++) {
            get("/page", "X-Forwarded-For", "192.0.2." + i);
        }
        assertThat(get("/page", "X-Forwarded-For", "192.0.2.77").statusCode()).isEqualTo(429);
    }

    @Test
    void aTrustedProxySpeaksForOthersByTheLastAddressItNames() throws Exception {
        restart(3, Set.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1")));
        for (int i = 0; i < 3; i++) {
            assertThat(get("/page", "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(200);
        }
        assertThat(get("/page", "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(429);
        assertThat(get("/page", "X-Forwarded-For", "192.0.2.9, 192.0.2.1").statusCode())
                .isEqualTo(429);
        // what the sender wrote comes first, in a line of its own; the proxy's line is the last
        assertThat(
                        get("/page", "X-Forwarded-For", "192.0.2.9", "X-Forwarded-For", "192.0.2.1")
                                .statusCode())
                .isEqualTo(429);
        assertThat(get("/page", "X-Forwarded-For", "192.0.2.2").statusCode()).isEqualTo(200);
        assertThat(get("/page", "X-Forwarded-For", "nonsense").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/nothing", "/api/v1/thing", "/kept", "/away"})
    void headAnswersAsGetWithoutTheBody(String path) throws Exception {
        HttpResponse<byte[]> get = get(path);
        HttpResponse<byte[]> head = send("HEAD", path, "");
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertSafe(head);
        for (String name : List.of("Content-Type", "Cache-Control", "Vary", "Location")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    /** SEC-34. */
    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "X"})
    void otherMethodsDoNotWork(String method) throws Exception {
        String answer =
                raw(
                        method
                                + " /page HTTP/1.1\r\nHost: a\r\nX-Canary: canary\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405").containsIgnoringCase("allow: GET, HEAD");
        assertThat(answer).doesNotContain("canary");
    }

    @Test
    void aFormIsNoPageAndAPageNoForm() throws Exception {
        HttpResponse<byte[]> page = get("/form");
        assertThat(page.statusCode()).isEqualTo(405);
        assertThat(header(page, "Allow")).isEqualTo("POST");
        assertThat(send("POST", "/page", "").statusCode()).isEqualTo(405);
    }

    @Test
    void aWayOutIsAlwaysAscii() {
        assertThat(Answer.out("https://example.org/cŵn?q=café").headers())
                .containsEntry("Location", "https://example.org/c%C5%B5n?q=caf%C3%A9");
    }

    /** SEC-26. */
    @Test
    void otherSitesCannotPost() throws Exception {
        for (String[] headers :
                new String[][] {
                    {"Sec-Fetch-Site", "cross-site"},
                    {"Sec-Fetch-Site", "same-site"},
                    {"Sec-Fetch-Site", "cross-site", "Origin", BASE},
                    {"Origin", "https://evil.example"},
                    {"Origin", BASE + ".evil.example"}
                }) {
            assertThat(post("word=x", headers).statusCode()).as(headers[1]).isEqualTo(403);
        }
        assertThat(posted).hasValue(0);
        assertThat(post("word=x", "Origin", BASE).statusCode()).isEqualTo(200);
        assertThat(post("word=x", "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
        assertThat(post("word=x").statusCode()).isEqualTo(200);
        // our own form, on a phone too old for Sec-Fetch-Site: our pages send no referrer
        assertThat(post("word=x", "Origin", "null").statusCode()).isEqualTo(200);
        assertThat(posted).hasValue(4);
    }

    /** Whoever sends a film hears it on a page, before any of it is read. */
    @Test
    void whatIsFarTooLongIsAnsweredInWords() throws Exception {
        String head =
                "POST /form HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";
        assertThat(raw(head + (Server.LONGEST_BODY + 1) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("Content-Type: text/html", "Go back and send a smaller file.");
    }

    @Test
    void formsAreReadUpToTheirLimit() throws Exception {
        assertThat(text(post("word=%C5%B5+x%26&other=1"))).isEqualTo("ŵ x&");
        assertThat(post("word=" + "a".repeat(16 * 1024 - 5)).statusCode()).isEqualTo(200);
        assertThat(post("word=" + "a".repeat(16 * 1024 - 4)).statusCode()).isEqualTo(413);
        assertThat(post("word=%zz").statusCode()).isEqualTo(400);
        assertThat(post("{}", "Content-Type", "application/json").statusCode()).isEqualTo(415);
        assertThat(post("x", "Content-Type", "multipart/form-data; boundary=x").statusCode())
                .isEqualTo(415);
        assertThat(get("/page").statusCode()).isEqualTo(200);
    }

    /** SEC-58, OBS-05. */
    @Test
    void whatBreaksIsSaidCalmlyAndLoggedUnderAReferenceOnly() throws Exception {
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
        HttpResponse<byte[]> response;
        try {
            response = get("/breaks?q=canary-query", "User-Agent", "canary-agent");
        } finally {
            root.removeHandler(handler);
        }
        assertThat(response.statusCode()).isEqualTo(500);
        var reference =
                Pattern.compile("<span class=\"code\">([0-9a-f]{8})<").matcher(text(response));
        assertThat(reference.find()).isTrue();
        assertThat(log)
                .anyMatch(line -> line.contains(reference.group(1)) && line.contains("WebTest"));
        assertThat(String.join("", log)).doesNotContain("canary");
        assertThat(text(response)).doesNotContain("canary", "Exception");
        assertThat(get("/page").statusCode()).isEqualTo(200);
    }

    /** Whether somebody is signed in can't be looked up: no stack, no sign of who asked. */
    @Test
    void aLostPageOfStaffIsAnsweredCalmlyWhileTheStoreIsAway() throws Exception {
        web.admit(
                secret -> {
                    throw new IllegalStateException("canary-store");
                });
        HttpResponse<byte[]> lost =
                get("/work/nothing", "Cookie", "__Host-staff=" + Secret.fresh().text());
        assertThat(lost.statusCode()).isEqualTo(500);
        assertThat(text(lost))
                .contains("Sorry, something broke here", "Try again in a moment.")
                .doesNotContain("canary", "Exception");
        assertThat(get("/work/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/page").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/kept", "/api/v1/thing", "/safety"})
    void bodiesAreCompressedForThoseWhoSayTheyCanReadIt(String path) throws Exception {
        HttpResponse<byte[]> plain = get(path);
        HttpResponse<byte[]> tight = get(path, "Accept-Encoding", "br, gzip");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(tight, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(plain, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(tight, "Vary")).isEqualTo("Accept-Encoding");
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(tight.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.body());
        }
        for (String refused : List.of("identity", "gzip;q=0", "gzip; q=0", "gzip;q=0.000", "br")) {
            assertThat(header(get(path, "Accept-Encoding", refused), "Content-Encoding"))
                    .as(refused)
                    .isEmpty();
        }
    }

    @Test
    void keptAnswersAreRenewedWhenTheyAreForgotten() throws Exception {
        assertThat(text(get("/kept"))).isEqualTo("old");
        content.set("new");
        assertThat(text(get("/kept"))).isEqualTo("old");
        web.forgetKept();
        assertThat(text(get("/kept"))).isEqualTo("new");
    }

    @Test
    void anAnswerMadeOfOldContentIsNotKeptAfterTheContentChanged() throws Exception {
        CountDownLatch hasOldContent = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        CompletableFuture<Answer> slow =
                CompletableFuture.supplyAsync(
                        () ->
                                web.kept(
                                        "/race",
                                        () -> {
                                            String old = content.get();
                                            hasOldContent.countDown();
                                            await(changed);
                                            return Answer.text(200, old);
                                        }));
        await(hasOldContent);
        content.set("new");
        web.forgetKept();
        changed.countDown();
        slow.get(20, TimeUnit.SECONDS);
        Answer after = web.kept("/race", () -> Answer.text(200, content.get()));
        assertThat(new String(after.plainBody(), StandardCharsets.UTF_8)).isEqualTo("new");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RATE-05, in small. */
    @Test
    void idleConnectionsDoNotKeepOthersWaiting() throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port());
                idle.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream()
                            .write(
                                    "POST /form HTTP/1.1\r\nHost: a"
                                            .getBytes(StandardCharsets.US_ASCII));
                }
            }
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(get("/page").statusCode()).isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void healthAndMetricsAreOnLoopbackAndSayNothingOfPeople() throws Exception {
        get("/page?q=canary", "User-Agent", "canary", "Referer", "https://canary.example/");
        get("/canary-path");
        assertThat(managed("/healthz/live").statusCode()).isEqualTo(200);
        assertThat(managed("/healthz/ready").statusCode()).isEqualTo(200);
        web.readyWhen(() -> false);
        assertThat(managed("/healthz/ready").statusCode()).isEqualTo(503);
        HttpResponse<byte[]> metrics = managed("/metrics");
        assertThat(text(metrics)).contains("route=\"/page\"").doesNotContain("canary");
        assertThat(get("/metrics").statusCode()).isEqualTo(404);
    }

    private HttpResponse<byte[]> managed(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + web.managementPort() + path))
                        .build(),
                BodyHandlers.ofByteArray());
    }
}
