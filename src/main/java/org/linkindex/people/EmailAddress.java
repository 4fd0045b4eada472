package org.linkindex.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address for letters. Valid by construction: one line, one {@code @}, nothing that a mail
 * program could take for a second recipient or a header.
 *
 * @param text as typed, without spaces around it
 */
public record EmailAddress(String text) {

    /** RFC 5321: longest path without its brackets. */
    public static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    /** Checks the form. */
    public EmailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no e-mail address");
        }
    }

    /** What somebody typed, if it can be an address. */
    public static Optional<EmailAddress> parse(String typed) {
        String text = typed.strip();
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    /** What two spellings of one address share: hardly any host tells capitals apart. */
    public String identity() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
