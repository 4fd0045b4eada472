package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.database.KeyFile;
import org.linkindex.house.Thoroughness;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Newcomer;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;
import org.linkindex.people.TurnedClock;
import org.linkindex.web.SignedIn;

/** The way in by password and code, in the store. */
class EntranceTest {

    @TempDir private static Path folder;

    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "purple tractor seldom knits";
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private final TurnedClock clock = new TurnedClock(START);

    /** A store with one steward in it, who has a password. */
    private record Place(
            Database database,
            People people,
            Sessions sessions,
            Entrance entrance,
            Account account,
            Person ada)
            implements AutoCloseable {

        static Place in(Database database, TurnedClock clock) {
            People people = new People(database, clock);
            Sessions sessions = new Sessions(database, people, clock);
            Passwords passwords = new Passwords(database, clock);
            Person ada =
                    people.write(
                            tx -> {
                                Person person =
                                        people.add(
                                                tx,
                                                new Newcomer(
                                                        "Ada",
                                                        new EmailAddress(EMAIL),
                                                        Profession.NURSE,
                                                        Role.ADMIN,
                                                        Optional.empty()));
                                passwords.set(tx, person, SlowHash.of(PASSWORD));
                                return person;
                            });
            return new Place(
                    database,
                    people,
                    sessions,
                    new Entrance(database, people, sessions, generators(clock), clock),
                    new Account(database, people, sessions, passwords, generators(clock), clock),
                    ada);
        }

        SignedIn signedIn() {
            Secret secret =
                    database.write(tx -> sessions.open(tx, ada, Way.PASSWORD_AND_CODE, true));
            return sessions.find(secret).orElseThrow();
        }

        /** Sets the second step up; the key of the app and the recovery codes. */
        Account.Step.Done withGenerator(TurnedClock clock, List<String> key) {
            Account.NewGenerator generator = account.newGenerator(ada);
            key.add(generator.key());
            return (Account.Step.Done)
                    account.setGenerator(
                            signedIn(), generator.ticket(), now(clock, generator.key()));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private static CodeGenerators generators(Clock clock) {
        return new CodeGenerators(clock, new SealedKeys(KeyFile.at(folder.resolve("key"))));
    }

    private static String now(TurnedClock clock, String key) {
        return CodeGenerators.code(key, clock.instant().getEpochSecond() / 30);
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void the_right_password_lets_in_and_no_other(Engines engine) {
        try (Place place = Place.in(engine.fresh(), clock)) {
            assertThat(place.entrance().byPassword(EMAIL, PASSWORD)).isInstanceOf(Entry.In.class);
            assertThat(place.entrance().byPassword(" ADA@Example.org ", PASSWORD))
                    .isInstanceOf(Entry.In.class);
            for (String wrong : List.of("", PASSWORD + " ", PASSWORD.toUpperCase(Locale.ROOT))) {
                assertThat(place.entrance().byPassword(EMAIL, wrong))
                        .isInstanceOf(Entry.Wrong.class);
            }
            assertThat(place.entrance().byPassword("eve@example.org", PASSWORD))
                    .isInstanceOf(Entry.Wrong.class);
            assertThat(place.entrance().byPassword("no address\r\nat all", PASSWORD))
                    .isInstanceOf(Entry.Wrong.class);
        }
    }

    @Test
    void AUTH_03_an_old_hash_is_made_anew_at_the_next_sign_in() {
        try (Place place = Place.in(Engines.SQLITE.fresh(), clock)) {
            String weak =
                    Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID)
                            .hash(PASSWORD)
                            .getResult();
            place.database().write(tx -> tx.run("update password set hash = ?", weak));
            assertThat(place.entrance().byPassword(EMAIL, PASSWORD)).isInstanceOf(Entry.In.class);
            String now =
                    place.database()
                            .read(
                                    tx ->
                                            tx.find(
                                                    "select hash from password",
                                                    row -> row.text("hash")))
                            .orElseThrow();
            assertThat(now).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(place.entrance().byPassword(EMAIL, PASSWORD)).isInstanceOf(Entry.In.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void AUTH_04_a_hundred_wrong_passwords_slow_down_to_one_a_minute(Engines engine) {
        try (Place place = Place.in(engine.fresh(), clock)) {
            int tried = 0;
            for (int i = 0; i < 100; i++) {
                tried +=
                        place.entrance().byPassword(EMAIL, "wrong " + i) instanceof Entry.Wrong
                                ? 1
                                : 0;
            }
            assertThat(tried).isEqualTo(Tries.FREE);
            assertThat(place.entrance().byPassword(EMAIL, PASSWORD)).isInstanceOf(Entry.Wait.class);
            for (int minute = 0; minute < 3; minute++) {
                clock.turn(Tries.WAIT);
                assertThat(place.entrance().byPassword(EMAIL, "wrong"))
                        .isInstanceOf(Entry.Wrong.class);
                assertThat(place.entrance().byPassword(EMAIL, "wrong"))
                        .isInstanceOf(Entry.Wait.class);
            }
            // nobody is locked out for good
            clock.turn(Tries.WAIT);
            assertThat(place.entrance().byPassword(EMAIL, PASSWORD)).isInstanceOf(Entry.In.class);
            assertThat(place.entrance().byPassword(EMAIL, "wrong")).isInstanceOf(Entry.Wrong.class);
        }
    }

    @Test
    void AUTH_04_many_at_once_are_no_way_around_it() throws Exception {
        try (Place place = Place.in(Engines.SQLITE.fresh(), clock);
                var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Entry>> tries = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int number = i;
                tries.add(() -> place.entrance().byPassword(EMAIL, "wrong " + number));
            }
            int tried = 0;
            for (Future<Entry> each : threads.invokeAll(tries)) {
                tried += each.get() instanceof Entry.Wrong ? 1 : 0;
            }
            assertThat(tried).isEqualTo(Tries.FREE);
        }
    }

    @Test
    void AUTH_04_who_is_unknown_is_slowed_down_alike() {
        try (Place place = Place.in(Engines.SQLITE.fresh(), clock)) {
            for (int i = 0; i < Tries.FREE; i++) {
                assertThat(place.entrance().byPassword("eve@example.org", "x"))
                        .isInstanceOf(Entry.Wrong.class);
            }
            assertThat(place.entrance().byPassword("eve@example.org", "x"))
                    .isInstanceOf(Entry.Wait.class);
            assertThat(place.entrance().byPassword(EMAIL, PASSWORD)).isInstanceOf(Entry.In.class);
        }
    }

    @Test
    void AUTH_07_known_and_unknown_people_take_the_same_time() {
        try (Place place = Place.in(Engines.SQLITE.fresh(), clock)) {
            List<Long> known = new ArrayList<>();
            List<Long> unknown = new ArrayList<>();
            int tries = Thoroughness.isWhole() ? 500 : 25;
            for (int i = 0; i < tries; i++) {
                clock.turn(Duration.ofMinutes(2));
                known.add(time(place, EMAIL));
                unknown.add(time(place, "eve" + i % 7 + "@example.org"));
            }
            // without a hash for those whom we do not know it would be a hundred times as much
            assertThat(middle(known) / (double) middle(unknown)).isBetween(0.7, 1.4);
            if (Thoroughness.isWhole()) {
                assertThat(Math.abs(middle(known) - middle(unknown))).isLessThan(10_000_000);
            }
            assertThat(middle(known)).isGreaterThan(10_000_000);
        }
    }

    private static long middle(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** Of the processor, in nanoseconds: what others do at the same time does not count. */
    private static long time(Place place, String email) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(place.entrance().byPassword(email, "wrong")).isInstanceOf(Entry.Wrong.class);
        return threads.getCurrentThreadCpuTime() - start;
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void AUTH_06_with_a_second_step_the_password_alone_opens_nothing(Engines engine) {
        try (Place place = Place.in(engine.fresh(), clock)) {
            List<String> key = new ArrayList<>();
            place.withGenerator(clock, key);
            clock.turn(Duration.ofMinutes(1));
            Entry entry = place.entrance().byPassword(EMAIL, PASSWORD);
            assertThat(entry).isInstanceOf(Entry.CodeNeeded.class);
            String ticket = ((Entry.CodeNeeded) entry).ticket().text();
            assertThat(place.entrance().byCode(ticket, "000000")).isInstanceOf(Entry.Wrong.class);
            assertThat(place.entrance().byCode("x".repeat(43), now(clock, key.getFirst())))
                    .isInstanceOf(Entry.Over.class);
            Entry in = place.entrance().byCode(ticket, now(clock, key.getFirst()));
            SignedIn signedIn = place.sessions().find(((Entry.In) in).session()).orElseThrow();
            assertThat(signedIn.strong()).isTrue();
            assertThat(signedIn.person().role()).isEqualTo(Role.ADMIN);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_copy_of_the_store_makes_no_codes(Engines engine) {
        try (Place place = Place.in(engine.fresh(), clock)) {
            List<String> key = new ArrayList<>();
            Account.NewGenerator pending = place.account().newGenerator(place.ada());
            assertThat(stored(place, "select note as held from ticket"))
                    .doesNotContain(pending.key());
            place.withGenerator(clock, key);
            String held =
                    stored(place, "select secret || ' ' || sealed as held from code_generator");
            assertThat(held).doesNotContain(key.getFirst()).startsWith(" ");
            // another's key in its place opens nothing, nor does one that was changed
            CodeGenerators generators = generators(clock);
            assertThat(generators.opened(held.strip(), place.ada())).contains(key.getFirst());
            assertThat(new SealedKeys(KeyFile.at(folder.resolve("key"))).open(held.strip(), "eve"))
                    .isEmpty();
            assertThat(generators.opened(held.strip().replaceFirst("..$", "AA"), place.ada()))
                    .isEmpty();
            assertThat(
                            new SealedKeys(KeyFile.at(folder.resolve("other")))
                                    .open(held.strip(), place.ada().id()))
                    .isEmpty();
        }
    }

    private static String stored(Place place, String sql) {
        return place.database().read(tx -> tx.find(sql, row -> row.text("held"))).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_key_from_before_keys_were_sealed_works_and_is_sealed_by_it(Engines engine) {
        try (Place place = Place.in(engine.fresh(), clock)) {
            List<String> key = new ArrayList<>();
            place.withGenerator(clock, key);
            place.database()
                    .write(
                            tx ->
                                    tx.run(
                                            "update code_generator set secret = ?, sealed = null",
                                            key.getFirst()));
            clock.turn(Duration.ofMinutes(1));
            Entry entry = place.entrance().byPassword(EMAIL, PASSWORD);
            String ticket = ((Entry.CodeNeeded) entry).ticket().text();
            assertThat(place.entrance().byCode(ticket, now(clock, key.getFirst())))
                    .isInstanceOf(Entry.In.class);
            assertThat(stored(place, "select secret || ' ' || sealed as held from code_generator"))
                    .startsWith(" ")
                    .doesNotContain(key.getFirst());
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void AUTH_10_no_code_works_twice_whoever_is_first(Engines engine) throws Exception {
        String address = engine.freshAddress();
        try (Place place = Place.in(Database.open(address), clock);
                Database there = Database.open(address);
                var threads = Executors.newFixedThreadPool(4)) {
            List<String> key = new ArrayList<>();
            Account.Step.Done done = place.withGenerator(clock, key);
            assertThat(done.recoveryCodes()).hasSize(RecoveryCodes.MANY);
            People people = new People(there, clock);
            Entrance other =
                    new Entrance(
                            there,
                            people,
                            new Sessions(there, people, clock),
                            generators(clock),
                            clock);
            clock.turn(Duration.ofMinutes(1));
            String code = now(clock, key.getFirst());
            assertThat(winners(place.entrance(), other, threads, code)).isEqualTo(1);
            assertThat(winners(place.entrance(), other, threads, code)).isZero();
            String recovery = done.recoveryCodes().getFirst();
            assertThat(
                            winners(
                                    place.entrance(),
                                    other,
                                    threads,
                                    recovery.toLowerCase(Locale.ROOT).replace("-", " ")))
                    .isEqualTo(1);
            assertThat(winners(place.entrance(), other, threads, recovery)).isZero();
        }
    }

    private static int winners(Entrance here, Entrance there, ExecutorService threads, String code)
            throws Exception {
        List<Callable<Entry>> tries = new ArrayList<>();
        for (Entrance entrance : List.of(here, there)) {
            String ticket =
                    ((Entry.CodeNeeded) entrance.byPassword(EMAIL, PASSWORD)).ticket().text();
            tries.add(() -> entrance.byCode(ticket, code));
        }
        int in = 0;
        for (Future<Entry> each : threads.invokeAll(tries)) {
            in += each.get() instanceof Entry.In ? 1 : 0;
        }
        return in;
    }

    @Test
    void AUTH_10_codes_are_not_guessed() {
        try (Place place = Place.in(Engines.SQLITE.fresh(), clock)) {
            List<String> key = new ArrayList<>();
            place.withGenerator(clock, key);
            clock.turn(Duration.ofMinutes(1));
            int tried = 0;
            for (int i = 0; i < Tries.FREE + 2; i++) {
                Entry entry = place.entrance().byPassword(EMAIL, PASSWORD);
                String ticket = ((Entry.CodeNeeded) entry).ticket().text();
                tried += place.entrance().byCode(ticket, "12345x") instanceof Entry.Wrong ? 1 : 0;
            }
            assertThat(tried).isEqualTo(Tries.FREE);
        }
    }

    @Test
    void AUTH_10_the_time_for_a_code_ends() {
        try (Place place = Place.in(Engines.SQLITE.fresh(), clock)) {
            List<String> key = new ArrayList<>();
            place.withGenerator(clock, key);
            clock.turn(Duration.ofMinutes(1));
            String first =
                    ((Entry.CodeNeeded) place.entrance().byPassword(EMAIL, PASSWORD))
                            .ticket()
                            .text();
            clock.turn(Errand.SECOND_STEP.lasts().minusMillis(1));
            String second =
                    ((Entry.CodeNeeded) place.entrance().byPassword(EMAIL, PASSWORD))
                            .ticket()
                            .text();
            clock.turn(Duration.ofMillis(1));
            assertThat(place.entrance().byCode(first, now(clock, key.getFirst())))
                    .isInstanceOf(Entry.Over.class);
            assertThat(place.entrance().byCode(second, now(clock, key.getFirst())))
                    .isInstanceOf(Entry.In.class);
        }
    }

    @Test
    void AUTH_08_a_new_password_by_link_works_once_and_keeps_the_second_step() {
        try (Place place = Place.in(Engines.SQLITE.fresh(), clock)) {
            List<String> key = new ArrayList<>();
            place.withGenerator(clock, key);
            Secret open =
                    place.database()
                            .write(tx -> place.sessions().open(tx, place.ada(), Way.PASSKEY, true));
            Renewal renewal =
                    new Renewal(
                            place.database(),
                            place.people(),
                            place.sessions(),
                            new Passwords(place.database(), clock),
                            clock,
                            "https://find.example.org");
            String link = renewal.link(place.ada()).orElseThrow();
            assertThat(link).matches("https://find\\.example\\.org/signin/new/[A-Za-z0-9_-]{43}");
            String ticket = link.substring(link.lastIndexOf('/') + 1);
            assertThat(
                            renewal.renew(
                                    new StringBuilder(ticket).reverse().toString(),
                                    SlowHash.of("y")))
                    .isFalse();
            assertThat(renewal.renew(ticket, SlowHash.of("nine quiet otters"))).isTrue();
            assertThat(renewal.renew(ticket, SlowHash.of("somebody else's one"))).isFalse();
            assertThat(place.sessions().find(open)).isEmpty();
            assertThat(place.entrance().byPassword(EMAIL, PASSWORD))
                    .isInstanceOf(Entry.Wrong.class);
            assertThat(place.entrance().byPassword(EMAIL, "nine quiet otters"))
                    .isInstanceOf(Entry.CodeNeeded.class);
            String late = renewal.link(place.ada()).orElseThrow();
            clock.turn(Errand.NEW_PASSWORD.lasts());
            assertThat(renewal.person(late.substring(late.lastIndexOf('/') + 1))).isEmpty();
        }
    }
}
