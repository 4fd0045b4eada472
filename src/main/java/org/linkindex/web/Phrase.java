package org.linkindex.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a sentence: plain words, or a telephone number that can be tapped.
 *
 * @param words as written; the pieces of a sentence, joined, are the sentence
 * @param number whether it is a number to call
 */
public record Phrase(String words, boolean number) {

    /** British numbers as they are written in sentences; "under 19" and "text 85258" are none. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<!\\d)(?:999|111|101|116 \\d{3}|(?:\\+44 ?|0)\\d(?: ?\\d){6,9})(?! ?\\d)");

    /** The sentence in pieces. */
    public static List<Phrase> of(String sentence) {
        List<Phrase> phrases = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(sentence);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                phrases.add(new Phrase(sentence.substring(end, matcher.start()), false));
            }
            phrases.add(new Phrase(matcher.group(), true));
            end = matcher.end();
        }
        if (end < sentence.length()) {
            phrases.add(new Phrase(sentence.substring(end), false));
        }
        return phrases;
    }

    /** What a phone opens when the number is tapped. */
    public String address() {
        return new Phone(words).address();
    }
}
