package org.linkindex.letters;

import java.util.List;

/**
 * A part of somebody's weekly letter, in plain text. Valid by construction. It holds nothing that
 * its reader may not see when they sign in, and nothing of a family: letters are read on many
 * screens.
 *
 * @param title one line, such as "New for your saved searches"
 * @param lines what is to be said, one thing a line; at least one
 * @param path the page of ours where it is seen to, such as {@code /work/searches}
 */
public record Passage(String title, List<String> lines, String path) {

    /** Most lines; what is more stands on the page. */
    public static final int MOST_LINES = 20;

    private static final int LONGEST_LINE = 300;

    /** Checks and trims what the record promises. */
    public Passage {
        title = oneLine(title);
        lines = lines.stream().map(Passage::oneLine).filter(line -> !line.isEmpty()).toList();
        if (title.isEmpty() || lines.isEmpty() || !path.startsWith("/")) {
            throw new IllegalArgumentException("a passage has a title, a line and a page of ours");
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a passage has at most " + MOST_LINES + " lines");
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }
}
