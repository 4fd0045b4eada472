package org.linkindex.stewardship;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is about, in 128 bytes from which it can't be read again: the least of each of 64
 * hashes over its words (min-hash, Broder 1997). Order, layout and small words make no difference.
 *
 * @param hex 64 numbers of four digits; empty for a text with hardly a word
 */
record Fingerprint(String hex) {

    /** Of a text with hardly a word. */
    static final Fingerprint NONE = new Fingerprint("");

    private static final int HASHES = 64;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Set<String> SMALL =
            Set.of(
                    "that", "with", "this", "from", "your", "have", "will", "they", "more", "about",
                    "when", "what", "their", "which", "were", "been", "would", "there", "also",
                    "other", "than", "them", "some", "into", "these", "those", "could", "should",
                    "where", "here", "just", "only", "over", "such", "very", "home", "page",
                    "cookies", "cookie", "privacy", "policy", "contact", "menu", "search");

    /** The fingerprint of a text. */
    static Fingerprint of(String text) {
        Set<String> words = words(text);
        if (words.size() < FEWEST_WORDS) {
            return NONE;
        }
        StringBuilder hex = new StringBuilder(4 * HASHES);
        for (int i = 0; i < HASHES; i++) {
            long least = Long.MAX_VALUE;
            for (String word : words) {
                least = Math.min(least, mixed(word.hashCode() + i * 0x9E3779B97F4A7C15L) >>> 1);
            }
            hex.append(HexFormat.of().toHexDigits((short) least));
        }
        return new Fingerprint(hex.toString());
    }

    /** Words that say something; of scripts without spaces, pairs of signs. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            String word = found.group();
            if (isSpaced(word)) {
                if (word.length() >= 4 && !SMALL.contains(word)) {
                    words.add(word);
                }
            } else {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            }
        }
        return words;
    }

    private static boolean isSpaced(String word) {
        UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }

    /** Steele's and Lea's mixer (SplitMix64). */
    private static long mixed(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** How much two texts share: 0 nothing, 1 all words. */
    double likeness(Fingerprint other) {
        if (hex.isEmpty() || other.hex.isEmpty()) {
            return hex.equals(other.hex) ? 1 : 0;
        }
        int same = 0;
        for (int i = 0; i < hex.length(); i += 4) {
            same += hex.regionMatches(i, other.hex, i, 4) ? 1 : 0;
        }
        return same / (double) HASHES;
    }
}
