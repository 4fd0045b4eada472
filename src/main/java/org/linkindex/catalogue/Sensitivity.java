package org.linkindex.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which categories are about abuse, exploitation and self-harm, and what follows (SEC-16). */
final class Sensitivity {

    private static final Set<String> SLUGS = read();

    private Sensitivity() {}

    private static Set<String> read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Sensitivity.class.getResourceAsStream(
                                                "/catalogue/sensitive.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isSensitive(Iterable<String> slugs) {
        for (String slug : slugs) {
            if (SLUGS.contains(slug)) {
                return true;
            }
        }
        return false;
    }

    static boolean isSensitive(Fields fields) {
        return isSensitive(Field.list(fields.get(Field.CATEGORIES)));
    }

    /**
     * Whether families would be sent, in a sensitive category, to an address to which they are not
     * sent there now.
     */
    static boolean needsSecond(Optional<Fields> before, Fields after) {
        return isSensitive(after)
                && before.filter(Sensitivity::isSensitive)
                        .filter(known -> known.identity().equals(after.identity()))
                        .isEmpty();
    }
}
