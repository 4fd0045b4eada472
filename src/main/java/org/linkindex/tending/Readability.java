package org.linkindex.tending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Advice on words that families will read. Never a bar: a tool can rank texts, only people can say
 * whether they understand one (NHS content guide).
 */
final class Readability {

    private static final int LONGEST_SENTENCE = 20;
    private static final int OLDEST_READER = 11;

    private static final int LEAVES_SCHOOL = 18;

    /** Years of life before the first year of school. */
    private static final double AGE_BEFORE_SCHOOL = 5;

    /** The words of a title are too few to judge. */
    private static final int FEWEST_WORDS = 8;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private static final Map<Pattern, String> WORDS = read();

    private Readability() {}

    private static Map<Pattern, String> read() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Readability.class.getResourceAsStream(
                                                "/tending/words.txt")),
                                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .forEach(parts -> words.put(word(parts[0].strip()), parts[1].strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Abbreviations only in capitals: a "mash" and to "send" are everyday words. */
    private static Pattern word(String words) {
        boolean abbreviation = words.matches("[A-Z0-9]+");
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + Pattern.quote(words) + "(?![\\p{L}\\d])",
                abbreviation ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What could be said more plainly, in sentences; empty when nothing could. */
    static List<String> advice(String text) {
        List<String> advice = new ArrayList<>();
        for (String sentence : SENTENCE_END.split(text.strip())) {
            int words = words(sentence).size();
            if (words > LONGEST_SENTENCE) {
                advice.add(
                        "“%s …” has %d words. Make two sentences of it."
                                .formatted(start(sentence), words));
            }
        }
        int age = readingAge(text);
        if (words(text).size() >= FEWEST_WORDS && age > OLDEST_READER) {
            advice.add(
                    "It takes %s. Shorter words and sentences help; aim for 9 to 11."
                            .formatted(
                                    age > LEAVES_SCHOOL
                                            ? "somebody who has studied"
                                            : "a reader of about " + age));
        }
        WORDS.forEach(
                (avoid, instead) -> {
                    var found = avoid.matcher(text);
                    if (found.find()) {
                        advice.add("Instead of “%s”: %s.".formatted(found.group(), instead));
                    }
                });
        return advice;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s\\u2013\\u2014]+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static String start(String sentence) {
        List<String> words = words(sentence);
        return String.join(" ", words.subList(0, Math.min(4, words.size())));
    }

    /** By the formula of Flesch and Kincaid, in years of life. */
    static int readingAge(String text) {
        List<String> words = words(text);
        if (words.isEmpty()) {
            return 0;
        }
        double sentences = SENTENCE_END.split(text.strip()).length;
        double syllables = words.stream().mapToInt(Readability::syllables).sum();
        double grade = 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
        return (int) Math.round(Math.max(0, grade) + AGE_BEFORE_SCHOOL);
    }

    private static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String spoken =
                plain.length() > 3 ? plain.replaceFirst("(?<![l])e$|(?<=[^aeiouy])es$", "") : plain;
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
