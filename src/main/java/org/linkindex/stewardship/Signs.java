package org.linkindex.stewardship;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lists of {@code stewardship/signs.txt}: phrases and hosts by which pages are told apart. */
final class Signs {

    private static final Signs LISTED = read();

    private final Map<String, List<String>> lists;

    private Signs(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** As they ship with the program. */
    static Signs listed() {
        return LISTED;
    }

    private static Signs read() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> list = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        Signs.class.getResourceAsStream("/stewardship/signs.txt")),
                                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String sign = line.strip().toLowerCase(Locale.ROOT);
                if (sign.startsWith("[")) {
                    list =
                            lists.computeIfAbsent(
                                    sign.substring(1, sign.length() - 1),
                                    name -> new ArrayList<>());
                } else if (!sign.isEmpty() && !sign.startsWith("#")) {
                    list.add(sign);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Signs(lists);
    }

    private List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** Names of the lists that begin with this word, without it. */
    List<String> kinds(String word) {
        return lists.keySet().stream()
                .filter(name -> name.startsWith(word + " "))
                .map(name -> name.substring(word.length() + 1))
                .toList();
    }

    /** The phrases of a list that stand in a text, as whole words. */
    List<String> in(String text, String name) {
        String lower = text.toLowerCase(Locale.ROOT);
        return list(name).stream().filter(phrase -> stands(lower, phrase)).toList();
    }

    /** The first of them. */
    Optional<String> first(String text, String name) {
        return in(text, name).stream().findFirst();
    }

    /** The first of them that stands anywhere in a text, be it in the middle of a word. */
    Optional<String> contained(String text, String name) {
        String lower = text.toLowerCase(Locale.ROOT);
        return list(name).stream().filter(lower::contains).findFirst();
    }

    /** The beginnings of words of a list that stand in a text. */
    boolean speaksOf(String text, String name) {
        String lower = text.toLowerCase(Locale.ROOT);
        return list(name).stream().anyMatch(lower::contains);
    }

    private static boolean stands(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            if (isEdge(text, at - 1, phrase.charAt(0))
                    && isEdge(text, end, phrase.charAt(phrase.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static final Pattern SPACED = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}]");

    /** Words of scripts that write without spaces have no edges. */
    private static boolean isEdge(String text, int at, char beside) {
        return at < 0
                || at >= text.length()
                || !Character.isLetterOrDigit(text.charAt(at))
                || !SPACED.matcher(String.valueOf(beside)).matches();
    }

    /** Whether a host stands in a list, or below one that does. */
    boolean holdsHost(String name, String host) {
        return list(name).stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each));
    }
}
