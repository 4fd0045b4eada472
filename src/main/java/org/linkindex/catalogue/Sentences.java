package org.linkindex.catalogue;

import java.text.BreakIterator;
import java.util.Locale;

/** Where sentences end, as readers of English see it. */
final class Sentences {

    private Sentences() {}

    /** The first sentence; empty when there is none. */
    static String first(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(text);
        int end = sentences.next();
        return end == BreakIterator.DONE ? "" : text.substring(0, end).strip();
    }
}
