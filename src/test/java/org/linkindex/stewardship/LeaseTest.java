package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

class LeaseTest {

    @ParameterizedTest
    @EnumSource(Engines.class)
    void one_holds_it_until_it_lets_go(Engines engine) {
        try (Database database = engine.fresh()) {
            Lease first = Lease.take(database, "a").orElseThrow();
            assertThat(Lease.take(database, "b")).isEmpty();
            first.release(database);
            Lease second = Lease.take(database, "b").orElseThrow();
            assertThat(second.fence()).isGreaterThan(first.fence());
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void whoever_froze_too_long_writes_nothing_any_more(Engines engine) {
        try (Database database = engine.fresh()) {
            Lease frozen = Lease.take(database, "a").orElseThrow();
            expire(database);
            Lease next = Lease.take(database, "b").orElseThrow();
            assertThatThrownBy(
                            () ->
                                    database.write(
                                            tx -> {
                                                frozen.hold(tx);
                                                tx.announce("written by the frozen one");
                                                return true;
                                            }))
                    .isInstanceOf(Lease.Lost.class);
            assertThat(database.<Long>read(tx -> tx.announced("written by the frozen one")))
                    .isZero();
            database.write(
                    tx -> {
                        next.hold(tx);
                        return true;
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void of_many_who_want_it_at_once_one_gets_it(Engines engine) throws Exception {
        try (Database database = engine.fresh();
                var threads = Executors.newFixedThreadPool(8)) {
            Callable<Optional<Lease>> wish =
                    () -> Lease.take(database, Thread.currentThread().getName());
            long taken =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> wish).toList()).stream()
                            .map(LeaseTest::result)
                            .flatMap(Optional::stream)
                            .count();
            assertThat(taken).isEqualTo(1);
        }
    }

    private static Optional<Lease> result(Future<Optional<Lease>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void it_goes_by_the_clock_of_the_store_and_is_taken_over_within_a_minute(Engines engine) {
        try (Database database = engine.fresh()) {
            Instant now = database.read(Lease::now);
            assertThat(Duration.between(now, Instant.now()).abs())
                    .isLessThan(Duration.ofSeconds(10));
            assertThat(Lease.take(database, "a")).isPresent();
            long until =
                    database.read(
                            tx ->
                                    tx.find("select until from lease", row -> row.number("until"))
                                            .orElseThrow());
            assertThat(until - now.toEpochMilli()).isBetween(25_000L, 35_000L);
            assertThat(Lease.TERM.plus(Stewardship.EVERY)).isLessThan(Duration.ofSeconds(60));
        }
    }

    static void expire(Database database) {
        database.write(tx -> tx.run("update lease set until = 1"));
    }
}
