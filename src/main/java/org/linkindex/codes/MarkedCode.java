package org.linkindex.codes;

import java.util.Optional;

/**
 * A code with one letter hung on: seven characters. Without a mark ({@link #NO_MARK}) they are the
 * code itself and a nought. With one, the code's check character covers the mark too, by a seventh
 * weight over GF(32): any wrong character, and any two swapped, is noticed, be it in the code or in
 * the mark. Of worse damage, 31 in 32 are.
 *
 * @param code the code
 * @param mark a character of the codes' alphabet; what it means is up to who uses it
 */
public record MarkedCode(Code code, char mark) {

    /** Characters in a marked code. */
    public static final int LENGTH = Code.LENGTH + 1;

    /** Nothing is marked. */
    public static final char NO_MARK = '0';

    /**
     * @throws IllegalArgumentException when the mark is not of the alphabet
     */
    public MarkedCode {
        if (Code.ALPHABET.indexOf(mark) < 0) {
            throw new IllegalArgumentException("not a mark: " + mark);
        }
    }

    /** The marked code that stands here, in capitals without separators; nothing when damaged. */
    public static Optional<MarkedCode> parse(String written) {
        String five = written.substring(0, Math.min(Code.LENGTH - 1, written.length()));
        if (written.length() != LENGTH || !written.chars().allMatch(MarkedCode::isLetter)) {
            return Optional.empty();
        }
        return Optional.of(new MarkedCode(Code.of(five), written.charAt(LENGTH - 1)))
                .filter(read -> read.text().equals(written));
    }

    private static boolean isLetter(int character) {
        return Code.ALPHABET.indexOf(character) >= 0;
    }

    /** The seven characters. */
    public String text() {
        int check = Code.ALPHABET.indexOf(code.text().charAt(Code.LENGTH - 1));
        int covered = check ^ Code.weighed(Code.ALPHABET.indexOf(mark), Code.LENGTH);
        return code.text().substring(0, Code.LENGTH - 1) + Code.ALPHABET.charAt(covered) + mark;
    }

    @Override
    public String toString() {
        return text();
    }
}
