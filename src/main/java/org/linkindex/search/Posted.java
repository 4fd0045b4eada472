package org.linkindex.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Where one word stands in a part of the index, and what it scores there in title and text: the
 * better of the two, and a part of the other. Read window by window, each later than the one
 * before; a word that several wordings share is read once.
 */
final class Posted {

    /** A word of a question, before it is looked for in any part of the index. */
    record Word(Weight title, Weight text) {

        static Word of(String stem, IndexSearcher searcher, Ranking ranking) throws IOException {
            return new Word(
                    weight(searcher, Field.TITLE, stem, ranking.title()),
                    weight(searcher, Field.TEXT, stem, ranking.text()));
        }
    }

    private final @Nullable Scorer title;
    private final Scorer text;
    private final float half;
    private final float other;
    private final float[] inTitle;
    private final int[] docs;
    private final float[] scores;
    private final DocAndFloatFeatureBuffer batch = new DocAndFloatFeatureBuffer();
    private int count;
    private int window = -1;

    private Posted(@Nullable Scorer title, Scorer text, Ranking ranking, float[] inTitle) {
        this.title = title;
        this.text = text;
        this.half = (1 + ranking.tie()) / 2;
        this.other = (1 - ranking.tie()) / 2;
        this.inTitle = inTitle;
        int most = (int) Math.min(inTitle.length, text.iterator().cost());
        this.docs = new int[most];
        this.scores = new float[most];
    }

    /**
     * Null when this part has it nowhere.
     *
     * @param inTitle as long as a window, and all 0: what is noted there is wiped out again
     */
    static @Nullable Posted in(LeafReaderContext part, Word word, Ranking ranking, float[] inTitle)
            throws IOException {
        // what stands in a title stands in the text, too
        Scorer text = begun(word.text().scorer(part));
        return text == null
                ? null
                : new Posted(begun(word.title().scorer(part)), text, ranking, inTitle);
    }

    private static @Nullable Scorer begun(@Nullable Scorer scorer) throws IOException {
        if (scorer != null) {
            scorer.iterator().nextDoc();
        }
        return scorer;
    }

    static Weight weight(IndexSearcher searcher, String field, String word, float boost)
            throws IOException {
        return searcher.createWeight(
                new TermQuery(new Term(field, word)), ScoreMode.COMPLETE, boost);
    }

    /** Reads this window, and gives how many documents of it have the word. */
    int read(int from, int to) throws IOException {
        if (window != from) {
            window = from;
            count = 0;
            if (text.docID() < to) {
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
        if (title == null) {
            return;
        }
        for (next(title, to); batch.size > 0; next(title, to)) {
            for (int i = 0; i < batch.size; i++) {
                inTitle[batch.docs[i] - from] = batch.features[i];
            }
        }
    }

    private void readTexts(int from, int to) throws IOException {
        for (next(text, to); batch.size > 0; next(text, to)) {
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

    private void next(Scorer scorer, int to) throws IOException {
        scorer.nextDocsAndScores(to, null, batch);
    }
}
