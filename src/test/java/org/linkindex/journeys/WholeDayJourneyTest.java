package org.linkindex.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Resource;
import org.linkindex.people.EmailAddress;

/**
 * A whole day of an index, from the first command to the last refusal: five people of three
 * organisations, each with a browser and a device of their own that unlocks.
 */
class WholeDayJourneyTest extends Journey {

    /** Somebody at their own browser. */
    private record Desk(BrowserContext window, Page page) implements AutoCloseable {

        /** With a device that holds passkeys and whose owner unlocks it. */
        static Desk opened() {
            BrowserContext window = browser.window(1280, ColorScheme.LIGHT, true);
            Page page = window.newPage();
            CDPSession devices = window.newCDPSession(page);
            devices.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            for (String can :
                    new String[] {
                        "hasResidentKey",
                        "hasUserVerification",
                        "isUserVerified",
                        "automaticPresenceSimulation"
                    }) {
                options.addProperty(can, true);
            }
            JsonObject parameters = new JsonObject();
            parameters.add("options", options);
            devices.send("WebAuthn.addVirtualAuthenticator", parameters);
            return new Desk(window, page);
        }

        /** Follows an invitation, by keyboard. */
        Desk joins(String link, String name, String profession) {
            page.navigate(link);
            page.getByLabel("Your name").fill(name);
            page.getByLabel("What you work as").selectOption(profession);
            press("Join with a passkey");
            page.waitForURL("**/work");
            assertThat(page.content()).contains("Hello, " + name);
            return this;
        }

        void press(String button) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .first()
                    .press("Enter");
        }

        String text() {
            return page.locator("main").innerText();
        }

        @Override
        public void close() {
            window.close();
        }
    }

    /** Invites somebody on the page for it; the link that is shown once. */
    private static String invite(Desk admin, String email, String role, String organisation) {
        Page page = admin.page();
        page.navigate("/work/people/invite");
        page.getByLabel("Their work e-mail address").fill(email);
        page.locator("#role").selectOption(role);
        page.locator("#organisation")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel(organisation));
        admin.press("Invite them");
        page.locator("[data-copy]").click();
        page.waitForFunction("document.getElementById('copied').textContent === 'Copied.'");
        return page.getByLabel("The link").inputValue();
    }

    private static void addOrganisation(Desk admin, String name) {
        admin.page().navigate("/work/people");
        admin.page().getByLabel("Add an organisation").fill(name);
        admin.press("Add it");
        admin.page().getByText(name).first().waitFor();
    }

    @Test
    void a_whole_day() throws Exception {
        try (Desk ada = Desk.opened();
                Desk pete = Desk.opened();
                Desk cora = Desk.opened();
                Desk carl = Desk.opened();
                Desk nina = Desk.opened()) {
            Matcher link =
                    Pattern.compile("http\\S+/join/\\S+")
                            .matcher(index.command("admin", "invite", "ada@example.org"));
            assertThat(link.find()).isTrue();
            ada.joins(link.group(), "Ada Byron", "information-officer");

            for (String organisation :
                    new String[] {"Norfolk Police", "Norfolk Council", "Norfolk NHS"}) {
                addOrganisation(ada, organisation);
            }
            pete.joins(
                    invite(ada, "pete@police.example", "member", "Norfolk Police"),
                    "Pete Rowe",
                    "police-officer");
            cora.joins(
                    invite(ada, "cora@council.example", "steward", "Norfolk Council"),
                    "Cora Lind",
                    "social-worker");
            carl.joins(
                    invite(ada, "carl@police.example", "steward", "Norfolk Police"),
                    "Carl Mann",
                    "police-officer");
            nina.joins(
                    invite(ada, "nina@nhs.example", "member", "Norfolk NHS"), "Nina Wolf", "nurse");

            Resource kites = suggestedAndAccepted(pete, cora);
            helpedAndHandedOver(nina, kites);
            editedAtTheSameMoment(cora, carl, kites);
            suspended(ada, cora, kites);
        }
    }

    /** The police officer suggests as anybody may; the steward decides without a mouse. */
    private static Resource suggestedAndAccepted(Desk pete, Desk cora) {
        Page police = pete.page();
        police.navigate("/suggest");
        police.getByLabel("Its address").fill("https://kites.example.org/");
        police.getByLabel("Why is it good?").fill("It gets children out after a hard week.");
        police.getByLabel("What is it about?").selectOption("bullying");
        pete.press("Send it");
        police.getByText("A person will look at it soon").waitFor();

        Page desk = cora.page();
        desk.navigate("/work");
        tabTo(desk, "Suggestions");
        desk.keyboard().press("Enter");
        desk.waitForURL("**/work/suggestions");
        tabTo(desk, "kites.example.org");
        desk.waitForNavigation(() -> desk.keyboard().press("a"));
        assertThat(desk.locator("#url").inputValue()).isEqualTo("https://kites.example.org/");
        Map<String, String> typed =
                Map.of(
                        "title", "Kites in the park",
                        "provider", "Kite Club",
                        "summary", "Fly a kite with others. It is free.");
        typed.forEach(
                (field, value) -> {
                    desk.locator("#" + field).focus();
                    desk.keyboard().type(value);
                });
        for (String tick : new String[] {"audiences", "nations"}) {
            Locator first = desk.locator("input[name=" + tick + "]").first();
            first.focus();
            if (!first.isChecked()) {
                desk.keyboard().press("Space");
            }
        }
        desk.locator("#title").focus();
        desk.waitForNavigation(() -> desk.locator("button[value=save]").press("Enter"));
        Resource kites =
                index.edition().resources().values().stream()
                        .filter(each -> each.title().equals("Kites in the park"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(cora.text()));
        desk.navigate("/work/suggestions");
        assertThat(cora.text()).doesNotContain("kites.example.org");
        return kites;
    }

    /** Goes on with the tab key until what has the focus says this. */
    private static void tabTo(Page page, String words) {
        for (int presses = 0; presses < 60; presses++) {
            page.keyboard().press("Tab");
            Object said = page.evaluate("document.activeElement.innerText || ''");
            if (String.valueOf(said).contains(words)) {
                return;
            }
        }
        throw new AssertionError(words + " can't be reached by the tab key on " + page.url());
    }

    /** The nurse says that it helped, and builds a pack; its code is read from the screen. */
    private static void helpedAndHandedOver(Desk nina, Resource kites) throws Exception {
        Page nurse = nina.page();
        nurse.navigate("/work/r/" + kites.code());
        nina.press("This helped");
        nurse.getByText("You said that it helped.").waitFor();
        assertThat(get("/" + kites.code()).body())
                .contains("1 nurse")
                .doesNotContain("Nina", "Norfolk NHS");

        nurse.navigate("/work/packs");
        nurse.getByLabel("Title of a new pack").fill("After a hard week");
        nina.press("Make it");
        nurse.getByLabel("Put in more").fill(kites.code() + " " + resource("childline-home"));
        nurse.locator("input[name=sharing][value=organisation]").check();
        nurse.waitForNavigation(() -> nurse.locator("form.form button.go").press("Enter"));
        assertThat(nina.text()).contains("Kites in the park");
        nurse.getByText("Show the code").press("Enter");
        nurse.waitForURL("**/show");
        String read = read(nurse.screenshot());
        String code = nurse.url().replaceFirst(".*/([0-9A-Z]{6})/show$", "$1");
        assertThat(read).isEqualToIgnoringCase(index.address("/Q/" + code));
    }

    /** What ZXing reads on a picture of the screen. */
    private static String read(byte[] png) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] dots =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(
                                        new RGBLuminanceSource(
                                                image.getWidth(), image.getHeight(), dots))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /** The second sees both versions, nothing is lost, and one click puts back what was. */
    private static void editedAtTheSameMoment(Desk cora, Desk carl, Resource kites) {
        String path = "/work/resources/" + kites.code();
        Page first = cora.page();
        Page second = carl.page();
        first.navigate(path);
        second.navigate(path);
        first.locator("#summary").fill("Fly a kite with others on Saturdays.");
        first.waitForNavigation(() -> first.locator("button[value=save]").press("Enter"));
        second.locator("#title").fill("Kites in every park");
        second.waitForNavigation(() -> second.locator("button[value=save]").press("Enter"));
        assertThat(second.locator("#conflict").innerText()).contains("Cora Lind");
        assertThat(second.locator("#summary").inputValue()).contains("on Saturdays");
        assertThat(second.locator("#title").inputValue()).isEqualTo("Kites in every park");
        second.waitForNavigation(() -> second.locator("button[value=save]").press("Enter"));
        Resource both = index.edition().resource(kites.code()).orElseThrow();
        assertThat(both.title()).isEqualTo("Kites in every park");
        assertThat(both.summary()).isEqualTo("Fly a kite with others on Saturdays.");

        first.navigate(path + "/history");
        first.waitForNavigation(
                () -> first.locator("button[name=version][value='1']").press("Enter"));
        Resource back = index.edition().resource(kites.code()).orElseThrow();
        assertThat(back.title()).isEqualTo("Kites in the park");
        assertThat(back.summary()).isEqualTo("Fly a kite with others. It is free.");
        first.navigate(path + "/history");
        assertThat(cora.text()).contains("Carl Mann", "Cora Lind", "put back as it was");
    }

    /** Out at the very next click, with what was done staying where it is. */
    private static void suspended(Desk ada, Desk cora, Resource kites) {
        String id =
                index.people().find(new EmailAddress("cora@council.example")).orElseThrow().id();
        ada.page().navigate("/work/people/" + id);
        ada.press("Suspend them");
        ada.page().getByText("Let them in again").waitFor();
        cora.page().navigate("/work/resources/" + kites.code());
        assertThat(cora.page().url()).contains("/signin");
        cora.press("Use your passkey");
        cora.page().getByText("That did not work").first().waitFor();
        cora.page().navigate("/work");
        assertThat(cora.page().url()).contains("/signin");
        ada.page().navigate("/work/audit");
        assertThat(ada.text()).contains("suspended", "Cora Lind", "added a resource");
    }
}
