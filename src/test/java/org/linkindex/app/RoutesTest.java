package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.web.Web;

/** The real route table and the real pages. */
class RoutesTest {

    private static final String ATTACK = "\"><img src=x onerror=alert(1)>";

    private static Serving serving(Path folder) {
        return new Serving(
                folder,
                Database.fileIn(folder),
                new Web.Listening(0, 0, "Find", "", "https://leave.example/", 100_000, Set.of()),
                Duration.ZERO);
    }

    @Test
    void noCodeIsEverMintedThatReadsLikeARoute(@TempDir Path folder) throws Exception {
        Set<String> never;
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Code.class.getResourceAsStream("/codes/never-minted.txt")),
                                StandardCharsets.UTF_8))) {
            never = lines.lines().map(String::strip).collect(Collectors.toSet());
        }
        try (Serving serving = serving(folder)) {
            assertThat(serving.web().routes())
                    .extracting(route -> route.path().split("/", -1)[1].replaceFirst("\\..*$", ""))
                    .filteredOn(segment -> !segment.startsWith("{"))
                    .filteredOn(Code::looksLikeOne)
                    .isNotEmpty()
                    .allMatch(never::contains);
        }
    }

    /** SEC-01. */
    @Test
    void hostileTextIsInertInPagesAndJson(@TempDir Path folder) throws Exception {
        try (Serving serving = serving(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            Code code = serving.index().catalogue().edition().resources().firstEntry().getKey();
            serving.index()
                    .database()
                    .write(
                            tx -> {
                                for (String field :
                                        new String[] {"title", "provider", "summary", "area"}) {
                                    tx.run(
                                            "update resource set " + field + " = ? where code = ?",
                                            ATTACK,
                                            code.text());
                                }
                                tx.run(
                                        "update resource set phone = ? where code = ?",
                                        ATTACK,
                                        code.text());
                                tx.run(
                                        "update category set name = ?, tag = 'x', intro = ?, urgent = ?",
                                        ATTACK,
                                        ATTACK,
                                        ATTACK);
                                tx.announce("catalogue");
                                return true;
                            });
            assertThat(serving.index().catalogue().edition().resource(code).orElseThrow().title())
                    .isEqualTo(ATTACK);
            String category =
                    serving.index()
                            .catalogue()
                            .edition()
                            .categories()
                            .firstEntry()
                            .getValue()
                            .code()
                            .text();
            for (String path :
                    new String[] {
                        "/" + code,
                        "/Q/" + code,
                        "/" + code + "/show",
                        "/" + category,
                        "/",
                        "/search?q=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                        "/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E1",
                        "/api/v1/resources/" + code,
                        "/api/v1/categories"
                    }) {
                var response =
                        client.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://localhost:"
                                                                + serving.web().port()
                                                                + path))
                                        .build(),
                                BodyHandlers.ofString());
                String type = response.headers().firstValue("Content-Type").orElse("");
                if (type.startsWith("application/json")) {
                    assertThat(response.headers().firstValue("X-Content-Type-Options"))
                            .contains("nosniff");
                    assertThat(response.body()).contains("\\\"><img");
                } else {
                    assertThat(response.body().toLowerCase(Locale.ROOT))
                            .as(path)
                            .doesNotContain("<img src=x");
                }
            }
        }
    }
}
