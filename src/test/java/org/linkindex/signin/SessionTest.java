package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Newcomer;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;
import org.linkindex.people.TurnedClock;

/** SES-01, SES-02, SES-03 in the store, on both engines. */
class SessionTest {

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-22T08:00:00Z"));

    private static Person person(People people, Role role) {
        return people.write(
                tx ->
                        people.add(
                                tx,
                                new Newcomer(
                                        "Ada",
                                        new EmailAddress(role.word() + "@example.org"),
                                        Profession.NURSE,
                                        role,
                                        Optional.of(organisation(people)))));
    }

    private static Organisation organisation(People people) {
        return people.organisations().stream()
                .findFirst()
                .orElseGet(() -> people.addOrganisation(Optional.empty(), "Norfolk"));
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void SES_01_SEC_40_only_a_hash_of_a_long_random_secret_is_stored(Engines engine) {
        try (Database database = engine.fresh()) {
            People people = new People(database, clock);
            Sessions sessions = new Sessions(database, people, clock);
            Person ada = person(people, Role.STEWARD);
            Set<String> secrets = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                secrets.add(database.write(tx -> sessions.open(tx, ada, Way.PASSKEY, true)).text());
            }
            assertThat(secrets).hasSize(20).allMatch(text -> text.matches("[A-Za-z0-9_-]{43}"));
            List<String> stored =
                    database.read(
                            tx ->
                                    tx.list(
                                            "select hash, id from session",
                                            row -> row.text("hash") + row.text("id")));
            assertThat(stored).hasSize(20);
            assertThat(secrets)
                    .noneMatch(secret -> stored.stream().anyMatch(row -> row.contains(secret)))
                    .allMatch(secret -> sessions.find(new Secret(secret)).isPresent());
            assertThat(sessions.find(Secret.fresh())).isEmpty();
            // what is stored lets nobody in
            String hash =
                    database.read(tx -> tx.list("select hash from session", r -> r.text("hash")))
                            .getFirst();
            assertThat(sessions.find(new Secret(hash))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void SES_02_stewards_are_out_after_half_an_hour_away_and_all_after_twelve_hours(
            Engines engine) {
        try (Database database = engine.fresh()) {
            People people = new People(database, clock);
            Sessions sessions = new Sessions(database, people, clock);
            Secret steward = open(sessions, database, person(people, Role.STEWARD));
            Secret idle =
                    open(
                            sessions,
                            database,
                            people.find(new EmailAddress("steward@example.org")).orElseThrow());
            Secret member = open(sessions, database, person(people, Role.MEMBER));
            clock.turn(Duration.ofMinutes(30).minusMillis(1));
            assertThat(sessions.find(steward)).isPresent();
            clock.turn(Duration.ofMillis(1));
            assertThat(sessions.find(idle)).isEmpty();
            assertThat(sessions.find(steward)).isPresent();
            for (int i = 0; i < 23; i++) {
                assertThat(sessions.find(steward)).as("half hour " + i).isPresent();
                clock.turn(Duration.ofMinutes(29));
            }
            assertThat(sessions.find(steward)).isPresent();
            clock.turn(Duration.ofMinutes(23).minusMillis(1));
            assertThat(sessions.find(steward)).isPresent();
            assertThat(sessions.find(member)).isPresent();
            clock.turn(Duration.ofMillis(1));
            assertThat(sessions.find(steward)).isEmpty();
            assertThat(sessions.find(member)).isEmpty();
        }
    }

    private static Secret open(Sessions sessions, Database database, Person person) {
        return database.write(tx -> sessions.open(tx, person, Way.PASSKEY, true));
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void SES_03_what_one_server_does_the_other_knows_at_the_next_request(Engines engine) {
        String address = engine.freshAddress();
        try (Database here = Database.open(address);
                Database there = Database.open(address)) {
            People people = new People(here, clock);
            Sessions sessions = new Sessions(here, people, clock);
            Sessions other = new Sessions(there, new People(there, clock), clock);
            Person admin = person(people, Role.ADMIN);
            Person steward = person(people, Role.STEWARD);
            Secret secret = open(sessions, here, steward);
            assertThat(other.find(secret).orElseThrow().person().role()).isEqualTo(Role.STEWARD);
            people.write(
                    tx -> {
                        people.change(tx, admin, steward.id(), Role.MEMBER, steward.organisation());
                        return true;
                    });
            assertThat(other.find(secret).orElseThrow().person().role()).isEqualTo(Role.MEMBER);
            people.write(
                    tx -> {
                        people.suspend(tx, admin, steward.id());
                        return true;
                    });
            assertThat(other.find(secret)).isEmpty();
            Secret second = open(sessions, here, admin);
            sessions.end(admin, other.find(second).orElseThrow().session());
            assertThat(other.find(second)).isEmpty();
        }
    }

    @Test
    void a_session_without_a_second_factor_is_a_members_session() {
        try (Database database = Engines.SQLITE.fresh()) {
            People people = new People(database, Clock.systemUTC());
            Sessions sessions = new Sessions(database, people, Clock.systemUTC());
            Person steward = person(people, Role.STEWARD);
            Secret weak = database.write(tx -> sessions.open(tx, steward, Way.PASSWORD, false));
            assertThat(sessions.find(weak).orElseThrow().person().role()).isEqualTo(Role.MEMBER);
            assertThat(sessions.find(weak).orElseThrow().lowered()).isTrue();
            Secret strong = database.write(tx -> sessions.open(tx, steward, Way.PASSKEY, true));
            assertThat(sessions.find(strong).orElseThrow().lowered()).isFalse();
        }
    }
}
