package org.linkindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DUR-01: no connection to the file is anything but durable. */
class SqliteFileTest {

    private static final String SETTINGS =
            "select (select journal_mode from pragma_journal_mode) || ' ' || (select synchronous"
                    + " from pragma_synchronous) || ' ' || (select foreign_keys from"
                    + " pragma_foreign_keys) || ' ' || (select timeout from pragma_busy_timeout)"
                    + " as found";

    @Test
    void everyPooledConnectionIsDurable(@TempDir Path folder) throws Exception {
        try (Database database = Database.open(Database.fileIn(folder))) {
            assertThat(database.<String>write(SqliteFileTest::settings)).isEqualTo("wal 2 1 30000");
            // as many readers at once as the pool holds, so that each has its own connection
            CyclicBarrier together = new CyclicBarrier(4);
            List<CompletableFuture<String>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                CompletableFuture<String> reader = new CompletableFuture<>();
                readers.add(reader);
                Thread.ofVirtual()
                        .start(
                                () ->
                                        reader.complete(
                                                database.read(
                                                        tx -> {
                                                            meet(together);
                                                            return settings(tx);
                                                        })));
            }
            for (CompletableFuture<String> reader : readers) {
                assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo("wal 2 1 30000");
            }
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String settings(Transaction tx) {
        return tx.find(SETTINGS, row -> row.text("found")).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pragma synchronous = normal",
                "pragma foreign_keys = off",
                "pragma busy_timeout = 100",
                "pragma mmap_size = 1000000",
                "pragma journal_mode = delete"
            })
    void aConnectionThatIsNotDurableIsRefused(String weakening, @TempDir Path folder)
            throws Exception {
        SqliteFile file = new SqliteFile("jdbc:sqlite:" + folder.resolve("x.db"), false);
        try (Connection connection = file.getConnection();
                Statement statement = connection.createStatement()) {
            SqliteFile.requireDurable(connection);
            statement.execute(weakening);
            assertThatThrownBy(() -> SqliteFile.requireDurable(connection))
                    .isInstanceOf(DatabaseException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.7.0", "3.51.2", "3.52.0", "3.49.1", "2.8.17"})
    void versionsThatDamageDatabasesAreRefused(String version) {
        assertThatThrownBy(() -> SqliteFile.requireVersion(version))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("3.51.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.3", "3.51.10", "3.52.1", "3.53.0", "3.54.1", "4.0.0"})
    void soundVersionsAreTaken(String version) {
        assertThatCode(() -> SqliteFile.requireVersion(version)).doesNotThrowAnyException();
    }
}
