package org.linkindex.signin;

import java.util.List;
import java.util.Optional;

/**
 * Somebody invited whom their work knows, before they have said what they work as.
 *
 * @param known who they are there
 * @param invitation the id of the invitation that they follow
 * @param browser the hash of what their browser holds
 */
record Arrived(Arrival.Known known, String invitation, String browser) {

    /** No word of an issuer has such a letter: nothing else that is in a ticket begins so. */
    private static final String MARK = "=arrived";

    String note() {
        return String.join(
                "\n",
                MARK,
                known.issuer(),
                known.subject(),
                String.valueOf(known.strong()),
                invitation,
                browser);
    }

    static Optional<Arrived> parse(String note) {
        List<String> lines = List.of(note.split("\n", -1));
        return lines.size() == 6 && lines.get(0).equals(MARK)
                ? Optional.of(
                        new Arrived(
                                new Arrival.Known(
                                        lines.get(1),
                                        lines.get(2),
                                        "",
                                        Boolean.parseBoolean(lines.get(3))),
                                lines.get(4),
                                lines.get(5)))
                : Optional.empty();
    }
}
