package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/** Keeps the best of all that is offered. */
final class Gatherer {

    /** One of the best. */
    record Found(int doc, float score, long facts, boolean speaks) {}

    private static final Comparator<Found> WORST_FIRST =
            Comparator.comparingDouble((Found found) -> found.score())
                    .thenComparing(Comparator.comparingInt(Found::doc).reversed());

    /** Sums of rounded numbers differ a little with their order. */
    private static final float ROUNDING = 0.001f;

    private final Fit fit;
    private final Set<String> wishedLanguages;
    private final int keep;
    private final PriorityQueue<Found> best = new PriorityQueue<>(WORST_FIRST);

    /**
     * @param keep how many of the best
     */
    Gatherer(Fit fit, Set<String> wishedLanguages, int keep) {
        this.fit = fit;
        this.wishedLanguages = wishedLanguages;
        this.keep = keep;
    }

    /** The best so far, best first. */
    List<Found> best() {
        List<Found> found = new ArrayList<>(best);
        found.sort(WORST_FIRST.reversed());
        return found;
    }

    /**
     * Takes what a part of the index offers.
     *
     * @param base the number of its first document
     */
    Part over(int base, Filters.Cursor at, Pairs.Part pairs) throws IOException {
        return new Part(base, at, pairs);
    }

    /** One part of the index. */
    final class Part {

        private final int base;
        private final Filters.Cursor at;
        private final Pairs.Part pairs;
        private final boolean[] wished;

        Part(int base, Filters.Cursor at, Pairs.Part pairs) throws IOException {
            this.base = base;
            this.at = at;
            this.pairs = pairs;
            this.wished = at.languagesIn(wishedLanguages);
        }

        /**
         * Keeps the document where the cursor stands, if it is better than the worst.
         *
         * @param which of the window's matches it is
         */
        void offer(Windows window, int which) throws IOException {
            int doc = window.docs()[which];
            float lexical = window.lexical()[which];
            long concepts = window.concepts()[which];
            boolean speaks = !wishedLanguages.isEmpty() && at.speaks(wished);
            Found worst = best.size() < keep ? null : best.peek();
            if (worst != null) {
                float without = fit.score(lexical, at.facts(), speaks) + ROUNDING;
                if (without + fit.words(pairs.most()) <= worst.score()
                        || without + fit.words(pairs.most(concepts)) <= worst.score()) {
                    return;
                }
            }
            float near = pairs.score(doc, concepts);
            float score = fit.score(lexical + near, at.facts(), speaks);
            Found found = new Found(base + doc, score, at.facts(), speaks);
            if (worst == null) {
                best.add(found);
            } else if (WORST_FIRST.compare(found, worst) > 0) {
                best.poll();
                best.add(found);
            }
        }
    }
}
