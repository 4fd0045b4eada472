package org.linkindex.signboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
import org.linkindex.web.Concern;
import org.linkindex.web.Phone;
import org.linkindex.web.SiteLogo;

class WordingsTest {

    @ParameterizedTest
    @EnumSource(Engines.class)
    void what_was_said_is_there_again(Engines engine) {
        String address = engine.freshAddress();
        try (Database database = Database.open(address)) {
            Wordings wordings = wordings(database);
            assertThat(wordings.newest()).isEqualTo(Wording.NOTHING);
            List<Concern> concerns =
                    List.of(
                            new Concern("Norfolk", "CADS", new Phone("0344 800 8020"), "", ""),
                            new Concern(
                                    "Wales",
                                    "Who",
                                    new Phone("101"),
                                    "9 to 5",
                                    "https://a.example"));
            SiteLogo logo =
                    new SiteLogo("0123456789abcdef01", "image/png", new byte[] {1}, new byte[] {2});
            Person by = somebody(database);
            List<String> urgent = List.of("Call 999.", "Or 0800 1111.");
            wordings.change(
                    by,
                    0,
                    "test",
                    now ->
                            now.saying("Name", "https://b.example", urgent)
                                    .calling(concerns)
                                    .showing(Optional.of(logo)));
            Wording found = wordings(database).newest();
            assertThat(found.number()).isEqualTo(1);
            assertThat(found.name()).isEqualTo("Name");
            assertThat(found.leaveAddress()).isEqualTo("https://b.example");
            assertThat(found.urgent()).isEqualTo(urgent);
            assertThat(found.concerns()).isEqualTo(concerns);
            assertThat(found.logo().orElseThrow().paper()).containsExactly(2);
            assertThat(found.logo().orElseThrow().screen()).containsExactly(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void of_many_who_save_at_once_on_two_nodes_one_is_first(Engines engine) throws Exception {
        String address = engine.freshAddress();
        try (Database here = Database.open(address);
                Database there = Database.open(address);
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Person by = somebody(here);
            List<Wordings> nodes = List.of(wordings(here), wordings(there));
            List<Callable<Boolean>> saves =
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(
                                    i ->
                                            () ->
                                                    nodes.get(i % 2)
                                                            .change(
                                                                    by,
                                                                    0,
                                                                    "test",
                                                                    now ->
                                                                            now.saying(
                                                                                    "Name " + i,
                                                                                    "",
                                                                                    List.of()))
                                                            .isEmpty())
                            .toList();
            int saved = 0;
            for (Future<Boolean> each : many.invokeAll(saves)) {
                saved += each.get() ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
            assertThat(nodes.getFirst().newest().number()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void of_many_who_set_a_logo_at_once_on_two_nodes_one_is_first(Engines engine) throws Exception {
        String address = engine.freshAddress();
        try (Database here = Database.open(address);
                Database there = Database.open(address);
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Person by = somebody(here);
            Organisation of =
                    new People(here, Clock.systemUTC()).addOrganisation(Optional.of(by), "Norfolk");
            List<OrganisationLogos> nodes = List.of(logos(here), logos(there));
            List<Callable<Boolean>> saves =
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(
                                    i ->
                                            () ->
                                                    nodes.get(i % 2)
                                                            .change(
                                                                    by,
                                                                    of,
                                                                    0,
                                                                    Optional.of(logo(i))))
                            .toList();
            int saved = 0;
            for (Future<Boolean> each : many.invokeAll(saves)) {
                saved += each.get() ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
            OrganisationLogos logos = nodes.getLast();
            assertThat(logos.numbers()).containsExactly(Map.entry(of.id(), 1L));
            assertThat(logos.change(by, of, 1, Optional.of(logo(9)))).isTrue();
            assertThat(logos.find(of.id()).orElseThrow().paper()).containsExactly(9);
            assertThat(logos.shown()).containsOnlyKeys(of.id());
            assertThat(logos.shown().values())
                    .extracting(SiteLogo::screen)
                    .containsExactly(new byte[] {1});
            assertThat(logos.change(by, of, 2, Optional.empty())).isTrue();
            assertThat(logos.find(of.id())).isEmpty();
            assertThat(logos.shown()).isEmpty();
            assertThat(logos.numbers()).containsExactly(Map.entry(of.id(), 3L));
        }
    }

    private static SiteLogo logo(int number) {
        return new SiteLogo(
                "0123456789abcdef" + number,
                "image/png",
                new byte[] {1},
                new byte[] {(byte) number});
    }

    private static OrganisationLogos logos(Database database) {
        return new OrganisationLogos(
                database, new People(database, Clock.systemUTC()), Clock.systemUTC());
    }

    private static Wordings wordings(Database database) {
        return new Wordings(database, new People(database, Clock.systemUTC()), Clock.systemUTC());
    }

    private static Person somebody(Database database) {
        People people = new People(database, Clock.systemUTC());
        return people.write(
                tx ->
                        people.add(
                                tx,
                                new Newcomer(
                                        "Ada",
                                        new EmailAddress("ada@example.org"),
                                        Profession.SOCIAL_WORKER,
                                        Role.ADMIN,
                                        Optional.empty())));
    }
}
