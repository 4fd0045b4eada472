package org.linkindex.codes;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A permanent code such as {@code 7K2M9X}: what stands on paper under a QR image.
 *
 * <p>Five characters of Crockford's base 32 (no I, L, O, U) and a check character, so that {@code
 * sum(weight[i] * value[i]) = 0} over GF(32), the field of x<sup>5</sup> + x<sup>2</sup> + 1. The
 * six weights are different powers of the field's generator: changing any one character, or
 * swapping any two, always gives a sum that is not zero, and so never another code.
 *
 * @param text the six characters in their one canonical form
 */
public record Code(String text) implements Comparable<Code> {

    /** Characters in a code, the check character included. */
    public static final int LENGTH = 6;

    /** What codes are written in: Crockford's base 32, each character standing for its place. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Longest text that is looked at; anything longer is nonsense. */
    private static final int LONGEST_TYPED = 24;

    /** Powers 0 to 30 of the generator 2 of GF(32). */
    private static final int[] POWERS = new int[31];

    private static final int[] LOGARITHMS = new int[32];

    static {
        for (int power = 0, value = 1; power < POWERS.length; power++) {
            POWERS[power] = value;
            LOGARITHMS[value] = power;
            value <<= 1;
            if (value > 31) {
                value ^= 0b100101;
            }
        }
    }

    /**
     * @throws IllegalArgumentException when the text is not six characters of the alphabet whose
     *     check character fits; for text that people typed use {@link #parse}
     */
    public Code {
        if (text.length() != LENGTH || checksum(text) != 0) {
            throw new IllegalArgumentException("not a code: " + text);
        }
    }

    /**
     * The code that somebody typed or scanned, or nothing: never an exception, never another code.
     * Case, spaces and hyphens are forgiven; O is read as 0, I and L as 1.
     */
    public static Optional<Code> parse(String typed) {
        String canonical = canonical(typed);
        return canonical.length() == LENGTH && checksum(canonical) == 0
                ? Optional.of(new Code(canonical))
                : Optional.empty();
    }

    /** Whether the text has the length and letters of a code, though its check may not fit. */
    public static boolean looksLikeOne(String typed) {
        String canonical = canonical(typed);
        return canonical.length() == LENGTH && checksum(canonical) >= 0;
    }

    /** The code that begins with these five characters of the alphabet. */
    static Code of(String five) {
        int sum = checksum(five + "0");
        // the check character's weight is 1, so its value is the sum of the others
        return new Code(five + ALPHABET.charAt(sum));
    }

    /** Upper case, look-alikes resolved, separators dropped; empty when it can be no code. */
    static String canonical(String typed) {
        return typed.length() > LONGEST_TYPED ? "" : forgiven(typed);
    }

    /** Codes as they should have been written: capitals, look-alikes resolved, no separators. */
    public static String forgiven(String typed) {
        StringBuilder canonical = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            switch (c) {
                case ' ', '-', '\u00a0', '\u2010', '\u2011', '\u2013' -> {}
                case 'o', 'O' -> canonical.append('0');
                case 'i', 'I', 'l', 'L' -> canonical.append('1');
                default -> canonical.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
            }
        }
        return canonical.toString();
    }

    /** The weighted sum over GF(32), or -1 when a character is not of the alphabet. */
    private static int checksum(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return -1;
            }
            sum ^= weighed(value, LENGTH - 1 - i);
        }
        return sum;
    }

    /** The value times this power of the generator. */
    static int weighed(int value, int power) {
        return value == 0 ? 0 : POWERS[(LOGARITHMS[value] + power) % POWERS.length];
    }

    /**
     * By hand, as each scan looks codes up: what the compiler makes for records took a tenth of it.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Code code && text.equals(code.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(Code other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
