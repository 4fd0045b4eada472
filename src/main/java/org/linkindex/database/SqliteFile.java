package org.linkindex.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An SQLite file whose every connection is set up to be durable, and proves it before it is used.
 * SQLite below 3.51.3 can corrupt a database in WAL mode ("WAL-reset" bug), so it is refused.
 */
final class SqliteFile implements DataSource {

    private static final int BUSY_TIMEOUT_MILLISECONDS = 30_000;

    private final SQLiteDataSource source;

    SqliteFile(String address, boolean readers) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLISECONDS);
        // a writer asks for the lock at once; asking half-way can fail without waiting
        config.setTransactionMode(
                readers
                        ? SQLiteConfig.TransactionMode.DEFERRED
                        : SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        this.source = new SQLiteDataSource(config);
        this.source.setUrl(address);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.getConnection();
        try {
            requireDurable(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    static void requireDurable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            requireVersion(ask(statement, "select sqlite_version()"));
            require(statement, "journal_mode", "wal");
            require(statement, "synchronous", "2");
            require(statement, "foreign_keys", "1");
            require(statement, "mmap_size", "0");
            if (Integer.parseInt(ask(statement, "pragma busy_timeout")) < 5_000) {
                throw new DatabaseException("SQLite must wait at least 5 seconds for a lock.");
            }
        }
    }

    /** Refuses what is older than 3.51.3, and 3.52.0, which was withdrawn. */
    static void requireVersion(String version) {
        String[] parts = version.split("\\.", -1);
        int number =
                Integer.parseInt(parts[0]) * 1_000_000
                        + Integer.parseInt(parts[1]) * 1_000
                        + Integer.parseInt(parts[2]);
        if (number < 3_051_003 || number == 3_052_000) {
            throw new DatabaseException(
                    "SQLite " + version + " can damage a database; 3.51.3 or newer is needed.");
        }
    }

    private static void require(Statement statement, String pragma, String wanted)
            throws SQLException {
        String found = ask(statement, "pragma " + pragma);
        if (!wanted.equals(found)) {
            throw new DatabaseException(
                    "SQLite has " + pragma + " = " + found + " where " + wanted + " is needed.");
        }
    }

    private static String ask(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.linkindex.database");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
