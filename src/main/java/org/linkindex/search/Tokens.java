package org.linkindex.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * How a text falls into words: the same way for resources, thesaurus and what people type. Lower
 * case, accents folded, apostrophes dropped ({@code won't} is {@code wont}), {@code &} read as
 * "and", everything else that is no letter or digit parts words.
 */
final class Tokens {

    /** Longest word kept whole; nothing that people mean is longer. */
    private static final int LONGEST = 40;

    private Tokens() {}

    /** A word, and where it stands in its text: from its first character to after its last. */
    record Span(String word, int from, int to) {}

    private interface Taking {
        void take(String word, int from, int to);
    }

    /** The words of a text in their order; at most {@code most} of them. */
    static List<String> words(CharSequence text, int most) {
        List<String> words = new ArrayList<>();
        read(text, () -> words.size() < most, (word, _, _) -> words.add(word));
        return words.size() > most ? words.subList(0, most) : words;
    }

    static List<String> words(CharSequence text) {
        return words(text, Integer.MAX_VALUE);
    }

    /** The words of a text and where they stand. */
    static List<Span> spans(CharSequence text) {
        List<Span> spans = new ArrayList<>();
        read(text, () -> true, (word, from, to) -> spans.add(new Span(word, from, to)));
        return spans;
    }

    private static void read(CharSequence text, BooleanSupplier goOn, Taking taking) {
        StringBuilder word = new StringBuilder();
        char[] one = new char[1];
        char[] folded = new char[4];
        int from = 0;
        int to = 0;
        for (int i = 0; i < text.length() && goOn.getAsBoolean(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) && isLetter(text, i)) {
                from = word.isEmpty() ? i : from;
                to = i + 1;
                if (c < 128) {
                    word.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
                } else {
                    one[0] = c;
                    int length = ASCIIFoldingFilter.foldToASCII(one, 0, folded, 0, 1);
                    for (int k = 0; k < length; k++) {
                        word.append(Character.toLowerCase(folded[k]));
                    }
                }
            } else if (!isGlue(c)) {
                flush(word, from, to, taking);
                if (c == '&') {
                    taking.take("and", i, i + 1);
                }
            }
        }
        flush(word, from, to, taking);
    }

    private static void flush(StringBuilder word, int from, int to, Taking taking) {
        if (!word.isEmpty()) {
            String whole = word.length() > LONGEST ? word.substring(0, LONGEST) : word.toString();
            taking.take(whole, from, to);
            word.setLength(0);
        }
    }

    private static boolean isLetter(CharSequence text, int i) {
        int at = Character.isLowSurrogate(text.charAt(i)) && i > 0 ? i - 1 : i;
        return Character.isLetterOrDigit(Character.codePointAt(text, at));
    }

    /** Apostrophes, and marks that stand on a letter. */
    private static boolean isGlue(char c) {
        return switch (c) {
            case '\'', '\u2019', '\u2018', '`', '\u00b4', '\u02bc', '\u00ad', '\u200b' -> true;
            default -> Character.getType(c) == Character.NON_SPACING_MARK;
        };
    }
}
