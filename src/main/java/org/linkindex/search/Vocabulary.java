package org.linkindex.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every word that resources and thesaurus know, and the nearest of them to a word that they do not
 * know.
 */
final class Vocabulary {

    /** A word near to what was typed. */
    record Near(String word, int distance, int count) {}

    private record Scored(Near near, double closeness) {}

    private static final int NEAREST = 3;

    private static final Set<String> SHORT =
            Set.of(
                    ("a i am an as at be by do go he if im in is it me my no of on or so to tv uk up"
                                    + " us we")
                            .split(" "));

    private final Map<String, Integer> counts;
    private final Set<String> stems;
    private final Set<String> usedStems = new HashSet<>();
    private final Set<String> known;
    private final String[] words;
    private final int[] letters;
    private final byte[] lengths;

    /**
     * @param counts how often the resources have each word
     * @param further words that only the thesaurus writes
     */
    Vocabulary(Map<String, Integer> counts, Set<String> further, Stems with) {
        this.counts = counts;
        Set<String> all = new HashSet<>(counts.keySet());
        all.addAll(further);
        this.known = all;
        this.words = all.toArray(String[]::new);
        this.letters = new int[words.length];
        this.lengths = new byte[words.length];
        this.stems = HashSet.newHashSet(words.length);
        for (int i = 0; i < words.length; i++) {
            letters[i] = letters(words[i]);
            lengths[i] = (byte) words[i].length();
            String stem = with.of(words[i]);
            stems.add(stem);
            if (counts.containsKey(words[i])) {
                usedStems.add(stem);
            }
        }
    }

    /** The same with these words, too, when resources did not have them until now. */
    Vocabulary and(List<String> more, Stems with) {
        Counter counter = new Counter();
        more.stream()
                .filter(word -> !counts.containsKey(word))
                .forEach(word -> counter.add(word, 1));
        if (counter.counts.isEmpty()) {
            return this;
        }
        counter.counts.putAll(counts);
        return counter.vocabulary(known, with);
    }

    /** Whether the word, or another form of it, is known. */
    boolean knows(String word, Stems with) {
        return stems.contains(with.of(word));
    }

    /** Whether resources have the word, or another form of it. */
    boolean isUsed(String word, Stems with) {
        return counts.containsKey(word) || usedStems.contains(with.of(word));
    }

    int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    /** The known words nearest to this one, nearest first; at most three. */
    List<Near> near(String word) {
        int most = word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2;
        if (most == 0) {
            return List.of();
        }
        List<Scored> found = new ArrayList<>();
        int wanted = letters(word);
        String skeleton = skeleton(word);
        for (int i = 0; i < words.length; i++) {
            // cheap tests first: length, then which letters occur
            int longer = Math.abs(lengths[i] - word.length());
            if (longer <= most && Integer.bitCount(wanted ^ letters[i]) <= 2 * most) {
                String other = words[i];
                // a wrong first letter is rare: such words must be very near in all else
                int allowed = other.charAt(0) == word.charAt(0) ? most : 1;
                int distance = allowed < longer ? most + 1 : distance(word, other, allowed);
                if (distance <= allowed && other.length() > 2) {
                    Near near = new Near(other, distance, counts.getOrDefault(other, 0));
                    found.add(new Scored(near, closeness(word, skeleton, near)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Scored::closeness).reversed());
        return found.stream().limit(NEAREST).map(Scored::near).toList();
    }

    /** The two known words that the word falls into when a space is missing. */
    Optional<List<String>> split(String word) {
        List<String> best = List.of();
        double bestScore = 0;
        for (int at = 1; at < word.length(); at++) {
            String left = word.substring(0, at);
            String right = word.substring(at);
            double score = Math.min(plausible(left), plausible(right));
            if (score > bestScore) {
                bestScore = score;
                best = List.of(left, right);
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Short scraps are words by accident, unless they are among the few that all people use. */
    private double plausible(String part) {
        if (part.length() < 3) {
            return SHORT.contains(part) ? 2.5 : 0;
        }
        if (part.chars().allMatch(Character::isDigit)) {
            return 2;
        }
        return known.contains(part)
                ? part.length() * (1 + 0.2 * Math.log1p(count(part))) - (part.length() < 4 ? 1 : 0)
                : 0;
    }

    private static double closeness(String typed, String skeleton, Near near) {
        double closeness = -2.2 * near.distance() + 0.25 * Math.log1p(near.count());
        closeness += typed.charAt(0) == near.word().charAt(0) ? 0.8 : 0;
        closeness +=
                typed.charAt(typed.length() - 1) == near.word().charAt(near.word().length() - 1)
                        ? 0.3
                        : 0;
        closeness += isShuffled(typed, near.word()) ? 1 : 0;
        return closeness + (skeleton.equals(skeleton(near.word())) ? 0.7 : 0);
    }

    private static boolean isShuffled(String typed, String word) {
        char[] letters = typed.toCharArray();
        char[] others = word.toCharArray();
        Arrays.sort(letters);
        Arrays.sort(others);
        return Arrays.equals(letters, others);
    }

    /** The consonants in their order, doubled ones once: what misspellings mostly keep. */
    private static String skeleton(String word) {
        StringBuilder skeleton = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if ("aeiouyh".indexOf(c) < 0
                    && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != c)) {
                skeleton.append(c);
            }
        }
        return skeleton.toString();
    }

    private static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /** Changes, insertions, losses and swaps of neighbours; stops counting above {@code most}. */
    static int distance(String one, String other, int most) {
        int from = 0;
        int oneEnd = one.length();
        int otherEnd = other.length();
        // what is the same at both ends need not be compared with anything else
        while (from < oneEnd && from < otherEnd && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        while (oneEnd > from
                && otherEnd > from
                && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
        }
        return difference(one.substring(from, oneEnd), other.substring(from, otherEnd), most);
    }

    private static int difference(String a, String b, int most) {
        if (a.isEmpty() || b.isEmpty() || Math.max(a.length(), b.length()) == 1) {
            return Math.max(a.length(), b.length());
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    value = Math.min(value, before[j - 2] + 1);
                }
                row[j] = value;
                least = Math.min(least, value);
            }
            if (least > most) {
                return least;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }

    /** Counts words while resources are read. */
    static final class Counter {
        private final Map<String, Integer> counts = new HashMap<>();

        void add(List<String> words) {
            words.forEach(word -> add(word, 1));
        }

        void add(String word, int times) {
            if (word.length() > 1 && !Character.isDigit(word.charAt(0))) {
                counts.merge(word, times, Integer::sum);
            }
        }

        Vocabulary vocabulary(Set<String> further, Stems stems) {
            return new Vocabulary(Map.copyOf(counts), further, stems);
        }
    }
}
