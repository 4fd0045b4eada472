package org.linkindex.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Both kinds of store, each empty and new: what a store test runs on. */
public enum Engines {
    SQLITE {
        @Override
        public String freshAddress() {
            return Database.fileIn(Folders.fresh());
        }
    },
    POSTGRESQL {
        @Override
        public String freshAddress() {
            return Server.freshAddress();
        }
    };

    /** The address of a store that nobody has used. */
    public abstract String freshAddress();

    /** An open store that nobody has used. */
    public Database fresh() {
        return Database.open(freshAddress());
    }

    private static final class Folders {
        static Path fresh() {
            try {
                Path folder = Files.createTempDirectory("linkindex-test");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One PostgreSQL for all tests of this JVM; it ends with it. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();
        private static final AtomicInteger MADE = new AtomicInteger();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String freshAddress() {
            String name = "fresh" + MADE.incrementAndGet();
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return POSTGRES.getJdbcUrl("postgres", name);
        }
    }
}
