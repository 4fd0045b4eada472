package org.linkindex.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ages, in whole years, of the children or people that a resource is about.
 *
 * @param from youngest, 0 to 120
 * @param to oldest, not below {@code from}, at most 120
 */
public record Ages(int from, int to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,3})-(\\d{1,3})");

    /**
     * @throws IllegalArgumentException when the two do not make a range
     */
    public Ages {
        if (from < 0 || to < from || to > 120) {
            throw new IllegalArgumentException(
                    "ages must be from-to with from not above to, at most 120");
        }
    }

    /** Reads {@code 11-18}; nothing when it is not written so. */
    public static Optional<Ages> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = Integer.parseInt(matcher.group(2));
        return to < from || to > 120 ? Optional.empty() : Optional.of(new Ages(from, to));
    }

    /** Whether this age, in years, lies in the range. */
    public boolean include(int age) {
        return age >= from && age <= to;
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
