package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Role;
import org.linkindex.signin.Desk;

/** Everybody of the staff can use every page of signing in, of their account and of people. */
class StaffAccessTest extends Journey {

    /** A page, and a form that is sent there with faults in it. */
    private static Map<String, String> staffPages(Desk member) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("sign in", "/signin");
        pages.put("forgotten", "/signin/forgotten");
        pages.put("link that is over", "/signin/new/x");
        pages.put(
                "join",
                index.inviteAdmin(new EmailAddress("new@example.org"))
                        .replace(index.address(""), ""));
        pages.put("work", "/work");
        pages.put("again", "/again?to=%2Fwork");
        pages.put("account", "/account");
        pages.put("password", "/account/password");
        pages.put("second step", "/account/second-step");
        pages.put("passkeys", "/account/passkeys");
        pages.put("people", "/work/people");
        pages.put("invite", "/work/people/invite");
        pages.put("person", "/work/people/" + member.person().id());
        pages.put("audit log", "/work/audit");
        pages.put("settings", "/work/settings");
        pages.put("site", "/work/site");
        pages.put("history of the site", "/work/site/history");
        pages.put("organisation", "/work/organisation");
        pages.put("weekly letter", "/account/letter");
        pages.put("letter that is stopped by no whole link", "/letters/stop/x");
        pages.put("work accounts", "/account/work");
        pages.put("packs", "/work/packs");
        return pages;
    }

    private static BrowserContext window(Desk desk, int width) {
        BrowserContext window = browser.window(width, ColorScheme.LIGHT, true);
        window.addCookies(
                List.of(new Cookie(Desk.COOKIE, desk.cookie()).setUrl(index.address("/"))));
        return window;
    }

    @Test
    void axe_finds_nothing_and_nothing_scrolls_sideways() {
        Desk admin = index.signIn(Role.ADMIN, "Norfolk");
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = window(admin, 320)) {
            Page page = window.newPage();
            for (Map.Entry<String, String> each : staffPages(member).entrySet()) {
                page.navigate(each.getValue());
                faults.addAll(Axe.faultsAtAllWidths(page, each.getKey()));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void axe_finds_nothing_when_something_is_not_right_yet() {
        Desk admin = index.signIn(Role.ADMIN, "Norfolk");
        List<String> faults = new ArrayList<>();
        try (BrowserContext window = window(admin, 320)) {
            Page page = window.newPage();
            page.navigate("/work/people/invite");
            page.getByLabel("Their work e-mail address").fill("no address");
            page.locator("button[type=submit].go").press("Enter");
            page.getByText("One thing is not right yet").waitFor();
            faults.addAll(Axe.faults(page));
            assertThat(page.getByLabel("Their work e-mail address").inputValue())
                    .isEqualTo("no address");
            // by keyboard from the summary to the field
            page.locator(".faults a").press("Enter");
            assertThat(page.url()).endsWith("#email");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.id")).isIn("email", "role");
            page.navigate("/account/password");
            page.getByLabel("New password").fill("short");
            page.locator("button[type=submit].go").press("Enter");
            page.getByText("One thing is not right yet").waitFor();
            faults.addAll(Axe.faults(page));
            page.navigate("/work/packs");
            window.clearCookies();
            page.getByLabel("Title of a new pack").fill("For those who work at night");
            page.getByText("Make it").press("Enter");
            page.getByText("You are not signed in any more").waitFor();
            faults.addAll(Axe.faults(page));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_validator_finds_no_error() throws Exception {
        Desk admin = index.signIn(Role.ADMIN, "Norfolk");
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        Markup markup = new Markup();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> each : staffPages(member).entrySet()) {
            Desk reader =
                    each.getKey().equals("sign in") ? Desk.stranger(index.address("")) : admin;
            markup.errors(reader.get(each.getValue()).body())
                    .forEach(line -> faults.add(each.getKey() + ": " + line));
        }
        assertThat(faults).isEmpty();
    }

    /** A day's beginning without a mouse: sign in, and out again. */
    @Test
    void one_signs_in_and_out_by_keyboard() {
        Desk known = index.signIn(Role.MEMBER, "Norfolk");
        String link =
                Jsoup.parse(
                                index.signIn(Role.ADMIN, "")
                                        .post(
                                                "/work/people/"
                                                        + known.person().id()
                                                        + "/new-password")
                                        .body())
                        .select("#link")
                        .attr("value");
        try (BrowserContext window = browser.window(1280, ColorScheme.LIGHT, true)) {
            Page page = window.newPage();
            page.navigate(link);
            page.getByLabel("New password").fill("seven brass kettles");
            page.keyboard().press("Enter");
            page.getByText("Your new password is set").waitFor();
            page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).press("Enter");
            page.getByLabel("E-mail address").fill(known.person().email().text());
            page.keyboard().press("Tab");
            page.keyboard().type("seven brass kettles");
            page.keyboard().press("Enter");
            page.waitForURL("**/work");
            page.locator("form[action='/signout'] button").press("Enter");
            page.waitForURL("**/signin");
            assertThat(window.cookies()).isEmpty();
        }
    }
}
