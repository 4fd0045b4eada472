package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.linkindex.search.Meaning.Concept;
import org.linkindex.search.Meaning.Wording;

/**
 * Goes over the index once for a question: which resources match, and how well their words fit.
 * Word after word over a window of a few thousand documents, whose scores stay near the processor,
 * and then over the next window: term at a time, as Lucene's {@code BooleanScorer} has it. With ten
 * to thirty wordings in a question that is several times as quick as a tree of Lucene's queries,
 * which goes document after document (see docs/speed.md).
 */
final class Sweep {

    /** How many of the words a resource must have. */
    enum Strictness {
        STRICT,
        LENIENT
    }

    /** Told of the matches, some thousands at a time, in the order of the index. */
    interface Matches {

        /**
         * @param count how many these are; what stands behind them in the tables is nothing
         * @param docs their numbers in their part of the index
         * @param lexical how well their words fit; 0 when they have none of them
         * @param concepts which concepts they have: a bit for each, in their order
         */
        void with(int count, int[] docs, float[] lexical, long[] concepts) throws IOException;
    }

    private static final int WINDOW = 4096;

    /** What the weaker wordings of a concept add to its best. */
    private static final float FURTHER_WORDINGS = 0.05f;

    /** What the words of a wording count together, were they all there. */
    private static final float SEVERAL_WORDS = 1.4f;

    private final IndexSearcher searcher;
    private final Ranking ranking;
    private final List<Concept> concepts;
    private final List<Concept> needed;
    private final int least;
    private final List<Weight> categories = new ArrayList<>();
    private final Map<String, Posted.Word> words = new HashMap<>();

    private Sweep(
            IndexSearcher searcher,
            Ranking ranking,
            List<Concept> concepts,
            List<Concept> needed,
            int least)
            throws IOException {
        this.searcher = searcher;
        this.ranking = ranking;
        this.concepts = concepts;
        this.needed = needed;
        this.least = least;
        for (Concept concept : concepts) {
            for (Wording wording : concept.wordings()) {
                for (String stem : wording.stems()) {
                    if (!words.containsKey(stem)) {
                        words.put(stem, Posted.Word.of(stem, searcher, ranking));
                    }
                }
            }
        }
    }

    /** All that there is. */
    static Sweep ofEverything(IndexSearcher searcher, Ranking ranking) throws IOException {
        return new Sweep(searcher, ranking, List.of(), List.of(), 0);
    }

    /** What has the words of a question, or the category that it is about. */
    static Sweep of(
            IndexSearcher searcher, Ranking ranking, Meaning meaning, Strictness strictness)
            throws IOException {
        boolean strict = strictness == Strictness.STRICT;
        List<Concept> needed = strict ? telling(meaning, ranking) : meaning.asked();
        int least = strict ? most(needed.size()) : 1;
        Sweep sweep = new Sweep(searcher, ranking, meaning.concepts(), needed, least);
        for (Map.Entry<String, Float> each : meaning.categories().entrySet()) {
            if (each.getValue() > 0.5f) {
                sweep.categories.add(Posted.weight(searcher, Field.CATEGORY, each.getKey(), 1));
            }
        }
        return sweep;
    }

    /** What has the words of a question, as many as {@link Strictness#STRICT} asks for. */
    static Sweep ofWords(IndexSearcher searcher, Ranking ranking, Meaning meaning)
            throws IOException {
        List<Concept> needed = telling(meaning, ranking);
        return new Sweep(searcher, ranking, needed, needed, most(needed.size()));
    }

    /** What has this in any wording. */
    static Sweep of(IndexSearcher searcher, Ranking ranking, Concept concept) throws IOException {
        return new Sweep(searcher, ranking, List.of(concept), List.of(concept), 1);
    }

    private static List<Concept> telling(Meaning meaning, Ranking ranking) {
        List<Concept> asked = meaning.asked();
        List<Concept> telling =
                asked.stream().filter(each -> each.weight() > ranking.soft()).toList();
        return telling.isEmpty() ? asked : telling;
    }

    /** All of one or two words, two thirds of more; of none at all one, so that nothing matches. */
    private static int most(int words) {
        return words <= 2 ? Math.max(1, words) : Math.max(2, words * 2 / 3);
    }

    /** Tells of all matches in a part of the index. */
    void over(LeafReaderContext part, Matches matches) throws IOException {
        Run run = new Run(part);
        for (int from = 0; from < run.end; from += WINDOW) {
            int count = run.match(from);
            matches.with(count, run.having, run.lexical, run.had);
            run.wipe();
        }
    }

    /** Whether so many match. */
    boolean has(int many) throws IOException {
        int seen = 0;
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            Run run = new Run(part);
            for (int from = 0; from < run.end && seen < many; from += WINDOW) {
                seen += run.match(from);
                run.wipe();
            }
        }
        return seen >= many;
    }

    /** One wording of a concept in a part of the index. */
    private record Said(List<Posted> words, int least, float weight) {}

    private record Looked(List<Said> wordings, long bit) {}

    /** What is noted of the documents of one part of the index, window after window. */
    private final class Run {

        private final LeafReaderContext part;
        private final int end;
        private final List<Looked> looked = new ArrayList<>();
        private final List<DocIdSetIterator> inCategories = new ArrayList<>();
        private final FixedBitSet inCategory;
        private final float[] lexical;

        /** Which concepts each has: a bit for each. */
        private final long[] had;

        private long needed;

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

        Run(LeafReaderContext part) throws IOException {
            this.part = part;
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
            for (Map.Entry<String, Posted.Word> each : words.entrySet()) {
                Posted here = Posted.in(part, each.getValue(), ranking, inTitle);
                if (here != null) {
                    posted.put(each.getKey(), here);
                }
            }
            for (Concept each : concepts) {
                // hints come last, and are never needed: those beyond the last bit share it
                long bit = 1L << Math.min(looked.size(), Long.SIZE - 1);
                looked.add(new Looked(said(each, posted), bit));
                needed |= Sweep.this.needed.contains(each) ? bit : 0;
            }
            for (Weight each : categories) {
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
                if (words.size() >= most(size)) {
                    float weight = wording.weight() * concept.weight();
                    weight *= size == 1 ? 1 : SEVERAL_WORDS / size;
                    said.add(new Said(words, most(size), weight));
                }
            }
            return said;
        }

        /** How many of this window match; what is known of them stands first in the tables. */
        private int match(int from) throws IOException {
            int to = Math.min(end, from + WINDOW);
            for (Looked each : looked) {
                look(each, from, to);
            }
            for (DocIdSetIterator each : inCategories) {
                if (each.docID() < from) {
                    each.advance(from);
                }
                each.intoBitSet(to, inCategory, from);
            }
            Bits live = part.reader().getLiveDocs();
            int count = 0;
            for (int doc = 0; doc < to - from; doc++) {
                boolean enough = Long.bitCount(had[doc] & needed) >= least || inCategory.get(doc);
                if (enough && (live == null || live.get(from + doc))) {
                    having[count] = from + doc;
                    lexical[count] = lexical[doc];
                    had[count++] = had[doc];
                }
            }
            return count;
        }

        /** Makes the tables ready for the next window. */
        private void wipe() {
            inCategory.clear();
            Arrays.fill(lexical, 0);
            Arrays.fill(had, 0);
        }

        private void look(Looked concept, int from, int to) throws IOException {
            List<Said> wordings = concept.wordings();
            if (wordings.size() == 1 && wordings.getFirst().words().size() == 1) {
                lookForOne(wordings.getFirst(), concept.bit(), from, to);
                return;
            }
            number++;
            many = 0;
            for (Said wording : wordings) {
                if (wording.words().size() == 1) {
                    readOne(wording, from, to);
                } else {
                    readSeveral(wording, from, to);
                }
            }
            for (int i = 0; i < many; i++) {
                int doc = having[i];
                lexical[doc] += best[doc] + FURTHER_WORDINGS * (sum[doc] - best[doc]);
                had[doc] |= concept.bit();
            }
        }

        /** A concept of one word, as many are: nothing to compare. */
        private void lookForOne(Said wording, long bit, int from, int to) throws IOException {
            Posted word = wording.words().getFirst();
            int count = word.read(from, to);
            for (int i = 0; i < count; i++) {
                int doc = word.doc(i);
                lexical[doc] += wording.weight() * word.score(i);
                had[doc] |= bit;
            }
        }

        private void readOne(Said wording, int from, int to) throws IOException {
            Posted word = wording.words().getFirst();
            int count = word.read(from, to);
            for (int i = 0; i < count; i++) {
                add(word.doc(i), wording.weight() * word.score(i));
            }
        }

        private void readSeveral(Said wording, int from, int to) throws IOException {
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
}
