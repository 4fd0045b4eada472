package org.linkindex.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * One field of the index: where words stand in it, and what they score there. By BM25 (Robertson
 * and Zaragoza, <i>The Probabilistic Relevance Framework</i>, 2009) to the last bit as Lucene's
 * {@code BM25Similarity} has it; that one makes a table of lengths for each of thirty words of a
 * question, and Lucene's own queries open the dictionary anew for each. For one thread.
 */
final class FieldWords {

    private static final int LENGTHS = 256;

    private final float boost;
    private final long documents;

    /** What one more occurrence counts in a text of a length, by Lucene's number for it. */
    private final float[] byLength = new float[LENGTHS];

    /** The dictionary of each part of the index. */
    private final @Nullable TermsEnum[] dictionaries;

    /**
     * @param field whose lengths were kept by {@link IndexFiles#SIMILARITY}
     * @param boost what its scores are multiplied with
     */
    FieldWords(IndexSearcher searcher, String field, float boost) throws IOException {
        this.boost = boost;
        List<LeafReaderContext> parts = searcher.getIndexReader().leaves();
        this.dictionaries = new TermsEnum[parts.size()];
        for (LeafReaderContext part : parts) {
            Terms terms = part.reader().terms(field);
            dictionaries[part.ord] = terms == null ? null : terms.iterator();
        }
        CollectionStatistics all = searcher.collectionStatistics(field);
        this.documents = all == null ? 0 : all.docCount();
        float k1 = IndexFiles.SIMILARITY.getK1();
        float b = IndexFiles.SIMILARITY.getB();
        float average = all == null ? 1 : (float) (all.sumTotalTermFreq() / (double) documents);
        for (int i = 0; i < LENGTHS; i++) {
            int length = SmallFloat.byte4ToInt((byte) i);
            byLength[i] = 1 / (k1 * ((1 - b) + b * length / average));
        }
    }

    /**
     * One word in this field.
     *
     * @param places where it stands in the dictionary of each part that has it
     * @param weight how much it tells, as few have it
     */
    record Word(BytesRef letters, @Nullable TermState[] places, float weight) {}

    Word word(String stem) throws IOException {
        BytesRef letters = new BytesRef(stem);
        @Nullable TermState[] places = new TermState[dictionaries.length];
        long having = 0;
        for (int i = 0; i < dictionaries.length; i++) {
            TermsEnum dictionary = dictionaries[i];
            if (dictionary != null && dictionary.seekExact(letters)) {
                places[i] = dictionary.termState();
                having += dictionary.docFreq();
            }
        }
        float rare = (float) Math.log(1 + (documents - having + 0.5) / (having + 0.5));
        return new Word(letters, places, boost * rare);
    }

    /** The documents of a part that have a word, from the first on; null when none has. */
    @Nullable PostingsEnum in(LeafReaderContext part, Word word) throws IOException {
        TermState place = word.places()[part.ord];
        TermsEnum dictionary = dictionaries[part.ord];
        if (place == null || dictionary == null) {
            return null;
        }
        dictionary.seekExact(word.letters(), place);
        PostingsEnum postings = dictionary.postings(null, PostingsEnum.FREQS);
        postings.nextDoc();
        return postings;
    }

    /**
     * Makes scores of numbers of occurrences.
     *
     * @param occurrences becomes the scores
     * @param lengths Lucene's numbers for the lengths of the texts
     */
    void score(Word word, float[] occurrences, long[] lengths, int count) {
        float weight = word.weight();
        for (int i = 0; i < count; i++) {
            float each = byLength[(byte) lengths[i] & 0xff];
            occurrences[i] = weight - weight / (1 + occurrences[i] * each);
        }
    }
}
