package org.linkindex.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Newcomer;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Profession;
import org.linkindex.people.Role;

class WishesTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-11-30T07:00:00Z");

    /** Two nodes are two stores on one address. */
    @ParameterizedTest
    @EnumSource(Engines.class)
    void of_many_who_would_send_a_letter_one_may(Engines engine) throws Exception {
        String address = engine.freshAddress();
        try (Database here = Database.open(address);
                Database there = Database.open(address);
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Wishes wishes = new Wishes(here);
            wishes.add(somebody(here), MONDAY, MONDAY);
            Wish due = wishes.due(MONDAY).getFirst();
            List<Wishes> nodes = List.of(wishes, new Wishes(there));
            List<Callable<Boolean>> tries =
                    List.of(0, 1, 0, 1, 0, 1, 0, 1).stream()
                            .<Callable<Boolean>>map(node -> () -> nodes.get(node).take(due, NEXT))
                            .toList();
            int taken = 0;
            for (Future<Boolean> each : many.invokeAll(tries)) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
            // were that node to die now, nobody else would send it, and the next one tells it all
            assertThat(new Wishes(there).due(NEXT.minusMillis(1))).isEmpty();
            assertThat(new Wishes(there).due(NEXT))
                    .singleElement()
                    .extracting(Wish::told)
                    .isEqualTo(MONDAY);
            // it did not, and the mail server refused: the letter is due again, for one of them
            wishes.putBack(due, MONDAY.plusSeconds(60));
            assertThat(new Wishes(there).due(MONDAY.plusSeconds(59))).isEmpty();
            Wish again = new Wishes(there).due(MONDAY.plusSeconds(60)).getFirst();
            assertThat(wishes.take(due, NEXT)).isFalse();
            assertThat(new Wishes(there).take(again, NEXT)).isTrue();
            assertThat(wishes.take(again, NEXT)).isFalse();
            wishes.told(again, MONDAY.plusSeconds(60));
            assertThat(wishes.due(NEXT).getFirst().told()).isEqualTo(MONDAY.plusSeconds(60));
        }
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
