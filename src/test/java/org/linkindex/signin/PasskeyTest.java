package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Person;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;

/** AUTH-12: passkeys in Debian's Chromium, with its virtual authenticator. */
class PasskeyTest {

    private static RunningIndex index;
    private static Playwright playwright;
    private static Browser chromium;

    private BrowserContext window;
    private Page page;
    private CDPSession devices;
    private String device;

    @BeforeAll
    static void start() {
        index = new RunningIndex();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync",
                                                        "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        playwright.close();
        index.close();
    }

    @BeforeEach
    void open() {
        window = chromium.newContext(new Browser.NewContextOptions().setBaseURL(index.address("")));
        page = window.newPage();
        devices = window.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        device =
                devices.send("WebAuthn.addVirtualAuthenticator", parameters)
                        .get("authenticatorId")
                        .getAsString();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String invite(String email) {
        return index.inviteAdmin(new EmailAddress(email)).replace(index.address(""), "");
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).press("Enter");
    }

    /** Joins by passkey, all by keyboard. */
    private Person join(String email) {
        page.navigate(invite(email));
        page.getByLabel("Your name").fill("Ada Byron");
        page.getByLabel("What you work as").selectOption("information-officer");
        press("Join with a passkey");
        page.waitForURL("**/work");
        return index.people().find(new EmailAddress(email)).orElseThrow();
    }

    private void signOut() {
        press("Sign out");
        page.waitForURL("**/signin");
    }

    @Test
    void an_admin_joins_by_passkey_and_signs_in_with_it_without_a_second_step() {
        Person ada = join("ada@example.org");
        assertThat(ada.role()).isEqualTo(Role.ADMIN);
        assertThat(page.content()).contains("Hello, Ada Byron").doesNotContain("second step");
        signOut();
        press("Use your passkey");
        page.waitForURL("**/work");
        assertThat(page.content()).contains("Hello, Ada Byron");
        page.navigate("/account/passkeys");
        assertThat(page.content()).contains("My first passkey");
        assertThat(window.cookies()).hasSize(1);
    }

    /** AUTH-04: who is slowed down by others' guessing still gets in by passkey. */
    @Test
    void guessing_keeps_no_passkey_out() {
        join("bea@example.org");
        signOut();
        Desk guesser = Desk.stranger(index.address(""));
        for (int i = 0; i < 12; i++) {
            guesser.post("/signin", "email", "bea@example.org", "password", "wrong password");
        }
        assertThat(
                        guesser.post(
                                        "/signin",
                                        "email",
                                        "bea@example.org",
                                        "password",
                                        "wrong password")
                                .statusCode())
                .isEqualTo(429);
        press("Use your passkey");
        page.waitForURL("**/work");
    }

    @Test
    void a_copied_passkey_is_noticed_and_stopped() {
        Person cleo = join("cleo@example.org");
        signOut();
        press("Use your passkey");
        page.waitForURL("**/work");
        signOut();
        JsonObject own = new JsonObject();
        own.addProperty("authenticatorId", device);
        JsonArray held = devices.send("WebAuthn.getCredentials", own).getAsJsonArray("credentials");
        JsonObject copy = held.get(0).getAsJsonObject().deepCopy();
        own.add("credentialId", copy.get("credentialId"));
        devices.send("WebAuthn.removeCredential", own);
        copy.addProperty("signCount", 0);
        JsonObject back = new JsonObject();
        back.addProperty("authenticatorId", device);
        back.add("credential", copy);
        devices.send("WebAuthn.addCredential", back);
        press("Use your passkey");
        page.getByText("That did not work").first().waitFor();
        Passkeys passkeys =
                new Passkeys(
                        index.database(), index.people(), Clock.systemUTC(), index.address(""));
        assertThat(passkeys.of(cleo).getFirst().suspect()).isNotNull();
        assertThat(index.people().deeds(5, Clock.systemUTC().instant().plusSeconds(1)))
                .anyMatch(deed -> deed.what().contains("may be a copy"));
    }

    /** The device's words, as a page of ours hands them on. */
    private String unlocked(String challenge) {
        return String.valueOf(
                page.evaluate(
                        """
                        async challenge => {
                          const bytes = t => Uint8Array.from(
                              atob(t.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
                          const text = b => btoa(String.fromCharCode(...new Uint8Array(b)))
                              .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
                          const of = await navigator.credentials.get({ publicKey: {
                              challenge: bytes(challenge), userVerification: 'required' } });
                          const r = of.response;
                          return JSON.stringify({ id: of.id, rawId: text(of.rawId), type: of.type,
                              clientExtensionResults: {}, response: {
                                  authenticatorData: text(r.authenticatorData),
                                  clientDataJSON: text(r.clientDataJSON),
                                  signature: text(r.signature) } });
                        }
                        """,
                        challenge));
    }

    @Test
    void what_was_unlocked_for_another_place_challenge_or_time_lets_nobody_in() {
        Person dora = join("dora@example.org");
        NewPasskey known =
                index.database()
                        .read(
                                tx ->
                                        tx.find(
                                                "select id, credential, uses from passkey where"
                                                        + " person = ?",
                                                row ->
                                                        new NewPasskey(
                                                                row.text("id"),
                                                                row.text("credential"),
                                                                row.number("uses")),
                                                dora.id()))
                        .orElseThrow();
        String base = index.address("");
        String challenge = Secret.fresh().text();
        String json = unlocked(challenge);
        assertThat(Authenticators.use(base, challenge, json, known))
                .isInstanceOf(Authenticators.Use.Good.class);
        for (Authenticators.Use use :
                List.of(
                        Authenticators.use("http://localhost:1", challenge, json, known),
                        Authenticators.use("https://localhost", challenge, json, known),
                        Authenticators.use("https://find.example.org", challenge, json, known),
                        Authenticators.use(base, Secret.fresh().text(), json, known),
                        Authenticators.use(
                                base,
                                challenge,
                                json.replaceFirst("\"signature\":\"....", "\"signature\":\"AAAA"),
                                known),
                        Authenticators.use(base, challenge, "{}", known),
                        Authenticators.use(base, challenge, "no json", known))) {
            assertThat(use).isInstanceOf(Authenticators.Use.Bad.class);
        }
        Passkeys passkeys = new Passkeys(index.database(), index.people(), Clock.systemUTC(), base);
        String given = passkeys.challenge().text();
        String good = unlocked(given);
        assertThat(given).matches("[A-Za-z0-9_-]{43}");
        // one that we never gave, the right one, and the right one once more
        assertThat(used(passkeys, challenge, json)).isEmpty();
        assertThat(used(passkeys, given, good)).isPresent();
        assertThat(used(passkeys, given, good)).isEmpty();
    }

    private static Optional<Person> used(Passkeys passkeys, String challenge, String json) {
        return index.database().write(tx -> passkeys.use(tx, challenge, json));
    }

    /** AUTH-13. */
    @Test
    void a_lost_passkey_is_taken_away_and_opens_nothing_more() {
        Person edie = join("edie@example.org");
        Desk elsewhere =
                Desk.again(
                        index.database(),
                        index.people(),
                        Clock.systemUTC(),
                        index.address(""),
                        edie,
                        true);
        assertThat(elsewhere.get("/work").statusCode()).isEqualTo(200);
        page.navigate("/account/passkeys");
        press("Take it away");
        page.waitForCondition(() -> !page.content().contains("My first passkey"));
        assertThat(elsewhere.get("/work").statusCode()).isEqualTo(303);
        signOut();
        press("Use your passkey");
        page.getByText("That did not work").first().waitFor();
    }

    @Test
    void without_scripts_the_password_is_shown_as_the_way() {
        try (BrowserContext plain =
                chromium.newContext(
                        new Browser.NewContextOptions()
                                .setJavaScriptEnabled(false)
                                .setBaseURL(index.address("")))) {
            Page signIn = plain.newPage();
            signIn.navigate("/signin");
            assertThat(signIn.locator("noscript").innerText()).contains("Passkeys need JavaScript");
            assertThat(signIn.getByText("Use your passkey").isVisible()).isFalse();
            assertThat(signIn.getByLabel("Password").isVisible()).isTrue();
        }
    }
}
