package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.linkindex.search.Meaning.Concept;
import org.linkindex.search.Meaning.Wording;

/**
 * What is looked for in one go over the index, and what a resource must have of it. Word after word
 * over a window of a few thousand documents, whose scores stay near the processor, and then over
 * the next window: term at a time, as Lucene's {@code BooleanScorer} has it. With ten to thirty
 * wordings in a question that is several times as quick as a tree of Lucene's queries, which goes
 * document after document (see docs/speed.md).
 *
 * @param concepts scored; hints come last
 * @param needed those that count for a match
 * @param least how many of them a match has at least
 * @param categories whose resources match without any word
 * @param fields where words are looked for
 * @param words all words of the concepts, by their stems
 */
record Sweep(
        IndexSearcher searcher,
        List<Concept> concepts,
        List<Concept> needed,
        int least,
        List<Weight> categories,
        Posted.Fields fields,
        Map<String, Posted.Word> words) {

    /** How many of the words a resource must have. */
    enum Strictness {
        STRICT,
        LENIENT
    }

    /** All that there is. */
    static Sweep ofEverything(IndexSearcher searcher, Ranking ranking) throws IOException {
        return of(searcher, ranking, List.of(), List.of(), 0, List.of());
    }

    /** What has the words of a question, or the category that it is about. */
    static Sweep of(IndexSearcher searcher, Ranking ranking, Meaning meaning, Strictness strictness)
            throws IOException {
        List<Weight> categories = new ArrayList<>();
        for (Map.Entry<String, Float> each : meaning.categories().entrySet()) {
            if (each.getValue() > 0.5f) {
                categories.add(inCategory(searcher, each.getKey()));
            }
        }
        boolean strict = strictness == Strictness.STRICT;
        List<Concept> needed = strict ? telling(meaning, ranking) : meaning.asked();
        int least = strict ? most(needed.size()) : 1;
        return of(searcher, ranking, meaning.concepts(), needed, least, categories);
    }

    /** What has the words of a question, as many as {@link Strictness#STRICT} asks for. */
    static Sweep ofWords(IndexSearcher searcher, Ranking ranking, Meaning meaning)
            throws IOException {
        List<Concept> needed = telling(meaning, ranking);
        return of(searcher, ranking, needed, needed, most(needed.size()), List.of());
    }

    /** What has this in any wording. */
    static Sweep of(IndexSearcher searcher, Ranking ranking, Concept concept) throws IOException {
        List<Concept> one = List.of(concept);
        return of(searcher, ranking, one, one, 1, List.of());
    }

    private static Sweep of(
            IndexSearcher searcher,
            Ranking ranking,
            List<Concept> concepts,
            List<Concept> needed,
            int least,
            List<Weight> categories)
            throws IOException {
        Posted.Fields fields = Posted.Fields.of(searcher, ranking);
        Map<String, Posted.Word> words = new HashMap<>();
        for (Concept concept : concepts) {
            for (Wording wording : concept.wordings()) {
                for (String stem : wording.stems()) {
                    if (!words.containsKey(stem)) {
                        words.put(stem, fields.word(stem));
                    }
                }
            }
        }
        return new Sweep(searcher, concepts, needed, least, categories, fields, words);
    }

    private static Weight inCategory(IndexSearcher searcher, String slug) throws IOException {
        TermQuery query = new TermQuery(new Term(Field.CATEGORY, slug));
        return searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private static List<Concept> telling(Meaning meaning, Ranking ranking) {
        List<Concept> asked = meaning.asked();
        List<Concept> telling =
                asked.stream().filter(each -> each.weight() > ranking.soft()).toList();
        return telling.isEmpty() ? asked : telling;
    }

    /** All of one or two words, two thirds of more; of none at all one, so that nothing matches. */
    static int most(int words) {
        return words <= 2 ? Math.max(1, words) : Math.max(2, words * 2 / 3);
    }

    /** Goes over a part of the index. */
    Windows over(LeafReaderContext part) throws IOException {
        return new Windows(this, part);
    }

    /** Whether so many match. */
    boolean has(int many) throws IOException {
        int seen = 0;
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            Windows windows = over(part);
            while (seen < many && windows.next()) {
                seen += windows.count();
            }
        }
        return seen >= many;
    }
}
