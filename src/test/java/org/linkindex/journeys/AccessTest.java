package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody can use every kind of page: what machines can check of WCAG 2.2 AA. */
class AccessTest extends Journey {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Our pages have no frames: looked at in place, without a new window for each. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    /** All of axe's rules that look at colours. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void axe_finds_nothing_in_light_and_in_dark(int width) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = browser.window(width, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            for (Map.Entry<String, String> each : pages().entrySet()) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                page.navigate(each.getValue());
                for (Rule rule : axe(page).withTags(TAGS).analyze().getViolations()) {
                    faults.add(each.getKey() + ": " + rule.getId());
                }
                // in the dark the page is the same but for its colours
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                for (Rule rule : axe(page).withRules(COLOURS).analyze().getViolations()) {
                    faults.add(each.getKey() + " in the dark: " + rule.getId());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void axe_finds_nothing_in_forced_colours_and_with_all_details_open() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            for (Map.Entry<String, String> each : pages().entrySet()) {
                page.navigate(each.getValue());
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                // the system chooses the colours here, and axe reads those of the style sheet
                for (Rule rule :
                        axe(page)
                                .withTags(TAGS)
                                .disableRules(List.of("color-contrast"))
                                .analyze()
                                .getViolations()) {
                    faults.add(each.getKey() + ": " + rule.getId());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Families need no account, and no page of theirs asks for one. */
    @Test
    void no_page_of_a_family_leads_to_signing_in() {
        for (Map.Entry<String, String> each : pages().entrySet()) {
            assertThat(get(each.getValue()).body())
                    .as(each.getKey())
                    .doesNotContain("/signin", "/account", "/join/");
        }
    }

    @Test
    void the_validator_finds_no_error() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> each : pages().entrySet()) {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);
            byte[] html = get(each.getValue()).body().getBytes(StandardCharsets.UTF_8);
            String found = validator.validate(new ByteArrayInputStream(html));
            found.lines()
                    .filter(line -> line.contains("rror:"))
                    .forEach(line -> faults.add(each.getKey() + ": " + line));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1280})
    void nothing_scrolls_sideways(int width) {
        try (BrowserContext window = browser.window(width, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            for (Map.Entry<String, String> each : pages().entrySet()) {
                page.navigate(each.getValue());
                Object wider =
                        page.evaluate(
                                "document.documentElement.scrollWidth >"
                                        + " document.documentElement.clientWidth");
                assertThat(wider).as(each.getKey()).isEqualTo(false);
            }
        }
    }

    /**
     * 1,280 px at 400 % zoom is 320 px; larger text and wider spacing must fit too (WCAG 1.4.12).
     */
    @Test
    void text_may_be_spaced_out_on_a_phone() {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            for (Map.Entry<String, String> each : pages().entrySet()) {
                page.navigate(each.getValue());
                page.evaluate(
                        "for (const e of document.querySelectorAll('*')) { const s = e.style;"
                                + " s.lineHeight = '1.5'; s.letterSpacing = '0.12em';"
                                + " s.wordSpacing = '0.16em' }");
                Object wider = page.evaluate("document.documentElement.scrollWidth");
                assertThat((Integer) wider).as(each.getKey()).isLessThanOrEqualTo(320);
            }
        }
    }

    @Test
    void leave_is_in_reach_everywhere_and_at_every_scroll_position() {
        for (int width : List.of(320, 768, 1280)) {
            try (BrowserContext window = browser.window(width, ColorScheme.LIGHT, true)) {
                Page page = window.newPage();
                for (Map.Entry<String, String> each : pages().entrySet()) {
                    page.navigate(each.getValue());
                    for (String scroll : List.of("0", "600", "document.body.scrollHeight")) {
                        page.evaluate("window.scrollTo(0, " + scroll + ")");
                        var box = page.locator("#leave").boundingBox();
                        assertThat(box.height).as(each.getKey()).isGreaterThanOrEqualTo(44);
                        assertThat(box.width).as(each.getKey()).isGreaterThanOrEqualTo(44);
                        assertThat(box.y).as(each.getKey()).isBetween(0.0, 720.0 - box.height);
                        Object onTop =
                                page.evaluate(
                                        "([x, y]) => document.elementFromPoint(x, y)"
                                                + ".closest('#leave') !== null",
                                        List.of(box.x + box.width / 2, box.y + box.height / 2));
                        assertThat(onTop).as(each.getKey() + " covered").isEqualTo(true);
                    }
                }
            }
        }
    }

    /** A ring of 2 px at least, on the element or on the box that holds it. */
    private static final String RING =
            "e => String([e, e.parentElement].map(each => getComputedStyle(each)).some(s =>"
                    + " s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2))";

    @Test
    void the_keyboard_reaches_all_in_order_and_shows_where_it_is() {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            for (Map.Entry<String, String> each : pages().entrySet()) {
                page.navigate(each.getValue());
                page.keyboard().press("Tab");
                assertThat(focused(page, "e => e.className")).contains("skip");
                page.keyboard().press("Tab");
                assertThat(focused(page, "e => e.id")).as(each.getKey()).isEqualTo("leave");
                Object stops =
                        page.evaluate(
                                "[...document.querySelectorAll('a[href],button,input:not([type=hidden]),summary')]"
                                        + ".filter(e => e.checkVisibility({visibilityProperty: true})).length");
                assertThat((Integer) stops).isGreaterThan(2);
                for (int i = 0; i < Math.min(25, (Integer) stops - 2); i++) {
                    page.keyboard().press("Tab");
                    String what = each.getKey() + ": " + focused(page, "e => e.outerHTML");
                    assertThat(focused(page, RING)).as(what).isEqualTo("true");
                    String hidden =
                            focused(
                                    page,
                                    "e => { const b = e.getBoundingClientRect(); const bar ="
                                            + " document.querySelector('.leave-bar')"
                                            + ".getBoundingClientRect(); return String(b.height > 0"
                                            + " && b.bottom <= bar.bottom"
                                            + " && !e.closest('.leave-bar')) }");
                    assertThat(hidden).as(what).isEqualTo("false");
                }
            }
        }
    }

    private static String focused(Page page, String what) {
        return String.valueOf(page.evaluate("(" + what + ")(document.activeElement)"));
    }

    @Test
    void titles_are_neutral_and_headings_say_the_topic() {
        Set<String> titles = new HashSet<>();
        List<String> telling =
                List.of("abuse", "violence", "harm", "suicide", "drug", "exploit", "police");
        for (Map.Entry<String, String> each : pages().entrySet()) {
            var page = org.jsoup.Jsoup.parse(get(each.getValue()).body());
            String title = page.title().toLowerCase(java.util.Locale.ROOT);
            assertThat(telling).as(each.getKey()).noneMatch(title::contains);
            assertThat(page.select("h1")).as(each.getKey()).hasSize(1);
            assertThat(page.select("meta[property^=og], meta[name=description]")).isEmpty();
            titles.add(title);
        }
        assertThat(titles).hasSizeGreaterThan(8);
    }
}
