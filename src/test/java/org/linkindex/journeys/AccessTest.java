package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Everybody can use every kind of page: what machines can check of WCAG 2.2 AA. */
class AccessTest extends Journey {

    @Test
    void axe_finds_nothing_at_any_width_in_light_and_in_dark_and_nothing_scrolls_sideways() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            for (Map.Entry<String, String> each : pages().entrySet()) {
                page.navigate(each.getValue());
                faults.addAll(Axe.faultsAtAllWidths(page, each.getKey()));
            }
        }
        assertThat(faults).isEmpty();
    }

    /** axe must be able to find something: each kind of fault that it looks for here, once. */
    @Test
    void axe_finds_what_is_wrong() {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate("/safety");
            page.evaluate(
                    "const main = document.querySelector('main');"
                            + " main.append(new Image(), 'dark');"
                            + " main.style.color = 'light-dark(#000, #333)';"
                            + " main.style.background = 'light-dark(#fff, #222)';"
                            + " main.style.width = '1000px'");
            assertThat(String.join("\n", Axe.faultsAtAllWidths(page, "bent")))
                    .contains("bent at 320: image-alt")
                    .contains("bent in the dark at 1280: color-contrast")
                    .contains("bent scrolls sideways at 768")
                    .doesNotContain("bent at 320: color-contrast");
        }
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
        Markup markup = new Markup();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> each : pages().entrySet()) {
            markup.errors(get(each.getValue()).body())
                    .forEach(line -> faults.add(each.getKey() + ": " + line));
        }
        assertThat(faults).isEmpty();
        assertThat(markup.errors("<!doctype html><title>x</title><p><b>open")).isNotEmpty();
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

    /** Where the way out is after scrolling, and whether it lies on top in its middle. */
    private static final String LEAVE =
            "[0, 600, document.body.scrollHeight].map(to => { window.scrollTo(0, to);"
                    + " const b = document.getElementById('leave').getBoundingClientRect();"
                    + " const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);"
                    + " return b.height >= 44 && b.width >= 44 && b.top >= 0 && b.bottom <= 720"
                    + " && top !== null && top.closest('#leave') !== null })";

    @Test
    void leave_is_in_reach_everywhere_and_at_every_scroll_position() {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            for (Map.Entry<String, String> each : pages().entrySet()) {
                page.navigate(each.getValue());
                for (int width : Axe.WIDTHS) {
                    page.setViewportSize(width, 720);
                    assertThat(page.evaluate(LEAVE))
                            .as(each.getKey() + " at " + width)
                            .isEqualTo(List.of(true, true, true));
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
            var page = Jsoup.parse(get(each.getValue()).body());
            String title = page.title().toLowerCase(Locale.ROOT);
            assertThat(telling).as(each.getKey()).noneMatch(title::contains);
            assertThat(page.select("h1")).as(each.getKey()).hasSize(1);
            assertThat(page.select("meta[property^=og], meta[name=description]")).isEmpty();
            titles.add(title);
        }
        assertThat(titles).hasSizeGreaterThan(8);
    }
}
