package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.linkindex.search.Meaning.Concept;
import org.linkindex.search.Meaning.Wording;

/** What a {@link Sweep} notes of the documents of one part of the index, window after window. */
final class Windows {

    /** What the weaker wordings of a concept add to its best. */
    private static final float FURTHER_WORDINGS = 0.05f;

    /** What the words of a wording count together, were they all there. */
    private static final float SEVERAL_WORDS = 1.4f;

    /** One wording of a concept in a part of the index. */
    private record Said(List<Posted> words, int least, float weight) {}

    private record Looked(List<Said> wordings, long bit) {}

    private static final int WINDOW = 4096;

    private final int least;
    private final long needed;
    private final List<Looked> looked = new ArrayList<>();
    private final List<DocIdSetIterator> inCategories = new ArrayList<>();
    private final @Nullable Bits live;
    private final int end;
    private int from = -WINDOW;
    private int count;

    /** Of each document of the window: what stands in a category, what its words score. */
    private final FixedBitSet inCategory;

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
        inCategory = new FixedBitSet(size);
        lexical = new float[size];
        had = new long[size];
        having = new int[size];
        mark = new int[size];
        best = new float[size];
        sum = new float[size];
        begun = new int[size];
        wordsHad = new int[size];
        together = new float[size];
        float[] inTitle = new float[size];
        Map<String, Posted> posted = new HashMap<>();
        for (Map.Entry<String, Posted.Word> each : sweep.words().entrySet()) {
            Posted here = Posted.in(part, each.getValue(), sweep.ranking(), inTitle);
            if (here != null) {
                posted.put(each.getKey(), here);
            }
        }
        long bits = 0;
        for (Concept each : sweep.concepts()) {
            // hints come last, and are never needed: those beyond the last bit share it
            long bit = 1L << Math.min(looked.size(), Long.SIZE - 1);
            looked.add(new Looked(said(each, posted), bit));
            bits |= sweep.needed().contains(each) ? bit : 0;
        }
        needed = bits;
        for (Weight each : sweep.categories()) {
            Scorer scorer = each.scorer(part);
            if (scorer != null) {
                inCategories.add(scorer.iterator());
            }
        }
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
        inCategory.clear();
        Arrays.fill(lexical, 0);
        Arrays.fill(had, 0);
        int to = Math.min(end, from + WINDOW);
        for (Looked each : looked) {
            look(each, to);
        }
        for (DocIdSetIterator each : inCategories) {
            if (each.docID() < from) {
                each.advance(from);
            }
            each.intoBitSet(to, inCategory, from);
        }
        moveMatchesForward(to);
        return true;
    }

    private void moveMatchesForward(int to) {
        count = 0;
        for (int doc = 0; doc < to - from; doc++) {
            boolean enough = Long.bitCount(had[doc] & needed) >= least || inCategory.get(doc);
            if (enough && (live == null || live.get(from + doc))) {
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
            lookForOne(wordings.getFirst(), concept.bit(), to);
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
        }
    }

    /** A concept of one word, as many are: nothing to compare. */
    private void lookForOne(Said wording, long bit, int to) throws IOException {
        Posted word = wording.words().getFirst();
        int count = word.read(from, to);
        for (int i = 0; i < count; i++) {
            int doc = word.doc(i);
            lexical[doc] += wording.weight() * word.score(i);
            had[doc] |= bit;
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
