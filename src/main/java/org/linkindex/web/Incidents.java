package org.linkindex.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What broke, in the log, under a reference that the reader of the page sees too. Only classes and
 * places are logged: an exception's message may hold what somebody typed.
 */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int DEEPEST = 30;

    private final SecureRandom random = new SecureRandom();

    String record(String route, Throwable thrown) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        StringBuilder places = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            places.append("\n  ").append(each.getClass().getName());
            StackTraceElement[] trace = each.getStackTrace();
            for (int i = 0; i < Math.min(trace.length, DEEPEST); i++) {
                places.append("\n    at ").append(trace[i]);
            }
        }
        LOG.error("{} at {}{}", reference, route, places);
        return reference;
    }
}
