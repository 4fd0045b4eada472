package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.linkindex.search.Meaning.Concept;
import org.linkindex.search.Meaning.Wording;

/** What a {@link Sweep} notes of the documents of one part of the index, window after window. */
final class Windows {

    /** What the weaker wordings of a concept add to its best. */
    private static final float FURTHER_WORDINGS = 0.05f;

    /** What the words of a wording count together, were they all there. */
    private static final float SEVERAL_WORDS = 1.4f;

    /** More than there are words in a question. */
    private static final int ENOUGH = 1_000_000;

    /** Documents whose scores stay near the processor. */
    private static final int WINDOW = 4096;

    /** One wording of a concept in a part of the index. */
    private record Said(List<Posted> words, int least, float weight) {}

    /**
     * A concept in a part of the index.
     *
     * @param bit of its own
     * @param counts 1 when it is one of the needed, else 0
     * @param least how many of the needed ones a document must have before this one is looked for,
     *     as it could not match any more with fewer
     */
    private record Looked(List<Said> wordings, long bit, int counts, int least) {

        Looked after(int needed) {
            return new Looked(wordings, bit, counts, needed);
        }

        long cost() {
            return wordings.stream()
                    .flatMap(said -> said.words().stream())
                    .mapToLong(Posted::cost)
                    .sum();
        }
    }

    private final int least;
    private final List<Looked> looked;
    private final List<DocIdSetIterator> inCategories = new ArrayList<>();
    private final @Nullable Bits live;
    private final int end;
    private int from = -WINDOW;
    private int count;

    /**
     * Of each document of the window: how many needed concepts it has been found to have, and
     * {@link #ENOUGH} for its category; whether it can still match, as 1 or 0; what its words
     * score.
     */
    private final int[] met;

    private final int[] open;
    private final float[] lexical;

    /** Which concepts it has: a bit for each. */
    private final long[] had;

    /** Of the concept at hand: which have it, which concept that was, and what it scores. */
    private final int[] having;

    private int many;
    private final int[] mark;
    private int number;
    private final float[] best;
    private final float[] sum;

    /** Of the wording at hand, when it has several words. */
    private final int[] begun;

    private final int[] wordsHad;
    private final float[] together;

    Windows(Sweep sweep, LeafReaderContext part) throws IOException {
        least = sweep.least();
        live = part.reader().getLiveDocs();
        end = part.reader().maxDoc();
        int size = Math.min(WINDOW, end);
        met = new int[size];
        lexical = new float[size];
        had = new long[size];
        having = new int[size];
        mark = new int[size];
        best = new float[size];
        sum = new float[size];
        begun = new int[size];
        wordsHad = new int[size];
        together = new float[size];
        Posted.Notes notes = new Posted.Notes(size);
        open = notes.open();
        Map<String, Posted> posted = new HashMap<>();
        for (Map.Entry<String, Posted.Word> each : sweep.words().entrySet()) {
            Posted here = Posted.in(part, each.getValue(), sweep.fields(), notes);
            if (here != null) {
                posted.put(each.getKey(), here);
            }
        }
        List<Looked> first = new ArrayList<>();
        List<Looked> then = new ArrayList<>();
        for (Concept each : sweep.concepts()) {
            // hints come last, and are never needed: those beyond the last bit share it
            long bit = 1L << Math.min(first.size() + then.size(), Long.SIZE - 1);
            boolean counts = sweep.needed().contains(each);
            (counts ? first : then).add(new Looked(said(each, posted), bit, counts ? 1 : 0, least));
        }
        looked = inOrder(first, then);
        for (Weight each : sweep.categories()) {
            Scorer scorer = each.scorer(part);
            if (scorer != null) {
                inCategories.add(scorer.iterator());
            }
        }
    }

    /** The rarest of those that count first, so that few are left for the frequent ones. */
    private List<Looked> inOrder(List<Looked> counting, List<Looked> others) {
        counting.sort(Comparator.comparingLong(Looked::cost));
        List<Looked> all = new ArrayList<>();
        for (int i = 0; i < counting.size(); i++) {
            all.add(counting.get(i).after(least - (counting.size() - i)));
        }
        all.addAll(others);
        return all;
    }

    private static List<Said> said(Concept concept, Map<String, Posted> posted) {
        List<Said> said = new ArrayList<>();
        for (Wording wording : concept.wordings()) {
            int size = wording.stems().size();
            List<Posted> words = new ArrayList<>();
            for (String stem : wording.stems()) {
                @Nullable Posted here = posted.get(stem);
                if (here != null) {
                    words.add(here);
                }
            }
            if (words.size() >= Sweep.most(size)) {
                float weight = wording.weight() * concept.weight();
                weight *= size == 1 ? 1 : SEVERAL_WORDS / size;
                said.add(new Said(words, Sweep.most(size), weight));
            }
        }
        return said;
    }

    /** Goes on to the next window; false when there is none. */
    boolean next() throws IOException {
        from += WINDOW;
        if (from >= end) {
            return false;
        }
        Arrays.fill(lexical, 0);
        Arrays.fill(had, 0);
        Arrays.fill(met, 0);
        Arrays.fill(open, 1);
        int to = Math.min(end, from + WINDOW);
        for (DocIdSetIterator each : inCategories) {
            readCategory(each, to);
        }
        int asked = 0;
        boolean any = true;
        for (Looked each : looked) {
            if (each.least() > asked) {
                asked = each.least();
                any = closeBelow(asked, to);
            }
            if (any) {
                look(each, to);
            }
        }
        closeBelow(least, to);
        moveMatchesForward(to);
        return true;
    }

    private void readCategory(DocIdSetIterator category, int to) throws IOException {
        int doc = category.docID() < from ? category.advance(from) : category.docID();
        while (doc < to) {
            met[doc - from] = ENOUGH;
            doc = category.nextDoc();
        }
    }

    /**
     * Leaves open what has so many of the needed concepts, or stands in a category; false when
     * nothing does. Without a branch, as none could be foreseen.
     */
    private boolean closeBelow(int needed, int to) {
        int left = 0;
        for (int doc = 0; doc < to - from; doc++) {
            int enough = (needed - 1 - met[doc]) >>> (Integer.SIZE - 1);
            open[doc] = enough;
            left += enough;
        }
        return left > 0;
    }

    private void moveMatchesForward(int to) {
        int enough = 0;
        for (int doc = 0; doc < to - from; doc++) {
            having[enough] = doc;
            enough += open[doc];
        }
        count = 0;
        for (int i = 0; i < enough; i++) {
            int doc = having[i];
            if (live == null || live.get(from + doc)) {
                having[count] = from + doc;
                lexical[count] = lexical[doc];
                had[count++] = had[doc];
            }
        }
    }

    /** How many match in this window. */
    int count() {
        return count;
    }

    /** Their numbers in their part of the index, in order, until {@link #count}. */
    int[] docs() {
        return having;
    }

    /** How well their words fit; 0 of what has none of them. */
    float[] lexical() {
        return lexical;
    }

    /** Which concepts each of them has: a bit for each, in their order. */
    long[] concepts() {
        return had;
    }

    private void look(Looked concept, int to) throws IOException {
        List<Said> wordings = concept.wordings();
        if (wordings.size() == 1 && wordings.getFirst().words().size() == 1) {
            lookForOne(wordings.getFirst(), concept, to);
            return;
        }
        number++;
        many = 0;
        for (Said wording : wordings) {
            if (wording.words().size() == 1) {
                readOne(wording, to);
            } else {
                readSeveral(wording, to);
            }
        }
        for (int i = 0; i < many; i++) {
            int doc = having[i];
            lexical[doc] += best[doc] + FURTHER_WORDINGS * (sum[doc] - best[doc]);
            had[doc] |= concept.bit();
            met[doc] += concept.counts();
        }
    }

    /** A concept of one word, as many are: nothing to compare. */
    private void lookForOne(Said wording, Looked concept, int to) throws IOException {
        Posted word = wording.words().getFirst();
        int count = word.read(from, to);
        for (int i = 0; i < count; i++) {
            int doc = word.doc(i);
            lexical[doc] += wording.weight() * word.score(i);
            had[doc] |= concept.bit();
            met[doc] += concept.counts();
        }
    }

    private void readOne(Said wording, int to) throws IOException {
        Posted word = wording.words().getFirst();
        int count = word.read(from, to);
        for (int i = 0; i < count; i++) {
            add(word.doc(i), wording.weight() * word.score(i));
        }
    }

    private void readSeveral(Said wording, int to) throws IOException {
        int found = 0;
        for (Posted word : wording.words()) {
            int count = word.read(from, to);
            for (int i = 0; i < count; i++) {
                int doc = word.doc(i);
                if (wordsHad[doc]++ == 0) {
                    begun[found++] = doc;
                }
                together[doc] += word.score(i);
            }
        }
        for (int i = 0; i < found; i++) {
            int doc = begun[i];
            if (wordsHad[doc] >= wording.least()) {
                add(doc, wording.weight() * together[doc]);
            }
            wordsHad[doc] = 0;
            together[doc] = 0;
        }
    }

    private void add(int doc, float score) {
        if (mark[doc] == number) {
            best[doc] = Math.max(best[doc], score);
            sum[doc] += score;
        } else {
            mark[doc] = number;
            having[many++] = doc;
            best[doc] = score;
            sum[doc] = score;
        }
    }
}
