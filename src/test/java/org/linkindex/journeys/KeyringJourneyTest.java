package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker chooses key tags, makes mistakes, and comes to the pages all the same. */
class KeyringJourneyTest extends Journey {

    private static final String GO = "button:has-text('Show me the pages')";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_tag_is_found_by_words_of_its_title(boolean scripts) {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, scripts)) {
            Page page = window.newPage();
            page.navigate("/keyring");
            page.selectOption("#set", "");
            page.click("summary:has-text('Choose single tags')");
            page.fill("#find", index.resource("nicco-little-book-of-aces").title());
            page.locator("#find").press("Enter");
            page.locator("input[name=pick]:focus").check();
            assertThat(page.inputValue("#set")).isEmpty();
            page.click(GO);
            page.waitForURL("**/keyring/*");
            assertThat(page.locator(".lead").first().innerText()).startsWith("1 tag on 1 sheet");
            double button = page.locator("a:has-text('Download the PDF')").boundingBox().y;
            double preview = page.locator(".pages img").first().boundingBox().y;
            double form = page.locator("#set").boundingBox().y;
            assertThat(List.of(button, preview, form)).isSorted();
            assertThat(preview).as("on the first screen of a phone").isLessThan(720);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoever_gets_it_wrong_stands_at_the_field_and_loses_nothing(boolean scripts) {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, scripts)) {
            Page page = window.newPage();
            page.navigate("/keyring");
            page.fill("#organisation", "Anytown");
            page.click("summary:has-text('Part-used')");
            page.fill("#start", "2.7");
            page.click(GO);
            assertThat(page.locator("#start:focus").getAttribute("aria-describedby"))
                    .isEqualTo("start-fault");
            assertThat(page.locator("#start-fault").innerText()).contains("whole number");
            page.fill("#start", "3");
            page.click(GO);
            page.waitForURL("**/keyring/*");
            page.setInputFiles(
                    "#logo", new FilePayload("photo.png", "image/png", new byte[8_000_000]));
            page.click("button:has-text('Show the PDF with it')");
            assertThat(page.locator("#logo:focus").getAttribute("aria-describedby"))
                    .contains("logo-fault");
            assertThat(page.locator("#logo-fault").innerText()).contains("at most 200 kB");
            assertThat(page.inputValue("#organisation")).isEqualTo("Anytown");
            assertThat(page.inputValue("#start")).isEqualTo("3");
        }
    }

    @Test
    void what_was_found_and_what_is_wrong_are_within_everyones_reach() throws Exception {
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            for (String wrong :
                    List.of(
                            "format=fob&find=parent",
                            "format=fob&start=first",
                            "format=fob&codes=7K2M9Y",
                            "format=x")) {
                String body = post("/keyring", "set=core&look=colour&" + wrong).body();
                new Markup().errors(body).forEach(line -> faults.add(wrong + ": " + line));
                page.navigate("/keyring");
                // from the top: what the way out lies over for a moment is no fault
                page.setContent(body.replace(" autofocus", ""));
                faults.addAll(Axe.faultsAtAllWidths(page, wrong));
            }
        }
        assertThat(faults).isEmpty();
    }
}
