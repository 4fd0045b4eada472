package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.catalogue.Progress;
import org.linkindex.catalogue.Resource;
import org.linkindex.mail.Post;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** A steward and a family, on the day on which a page turned into a casino, in a real browser. */
class LinksJourneyTest {

    private static HttpServer web;
    private static volatile boolean turned;
    private static RunningIndex index;
    private static Browser browser;
    private static Desk steward;
    private static Resource casino;

    @BeforeAll
    static void start() throws IOException {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", LinksJourneyTest::answer);
        web.start();
        index = new RunningIndex(Clock.systemUTC(), Post.NONE, web.getAddress().getPort());
        Set<Resource> some = new LinkedHashSet<>();
        Set<String> hosts = new HashSet<>();
        for (Resource each : index.edition().resources().values()) {
            if (some.size() < 12 && hosts.add(URI.create(each.url()).getHost())) {
                some.add(each);
            }
        }
        casino = some.iterator().next();
        index.stewardship().check(some::contains, 100, Progress.NONE);
        turned = true;
        index.stewardship().check(some::contains, 100, Progress.NONE);
        steward = index.signIn(Role.STEWARD, "Norfolk");
        browser = new Browser(index, web.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        Resource of =
                index.edition().resources().values().stream()
                        .filter(each -> URI.create(each.url()).getHost().equals(host))
                        .findFirst()
                        .orElseThrow();
        boolean bad = turned && of.equals(casino);
        String page =
                bad
                        ? "<title>Best online casino</title><h1>Best online casino</h1><p>Welcome bonus, free spins,"
                                + " slot games, roulette and blackjack: hit the jackpot on our tables today.</p>"
                        : "<title>%s</title><h1>%s</h1><p>%s helps. %s</p>"
                                .formatted(of.title(), of.title(), of.provider(), of.summary());
        boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
        byte[] body = robots ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(robots ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterAll
    static void stop() {
        browser.close();
        index.close();
        web.stop(0);
    }

    private static BrowserContext window(int width, boolean signedIn) {
        BrowserContext window = browser.window(width, ColorScheme.LIGHT, true);
        if (signedIn) {
            window.addCookies(
                    List.of(new Cookie(Desk.COOKIE, steward.cookie()).setUrl(index.address("/"))));
        }
        return window;
    }

    @Test
    void axe_finds_nothing_on_the_pages_of_links() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("queue", "/work/links");
        pages.put("link", "/work/links/" + casino.code());
        pages.put("health", "/work/health");
        pages.put("reviews", "/work/reviews?code=" + casino.code());
        pages.put("ask", "/work/reviews/" + casino.code() + "/letter");
        pages.put("letter", letter());
        pages.put("paused", "/" + casino.code());
        pages.put("checker", "/checker");
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = window(320, true)) {
            Page page = window.newPage();
            pages.forEach(
                    (name, path) -> {
                        assertThat(page.navigate(path).status()).as(name).isEqualTo(200);
                        faults.addAll(Axe.faultsAtAllWidths(page, name));
                    });
        }
        assertThat(faults).isEmpty();
    }

    /** The address in a letter that asks for a review. */
    private static String letter() {
        String asked =
                steward.post("/work/reviews/" + casino.code() + "/letter", "whom", "provider")
                        .body();
        return asked.substring(asked.indexOf("/review/"), asked.indexOf("\" readonly"));
    }

    @Test
    void a_family_sees_the_calm_page_and_a_way_on() {
        try (BrowserContext window = window(320, false)) {
            Page page = window.newPage();
            page.navigate("/go/" + casino.code());
            assertThat(
                            page.getByRole(
                                            AriaRole.HEADING,
                                            new Page.GetByRoleOptions().setLevel(1))
                                    .textContent())
                    .isEqualTo("We are checking this one");
            assertThat(page.locator("ul.lines li.line").count()).isEqualTo(3);
            assertThat(page.locator("section.urgent").count()).isEqualTo(1);
            assertThat(page.content()).doesNotContain(casino.url());
        }
    }

    @Test
    void a_steward_finds_it_first_in_the_queue_and_decides_by_keyboard() {
        try (BrowserContext window = window(1280, true)) {
            Page page = window.newPage();
            page.navigate("/work/links");
            assertThat(page.locator(".watched-row h2").first().textContent())
                    .isEqualTo(casino.title());
            page.locator(".watched-row h2 a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/work/links/" + casino.code());
            assertThat(page.locator(".excerpt").textContent()).contains("casino");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("It is right: send families there again"))
                    .focus();
            page.keyboard().press("Enter");
            page.locator("[role=status]").waitFor();
            assertThat(page.locator("[role=status]").textContent())
                    .contains("until somebody else says so");
        }
        assertThat(index.edition().isPaused(casino.code())).isTrue();
    }
}
