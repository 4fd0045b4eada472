package org.linkindex.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linkindex.search.Meaning.Concept;
import org.linkindex.search.Meaning.Wording;
import org.linkindex.web.Marking;
import org.linkindex.web.Stretch;

/**
 * Marks in a text of ours the words by which it was found: those of the question in any form, and
 * those that the thesaurus knows for them. Of a wording of several words at least two must stand
 * together, small words between them aside. Not for several threads.
 */
final class Marks implements Marking {

    /** Guesses at a spelling weigh less than this, and are not marked. */
    private static final float MEANT = 0.7f;

    private final Thesaurus thesaurus;
    private final Stems stems = new Stems();
    private final Set<String> words = new HashSet<>();
    private final List<Set<String>> phrases = new ArrayList<>();

    /** The letters with which stems begin: a word with another one need not be stemmed. */
    private final Set<Character> begins = new HashSet<>();

    Marks(Meaning meaning, Thesaurus thesaurus, float soft) {
        this.thesaurus = thesaurus;
        List<Concept> asked = meaning.asked();
        List<Concept> telling = asked.stream().filter(each -> each.weight() > soft).toList();
        // "help for parents" has nothing but words that stand everywhere: then those
        for (Concept concept : telling.isEmpty() ? asked : telling) {
            for (Wording wording : concept.wordings()) {
                if (wording.weight() > MEANT) {
                    add(wording.stems());
                }
            }
        }
    }

    private void add(List<String> wording) {
        if (wording.size() == 1) {
            words.addAll(wording);
        } else {
            phrases.add(Set.copyOf(wording));
        }
        wording.forEach(stem -> begins.add(stem.charAt(0)));
    }

    @Override
    public List<Stretch> in(String text) {
        List<Tokens.Span> spans = Tokens.spans(text);
        List<String> stemmed = spans.stream().map(span -> stem(span.word())).toList();
        boolean[] marked = new boolean[spans.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] |= words.contains(stemmed.get(i));
            for (Set<String> phrase : phrases) {
                if (phrase.contains(stemmed.get(i))) {
                    markFrom(i, phrase, text, spans, stemmed, marked);
                }
            }
        }
        return pieces(text, spans, marked);
    }

    private String stem(String word) {
        return begins.contains(word.charAt(0)) ? stems.of(word) : "";
    }

    /** Marks the words of a phrase that stand together from here on, when two different ones do. */
    private void markFrom(
            int first,
            Set<String> phrase,
            String text,
            List<Tokens.Span> spans,
            List<String> stemmed,
            boolean[] marked) {
        Set<String> met = new HashSet<>();
        met.add(stemmed.get(first));
        int last = first;
        // one small word may stand between, but no comma
        for (int i = first + 1; i < marked.length && isSpace(text, spans, i - 1); i++) {
            if (phrase.contains(stemmed.get(i))) {
                met.add(stemmed.get(i));
                last = i;
            } else if (i > last + 1 || !thesaurus.isStopWord(spans.get(i).word())) {
                break;
            }
        }
        for (int i = first; met.size() > 1 && i <= last; i++) {
            marked[i] = true;
        }
    }

    /** Words that stand side by side are marked as one. */
    private static List<Stretch> pieces(String text, List<Tokens.Span> spans, boolean[] marked) {
        List<Stretch> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                int from = spans.get(i).from();
                while (i + 1 < marked.length && marked[i + 1] && isSpace(text, spans, i)) {
                    i++;
                }
                if (from > done) {
                    pieces.add(new Stretch(text.substring(done, from), false));
                }
                done = spans.get(i).to();
                pieces.add(new Stretch(text.substring(from, done), true));
            }
        }
        if (done < text.length()) {
            pieces.add(new Stretch(text.substring(done), false));
        }
        return pieces;
    }

    private static boolean isSpace(String text, List<Tokens.Span> spans, int i) {
        return text.substring(spans.get(i).to(), spans.get(i + 1).from()).isBlank();
    }
}
