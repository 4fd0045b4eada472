package org.linkindex.database;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The tables: brings them up to date by the numbered files of {@code database/}. */
final class Schema {

    /** The number of the newest file. When the store has it, there is nothing to do at start. */
    static final String NEWEST = "017";

    private Schema() {}

    /**
     * @throws DatabaseException when the tables are newer than this program, or a file fails; then
     *     nothing of that file is done
     */
    static void bringUpToDate(DataSource source, Jdbi jdbi, String engine) {
        if (version(jdbi).filter(NEWEST::equals).isPresent()) {
            return;
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    // all but triggers is the same for both
                    .locations("classpath:database", "classpath:database-" + engine)
                    // tables from a newer program are an error, not something to ignore
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(
                    "The database's tables don't fit this program: "
                            + DatabaseException.firstLine(e)
                            + " If a newer LinkIndex made them, start that one.",
                    e);
        }
    }

    private static Optional<String> version(Jdbi jdbi) {
        try {
            return jdbi.withHandle(
                    handle ->
                            handle.createQuery(
                                            "select version from flyway_schema_history"
                                                    + " where installed_rank = (select"
                                                    + " max(installed_rank) from"
                                                    + " flyway_schema_history where success)")
                                    .mapTo(String.class)
                                    .findFirst());
        } catch (JdbiException e) {
            // a new store has no such table yet
            return Optional.empty();
        }
    }
}
