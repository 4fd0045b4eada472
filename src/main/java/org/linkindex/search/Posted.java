package org.linkindex.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where one word stands in a part of the index, and what it scores there in title and text: the
 * better of the two, and a part of the other. Read window by window, each later than the one
 * before; a word that several wordings share is read once.
 */
final class Posted {

    /** A word of a question, before it is looked for in any part of the index. */
    record Word(FieldWords.Word title, FieldWords.Word text) {}

    /** The two fields in which words of questions are looked for. */
    record Fields(FieldWords title, FieldWords text, Ranking ranking) {

        static Fields of(IndexSearcher searcher, Ranking ranking) throws IOException {
            return new Fields(
                    new FieldWords(searcher, Field.TITLE, ranking.title()),
                    new FieldWords(searcher, Field.TEXT, ranking.text()),
                    ranking);
        }

        Word word(String stem) throws IOException {
            return new Word(title.word(stem), text.word(stem));
        }
    }

    /** What all words of a part note while one of them is read. */
    static final class Notes {

        private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();

        /** All 0 between two words. */
        private final float[] inTitle;

        /** 1 for each document of the window that can still match, else 0. */
        private final int[] open;

        private long[] lengths = {};

        /**
         * @param window of how many documents
         */
        Notes(int window) {
            this.inTitle = new float[window];
            this.open = new int[window];
        }

        /** The documents of the window, by their numbers there, that can still match: 1, or 0. */
        int[] open() {
            return open;
        }
    }

    /** The word in one field. */
    private record Places(
            FieldWords field,
            FieldWords.Word word,
            PostingsEnum postings,
            NumericDocValues lengths) {

        static @Nullable Places in(
                LeafReaderContext part, FieldWords field, String name, FieldWords.Word word)
                throws IOException {
            PostingsEnum postings = field.in(part, word);
            return postings == null
                    ? null
                    : new Places(field, word, postings, part.reader().getNormValues(name));
        }

        /** To the window that begins with this document, if it is not there yet. */
        void skip(int from) throws IOException {
            if (postings.docID() < from) {
                postings.advance(from);
            }
        }

        /**
         * Some more of them that can still match, with scores; false when there are none before
         * this document.
         */
        boolean next(int from, int to, Notes notes) throws IOException {
            DocAndFloatFeatureBuffer batch = notes.batch;
            postings.nextPostings(to, batch);
            if (batch.size == 0) {
                return false;
            }
            keepOpen(from, batch, notes.open);
            notes.lengths = ArrayUtil.growNoCopy(notes.lengths, batch.size);
            lengths.longValues(batch.size, batch.docs, notes.lengths, 1);
            field.score(word, batch.features, notes.lengths, batch.size);
            return true;
        }

        /** Without a branch that nobody can foresee. */
        private static void keepOpen(int from, DocAndFloatFeatureBuffer batch, int[] open) {
            int[] docs = batch.docs;
            float[] occurrences = batch.features;
            int size = batch.size;
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int doc = docs[i];
                docs[kept] = doc;
                occurrences[kept] = occurrences[i];
                kept += open[doc - from];
            }
            batch.size = kept;
        }
    }

    private final @Nullable Places title;
    private final Places text;
    private final float half;
    private final float other;
    private final Notes notes;
    private final int[] docs;
    private final float[] scores;
    private int count;
    private int window = -1;

    private Posted(@Nullable Places title, Places text, Ranking ranking, Notes notes) {
        this.title = title;
        this.text = text;
        this.half = (1 + ranking.tie()) / 2;
        this.other = (1 - ranking.tie()) / 2;
        this.notes = notes;
        int most = (int) Math.min(notes.inTitle.length, text.postings().cost());
        this.docs = new int[most];
        this.scores = new float[most];
    }

    /** Null when this part has it nowhere. */
    static @Nullable Posted in(LeafReaderContext part, Word word, Fields fields, Notes notes)
            throws IOException {
        // what stands in a title stands in the text, too
        Places text = Places.in(part, fields.text(), Field.TEXT, word.text());
        return text == null
                ? null
                : new Posted(
                        Places.in(part, fields.title(), Field.TITLE, word.title()),
                        text,
                        fields.ranking(),
                        notes);
    }

    /** What it costs to read it all. */
    long cost() {
        return text.postings().cost();
    }

    /**
     * Reads this window, and gives how many documents have the word, of those that can still match:
     * as it was when the word was first read, for these only become fewer.
     */
    int read(int from, int to) throws IOException {
        if (window != from) {
            window = from;
            count = 0;
            text.skip(from);
            if (text.postings().docID() < to) {
                readTitles(from, to);
                readTexts(from, to);
            }
        }
        return count;
    }

    /** The number of one of these documents within the window. */
    int doc(int which) {
        return docs[which];
    }

    float score(int which) {
        return scores[which];
    }

    private void readTitles(int from, int to) throws IOException {
        DocAndFloatFeatureBuffer batch = notes.batch;
        if (title == null) {
            return;
        }
        title.skip(from);
        while (title.next(from, to, notes)) {
            for (int i = 0; i < batch.size; i++) {
                notes.inTitle[batch.docs[i] - from] = batch.features[i];
            }
        }
    }

    private void readTexts(int from, int to) throws IOException {
        DocAndFloatFeatureBuffer batch = notes.batch;
        float[] inTitle = notes.inTitle;
        while (text.next(from, to, notes)) {
            for (int i = 0; i < batch.size; i++) {
                int doc = batch.docs[i] - from;
                float one = inTitle[doc];
                float two = batch.features[i];
                inTitle[doc] = 0;
                docs[count] = doc;
                // the better and a part of the other, without a branch that nobody can foresee
                scores[count++] = half * (one + two) + other * Math.abs(one - two);
            }
        }
    }
}
