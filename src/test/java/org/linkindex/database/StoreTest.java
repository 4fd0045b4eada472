package org.linkindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store must do, whichever engine it is on (DUR-10). */
@ParameterizedClass
@EnumSource(Engines.class)
class StoreTest {

    private final String address;
    private final Database database;

    StoreTest(Engines engine) {
        address = engine.freshAddress();
        database = Database.open(address);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void mint(Transaction tx, String code) {
        tx.run("insert into code (code, kind, minted) values (?, 'test', 1)", code);
    }

    private long codes() {
        return database.read(this::codes);
    }

    private long codes(Transaction tx) {
        return tx.find("select count(*) as n from code", row -> row.number("n")).orElseThrow();
    }

    @Test
    void migrationsMakeAllTablesFromNothing() {
        List<String> tables =
                List.of(
                        "change_feed",
                        "code",
                        "category",
                        "resource",
                        "edited_field",
                        "retirement",
                        "visit_total",
                        "unanswered_word");
        for (String table : tables) {
            long rows =
                    database.read(
                            tx ->
                                    tx.find(
                                                    "select count(*) as n from " + table,
                                                    row -> row.number("n"))
                                            .orElseThrow());
            assertThat(rows).as(table).isZero();
        }
    }

    @Test
    void openingTwiceChangesNothing() {
        List<String> before = migrations(database);
        try (Database again = Database.open(address)) {
            assertThat(migrations(again)).isEqualTo(before).isNotEmpty();
        }
    }

    private static List<String> migrations(Database database) {
        return database.read(
                tx ->
                        tx.list(
                                "select version, checksum, installed_on from flyway_schema_history"
                                        + " order by installed_rank",
                                row ->
                                        row.textOrNull("version")
                                                + row.textOrNull("checksum")
                                                + row.textOrNull("installed_on")));
    }

    @Test
    void tablesOfANewerProgramAreRefusedInASentence() {
        database.write(
                tx ->
                        tx.run(
                                "insert into flyway_schema_history (installed_rank, version,"
                                        + " description, type, script, checksum, installed_by,"
                                        + " installed_on, execution_time, success) select"
                                        + " max(installed_rank) + 1, '999', 'from the future', 'SQL',"
                                        + " 'V999__from_the_future.sql', 1, 'test', max(installed_on),"
                                        + " 1, ? from flyway_schema_history",
                                true));
        assertThatThrownBy(() -> Database.open(address))
                .isInstanceOf(DatabaseException.class)
                .message()
                .contains("newer LinkIndex")
                .doesNotContain("\n");
    }

    @Test
    void newestIsTheNumberOfTheNewestFile() throws Exception {
        Path folder = Path.of("src/main/resources");
        for (String engine : new String[] {"sqlite", "postgresql"}) {
            try (Stream<Path> both = Files.list(folder.resolve("database"));
                    Stream<Path> own = Files.list(folder.resolve("database-" + engine))) {
                assertThat(
                                Stream.concat(both, own)
                                        .map(file -> file.getFileName().toString())
                                        .map(name -> name.substring(1, name.indexOf("__")))
                                        .map(number -> number.replace('_', '.'))
                                        .max(String::compareTo))
                        .contains(Schema.NEWEST);
            }
        }
    }

    @Test
    void aWriteThatThrowsLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        tx -> {
                                            mint(tx, "AAAAA1");
                                            throw new IllegalStateException("half-way");
                                        }))
                .hasMessageContaining("half-way");
        assertThat(codes()).isZero();
    }

    @Test
    void aWriteThatBreaksARuleLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        tx -> {
                                            mint(tx, "AAAAA1");
                                            mint(tx, "AAAAA2");
                                            mint(tx, "AAAAA1");
                                            return true;
                                        }))
                .isInstanceOf(RuntimeException.class);
        assertThat(codes()).isZero();
    }

    @Test
    void referencesAreKept() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        tx ->
                                                tx.run(
                                                        "insert into retirement (code, key, title,"
                                                                + " categories, reason, retired) values"
                                                                + " ('AAAAA1', 'k', 't', '', '', 1)")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRehearsalAnswersAndChangesNothing() {
        long seen =
                database.rehearse(
                        tx -> {
                            mint(tx, "AAAAA1");
                            tx.announce("codes");
                            return codes(tx);
                        });
        assertThat(seen).isOne();
        assertThat(codes()).isZero();
        assertThat(database.<Long>read(tx -> tx.announced("codes"))).isZero();
    }

    @Test
    void aReadSeesOneMomentWhileAWriterCommits() {
        List<Long> seen =
                database.read(
                        tx -> {
                            long before = codes(tx);
                            onAnotherThread(
                                    () ->
                                            database.write(
                                                    inner -> {
                                                        mint(inner, "AAAAA1");
                                                        return true;
                                                    }));
                            return List.of(before, codes(tx));
                        });
        assertThat(seen).containsExactly(0L, 0L);
        assertThat(codes()).isOne();
    }

    private static void onAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void aReaderNeverWaitsForALongWriter() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        CompletableFuture<Boolean> writer =
                CompletableFuture.supplyAsync(
                        () ->
                                database.write(
                                        tx -> {
                                            mint(tx, "AAAAA1");
                                            written.countDown();
                                            return await(read);
                                        }));
        assertThat(await(written)).isTrue();
        assertThat(codes()).isZero();
        read.countDown();
        assertThat(writer.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(codes()).isOne();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aListenerHearsWhatAnotherProcessChanged() throws Exception {
        CompletableFuture<Long> heard = new CompletableFuture<>();
        database.onChange("topic", heard::complete);
        database.watch();
        try (Database other = Database.open(address)) {
            other.write(
                    tx -> {
                        tx.announce("topic");
                        return true;
                    });
            long start = System.nanoTime();
            assertThat(heard.get(6, TimeUnit.SECONDS)).isOne();
            System.out.printf("heard after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        }
    }

    @Test
    void aListenerHearsOfItsOwnTopicOnlyAndAtOnce() {
        AtomicInteger calls = new AtomicInteger();
        database.onChange("mine", number -> calls.incrementAndGet());
        announce("yours");
        assertThat(calls).hasValue(0);
        announce("mine");
        assertThat(calls).hasValue(1);
        announce("mine");
        assertThat(calls).hasValue(2);
    }

    /** Taking in a catalogue on a virtual thread would keep a core from all others. */
    @Test
    void aListenerIsCalledOnAThreadOfTheSystemWhoeverWrites() throws Exception {
        Queue<Boolean> virtual = new ConcurrentLinkedQueue<>();
        database.onChange("mine", number -> virtual.add(Thread.currentThread().isVirtual()));
        Thread.ofVirtual().start(() -> announce("mine")).join();
        announce("mine");
        assertThat(virtual).containsExactly(false, false);
    }

    private void announce(String topic) {
        database.write(
                tx -> {
                    tx.announce(topic);
                    return true;
                });
    }

    @Test
    void whatIsCommittedIsAnsweredEvenWhenAListenerBreaks() {
        database.onChange(
                "topic",
                number -> {
                    throw new IllegalStateException("a listener broke");
                });
        announce("topic");
        assertThat(database.<Long>read(tx -> tx.announced("topic"))).isOne();
    }

    @Test
    void aListenerThatBrokeIsCalledAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CompletableFuture<Long> heard = new CompletableFuture<>();
        database.onChange(
                "topic",
                number -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new IllegalStateException("the store was away");
                    }
                    heard.complete(number);
                });
        database.watch();
        announce("topic");
        assertThat(heard.get(6, TimeUnit.SECONDS)).isOne();
    }

    @Test
    void twoWhoAnnounceATopicFirstBothSucceed() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        try (Database other = Database.open(address)) {
            for (int i = 0; i < 10; i++) {
                String topic = "topic" + i;
                CompletableFuture<Void> first = announceAtOnce(database, topic, both);
                CompletableFuture<Void> second = announceAtOnce(other, topic, both);
                CompletableFuture.allOf(first, second).get(20, TimeUnit.SECONDS);
                assertThat(database.<Long>read(tx -> tx.announced(topic))).isEqualTo(2);
            }
        }
    }

    private static CompletableFuture<Void> announceAtOnce(
            Database on, String topic, CyclicBarrier both) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                both.await(20, TimeUnit.SECONDS);
                                on.write(
                                        tx -> {
                                            tx.announce(topic);
                                            return true;
                                        });
                                done.complete(null);
                            } catch (Exception e) {
                                done.completeExceptionally(e);
                            }
                        });
        return done;
    }

    @Test
    void aStoreThatAnswersIsReady() {
        assertThat(database.isReady()).isTrue();
        database.close();
        assertThat(database.isReady()).isFalse();
    }
}
