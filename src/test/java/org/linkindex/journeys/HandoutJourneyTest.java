package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.codes.MarkedCode;
import org.linkindex.codes.VisitTotal;
import org.linkindex.handouts.Handout;

/** A worker puts a handout together and hands it over; a family takes it home. */
class HandoutJourneyTest extends Journey {

    private static final int THREE = 3;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void three_taps_from_a_typed_question_to_a_code_on_the_screen(boolean scripts)
            throws Exception {
        try (BrowserContext window = browser.touch(scripts)) {
            Page page = window.newPage();
            page.navigate("/");
            List<String> taps = new ArrayList<>();
            long start = System.nanoTime();
            page.locator("main input[name=words]").fill("she self harms and won't talk");
            tap(page, "main form button[type=submit]", taps);
            page.waitForURL("**/s/*");
            String title = page.locator(".line h3").first().textContent();
            tap(page, ".line .doors a[rel=nofollow]", taps);
            page.waitForURL("**/H/**");
            tap(page, ".tray a[href$='/show']", taps);
            page.waitForURL("**/show");
            String read = scanned(page);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf(
                    "question to code, %s script: %d taps %s, %d ms%n",
                    scripts ? "with" : "without", taps.size(), taps, time.toMillis());
            assertThat(taps).hasSize(THREE);
            assertThat(time).isLessThan(Duration.ofSeconds(20));
            assertThat(read).matches("HTTP://LOCALHOST:\\d+/H/1[0-9A-Z]{7}");
            page.navigate(read.replaceFirst("^HTTP://[^/]+", ""));
            assertThat(page.locator(".card h2").allTextContents()).containsExactly(title);
        }
    }

    private static void tap(Page page, String what, List<String> taps) {
        taps.add(page.locator(what).first().innerText().strip().lines().findFirst().orElse(what));
        page.locator(what).first().tap();
    }

    /** What another phone reads from this one's screen. */
    private static String scanned(Page page) throws IOException, ReaderException {
        BufferedImage screen =
                ImageIO.read(
                        new MemoryCacheImageInputStream(
                                new ByteArrayInputStream(page.screenshot())));
        int width = screen.getWidth();
        int height = screen.getHeight();
        int[] pixels = screen.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    @Test
    void without_script_it_grows_on_every_kind_of_page() {
        try (Page page = browser.phone(false)) {
            page.navigate(index.category("fathers"));
            page.locator(".line .doors a[rel=nofollow]").first().click();
            assertThat(page.url()).contains("/H/", index.category("fathers"), "#at-");
            assertThat(page.locator(".tray-size").textContent()).startsWith("1 ");
            page.locator("header input[name=words]").fill("debt letters");
            page.keyboard().press("Enter");
            page.locator(".line .doors a[rel=nofollow]").first().click();
            assertThat(page.locator(".tray-size").textContent()).startsWith("2 ");
            page.locator(".line h3 a").nth(3).click();
            page.locator(".give a[rel=nofollow]").click();
            assertThat(page.locator(".give .held").isVisible()).isTrue();
            page.locator(".below .tag").first().click();
            page.locator(".give a[rel=nofollow]").click();
            assertThat(page.locator(".tray-size").textContent()).startsWith("4 ");
            page.locator(".top .name").click();
            assertThat(page.locator(".tray-size").textContent()).startsWith("4 ");
            page.locator(".tray-size").click();
            assertThat(page.locator("h1").textContent()).startsWith("4 ");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void order_and_words_are_changed_by_buttons(boolean scripts) {
        try (Page page = browser.phone(scripts)) {
            page.navigate(handout("childline-home", LEADS_OUT, "shout-text-service") + "/edit");
            List<String> before = page.locator(".card h2").allTextContents();
            page.locator("select").nth(2).selectOption("D");
            if (!scripts) {
                page.locator("button[value=keep-2]").click();
            }
            page.waitForURL(url -> url.matches(".*D/edit(#.*)?"));
            page.locator("button[value=up-2]").click();
            page.waitForURL(url -> !url.matches(".*D/edit(#.*)?"));
            page.locator("button[value=off-0]").click();
            page.waitForURL(url -> url.matches(".*/H/2[0-9A-Z]{14}/edit(#.*)?"));
            assertThat(page.locator(".card h2").allTextContents())
                    .containsExactly(before.get(2), before.get(1));
            page.locator("button[value=see]").click();
            assertThat(page.locator(".said").allTextContents())
                    .containsExactly("Let’s have a look together");
        }
    }

    @Test
    void a_damaged_address_shows_what_is_whole_and_says_so() {
        String whole = handout("childline-home", LEADS_OUT, "shout-text-service");
        StringBuilder damaged = new StringBuilder(whole);
        int middle = "/H/3".length() + 9;
        damaged.setCharAt(middle, damaged.charAt(middle) == 'Z' ? 'Y' : 'Z');
        var page = Jsoup.parse(get(damaged.toString()).body());
        assertThat(page.select(".card")).hasSize(3);
        assertThat(page.select(".card").get(1).text()).contains("missing");
        assertThat(page.select("[role=note]").text()).contains("damaged");
        assertThat(page.select(".card").get(0).text()).contains("Childline");
        assertThat(get("/H/nothing-of-this-is-a-code").statusCode()).isEqualTo(404);
        assertThat(get("/H/nothing-of-this-is-a-code").body()).contains("can’t be read");
    }

    @Test
    void an_address_that_ends_too_early_says_so_wherever_it_is_opened() {
        String whole = handout("childline-home", LEADS_OUT, "shout-text-service");
        String cut = whole.substring(0, whole.length() - MarkedCode.LENGTH);
        for (String page : List.of("", "/edit", "/print", "/send")) {
            assertThat(Jsoup.parse(get(cut + page).body()).select("[role=note]").text())
                    .as(page)
                    .contains("damaged or missing");
        }
        assertThat(Jsoup.parse(get(cut + "/show").body()).select(".show-text").text())
                .contains("damaged");
        assertThat(Jsoup.parse(get(whole).body()).select("[role=note]")).isEmpty();
    }

    @Test
    void what_phones_and_people_make_of_an_address_is_forgiven() {
        String list = handout("childline-home", LEADS_OUT);
        for (String path :
                List.of(list + "/", list + ".", list + ")", list.toLowerCase(Locale.ROOT))) {
            var page = Jsoup.parse(get(path).body());
            assertThat(page.select(".card")).as(path).hasSize(2);
            assertThat(page.select("[role=note]")).as(path).isEmpty();
            assertThat(page.select(".tray")).as(path).isEmpty();
        }
        var small = get(list.toLowerCase(Locale.ROOT) + "/show");
        assertThat(small.statusCode()).isEqualTo(303);
        assertThat(small.headers().firstValue("Location")).contains(list + "/show");
        assertThat(get("/h/nonsense/show").statusCode()).isEqualTo(404);
        assertThat(get(list.toLowerCase(Locale.ROOT) + "/a%0Ab").statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_is_asked_to_call_where_there_is_no_number() {
        String code = "" + index.resource("shout-text-service").code();
        String list = "/H/1" + new MarkedCode(new Code(code), 'B').text();
        assertThat(Jsoup.parse(get(list).body()).select(".said")).isEmpty();
        assertThat(Jsoup.parse(get(list + "/edit").body()).select("option[value=B]")).isEmpty();
        String other = handout("childline-home") + "/edit";
        assertThat(Jsoup.parse(get(other).body()).select("option[value=B]")).hasSize(1);
    }

    @Test
    void who_looks_round_with_a_handout_in_hand_is_no_visit() {
        Code code = index.resource("shout-text-service").code();
        long before = visits(code);
        get(carrying("childline-home") + "/" + code);
        assertThat(visits(code)).isEqualTo(before);
        get("/" + code);
        assertThat(visits(code)).isEqualTo(before + 1);
    }

    private static long visits(Code code) {
        index.codes().flushCounts();
        return index.codes().totalsSince(LocalDate.EPOCH).stream()
                .filter(total -> total.code().equals(code))
                .mapToLong(VisitTotal::total)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_phrase_is_kept_whatever_is_done_next(boolean scripts) {
        try (Page page = browser.phone(scripts)) {
            for (String door : List.of("show", "print", "send", "see")) {
                page.navigate(handout("childline-home", LEADS_OUT) + "/edit");
                page.locator("select").first().selectOption("B");
                page.locator("button[value=" + door + "]").click();
                page.waitForURL(
                        url -> url.matches(".*/H/2[0-9A-Z]{6}B[0-9A-Z]{7}(/" + door + ")?"));
            }
        }
    }

    @Test
    void choosing_a_phrase_moves_nothing_and_its_address_is_kept() {
        try (Page page = browser.phone(true)) {
            page.navigate(handout("childline-home", LEADS_OUT) + "/edit");
            page.locator("select").first().focus();
            page.locator("select").first().selectOption("B");
            page.waitForURL(url -> url.matches(".*B[0-9A-Z]{7}/edit"));
            assertThat(page.locator(".kept").first().textContent()).isEqualTo("Kept.");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("phrase-0");
            page.locator("main .find input").fill("debt");
            page.keyboard().press("Enter");
            page.waitForURL("**/s/**");
            assertThat(page.url()).matches(".*/H/[0-9A-Z]{6}B[0-9A-Z]{7}/s/.*");
            page.goBack();
            page.waitForURL("**/edit");
            assertThat(page.locator("select").first().inputValue()).isEqualTo("B");
        }
    }

    @Test
    void moving_something_stays_with_it() {
        String list = handout("childline-home", LEADS_OUT, "shout-text-service");
        String code = "" + index.resource("shout-text-service").code();
        assertThat(post(list + "/edit", "do=up-2").headers().firstValue("Location").orElse(""))
                .endsWith("/edit#at-" + code);
        assertThat(post(list + "/edit", "do=off-1").headers().firstValue("Location").orElse(""))
                .endsWith("/edit#at-" + code);
        assertThat(
                        post(handout("childline-home") + "/edit", "do=off-0")
                                .headers()
                                .firstValue("Location"))
                .contains("/");
    }

    @Test
    void closing_leads_to_where_one_came_from() {
        try (Page page = browser.phone(true)) {
            String list = handout("childline-home", LEADS_OUT);
            page.navigate(list);
            page.locator("a[href$='/show']").click();
            page.locator("[data-back]").click();
            page.waitForURL("**" + list);
            page.navigate(list + "/edit");
            page.locator("button[value=show]").click();
            page.locator("[data-back]").click();
            page.waitForURL("**" + list + "/edit");
        }
        assertThat(
                        Jsoup.parse(get(handout("childline-home") + "/show").body())
                                .select("[data-back]")
                                .attr("href"))
                .isEqualTo(handout("childline-home"));
    }

    @Test
    void a_full_handout_offers_to_add_no_more() {
        String[] keys =
                index.edition().resources().values().stream()
                        .limit(Handout.MOST)
                        .map(Resource::key)
                        .toArray(String[]::new);
        var page = Jsoup.parse(get(carrying(keys) + results("debt")).body());
        assertThat(page.select(".line .doors a[rel=nofollow]")).isEmpty();
        assertThat(page.select(".line .held").text()).contains("The handout is full");
    }

    @Test
    void what_was_withdrawn_says_so_in_its_place() {
        String code = "" + index.retire("samaritans-cymru", "It has closed.");
        assertThat(get("/H/1" + code + "0").body()).contains("It has closed.");
    }

    @Test
    void the_thirteenth_is_refused_in_words() {
        String[] keys =
                index.edition().resources().values().stream()
                        .limit(13)
                        .map(Resource::key)
                        .toArray(String[]::new);
        var page = Jsoup.parse(get(handout(keys)).body());
        assertThat(page.select(".card")).hasSize(12);
        assertThat(page.select("[role=note]").text()).contains("holds 12", "1 more was left out");
    }

    @Test
    void nonsense_in_the_form_is_refused_in_one_sentence() {
        String list = handout("childline-home");
        for (String form :
                List.of("do=up-1", "do=off--1", "do=off-x", "do=burn-0", "phrase-0=%3C")) {
            var answer = post(list + "/edit", form);
            assertThat(answer.statusCode()).as(form).isEqualTo(400);
            assertThat(answer.body()).contains("Use the buttons");
        }
    }

    @Test
    void it_is_sent_from_the_workers_own_phone_in_neutral_words() {
        String list = handout("childline-home", LEADS_OUT);
        var page = Jsoup.parse(get(list + "/send").body());
        for (String start : List.of("sms:", "mailto:", "https://wa.me/")) {
            String link = page.select("a[href^='" + start + "']").attr("href");
            String said = URLDecoder.decode(link, StandardCharsets.UTF_8);
            assertThat(said).as(start).containsOnlyOnce("/H/").contains(list);
            assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain("child", "aces", "help");
        }
        assertThat(page.select("form:not([action=/search])")).isEmpty();
    }

    @Test
    void the_phones_share_sheet_and_clipboard_are_offered_where_there_are_such() {
        try (BrowserContext window = browser.window(320, ColorScheme.LIGHT, true)) {
            window.addInitScript("navigator.share = async data => { window.shared = data.text }");
            window.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = window.newPage();
            page.navigate(handout("childline-home") + "/send");
            page.locator("[data-share]").click();
            assertThat(String.valueOf(page.evaluate("window.shared"))).contains("/H/");
            page.locator("[data-copy]").click();
            page.waitForFunction("document.getElementById('copied').textContent === 'Copied.'");
            assertThat(String.valueOf(page.evaluate("navigator.clipboard.readText()")))
                    .isEqualTo(index.address(handout("childline-home")));
            page.evaluate(
                    "void (navigator.clipboard.writeText = () => Promise.reject(Error('no')))");
            page.locator("[data-copy]").click();
            page.waitForFunction(
                    "document.getElementById('copied').textContent === 'Please copy it by hand.'");
            assertThat(page.locator("[data-copy]").innerText()).contains("copy it by hand");
        }
    }

    @Test
    void a_list_is_kept_out_of_search_engines_and_caches() {
        var answer = get(handout("childline-home"));
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).contains("<title>Your list –");
        var carried = get(carrying("childline-home") + resource("shout-text-service"));
        assertThat(carried.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    }

    @Test
    void nothing_is_stored_on_the_device() {
        try (BrowserContext window = browser.touch(true)) {
            Page page = window.newPage();
            String list = handout("childline-home", LEADS_OUT);
            for (String path : List.of("", "/edit", "/show", "/send", "/print")) {
                page.navigate(list + path);
            }
            page.navigate(carrying("childline-home") + results("my son hits me"));
            assertThat(window.cookies()).isEmpty();
            assertThat(
                            page.evaluate(
                                    "[localStorage.length, sessionStorage.length,"
                                            + " document.cookie.length].join()"))
                    .isEqualTo("0,0,0");
        }
    }
}
