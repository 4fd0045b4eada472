package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.codes.Code;
import org.linkindex.database.Engines;

/** The host that takes over, as docs/running.md sets it up: a real nginx with our two files. */
class NginxTest {

    private static final Code WITH_LOOK_ALIKES = Code.parse("01TTE5").orElseThrow();

    private static Store store;
    private static Process nginx;
    private static HttpClient client;
    private static String base;

    @BeforeAll
    static void start() throws Exception {
        store = Store.starter(Engines.SQLITE);
        client = HttpClient.newHttpClient();
        Path folder = store.folder();
        List<Collected> packs =
                List.of(new Collected(WITH_LOOK_ALIKES, "First visit", List.of(resource().code())));
        store.catalogue().exportRedirects(folder.resolve("codes.conf"), packs);
        store.catalogue().exportRedirects(folder.resolve("codes.html"), packs);
        int port = freePort();
        base = "http://localhost:" + port;
        Path conf = Files.writeString(folder.resolve("nginx.conf"), conf(folder, port));
        nginx =
                new ProcessBuilder("nginx", "-p", folder.toString(), "-c", conf.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile())
                        .start();
        awaitStart();
    }

    @AfterAll
    static void stop() {
        nginx.destroy();
        client.close();
        store.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What the head of codes.conf says to write, and what nginx needs to run without rights. */
    private static String conf(Path folder, int port) throws IOException {
        String directives =
                String.join(
                        "\n",
                        Files.readString(folder.resolve("codes.conf"))
                                .lines()
                                .filter(line -> line.startsWith("#   "))
                                .map(line -> line.substring(4))
                                .toList());
        return """
        daemon off;
        master_process off;
        pid %1$s/nginx.pid;
        error_log %1$s/said.txt;
        events { }
        http {
            types { text/html html; }
            client_body_temp_path %1$s/a;
            proxy_temp_path %1$s/b;
            fastcgi_temp_path %1$s/c;
            uwsgi_temp_path %1$s/d;
            scgi_temp_path %1$s/e;
            include %1$s/codes.conf;
            server {
                listen 127.0.0.1:%2$d;
                root %1$s;
                %3$s
            }
        }
        """
                .formatted(folder, port, directives);
    }

    private static void awaitStart() throws Exception {
        for (long end = System.nanoTime() + 20_000_000_000L; System.nanoTime() < end; ) {
            try {
                get("/codes.html");
                return;
            } catch (IOException e) {
                assertThat(nginx.isAlive())
                        .as(Files.readString(store.folder().resolve("said.txt")))
                        .isTrue();
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("nginx did not start");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    private static String leadsTo(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Resource resource() {
        return store.catalogue().edition().offered().resources().firstEntry().getValue();
    }

    @Test
    void a_code_is_found_in_every_way_in_which_ours_finds_it() throws Exception {
        String code = resource().code().text();
        String small = code.toLowerCase(Locale.ROOT);
        String split = code.substring(0, 3) + "-" + code.substring(3);
        for (String path :
                List.of(
                        "/" + code,
                        "/Q/" + code,
                        "/q/" + small,
                        "/go/" + code,
                        "/GO/" + small + "/",
                        "/" + small,
                        "/" + code + "/",
                        "/" + code + "/show",
                        "/" + split,
                        "/" + split.replace("-", "%20"),
                        "/" + split.replace("-", "%C2%A0"),
                        "/" + code + "?fbclid=1")) {
            assertThat(leadsTo(path)).isEqualTo(resource().url());
        }
        for (String path : List.of("/01TTE5", "/o1tte5", "/Ol-TTE5", "/Q/OITTE5", "/0LTTE5/")) {
            assertThat(leadsTo(path)).isEqualTo("/codes.html#01TTE5");
        }
    }

    @Test
    void the_first_page_and_lists_lead_to_the_page() throws Exception {
        assertThat(leadsTo("/")).isEqualTo("/codes.html");
        assertThat(leadsTo("/H/" + resource().code() + "B")).isEqualTo("/codes.html#lists");
    }

    @Test
    void what_is_unknown_is_answered_by_the_page_and_never_by_nginx_itself() throws Exception {
        for (String path :
                List.of(
                        "/7K2M9Y",
                        "/Q/7K2M9Y",
                        "/nothing",
                        "/a/b",
                        "/7K2M9",
                        "/7K2M9XX",
                        "/page")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("<h1>Find your code</h1>", "0800 1111");
        }
        assertThat(store.folder().resolve("said.txt")).content().doesNotContain("127.0.0.1");
    }

    @Test
    void the_page_is_sent_small() throws Exception {
        HttpResponse<byte[]> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(base + "/codes.html"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).hasSizeLessThan(300_000);
    }
}
