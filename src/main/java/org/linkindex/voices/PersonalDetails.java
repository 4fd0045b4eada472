package org.linkindex.voices;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what could point to one person in words that others will read: a telephone number, e-mail
 * address, postcode, date or NHS number, however it is spaced. Prefers to refuse too much: whoever
 * writes can leave it out.
 */
enum PersonalDetails {
    EMAIL("an e-mail address"),
    NHS_NUMBER("an NHS number"),
    PHONE("a telephone number"),
    POSTCODE("a postcode"),
    DATE("a date, such as one of birth");

    private final String label;

    PersonalDetails(String label) {
        this.label = label;
    }

    /** In words: {@code a postcode}. */
    String label() {
        return label;
    }

    /** What to say to whoever wrote it. */
    String hint() {
        return "This seems to hold "
                + label
                + ". Leave out what could point to a person, and send it again.";
    }

    private static final Pattern AT =
            Pattern.compile("[^\\s@]+\\s?(?:@|\\(at\\)|\\[at\\])\\s?[^\\s@]+\\.[^\\s@]{2,}");

    private static final String GAP = "[\\s.()/\\u2010-\\u2015-]{0,3}";

    /** Nine digits or more in a row, but for what stands between groups of them. */
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<!\\d)\\+?\\d(?:" + GAP + "\\d){8,}(?!\\d)");

    private static final Pattern YEARS =
            Pattern.compile("(?:(?:19|20)\\d\\d)(?:\\D{1,3}(?:19|20)\\d\\d)+");

    private static final Pattern UK_POSTCODE =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?:[A-Za-z]{1,2}\\d[A-Za-z\\d]?|GIR)[\\s-]{0,2}\\d[A-Za-z]{2}"
                            + "(?![A-Za-z0-9])");

    private static final String MONTH =
            "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";

    private static final Pattern A_DATE =
            Pattern.compile(
                    "(?<!\\d)(?:\\d{1,2}\\s?[./\\-]\\s?\\d{1,2}\\s?[./\\-]\\s?(?:19|20)?\\d\\d"
                            + "|(?:19|20)\\d\\d\\s?[./\\-]\\s?\\d{1,2}\\s?[./\\-]\\s?\\d{1,2}"
                            + "|\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?"
                            + MONTH
                            + ",?\\s(?:19|20)\\d\\d)(?!\\d)"
                            + "|(?<![a-z])"
                            + MONTH
                            + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d(?!\\d)",
                    Pattern.CASE_INSENSITIVE);

    /** The first kind that these words seem to hold. */
    static Optional<PersonalDetails> find(String words) {
        String plain = plain(words);
        if (AT.matcher(plain).find()) {
            return Optional.of(EMAIL);
        }
        if (A_DATE.matcher(plain).find()) {
            return Optional.of(DATE);
        }
        Matcher numbers = LONG_NUMBER.matcher(plain);
        while (numbers.find()) {
            if (!YEARS.matcher(numbers.group()).matches()) {
                return Optional.of(isNhsNumber(numbers.group()) ? NHS_NUMBER : PHONE);
            }
        }
        return UK_POSTCODE.matcher(plain).find() ? Optional.of(POSTCODE) : Optional.empty();
    }

    /** With the digits of all scripts as ours, and without what can't be seen. */
    private static String plain(String words) {
        StringBuilder plain = new StringBuilder(words.length());
        Normalizer.normalize(words, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(
                        c -> {
                            int digit = Character.digit(c, 10);
                            plain.appendCodePoint(digit >= 0 ? '0' + digit : c);
                        });
        return plain.toString();
    }

    /** Ten digits whose last is the check digit of the first nine (modulo 11). */
    private static boolean isNhsNumber(String written) {
        String digits = written.replaceAll("\\D", "");
        if (digits.length() != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }
}
