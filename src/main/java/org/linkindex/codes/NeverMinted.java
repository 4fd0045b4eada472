package org.linkindex.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The words of {@code codes/never-minted.txt}: a code that holds one of them is not given out. */
final class NeverMinted {

    private final Set<String> words = new HashSet<>();

    NeverMinted() {
        try (InputStream in =
                        Objects.requireNonNull(
                                NeverMinted.class.getResourceAsStream("/codes/never-minted.txt"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Code::canonical)
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean forbid(String code) {
        return words.stream().anyMatch(code::contains);
    }
}
