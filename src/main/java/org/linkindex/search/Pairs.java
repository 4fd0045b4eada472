package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.linkindex.search.Meaning.Concept;

/**
 * Words of the question that stand side by side in a resource, too. To see that one must read where
 * in the text each word stands, so it is looked up only for those who could be among the best.
 */
final class Pairs {

    private static final int SLOP = 2;

    private final List<Weight> weights = new ArrayList<>();

    Pairs(IndexSearcher searcher, Ranking ranking, Meaning meaning) throws IOException {
        for (Query query : queries(ranking, meaning)) {
            weights.add(searcher.createWeight(query, ScoreMode.COMPLETE, 1));
        }
    }

    /** One for each two words that follow each other. */
    static List<Query> queries(Ranking ranking, Meaning meaning) {
        List<Query> queries = new ArrayList<>();
        List<Concept> asked = meaning.asked();
        for (int i = 0; i + 1 < asked.size(); i++) {
            String one = asked.get(i).wordings().getFirst().stems().getFirst();
            String two = asked.get(i + 1).wordings().getFirst().stems().getFirst();
            float weight = Math.min(asked.get(i).weight(), asked.get(i + 1).weight());
            Query pair = new PhraseQuery(SLOP, Field.TEXT, one, two);
            queries.add(new BoostQuery(pair, weight * ranking.near() * ranking.text()));
        }
        return queries;
    }

    Part over(LeafReaderContext part) throws IOException {
        return new Part(part);
    }

    /** In one part of the index. */
    final class Part {

        private record Pair(
                long concepts,
                Scorer scorer,
                TwoPhaseIterator near,
                DocIdSetIterator both,
                float most) {

            boolean isIn(long had) {
                return (had & concepts) == concepts;
            }
        }

        private final List<Pair> pairs = new ArrayList<>();
        private float most;

        Part(LeafReaderContext part) throws IOException {
            for (int i = 0; i < weights.size(); i++) {
                Scorer scorer = weights.get(i).scorer(part);
                if (scorer != null) {
                    TwoPhaseIterator near = scorer.twoPhaseIterator();
                    float best = scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS);
                    pairs.add(new Pair(3L << i, scorer, near, near.approximation(), best));
                    most += best;
                }
            }
        }

        /** The most that any resource can have. */
        float most() {
            return most;
        }

        /** The most that a resource with these concepts can have. */
        float most(long concepts) {
            float sum = 0;
            for (Pair each : pairs) {
                sum += each.isIn(concepts) ? each.most : 0;
            }
            return sum;
        }

        /**
         * What the pairs of a resource score; asked for documents in their order.
         *
         * @param concepts that it has
         */
        float score(int doc, long concepts) throws IOException {
            float score = 0;
            for (Pair each : pairs) {
                if (each.isIn(concepts)) {
                    if (each.both.docID() < doc) {
                        each.both.advance(doc);
                    }
                    if (each.both.docID() == doc && each.near.matches()) {
                        score += each.scorer.score();
                    }
                }
            }
            return score;
        }
    }
}
