package org.linkindex.mail;

/**
 * A letter to one person, in plain words. Valid by construction: what somebody typed into a name
 * can't become a header or a second recipient.
 *
 * @param to an address
 * @param subject one line
 * @param text plain text
 */
public record Envelope(String to, String subject, String text) {

    /** Checks what the record promises. */
    public Envelope {
        if (!isOneLine(to) || to.contains(",") || to.isBlank()) {
            throw new IllegalArgumentException("the address of a letter is one, on one line");
        }
        subject = oneLine(subject);
    }

    private static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
