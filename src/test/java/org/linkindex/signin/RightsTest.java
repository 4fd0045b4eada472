package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.people.Role;
import org.linkindex.web.Access;
import org.linkindex.web.Method;
import org.linkindex.web.Route;

/**
 * AZ-01: every route of the real route table is tried as everybody, and answers as {@code
 * rights.txt} says. What was tried is printed to docs/roles.md.
 */
class RightsTest {

    /** One who tries: a role in an organisation, or nobody. */
    private record Trier(String title, Optional<Role> role, String organisation) {}

    private static final List<Trier> TRIERS =
            List.of(
                    new Trier("nobody", Optional.empty(), ""),
                    new Trier("member", Optional.of(Role.MEMBER), "Norfolk"),
                    new Trier("member of another", Optional.of(Role.MEMBER), "Suffolk"),
                    new Trier("steward", Optional.of(Role.STEWARD), "Norfolk"),
                    new Trier("steward of another", Optional.of(Role.STEWARD), "Suffolk"),
                    new Trier("admin", Optional.of(Role.ADMIN), "Norfolk"),
                    new Trier("admin of another", Optional.of(Role.ADMIN), "Suffolk"),
                    new Trier("admin of none", Optional.of(Role.ADMIN), ""));

    private static final Path PAGE = Path.of("docs/roles.md");

    private static RunningIndex index;
    private static HttpClient client;
    private static Map<String, Access> rights;

    @BeforeAll
    static void start() throws IOException {
        index = new RunningIndex();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        rights = rights();
    }

    @AfterAll
    static void stop() {
        client.close();
        index.close();
    }

    private static Map<String, Access> rights() throws IOException {
        Map<String, Access> rights = new LinkedHashMap<>();
        try (InputStream in =
                Objects.requireNonNull(RightsTest.class.getResourceAsStream("/rights.txt"))) {
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split("\\s+");
                    Access before =
                            rights.put(
                                    parts[0] + " " + parts[1],
                                    Access.valueOf(
                                            parts[2].toUpperCase(Locale.ROOT).replace('-', '_')));
                    assertThat(before).as(line).isNull();
                }
            }
        }
        return rights;
    }

    @Test
    void every_route_stands_in_the_table_and_the_reverse() {
        Set<String> routes =
                index.web().routes().stream()
                        .map(Route::toString)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>(routes);
        missing.removeAll(rights.keySet());
        Set<String> tooMany = new TreeSet<>(rights.keySet());
        tooMany.removeAll(routes);
        assertThat(missing).as("routes without a line in rights.txt").isEmpty();
        assertThat(tooMany).as("lines without a route").isEmpty();
    }

    @Test
    void every_route_answers_everybody_as_the_table_says() throws Exception {
        List<String> wrong = new ArrayList<>();
        StringBuilder tried = new StringBuilder();
        for (Route route : sorted()) {
            Access access = Objects.requireNonNull(rights.get(route.toString()), route.toString());
            tried.append("| `").append(route).append("` |");
            for (Trier trier : TRIERS) {
                boolean may = mayBy(access, trier);
                boolean let = isLetThrough(route, trier);
                tried.append(let ? " yes |" : " – |");
                if (may != let) {
                    wrong.add(route + " as " + trier.title() + (let ? " let in" : " refused"));
                }
            }
            tried.append('\n');
        }
        assertThat(wrong).isEmpty();
        print(tried.toString());
    }

    /** In the order of the table. */
    private static List<Route> sorted() {
        List<String> order = List.copyOf(rights.keySet());
        return index.web().routes().stream()
                .sorted((a, b) -> order.indexOf(a.toString()) - order.indexOf(b.toString()))
                .toList();
    }

    private static boolean mayBy(Access access, Trier trier) {
        return switch (access) {
            case ANYBODY, SIGNING_IN -> true;
            case MEMBER, STEWARD, ADMIN ->
                    trier.role().filter(role -> access.admits(role)).isPresent();
        };
    }

    /** Asks as this one would; one answer of the gate means that the handler was never asked. */
    private static boolean isLetThrough(Route route, Trier trier) throws Exception {
        String path = route.path().replaceAll("\\{[a-z]+}", "x");
        HttpResponse<String> answer;
        if (trier.role().isEmpty()) {
            answer = asNobody(route, path);
        } else {
            Desk desk = index.signIn(trier.role().get(), trier.organisation());
            answer = route.method() == Method.GET ? desk.get(path) : desk.post(path);
        }
        String location = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() != 401
                && !location.startsWith("/signin?to=")
                && !answer.body().contains("This page is not for your role");
    }

    private static HttpResponse<String> asNobody(Route route, String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(index.address(path)));
        if (route.method() == Method.POST) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", index.address(""))
                    .POST(BodyPublishers.ofString("x=y"));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What was tried stands in docs/roles.md; a page that says otherwise is written anew. */
    private static void print(String tried) throws IOException {
        StringBuilder page = new StringBuilder(Files.readString(PAGE));
        page.setLength(page.indexOf("## Every route") + "## Every route".length());
        page.append("\n\n| route |");
        TRIERS.forEach(trier -> page.append(' ').append(trier.title()).append(" |"));
        page.append("\n|---|").append("---|".repeat(TRIERS.size())).append('\n').append(tried);
        boolean same = Files.readString(PAGE).equals(page.toString());
        if (!same) {
            Files.writeString(PAGE, page);
        }
        assertThat(same).as("docs/roles.md was out of date and is written anew").isTrue();
    }
}
