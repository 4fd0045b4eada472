package org.linkindex.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of the thesaurus, made to be edited by hand.
 *
 * <pre>
 * # a remark
 * [kind name] text of the section
 * phrase | phrase | phrase =&gt; more words
 * </pre>
 *
 * @param name of the file, for errors
 * @param sections in the order of the file
 */
record WordFile(String name, List<Section> sections) {

    /** Lines under one heading. */
    record Section(String kind, String name, String text, int line, List<Line> lines) {}

    /** Phrases that mean the same, and what they lead to. */
    record Line(int number, List<String> phrases, List<String> more) {}

    /**
     * The file from the folder if it is there, else the one that ships with the product.
     *
     * @throws WordingException when a line cannot be read
     */
    static WordFile read(@Nullable Path folder, String name) {
        try {
            if (folder != null && Files.isRegularFile(folder.resolve(name))) {
                return parse(name, Files.readAllLines(folder.resolve(name)));
            }
            try (InputStream stream = WordFile.class.getResourceAsStream("/search/" + name)) {
                if (stream == null) {
                    throw new WordingException(name, 0, "is missing");
                }
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                return parse(name, reader.lines().toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordFile parse(String name, List<String> lines) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                sections.add(heading(name, i + 1, line));
            } else if (sections.isEmpty()) {
                throw new WordingException(name, i + 1, "stands before the first [heading]");
            } else {
                sections.getLast().lines().add(line(name, i + 1, line));
            }
        }
        return new WordFile(name, List.copyOf(sections));
    }

    private static Section heading(String name, int number, String line) {
        int end = line.indexOf(']');
        if (end < 0) {
            throw new WordingException(name, number, "has a heading without ]");
        }
        String[] words = line.substring(1, end).strip().split("\\s+", 2);
        return new Section(
                words[0],
                words.length > 1 ? words[1] : "",
                line.substring(end + 1).strip(),
                number,
                new ArrayList<>());
    }

    private static Line line(String name, int number, String line) {
        String[] sides = line.split("=>", -1);
        if (sides.length > 2) {
            throw new WordingException(name, number, "has more than one =>");
        }
        List<String> phrases = split(sides[0]);
        if (phrases.isEmpty()) {
            throw new WordingException(name, number, "has no phrase before =>");
        }
        return new Line(number, phrases, sides.length > 1 ? split(sides[1]) : List.of());
    }

    private static List<String> split(String side) {
        List<String> phrases = new ArrayList<>();
        int at = 0;
        while (at <= side.length()) {
            int bar = side.indexOf('|', at);
            int end = bar < 0 ? side.length() : bar;
            String phrase = side.substring(at, end).strip();
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
            at = end + 1;
        }
        return phrases;
    }
}
