package org.linkindex.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

class AuditTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource(Engines.class)
    void the_store_itself_changes_and_deletes_no_line_before_its_time(Engines engine) {
        TurnedClock clock = new TurnedClock(START);
        try (Database database = engine.fresh()) {
            People people = new People(database, clock);
            people.addOrganisation(Optional.empty(), "Norfolk");
            assertThatThrownBy(
                            () -> database.write(tx -> tx.run("update audit set what = 'nothing'")))
                    .hasMessageContaining("lines of the audit log are never changed");
            assertThatThrownBy(() -> database.write(tx -> tx.run("delete from audit")))
                    .hasMessageContaining("deleted by their age alone");
            assertThat(people.deeds(9, clock.instant().plusSeconds(1))).hasSize(1);
            clock.turn(Duration.ofDays(365));
            forgetOld(database, people);
            assertThat(people.deeds(9, clock.instant())).hasSize(1);
            clock.turn(Duration.ofMillis(1));
            forgetOld(database, people);
            assertThat(people.deeds(9, clock.instant())).isEmpty();
            // and the way to delete is shut again
            people.addOrganisation(Optional.empty(), "Suffolk");
            assertThatThrownBy(() -> database.write(tx -> tx.run("delete from audit")))
                    .hasMessageContaining("deleted by their age alone");
        }
    }

    private static void forgetOld(Database database, People people) {
        database.write(
                tx -> {
                    people.forgetOldDeeds(tx);
                    return true;
                });
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void an_author_who_is_nobody_on_the_staff_is_the_command_line(Engines engine) {
        try (Database database = engine.fresh()) {
            People people = new People(database, new TurnedClock(START));
            database.write(
                    tx -> {
                        People.note(
                                tx, START, "command-line", "withdrew a resource", "w".repeat(301));
                        return true;
                    });
            assertThat(people.deeds(9, START.plusSeconds(1)))
                    .singleElement()
                    .satisfies(
                            deed -> {
                                assertThat(deed.who()).isEqualTo("The command line");
                                assertThat(deed.about()).hasSize(300);
                            });
        }
    }
}
