package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.app.RunningIndex;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.mail.Post;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Newcomer;
import org.linkindex.people.NotPossible;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Role;
import org.linkindex.people.TurnedClock;

/** What admins do with people, on a whole server that sends letters. */
class StaffingTest {

    private static final GreenMail LETTERS = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private static final TurnedClock CLOCK = new TurnedClock(Instant.parse("2026-11-22T08:00:00Z"));
    private static RunningIndex index;

    @BeforeAll
    static void start() {
        LETTERS.start();
        index =
                new RunningIndex(
                        CLOCK,
                        new Post(
                                "smtp://127.0.0.1:" + LETTERS.getSmtp().getPort(),
                                "",
                                "",
                                "index@find.example.org"));
    }

    @AfterAll
    static void stop() {
        index.close();
        LETTERS.stop();
    }

    private static Organisation organisation(String name) {
        return index.people().organisations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> index.people().addOrganisation(Optional.empty(), name));
    }

    private static HttpResponse<String> with(Desk admin, Desk other, String what, String... form) {
        return admin.post("/work/people/" + other.person().id() + "/" + what, form);
    }

    private static Optional<Person> now(Desk desk) {
        return index.people().find(desk.person().id());
    }

    @Test
    void an_invitation_goes_by_letter_and_lets_in_once() throws Exception {
        Desk admin = index.signIn(Role.ADMIN, "");
        HttpResponse<String> invited =
                admin.post(
                        "/work/people/invite",
                        "email",
                        "pc.singh@police.example.org",
                        "role",
                        "member",
                        "organisation",
                        organisation("Norfolk Police").id());
        assertThat(invited.body()).contains("A letter is on its way").doesNotContain("/join/");
        String letter =
                List.of(LETTERS.getReceivedMessages()).stream()
                        .map(each -> content(each))
                        .filter(text -> text.contains("/join/"))
                        .findFirst()
                        .orElseThrow();
        String path = found("(/join/[A-Za-z0-9_-]{43})", letter);
        assertThat(admin.get("/work/people").body()).contains("pc.singh@police.example.org");
        Desk singh = Desk.stranger(index.address(""));
        HttpResponse<String> joined =
                singh.post(
                        path,
                        "name",
                        "Amrit Singh",
                        "profession",
                        "police-officer",
                        "password",
                        "nine quiet otters float",
                        "role",
                        "admin");
        assertThat(joined.headers().firstValue("Location")).contains("/work");
        Person person =
                index.people().find(new EmailAddress("pc.singh@police.example.org")).orElseThrow();
        assertThat(person.role()).isEqualTo(Role.MEMBER);
        assertThat(person.organisation().orElseThrow().name()).isEqualTo("Norfolk Police");
        assertThat(singh.get("/work/people").statusCode()).isEqualTo(403);
    }

    private static String content(jakarta.mail.internet.MimeMessage letter) {
        try {
            return String.valueOf(letter.getContent());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    void an_invitation_that_was_taken_back_or_is_a_day_old_lets_nobody_in() {
        Desk admin = index.signIn(Role.ADMIN, "");
        String first = index.inviteAdmin(new EmailAddress("first@example.org"));
        String path = first.substring(first.indexOf("/join/"));
        assertThat(Desk.stranger(index.address("")).get(path).statusCode()).isEqualTo(200);
        String id =
                found(
                        "first@example.org(?s:.*?)invitations/([0-9a-f]{32})/take-back",
                        admin.get("/work/people").body());
        admin.post("/work/people/invitations/" + id + "/take-back");
        assertThat(Desk.stranger(index.address("")).get(path).statusCode()).isEqualTo(404);
        String second = index.inviteAdmin(new EmailAddress("second@example.org"));
        String late = second.substring(second.indexOf("/join/"));
        CLOCK.turn(Invitations.LAST.minusMillis(1));
        assertThat(Desk.stranger(index.address("")).get(late).statusCode()).isEqualTo(200);
        CLOCK.turn(Duration.ofMillis(1));
        assertThat(Desk.stranger(index.address("")).get(late).statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_an_invitation_is_said_and_what_was_typed_stays() {
        Desk admin = index.signIn(Role.ADMIN, "");
        HttpResponse<String> nobody =
                admin.post("/work/people/invite", "email", "x@@y", "role", "steward");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("value=\"x@@y\"", "href=\"#email\"");
        HttpResponse<String> none =
                admin.post("/work/people/invite", "email", "a@example.org", "role", "steward");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("Choose the organisation", "href=\"#organisation\"");
        HttpResponse<String> known =
                admin.post(
                        "/work/people/invite",
                        "email",
                        admin.person().email().text(),
                        "role",
                        "admin");
        assertThat(known.body()).contains("can already sign in");
    }

    /** AUTH-13, SES-03. */
    @Test
    void an_admin_suspends_lets_in_again_and_signs_out_everywhere() {
        Desk admin = index.signIn(Role.ADMIN, "");
        Desk steward = index.signIn(Role.STEWARD, "Norfolk");
        assertThat(with(admin, steward, "suspend").body()).contains("They are out");
        assertThat(steward.get("/work").statusCode()).isEqualTo(303);
        assertThat(with(admin, steward, "resume").body()).contains("can sign in again");
        assertThat(now(steward).orElseThrow().suspended()).isNull();
        Desk again =
                Desk.again(
                        index.database(),
                        index.people(),
                        CLOCK,
                        index.address(""),
                        steward.person(),
                        true);
        assertThat(again.get("/work").statusCode()).isEqualTo(200);
        with(admin, steward, "end-sessions");
        assertThat(again.get("/work").statusCode()).isEqualTo(303);
    }

    @Test
    void another_role_needs_a_new_session() {
        Desk admin = index.signIn(Role.ADMIN, "");
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        with(
                admin,
                member,
                "role",
                "role",
                "steward",
                "organisation",
                organisation("Suffolk").id());
        assertThat(now(member).orElseThrow().role()).isEqualTo(Role.STEWARD);
        assertThat(now(member).orElseThrow().organisation().orElseThrow().name())
                .isEqualTo("Suffolk");
        assertThat(member.get("/work").statusCode()).isEqualTo(303);
        assertThat(with(admin, member, "role", "role", "steward", "organisation", "").body())
                .contains("Choose the organisation");
    }

    /** AUTH-09. */
    @Test
    void an_admin_makes_a_link_for_a_new_password_and_never_sets_one() {
        Desk admin = index.signIn(Role.ADMIN, "");
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        HttpResponse<String> made =
                with(admin, member, "new-password", "password", "from the admin");
        String path = found("(/signin/new/[A-Za-z0-9_-]{43})", made.body());
        Desk reader = Desk.stranger(index.address(""));
        assertThat(reader.post(path, "password", "short").statusCode()).isEqualTo(400);
        assertThat(reader.post(path, "password", "seven brass kettles").body())
                .contains("Your new password is set");
        assertThat(reader.cookie()).isEmpty();
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
        assertThat(member.get("/work").statusCode()).isEqualTo(303);
        HttpResponse<String> in =
                reader.post(
                        "/signin",
                        "email",
                        member.person().email().text(),
                        "password",
                        "seven brass kettles",
                        "to",
                        "/work");
        assertThat(in.headers().firstValue("Location")).contains("/work");
    }

    /** AUTH-07: known and unknown get the same answer; only the known get a letter. */
    @Test
    void who_forgot_their_password_gets_a_letter_and_nobody_learns_whom_we_know() {
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        Desk stranger = Desk.stranger(index.address(""));
        HttpResponse<String> known =
                stranger.post("/signin/forgotten", "email", member.person().email().text());
        HttpResponse<String> unknown =
                stranger.post("/signin/forgotten", "email", "nobody@example.org");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body());
        int before = LETTERS.getReceivedMessages().length;
        assertThat(LETTERS.waitForIncomingEmail(20_000, Math.max(1, before))).isTrue();
    }

    /** RED-01. */
    @Test
    void after_signing_in_one_lands_on_a_page_of_ours_whatever_the_address_said() {
        for (String to :
                List.of(
                        "//evil.example",
                        "/\\evil.example",
                        "https://evil.example",
                        "/%09/evil",
                        "https:evil",
                        "%2f%2fevil",
                        "/work//evil",
                        "/signin",
                        "javascript:alert(1)",
                        "/work\r\nSet-Cookie: a=b",
                        "/" + "a".repeat(600),
                        "")) {
            assertThat(Inward.path(to)).as(to).isEqualTo("/work");
        }
        for (String to :
                List.of(
                        "/work",
                        "/work/links?page=2",
                        "/account",
                        "/work/r/7K2M9X",
                        "/account/passkeys")) {
            assertThat(Inward.path(to)).isEqualTo(to);
        }
    }

    @Test
    void what_is_dangerous_asks_again_who_it_is_after_ten_minutes() {
        Desk admin = index.signIn(Role.ADMIN, "");
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        String page = "/work/people/" + member.person().id();
        CLOCK.turn(Proof.GOOD.minusMillis(1));
        assertThat(admin.get(page).statusCode()).isEqualTo(200);
        CLOCK.turn(Duration.ofMillis(1));
        HttpResponse<String> asked = admin.get(page);
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.headers().firstValue("Location").orElseThrow())
                .startsWith("/again?to=%2Fwork");
        // what was begun in time may be sent a little later
        CLOCK.turn(Proof.GRACE.minusMillis(1));
        assertThat(with(admin, member, "end-sessions").statusCode()).isEqualTo(200);
        CLOCK.turn(Duration.ofMillis(1));
        assertThat(with(admin, member, "suspend").statusCode()).isEqualTo(303);
        assertThat(now(member).orElseThrow().suspended()).isNull();
    }

    /** PRIV-15. */
    @Test
    void who_is_deleted_leaves_what_they_did_without_their_name() {
        Desk admin = index.signIn(Role.ADMIN, "");
        Desk member = index.signIn(Role.MEMBER, "Norfolk");
        member.post("/account", "name", "Zebedee Quux", "profession", "teacher");
        assertThat(member.get("/account/mine.json").body())
                .contains("Zebedee Quux", member.person().email().text(), "changed their own name");
        assertThat(admin.get("/work/audit").body()).contains("Zebedee Quux");
        assertThat(with(admin, member, "delete").statusCode()).isEqualTo(303);
        assertThat(now(member)).isEmpty();
        assertThat(member.get("/work").statusCode()).isEqualTo(303);
        String log = admin.get("/work/audit").body() + admin.get("/work/audit.csv").body();
        assertThat(log)
                .contains("Somebody who has left", "deleted")
                .doesNotContain("Zebedee", member.person().email().text());
        String stored =
                index.database()
                        .read(
                                tx ->
                                        tx.list(
                                                        "select name, email, email_identity from person",
                                                        row ->
                                                                row.text("name")
                                                                        + row.text("email")
                                                                        + row.text(
                                                                                "email_identity"))
                                                .toString());
        assertThat(stored).doesNotContain("Zebedee", member.person().email().text());
    }

    @Test
    void the_audit_log_as_a_file_runs_nothing_in_a_spreadsheet() {
        Desk admin = index.signIn(Role.ADMIN, "");
        admin.post("/work/organisations", "organisation-name", "=HYPERLINK(\"x\")");
        HttpResponse<String> file = admin.get("/work/audit.csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(file.body())
                .startsWith("at,who,what,whom,about\r\n")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void no_two_organisations_have_one_name() {
        Desk admin = index.signIn(Role.ADMIN, "");
        assertThat(admin.post("/work/organisations", "organisation-name", "Essex").statusCode())
                .isEqualTo(303);
        HttpResponse<String> again =
                admin.post("/work/organisations", "organisation-name", "  ESSEX ");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("already an organisation", "value=\"ESSEX\"");
        assertThat(
                        admin.post("/work/organisations", "organisation-name", "n".repeat(121))
                                .statusCode())
                .isEqualTo(400);
        assertThat(
                        admin.post("/work/organisations", "organisation-name", "n".repeat(120))
                                .statusCode())
                .isEqualTo(303);
    }

    /** SEC-55: two admins who remove each other at once leave one of them. */
    @ParameterizedTest
    @EnumSource(Engines.class)
    void there_is_always_an_admin(Engines engine) throws Exception {
        String address = engine.freshAddress();
        try (Database here = Database.open(address);
                Database there = Database.open(address);
                var threads = Executors.newFixedThreadPool(2)) {
            People people = new People(here, CLOCK);
            People others = new People(there, CLOCK);
            for (int round = 0; round < 5; round++) {
                Person ada = admin(people, "ada" + round);
                Person bea =
                        round == 0
                                ? admin(people, "bea")
                                : people.all().stream()
                                        .filter(each -> each.suspended() == null)
                                        .filter(each -> !each.id().equals(ada.id()))
                                        .findFirst()
                                        .orElseThrow();
                List<Callable<Boolean>> both =
                        List.of(() -> suspend(people, ada, bea), () -> suspend(others, bea, ada));
                List<Boolean> done = new ArrayList<>();
                for (Future<Boolean> each : threads.invokeAll(both)) {
                    done.add(each.get());
                }
                assertThat(done).containsExactlyInAnyOrder(true, false);
                assertThat(people.hasAdmin()).isTrue();
            }
            Person last =
                    people.all().stream()
                            .filter(each -> each.suspended() == null)
                            .findFirst()
                            .orElseThrow();
            assertThatThrownBy(
                            () ->
                                    people.write(
                                            tx -> {
                                                people.delete(tx, last, last.id());
                                                return true;
                                            }))
                    .isInstanceOf(NotPossible.class);
        }
    }

    private static boolean suspend(People people, Person by, Person whom) {
        try {
            return people.write(
                    tx -> {
                        people.suspend(tx, by, whom.id());
                        return true;
                    });
        } catch (NotPossible e) {
            return false;
        }
    }

    private static Person admin(People people, String name) {
        return people.write(
                tx ->
                        people.add(
                                tx,
                                new Newcomer(
                                        name,
                                        new EmailAddress(name + "@example.org"),
                                        Profession.OTHER,
                                        Role.ADMIN,
                                        Optional.empty())));
    }
}
