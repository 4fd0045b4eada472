package org.linkindex.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Newcomer;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Role;

class PacksTest {

    private static final Code CODE = new Code("A43MWJ");

    /** A store with two organisations and one who does what is tried. */
    private static final class Agencies implements AutoCloseable {

        private final Database database;
        private final Codes codes;
        private final People people;
        private final Packs packs;
        private final Organisation norfolk;
        private final Organisation suffolk;
        private int number;

        Agencies(Engines engine) {
            Clock clock = Clock.systemUTC();
            database = Database.open(engine.freshAddress());
            codes = new Codes(database, clock);
            people = new People(database, clock);
            packs = packs();
            norfolk = people.addOrganisation(Optional.empty(), "Norfolk");
            suffolk = people.addOrganisation(Optional.empty(), "Suffolk");
        }

        Packs packs() {
            Clock clock = Clock.systemUTC();
            return new Packs(database, codes, new Catalogue(database, codes, clock), people, clock);
        }

        Person person(Role role, Organisation of) {
            number++;
            return people.write(
                    tx ->
                            people.add(
                                    tx,
                                    new Newcomer(
                                            "Somebody " + number,
                                            new EmailAddress("p" + number + "@example.org"),
                                            Profession.POLICE_OFFICER,
                                            role,
                                            Optional.of(of))));
        }

        Code mint() {
            return database.write(tx -> codes.mint(tx, "resource"));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    private static Pack with(Pack pack, Sharing sharing, List<PackPart> parts) {
        return new Pack(
                pack.code(),
                pack.title(),
                "For first visits",
                sharing,
                pack.owner(),
                pack.organisation(),
                pack.version(),
                parts);
    }

    private static Pack saved(Saving saving) {
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return ((Saving.Saved) saving).pack();
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_pack_keeps_its_order_notes_and_code_and_is_there_for_another_node(Engines engine) {
        try (Agencies at = new Agencies(engine)) {
            Person steward = at.person(Role.STEWARD, at.norfolk);
            Pack made = at.packs.make("First visit", steward);
            List<PackPart> parts =
                    List.of(
                            new PackPart(at.mint(), "Watch it together"),
                            new PackPart(at.mint(), ""));
            Pack saved = saved(at.packs.save(with(made, Sharing.PUBLIC, parts), steward));
            assertThat(saved.version()).isEqualTo(2);
            assertThat(at.packs.find(made.code())).contains(saved);
            assertThat(at.packs().findOpen(made.code())).contains(saved);
            assertThat(at.packs.by(saved)).isEqualTo("Norfolk");
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void of_many_who_save_at_once_one_is_saved_and_the_others_are_told(Engines engine)
            throws Exception {
        try (Agencies at = new Agencies(engine);
                ExecutorService many = Executors.newFixedThreadPool(8)) {
            Person steward = at.person(Role.STEWARD, at.norfolk);
            Pack made = at.packs.make("First visit", steward);
            List<Callable<Saving>> tries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                tries.add(
                        () -> at.packs.save(with(made, Sharing.ORGANISATION, List.of()), steward));
            }
            int saved = 0;
            for (Future<Saving> each : many.invokeAll(tries)) {
                saved += each.get() instanceof Saving.Saved ? 1 : 0;
            }
            assertThat(saved).isOne();
            assertThat(at.packs.find(made.code()).orElseThrow().version()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_withdrawn_code_is_remembered_only_when_families_could_have_it(Engines engine) {
        try (Agencies at = new Agencies(engine)) {
            Person steward = at.person(Role.STEWARD, at.norfolk);
            Pack open = at.packs.make("Open", steward);
            at.packs.save(with(open, Sharing.PUBLIC, List.of()), steward);
            Pack own = at.packs.make("My own", steward);
            at.packs.withdraw(open.code(), steward);
            at.packs.withdraw(own.code(), steward);
            assertThat(at.packs.find(open.code())).isEmpty();
            assertThat(at.packs().withdrawn(open.code())).contains("Open");
            assertThat(at.packs().withdrawn(own.code())).isEmpty();
            assertThat(at.database.<Boolean>write(tx -> at.codes.claim(tx, own.code(), "pack")))
                    .isFalse();
        }
    }

    /** AZ-02: what another organisation keeps to itself is neither read nor changed. */
    @Test
    void who_may_read_and_change_a_pack() {
        try (Agencies at = new Agencies(Engines.SQLITE)) {
            Person member = at.person(Role.MEMBER, at.norfolk);
            Person colleague = at.person(Role.MEMBER, at.norfolk);
            Person steward = at.person(Role.STEWARD, at.norfolk);
            Person stranger = at.person(Role.STEWARD, at.suffolk);
            Person admin = at.person(Role.ADMIN, at.suffolk);
            Pack own = at.packs.make("Mine", member);
            assertThat(List.of(colleague, steward, stranger, admin))
                    .noneMatch(own::isReadableBy)
                    .noneMatch(own::isChangeableBy);

            Pack shared = saved(at.packs.save(with(own, Sharing.ORGANISATION, List.of()), member));
            assertThat(List.of(member, colleague, steward)).allMatch(shared::isReadableBy);
            assertThat(shared.isReadableBy(stranger)).isFalse();
            assertThat(shared.isChangeableBy(colleague)).isFalse();
            assertThat(shared.isChangeableBy(steward)).isTrue();
            assertThatThrownBy(() -> at.packs.save(with(shared, Sharing.PUBLIC, List.of()), member))
                    .isInstanceOf(BadPack.class)
                    .hasMessageContaining("Ask a steward");

            Pack open = saved(at.packs.save(with(shared, Sharing.PUBLIC, List.of()), steward));
            assertThat(List.of(member, colleague, stranger, admin)).allMatch(open::isReadableBy);
            assertThat(open.isChangeableBy(member)).isFalse();
            assertThat(open.isChangeableBy(stranger)).isFalse();
            assertThat(open.isChangeableBy(admin)).isTrue();
            assertThatThrownBy(() -> at.packs.withdraw(open.code(), stranger))
                    .isInstanceOf(BadPack.class);
        }
    }

    @Test
    void limits_are_kept_at_the_limit_and_not_one_past_it() {
        assertThat(new PackPart(CODE, "n".repeat(PackPart.LONGEST)).checked().note()).hasSize(300);
        assertThatThrownBy(() -> new PackPart(CODE, "n".repeat(PackPart.LONGEST + 1)).checked())
                .hasMessage("The note for " + CODE + " has 301 characters; write at most 300.");
        assertThat(pack("t".repeat(80), "c".repeat(1_000), 60).parts()).hasSize(60);
        assertThatThrownBy(() -> pack("t".repeat(81), "", 0)).hasMessageContaining("at most 80");
        assertThatThrownBy(() -> pack(" ", "", 0)).hasMessageContaining("title is missing");
        assertThatThrownBy(() -> pack("t", "c".repeat(1_001), 0))
                .hasMessageContaining("at most 1,000");
        assertThatThrownBy(() -> pack("t", "", 61)).hasMessageContaining("at most 60");
        assertThatThrownBy(() -> pack("t\u0007", "", 0)).hasMessageContaining("control character");
    }

    @Test
    void nothing_stands_in_a_pack_twice() {
        PackPart part = new PackPart(CODE, "");
        assertThatThrownBy(() -> pack("t", "", List.of(part, part)))
                .hasMessage("A43MWJ is in the pack already.");
    }

    private static Pack pack(String title, String cover, int size) {
        try (Agencies at = new Agencies(Engines.SQLITE)) {
            List<PackPart> parts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                parts.add(new PackPart(at.mint(), ""));
            }
            return pack(title, cover, parts);
        }
    }

    private static Pack pack(String title, String cover, List<PackPart> parts) {
        return new Pack(CODE, title, cover, Sharing.PRIVATE, "p", "", 1, parts);
    }
}
