package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/**
 * Keeps the best of what was counted. Tells Lucene how well the words must fit for a resource to be
 * among them, were all else in its favour, so that most need not be scored.
 */
final class Gatherer implements Collector {

    /** One of the best. */
    record Found(int doc, float score, long facts, boolean speaks) {}

    private static final Comparator<Found> WORST_FIRST =
            Comparator.comparingDouble((Found found) -> found.score())
                    .thenComparing(Comparator.comparingInt(Found::doc).reversed());

    private final Fit fit;
    private final Counts counts;
    private final Filters filters;
    private final Set<String> wishedLanguages;
    private final int keep;
    private final PriorityQueue<Found> best;

    /**
     * @param counts all that matches and passes the filters; used up by gathering
     * @param keep how many of the best
     */
    Gatherer(Fit fit, Counts counts, Filters filters, Set<String> wishedLanguages, int keep) {
        this.fit = fit;
        this.counts = counts;
        this.filters = filters;
        this.wishedLanguages = wishedLanguages;
        this.keep = keep;
        this.best = new PriorityQueue<>(WORST_FIRST);
    }

    /** The best, best first, when these words are scored. */
    List<Found> best(IndexSearcher searcher, Query words) throws IOException {
        searcher.search(words, this);
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            gatherWithoutWords(part);
        }
        return best();
    }

    /** The best so far, best first. */
    List<Found> best() {
        List<Found> found = new ArrayList<>(best);
        found.sort(WORST_FIRST.reversed());
        return found;
    }

    /**
     * What has none of the words, as a category brought it. What was passed over before for its few
     * words comes by again, and is too low again.
     */
    private void gatherWithoutWords(LeafReaderContext part) throws IOException {
        if (least() > 0) {
            return;
        }
        Leaf leaf = new Leaf(part);
        FixedBitSet left = counts.matching(part);
        for (int doc = 0; doc < left.length(); doc++) {
            doc = left.nextSetBit(doc);
            if (doc == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            leaf.offer(doc, 0);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.TOP_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Leaf(context);
    }

    private final class Leaf implements LeafCollector {

        private final int base;
        private final Filters.Cursor at;
        private final FixedBitSet matching;
        private final boolean[] wished;
        private Scorable scorer = new NoScore();

        Leaf(LeafReaderContext part) throws IOException {
            this.base = part.docBase;
            this.at = filters.over(part);
            this.matching = counts.matching(part);
            this.wished = at.languagesIn(wishedLanguages);
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            this.scorer = scorer;
            tell();
        }

        @Override
        public void collect(int doc) throws IOException {
            if (matching.getAndClear(doc) && offer(doc, scorer.score())) {
                tell();
            }
        }

        /** Whether the worst of the best is another one now. */
        boolean offer(int doc, float lexical) throws IOException {
            boolean speaks = false;
            if (wishedLanguages.isEmpty()) {
                at.stepTo(doc);
            } else {
                at.readAll(doc);
                speaks = at.speaks(wished);
            }
            float score = fit.score(lexical, at.facts(), speaks);
            return keep(new Found(base + doc, score, at.facts(), speaks));
        }

        private void tell() throws IOException {
            float least = least();
            if (least > 0) {
                scorer.setMinCompetitiveScore(least);
            }
        }
    }

    /** What the words of a resource must score at least; 0 or less when anything may do. */
    private float least() {
        Found worst = best.peek();
        return worst == null || best.size() < keep ? 0 : fit.leastLexical(worst.score());
    }

    private boolean keep(Found found) {
        if (best.size() == keep) {
            Found worst = best.peek();
            if (worst != null && WORST_FIRST.compare(found, worst) <= 0) {
                return false;
            }
            best.poll();
        }
        best.add(found);
        return best.size() == keep;
    }

    /** Until Lucene gives the real one; never asked. */
    private static final class NoScore extends Scorable {
        @Override
        public float score() {
            return 0;
        }
    }
}
