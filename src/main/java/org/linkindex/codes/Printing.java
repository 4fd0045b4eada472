package org.linkindex.codes;

import java.time.LocalDate;

/**
 * That codes were printed, as somebody noted.
 *
 * @param day when (UTC)
 * @param copies how many of each, 1 to {@link #MOST_COPIES}
 * @param organisation by whom, at most {@link #LONGEST_NAME} characters; empty when nobody said
 */
public record Printing(LocalDate day, int copies, String organisation) {

    /** Most copies that are taken for true. */
    public static final int MOST_COPIES = 1_000_000;

    /** Longest name of an organisation, in characters. */
    public static final int LONGEST_NAME = 60;

    /**
     * @throws IllegalArgumentException with one sentence for people
     */
    public Printing {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException(
                    "The number of copies is between 1 and %,d.".formatted(MOST_COPIES));
        }
        if (organisation.length() > LONGEST_NAME
                || organisation.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The organisation's name has at most "
                            + LONGEST_NAME
                            + " characters, on one line.");
        }
    }

    /** {@code 40 copies on 2026-11-03 by Norfolk}. */
    @Override
    public String toString() {
        return "%,d %s on %s%s"
                .formatted(
                        copies,
                        copies == 1 ? "copy" : "copies",
                        day,
                        organisation.isEmpty() ? "" : " by " + organisation);
    }
}
