package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** A steward's day, in a real browser: by eye, by keyboard, with script and without. */
class TendingJourneyTest extends Journey {

    private static Desk steward;
    private static Desk second;

    @BeforeAll
    static void somethingToDo() {
        steward = index.signIn(Role.STEWARD, "Norfolk");
        second = index.signIn(Role.STEWARD, "Kent");
        steward.post("/work/searches", "words", "bullying");
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        String code = resource("childline-home").substring(1);
        post("/suggestions", "address=www.example.org%2Fkind&why=They+listen.&category=bullying");
        post("/" + code + "/problem", "what=unsafe");
        index.codes().flushCounts();
        member.post("/work/r/" + code + "/note", "words", "We rang it together.");
        member.post("/work/r/" + code + "/helped", "what", "helped");
        second.post(
                "/work/resources/new",
                "form",
                "c".repeat(32),
                "title",
                "Zebra house",
                "url",
                "zebra.example.org",
                "provider",
                "P",
                "format",
                "website",
                "summary",
                "It helps.",
                "categories",
                "domestic-abuse",
                "audiences",
                "parents",
                "nations",
                "uk",
                "languages",
                "en");
    }

    private static BrowserContext window(
            Desk desk, int width, ColorScheme scheme, boolean scripts) {
        BrowserContext window = browser.window(width, scheme, scripts);
        window.addCookies(
                List.of(new Cookie(Desk.COOKIE, desk.cookie()).setUrl(index.address("/"))));
        return window;
    }

    private static Map<String, String> desks() {
        String code = resource("childline-home").substring(1);
        String category = index.category("domestic-abuse").substring(1);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("resources", "/work/resources?words=child");
        pages.put("new", "/work/resources/new");
        pages.put("edit", "/work/resources/" + code);
        pages.put("history", "/work/resources/" + code + "/history");
        pages.put("retire", "/work/resources/" + code + "/retire");
        pages.put("categories", "/work/categories");
        pages.put("category", "/work/categories/" + category);
        pages.put("category history", "/work/categories/" + category + "/history");
        pages.put("queue", "/work/suggestions");
        pages.put("saved searches", "/work/searches");
        pages.put("colleagues", "/work/r/" + code);
        return pages;
    }

    @Test
    void axe_finds_nothing_on_the_desk_and_nothing_scrolls_sideways() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = window(steward, 320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            desks().forEach(
                            (name, path) -> {
                                assertThat(page.navigate(path).status()).as(name).isEqualTo(200);
                                faults.addAll(Axe.faultsAtAllWidths(page, name));
                            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_menu_opens_one_group_at_a_time_and_goes_out_of_the_way() {
        List<String> faults = new ArrayList<>();
        for (boolean scripts : List.of(true, false)) {
            try (BrowserContext window = window(steward, 768, ColorScheme.LIGHT, scripts)) {
                Page page = window.newPage();
                page.navigate("/work/resources");
                Locator group = page.locator(".desk-links summary", hasText("The catalogue"));
                Locator queue = page.locator(".desk-links a", hasText("Suggestions"));
                PlaywrightAssertions.assertThat(queue).not().isVisible();
                group.focus();
                page.keyboard().press("Enter");
                PlaywrightAssertions.assertThat(queue).isVisible();
                if (scripts) {
                    for (int width : Axe.WIDTHS) {
                        page.setViewportSize(width, 720);
                        faults.addAll(Axe.faultsIn(page, ".desk"));
                    }
                    page.keyboard().press("Escape");
                    PlaywrightAssertions.assertThat(queue).not().isVisible();
                    PlaywrightAssertions.assertThat(group).isFocused();
                    page.keyboard().press("Enter");
                    page.locator("main h1").click();
                    PlaywrightAssertions.assertThat(queue).not().isVisible();
                    group.click();
                }
                queue.click();
                PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Suggestions");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void faults_lead_to_their_fields_and_axe_finds_nothing_wrong_with_them() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = window(steward, 320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/work/resources/new");
            page.fill("#title", "Kept as typed");
            page.click("button[value=save]");
            assertThat(page.inputValue("#title")).isEqualTo("Kept as typed");
            page.click("[role=alert] a[href='#provider']");
            assertThat(page.evaluate("location.hash")).isEqualTo("#provider");
            faults.addAll(Axe.faults(page));
            page.navigate("/suggest");
            page.click("main form button");
            faults.addAll(Axe.faults(page));
            page.fill("#address", "example.org/seen-in-a-browser");
            page.click("main form button");
            assertThat(page.textContent("h1")).isEqualTo("Thank you");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_family_page_shows_while_a_steward_types() {
        try (BrowserContext window = window(steward, 1280, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/work/resources/" + resource("childline-home").substring(1));
            page.waitForResponse(
                    "**/work/resources/preview",
                    () -> page.fill("#title", "Typed by a steward just now"));
            page.waitForSelector("#look >> text=Typed by a steward just now");
            assertThat(index.resource("childline-home").title())
                    .isNotEqualTo("Typed by a steward just now");
        }
    }

    @Test
    void two_at_once_in_two_browsers_lose_nothing() {
        String path = "/work/resources/" + resource("shout-text-service").substring(1);
        try (BrowserContext one = window(steward, 1280, ColorScheme.LIGHT, true);
                BrowserContext two = window(second, 1280, ColorScheme.LIGHT, true)) {
            Page first = one.newPage();
            Page other = two.newPage();
            first.navigate(path);
            other.navigate(path);
            first.fill("#area", "Norfolk");
            first.click("button[value=save]");
            other.fill("#title", "Text a kind stranger");
            other.click("button[value=save]");
            assertThat(other.textContent("#conflict")).contains(steward.person().name());
            assertThat(other.inputValue("#area")).isEqualTo("Norfolk");
            assertThat(Axe.faults(other)).isEmpty();
            other.click("button[value=save]");
            assertThat(index.resource("shout-text-service").title())
                    .isEqualTo("Text a kind stranger");
            assertThat(index.resource("shout-text-service").area()).isEqualTo("Norfolk");
            // and back, by one click
            other.click("text=History");
            other.click("button[name=version][value='1']");
            assertThat(index.resource("shout-text-service").area()).isEmpty();
        }
    }

    @Test
    void the_queue_is_done_by_keys_and_only_from_within_it() {
        try (BrowserContext window = window(steward, 1280, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/work/suggestions");
            int before = page.locator(".queue-item").count();
            page.keyboard().press("a");
            assertThat(page.locator(".queue-item").count()).isEqualTo(before);
            // what felt unsafe stands first, then what waits for a second steward
            page.locator(".queue-item").first().focus();
            assertThat(focused(page)).contains("It felt unsafe");
            page.keyboard().press("j");
            assertThat(focused(page)).contains("Zebra house");
            page.keyboard().press("k");
            page.keyboard().press("j");
            page.waitForNavigation(() -> page.keyboard().press("a"));
            assertThat(page.locator(".queue-item").count()).isEqualTo(before - 1);
            assertThat(index.edition().resources().values())
                    .anyMatch(each -> each.title().equals("Zebra house"));
            page.locator(".queue-item:has-text('We rang it')").focus();
            page.waitForNavigation(() -> page.keyboard().press("r"));
            assertThat(page.locator(".queue-item").count()).isEqualTo(before - 2);
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.innerText"));
    }
}
