package org.linkindex.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Suggestions by keyboard and by screen-reader roles; narrowing; addresses that are shared. */
class FindingJourneyTest extends Journey {

    private static Locator box(Page page) {
        return page.locator("main").getByRole(AriaRole.COMBOBOX);
    }

    private static Locator options(Page page) {
        return page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
    }

    @Test
    void suggestionsCanBeHeardAndChosenByKeyboard() {
        try (Page page = browser.phone(true)) {
            page.navigate("/");
            box(page).pressSequentially("gambl");
            assertThat(options(page).first()).containsText("Gambling");
            Assertions.assertThat(options(page).count()).isBetween(2, 8);
            assertThat(box(page)).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("main [role=status]")).containsText("suggestions");

            page.keyboard().press("ArrowDown");
            assertThat(options(page).first()).hasAttribute("aria-selected", "true");
            String id = options(page).first().getAttribute("id");
            assertThat(box(page)).hasAttribute("aria-activedescendant", id);
            page.keyboard().press("ArrowUp");
            assertThat(options(page).first()).hasAttribute("aria-selected", "false");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            page.waitForURL(url -> url.endsWith(index.category("gambling-gaming")));
        }
    }

    @Test
    void anAnswerThatComesLateTakesNoChoiceAway() {
        try (Page page = browser.phone(true)) {
            page.navigate("/");
            box(page).pressSequentially("gamb");
            assertThat(options(page).first()).containsText("Gambling");

            List<Route> held = new ArrayList<>();
            AtomicBoolean slow = new AtomicBoolean(true);
            page.route(
                    "**/suggest",
                    route -> {
                        if (slow.get()) {
                            held.add(route);
                        } else {
                            route.resume();
                        }
                    });
            page.keyboard().press("l");
            // on a slow machine the question before may come late, and is given up
            page.waitForCondition(() -> held.stream().anyMatch(each -> asks(each.request())));
            page.keyboard().press("ArrowDown");
            // taking the route away would let the answer come before anybody waits for it
            slow.set(false);
            page.waitForResponse(
                    answer -> asks(answer.request()), () -> held.forEach(Route::resume));
            // a second question and its answer, so that the page has surely seen the first one's
            page.evaluate(
                    "fetch('/suggest', {method: 'POST', body: new URLSearchParams({words: 'debt'})})"
                            + ".then(answer => answer.json())");

            assertThat(options(page).first()).hasAttribute("aria-selected", "true");
            assertThat(box(page)).hasAttribute("aria-activedescendant", "words-near-0");
        }
    }

    private static boolean asks(Request request) {
        return request.url().endsWith("/suggest") && request.postData().contains("gambl");
    }

    @Test
    void escapeClosesAndEnterWithoutAChoiceSearches() {
        try (Page page = browser.phone(true)) {
            page.navigate("/");
            box(page).pressSequentially("gambl");
            assertThat(options(page).first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(box(page)).hasAttribute("aria-expanded", "false");
            assertThat(box(page)).hasValue("gambl");
            page.keyboard().press("Enter");
            page.waitForURL("**/s/*");
        }
    }

    @Test
    void aProviderLeadsToAllOfTheirs() {
        try (Page page = browser.phone(true)) {
            page.navigate("/");
            box(page).pressSequentially("barnard");
            // who types slowly sees other providers first, such as Barclays LifeSkills
            options(page)
                    .filter(new Locator.FilterOptions().setHasText("All from them"))
                    .filter(new Locator.FilterOptions().setHasText("Barnardo"))
                    .first()
                    .click();
            page.waitForURL("**/s/*");
            assertThat(page.locator(".lines li").first()).containsText("Barnardo");
        }
    }

    @Test
    void whatIsTypedStandsInNoAddress() {
        try (Page page = browser.phone(true)) {
            List<String> addresses = new ArrayList<>();
            page.onRequest(request -> addresses.add(request.url()));
            page.navigate("/");
            box(page).pressSequentially("gambl");
            assertThat(options(page).first()).isVisible();
            assertThat(addresses).anyMatch(address -> address.endsWith("/suggest"));
            assertThat(addresses).noneMatch(address -> address.contains("gam"));
        }
    }

    @Test
    void ageAndPlaceNarrowWithoutScriptAndCanBeTakenAwayAgain() {
        try (Page page = browser.window(768, ColorScheme.LIGHT, false).newPage()) {
            page.navigate(results("help with housing"));
            String before = page.locator("h1").textContent();
            page.locator(".narrow summary").click();
            Locator ages = page.locator("select[name=age]");
            String sixteen = ages.locator("option[value='16']").textContent();
            ages.selectOption("16");
            ages.locator("xpath=../button").click();
            page.waitForURL("**/s/*");
            int promised = Integer.parseInt(sixteen.replaceAll("^16 \\(|\\)$", ""));
            assertThat(page.locator("h1").textContent()).startsWith(promised + " ");

            page.locator(".narrow summary").click();
            Locator places = page.locator("select[name=area]");
            String place = places.locator("option").nth(1).getAttribute("value");
            places.selectOption(place);
            places.locator("xpath=../button").click();
            assertThat(page.locator(".chosen")).containsText("Age: 16");
            assertThat(page.locator(".chosen")).containsText(place);

            page.locator(".chosen a").last().click();
            assertThat(page.locator("h1").textContent()).isEqualTo(before);
        }
    }

    @Test
    void aSharedAddressOpensTheSameResultsElsewhere() {
        try (BrowserContext one = browser.window(320, ColorScheme.LIGHT, true);
                BrowserContext other = browser.window(1280, ColorScheme.DARK, false)) {
            Page here = one.newPage();
            here.navigate("/");
            box(here).fill("she goes to the bathroom after every meal");
            here.keyboard().press("Enter");
            here.waitForURL("**/s/*");
            Page there = other.newPage();
            there.navigate(here.url());
            assertThat(there.locator(".lines h3").allTextContents())
                    .isEqualTo(here.locator(".lines h3").allTextContents());
        }
    }

    @Test
    void resultsShowWhichWordsMatchAndCategoriesStayPlain() {
        try (Page page = browser.phone(false)) {
            page.navigate(results("domestic violence"));
            assertThat(page.locator(".line mark").first()).isVisible();
            List<String> marked = page.locator(".line mark").allTextContents();
            Assertions.assertThat(marked)
                    .anyMatch(words -> words.equalsIgnoreCase("domestic abuse"))
                    .noneMatch(words -> words.contains("<"));
            page.navigate(index.category("domestic-abuse"));
            assertThat(page.locator("mark")).hasCount(0);
        }
    }

    @Test
    void systemsNarrowByAgeAndPlaceToo() {
        assertThat(get("/api/v1/search?q=sleep&age=0").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/search?q=sleep&age=25").statusCode()).isEqualTo(200);
        for (String wrong : List.of("26", "-1", "seven")) {
            var refused = get("/api/v1/search?q=sleep&age=" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("There is no such age");
        }
        String norfolk = get("/api/v1/search?q=norfolk&area=Norfolk&limit=100").body();
        assertThat(norfolk).contains("\"area\":\"Norfolk\"").doesNotContain("\"area\":\"Kent\"");
    }
}
