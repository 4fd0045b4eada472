package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.app.RunningIndex;

/** A frightened parent on a phone: scan or search, read, open, leave; and nothing stays. */
class FamilyJourneyTest extends Journey {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void from_the_first_page_to_help_and_away(boolean scripts) {
        try (Page page = browser.phone(scripts)) {
            standInForLeave(page);
            page.navigate("/");
            page.locator("main input[name=words]").fill("my son hits me");
            page.keyboard().press("Enter");
            page.waitForURL("**/s/*");
            assertThat(page.url()).doesNotContain("son");
            page.locator(".lines a").first().click();
            page.waitForURL(url -> url.matches(".*/[0-9A-Z]{6}"));
            assertThat(page.locator(".go").first().isVisible()).isTrue();
            page.locator("#leave").click();
            page.waitForURL(RunningIndex.LEAVE);
            assertThat(page.title()).isEqualTo("Weather");
        }
    }

    @Test
    void back_and_reload_show_the_results_again() {
        try (Page page = browser.phone(true)) {
            page.navigate(results("cannot pay the rent"));
            String first = page.locator(".lines a").first().textContent();
            page.reload();
            assertThat(page.locator(".lines a").first().textContent()).isEqualTo(first);
            page.locator(".lines a").first().click();
            page.waitForURL(url -> url.matches(".*/[0-9A-Z]{6}"));
            page.goBack();
            assertThat(page.locator(".lines a").first().textContent()).isEqualTo(first);
        }
    }

    @Test
    void narrowing_counts_right_and_can_be_undone_without_script() {
        try (Page page = browser.phone(false)) {
            page.navigate(results("help for my child"));
            var choice = page.locator(".side .chip, .narrow .chip").first();
            String label = choice.textContent();
            int promised = Integer.parseInt(label.replaceAll("\\D", ""));
            String before = page.locator("h1").textContent();
            choice.click();
            assertThat(page.url()).contains("/s/");
            assertThat(page.locator("h1").textContent()).startsWith(promised + " ");
            page.locator(".chosen a").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo(before);
        }
    }

    @Test
    void a_scanned_tag_is_one_request_for_the_page_and_light_in_all() {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            List<Response> answers = new ArrayList<>();
            Set<String> hosts = new HashSet<>();
            page.onResponse(answers::add);
            page.onRequest(request -> hosts.add(request.url().replaceFirst("(//[^/]+).*", "$1")));
            page.navigate("/Q" + resource("childline-home"));
            page.waitForLoadState();
            long bytes = 0;
            for (Response answer : List.copyOf(answers)) {
                if (!answer.url().endsWith(".woff2")) {
                    bytes += answer.request().sizes().responseBodySize;
                }
            }
            System.out.printf(
                    "family page: %d requests, %,d bytes without font, hosts %s%n",
                    answers.size(), bytes, hosts);
            assertThat(hosts).hasSize(1);
            assertThat(bytes).isBetween(1_000L, 30_000L);
            assertThat(answers.size()).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void every_address_of_a_withdrawn_code_says_so() {
        String code = "/" + index.retire("cafcass-court-process", "It moved.");
        for (String path : List.of("", "/show", ".svg", ".png")) {
            assertThat(get(code + path).statusCode()).as(path).isEqualTo(410);
            assertThat(get(code + path).body()).contains("It moved.");
        }
    }

    @Test
    void nothing_is_stored_on_the_device() {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/");
            page.locator("main input[name=words]").fill("self harm");
            page.keyboard().press("Enter");
            page.waitForURL("**/s/*");
            page.locator(".lines a").first().click();
            page.waitForURL(url -> url.matches(".*/[0-9A-Z]{6}"));
            page.navigate(resource("childline-home") + "/show");
            page.navigate("/safety");
            assertThat(window.cookies()).isEmpty();
            Object kept =
                    page.evaluate(
                            "async () => [localStorage.length, sessionStorage.length, (await"
                                    + " indexedDB.databases()).length, await caches.keys().then(k =>"
                                    + " k.length).catch(() => 0), (await navigator.serviceWorker"
                                    + "?.getRegistrations() ?? []).length].join()");
            assertThat(kept).isEqualTo("0,0,0,0,0");
        }
    }

    @Test
    void the_way_out_tells_nobody_where_someone_came_from() {
        try (Page page = browser.phone(true)) {
            page.navigate(resource(LEADS_OUT));
            page.locator("a.go").first().click();
            page.waitForURL(DESTINATION);
            assertThat(page.title()).isEqualTo("There");
            assertThat(page.evaluate("document.referrer")).isEqualTo("");
            assertThat(referrers).containsOnly("none");
        }
    }

    @Test
    void leaving_hides_the_page_at_once_and_back_does_not_show_it() {
        try (Page page = browser.phone(true)) {
            standInForLeave(page);
            page.navigate("/safety");
            page.navigate(resource("childline-home"));
            page.locator("#leave").click();
            page.waitForURL(RunningIndex.LEAVE);
            page.goBack();
            assertThat(page.url()).endsWith("/safety");
        }
    }

    @Test
    void shift_three_times_leaves_and_typing_capitals_does_not() {
        try (Page page = browser.phone(true)) {
            standInForLeave(page);
            page.navigate("/");
            page.locator("main input[name=words]").focus();
            for (int i = 0; i < 4; i++) {
                page.keyboard().press("Shift+A");
            }
            assertThat(page.url()).endsWith("/");
            page.keyboard().press("Shift");
            page.keyboard().press("b");
            page.keyboard().press("Shift");
            page.keyboard().press("Shift");
            assertThat(page.locator("#leave-said").textContent()).isNotBlank();
            page.keyboard().press("Shift");
            page.waitForURL(RunningIndex.LEAVE);
        }
    }

    @Test
    void leaving_asks_our_server_for_nothing() {
        try (Page page = browser.phone(true)) {
            standInForLeave(page);
            page.navigate(resource("childline-home"));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.locator("#leave").click();
            page.waitForURL(RunningIndex.LEAVE);
            assertThat(asked).noneMatch(url -> url.startsWith(index.address("")));
        }
    }

    @Test
    void the_code_fills_the_screen_and_closes_with_one_tap_without_script() {
        try (Page page = browser.phone(false)) {
            page.navigate(resource("childline-home"));
            page.locator("a[href$='/show']").first().click();
            var image = page.locator("svg[role=img]").boundingBox();
            assertThat(image.width).isGreaterThan(240);
            assertThat(page.locator("main").textContent())
                    .contains(index.resource("childline-home").code().text());
            page.locator("main a").first().click();
            assertThat(page.url()).endsWith(resource("childline-home"));
        }
    }

    @Test
    void something_wrong_is_one_tap_and_thanks() {
        try (Page page = browser.phone(false)) {
            page.navigate(resource("childline-home"));
            page.locator("details.wrong summary").click();
            page.locator("button[value=broken]").click();
            assertThat(page.locator("h1").textContent()).containsIgnoringCase("thank");
        }
    }
}
