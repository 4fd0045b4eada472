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

    /** Kept, so that its level is not collected with it. */
    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    static void quiet() {
        ROOT.setLevel(Level.WARNING);
        for (Handler handler : ROOT.getHandlers()) {
            handler.setFormatter(new OneLine());
        }
        // its messages name the connection, and so who is there
        Logger.getLogger("io.helidon.webserver").setLevel(Level.SEVERE);
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
