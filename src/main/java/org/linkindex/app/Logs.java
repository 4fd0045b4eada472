package org.linkindex.app;

import java.time.Instant;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log: one line a happening, in UTC, on the error stream. Libraries are heard from warnings on;
 * none of them is given a query, an address or a user agent.
 */
final class Logs {

    // kept, so that their levels are not collected with them
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger SERVER = Logger.getLogger("io.helidon.webserver");
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");
    private static final Logger POOL = Logger.getLogger("com.zaxxer.hikari.pool.HikariPool");

    private Logs() {}

    static void quiet() {
        ROOT.setLevel(Level.WARNING);
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFormatter(new OneLine());
        }
        // its messages name the connection, and so who is there
        SERVER.setLevel(Level.SEVERE);
        // it recommends an incubating module for numbers that are not used here
        VECTORS.setLevel(Level.SEVERE);
        // it warns of a machine that slept or was busy; what fails is said by who asked for it
        POOL.setLevel(Level.SEVERE);
    }

    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord record) {
            return "%s %s %s: %s%n"
                    .formatted(
                            Instant.ofEpochMilli(record.getMillis()),
                            record.getLevel(),
                            record.getLoggerName(),
                            formatMessage(record));
        }
    }
}
