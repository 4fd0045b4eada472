package org.linkindex.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The stems of words, by Porter's second English rules. Remembers what it has seen, which saves
 * most of the work while the index is built; for what people type a fresh one is taken each time,
 * so that nothing of it is kept. Not for several threads.
 */
final class Stems {

    private final Map<String, String> known = new HashMap<>();
    private final EnglishStemmer stemmer = new EnglishStemmer();

    String of(String word) {
        return known.computeIfAbsent(word, this::work);
    }

    /** The stems of a text's words, as they stand in the index. */
    List<String> ofText(CharSequence text) {
        return Tokens.words(text).stream().map(this::of).toList();
    }

    /** The word without the ending of a plural, by Harman's rules. */
    static String singular(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s") || word.endsWith("us") || word.endsWith("ss")) {
            return word;
        }
        if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
            return word.substring(0, length - 3) + "y";
        }
        return word.substring(0, length - 1);
    }

    private String work(String word) {
        // Porter's rules make one word of "university" and "universal", which people keep apart
        if (word.startsWith("universit")) {
            return "university";
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
