package org.linkindex.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long enough, and not what everybody tries first. Any characters will do,
 * in any mixture; nothing is cut off.
 */
final class PasswordRules {

    /** What we ask for. */
    static final int ASKED = 15;

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    /** A word shorter than this stands in many good passwords by chance. */
    private static final int SHORTEST_WORD = 4;

    private PasswordRules() {}

    private static final class Popular {
        static final Set<String> PASSWORDS = read();

        private static Set<String> read() {
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(
                                            PasswordRules.class.getResourceAsStream(
                                                    "/signin/common-passwords.txt")),
                                    StandardCharsets.UTF_8))) {
                return lines.lines()
                        .filter(line -> !line.startsWith("# "))
                        .collect(Collectors.toSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * What is wrong with this password, in a sentence that says what to do.
     *
     * @param context names of the site, the organisation and the person: what guessers know
     */
    static Optional<String> fault(String password, Collection<String> context) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(
                    "Make the password longer: at least "
                            + SHORTEST
                            + " characters, better "
                            + ASKED
                            + ". Four words that do not belong together are good.");
        }
        if (length > LONGEST) {
            return Optional.of("Make the password shorter: at most " + LONGEST + " characters.");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (Popular.PASSWORDS.contains(small) || isOneCharacter(small)) {
            return Optional.of(
                    "Many people use this password, so it is tried first. Choose another one.");
        }
        for (String word : context) {
            if (gives(small, word.toLowerCase(Locale.ROOT).strip())) {
                return Optional.of(
                        "Leave out your own name and those of this site and your organisation:"
                                + " they are tried first.");
            }
        }
        return Optional.empty();
    }

    private static boolean isOneCharacter(String password) {
        return password.codePoints().distinct().count() == 1;
    }

    /** Whether hardly more than the word makes up the password. */
    private static boolean gives(String password, String word) {
        String rest = password.replace(word, "");
        return word.length() >= SHORTEST_WORD
                && rest.length() < password.length()
                && rest.length() < SHORTEST;
    }
}
