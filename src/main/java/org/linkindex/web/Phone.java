package org.linkindex.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as pages show it.
 *
 * @param written as people read it, such as {@code 0808 800 5000}, or {@code text 85258} where one
 *     sends a text
 */
public record Phone(String written) {

    private static final String TEXT = "text ";

    /** An address of a telephone that anybody can reach from here without paying extra. */
    private static final Pattern DIALLED =
            Pattern.compile(
                    "(text [0-9]{5,6}|999|1[0-9]{2}|116[0-9]{3}|0[1-8][0-9]{8,9}|\\+[1-9][0-9]{7,14})");

    private static final Pattern DEAR = Pattern.compile("(09|\\+449|118).*");

    /**
     * The number that somebody typed, if it can be dialled and costs nothing extra.
     *
     * @param typed digits with spaces, a leading + or "text"
     */
    public static Optional<Phone> find(String typed) {
        String written = typed.strip().replaceAll("\\s+", " ");
        String digits = written.startsWith(TEXT) ? written : written.replace(" ", "");
        return DIALLED.matcher(digits).matches() && !DEAR.matcher(digits).matches()
                ? Optional.of(new Phone(written))
                : Optional.empty();
    }

    /** What a phone opens when the number is tapped: {@code tel:08088005000}, {@code sms:85258}. */
    public String address() {
        return (isText() ? "sms:" : "tel:") + written.replaceAll("[^+0-9]", "");
    }

    /** What to do: {@code Call 0808 800 5000}, {@code Text 85258}. */
    public String action() {
        return isText() ? "Text " + written.substring(TEXT.length()) : "Call " + written;
    }

    /** What a call costs, when its first digits say so by Ofcom's rules; otherwise empty. */
    public String cost() {
        String digits = written.replaceAll("\\D", "");
        if (isText()) {
            return "";
        }
        if (digits.matches("(0800|0808|116|111$|101$|999$|112$).*")) {
            return "It is free to call.";
        }
        return digits.matches("0[123].*") ? "It costs the same as a call to a home phone." : "";
    }

    /** What stays on the phone afterwards. */
    public String trace() {
        return isText()
                ? "A text stays in your phone’s messages."
                : "A call stays in your phone’s list of calls.";
    }

    private boolean isText() {
        return written.startsWith(TEXT);
    }
}
