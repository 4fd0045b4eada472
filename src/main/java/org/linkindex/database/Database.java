package org.linkindex.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * The one store: an SQLite file or a PostgreSQL database, told apart by the address alone.
 *
 * <p>{@link #write} answers after the commit: what it returned is durable. {@link #read} sees one
 * moment: all its queries agree with each other, and it never waits for a writer.
 *
 * <p>Times are kept as epoch milliseconds (UTC), days as ISO text, lists as text joined by {@code
 * ;}. The schema is one numbered list of portable SQL in {@code database/V…sql}.
 */
public final class Database implements AutoCloseable {

    private static final int POSTGRESQL_CONNECTIONS = 10;
    private static final int SQLITE_READERS = 4;

    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final Jdbi writing;
    private final Jdbi reading;
    private final ChangeFeed feed;

    private Database(HikariDataSource writers, HikariDataSource readers) {
        this.writers = writers;
        this.readers = readers;
        this.writing = jdbi(writers);
        this.reading = jdbi(readers);
        this.feed = new ChangeFeed(this);
    }

    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(SqlStatements.class)
                .setSqlParser(new PlainSql())
                .setTemplateEngine(TemplateEngine.NOP);
        return jdbi;
    }

    /** The address of the SQLite file in a data folder. */
    public static String fileIn(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("linkindex.db").toAbsolutePath();
    }

    /**
     * Opens the database and brings its schema up to date.
     *
     * @param address {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/NAME?user=…}
     * @throws DatabaseException with one sentence for people, when it can't be opened, is newer
     *     than this program, or is not set up to be durable
     */
    public static Database open(String address) {
        Database database = connect(address);
        try {
            Schema.bringUpToDate(database.writers, database.writing, engine(address));
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static String engine(String address) {
        return address.startsWith("jdbc:sqlite:") ? "sqlite" : "postgresql";
    }

    private static Database connect(String address) {
        try {
            return pools(address);
        } catch (RuntimeException e) {
            throw e instanceof DatabaseException
                    ? e
                    : new DatabaseException(
                            "The database at "
                                    + withoutSecrets(address)
                                    + " can't be opened: "
                                    + DatabaseException.firstLine(e),
                            e);
        }
    }

    private static Database pools(String address) {
        if (address.startsWith("jdbc:sqlite:")) {
            // one writer: SQLite has one write lock, and waiting for a connection is fair
            return new Database(
                    pool("writer", new SqliteFile(address, false), 1),
                    pool("readers", new SqliteFile(address, true), SQLITE_READERS));
        }
        if (address.startsWith("jdbc:postgresql:")) {
            HikariDataSource pool = pool("postgresql", address, POSTGRESQL_CONNECTIONS);
            return new Database(pool, pool);
        }
        throw new DatabaseException(
                "The database address must begin with jdbc:sqlite: or jdbc:postgresql:, but is '"
                        + withoutSecrets(address)
                        + "'.");
    }

    private static HikariDataSource pool(String name, DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        return pool(name, config, size);
    }

    private static HikariDataSource pool(String name, String address, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address);
        config.addDataSourceProperty("ApplicationName", "linkindex");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        // who froze or was cut off in a transaction must not keep its locks from all others
        config.setConnectionInitSql(
                "set synchronous_commit to on; set idle_in_transaction_session_timeout to '20s'");
        return pool(name, config, size);
    }

    private static HikariDataSource pool(String name, HikariConfig config, int size) {
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(30_000);
        return new HikariDataSource(config);
    }

    /** Reads at one moment. */
    public <T> T read(Function<Transaction, T> work) {
        return reading.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> work.apply(new Transaction(handle)));
    }

    /** Does all of the work or, when it throws, nothing of it; returns after the commit. */
    public <T> T write(Function<Transaction, T> work) {
        T result = writing.inTransaction(handle -> work.apply(new Transaction(handle)));
        // what is committed stays so, even when a listener breaks now
        feed.lookNow();
        return result;
    }

    /** Does the work as {@link #write} would, answers what it answered, and undoes all of it. */
    public <T> T rehearse(Function<Transaction, T> work) {
        try (Handle handle = writing.open()) {
            handle.begin();
            try {
                return work.apply(new Transaction(handle));
            } finally {
                handle.rollback();
            }
        }
    }

    /**
     * Calls the listener after each change that {@link Transaction#announce} told of, whether this
     * process or another made it; within a second. Several changes may come as one call.
     */
    public void onChange(String topic, Consumer<Long> listener) {
        feed.listen(topic, listener);
    }

    /** Begins to look for other processes' changes. A command that ends soon needs no watch. */
    public void watch() {
        feed.start();
    }

    /** Day totals that are counted in memory and written like this. */
    public <W extends Comparable<W>> Tally<W> tally(Clock clock, Tally.Writing<W> writing) {
        return new Tally<>(this, clock, writing);
    }

    /** Whether a write would be answered now. */
    public boolean isReady() {
        try {
            return read(tx -> tx.find("select count(*) as n from change_feed", row -> true))
                    .isPresent();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The address as it may be shown and logged: no user, no password. */
    public static String withoutSecrets(String address) {
        return address.replaceFirst("\\?.*$", "").replaceFirst("//.*@", "//");
    }

    @Override
    public void close() {
        feed.close();
        readers.close();
        writers.close();
    }
}
