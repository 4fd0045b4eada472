package org.linkindex.mail;

/**
 * A letter to one person, in plain words. Valid by construction: what somebody typed into a name
 * can't become a header or a second recipient.
 *
 * @param to an address
 * @param subject one line
 * @param text plain text
 * @param stop the address of a page that stops letters of this kind by one post (RFC 8058); empty
 *     for a letter that comes once
 */
public record Envelope(String to, String subject, String text, String stop) {

    /** Checks what the record promises. */
    public Envelope {
        if (!isOneLine(to) || to.contains(",") || to.isBlank()) {
            throw new IllegalArgumentException("the address of a letter is one, on one line");
        }
        if (!stop.matches("|https?://[!-;=?-~]+")) {
            throw new IllegalArgumentException("letters are stopped by a web address");
        }
        subject = oneLine(subject);
    }

    /** A letter that comes once. */
    public Envelope(String to, String subject, String text) {
        this(to, subject, text, "");
    }

    private static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
