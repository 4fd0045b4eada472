package org.linkindex.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.linkindex.search.Meaning.Concept;
import org.linkindex.search.Meaning.Wording;
import org.linkindex.search.Sweep.Strictness;

/** The same as a {@link Sweep} and {@link Pairs}, said in Lucene's own queries. */
record LuceneQueries(Ranking ranking) {

    private static final int SLOP = 2;

    /** Matches, scored by their words. */
    Query of(Meaning meaning, Strictness strictness) {
        return scored(meaning).add(matching(meaning, strictness), Occur.FILTER).build();
    }

    /** The words by which matches are scored; what else counts is added by {@link Fit}. */
    private BooleanQuery.Builder scored(Meaning meaning) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Concept concept : meaning.concepts()) {
            query.add(concept(concept), Occur.SHOULD);
        }
        pairs(meaning).forEach(pair -> query.add(pair, Occur.SHOULD));
        return query;
    }

    /** What a resource must have to match; unscored. */
    private Query matching(Meaning meaning, Strictness strictness) {
        List<Concept> asked = meaning.concepts().stream().filter(each -> !each.hint()).toList();
        if (asked.isEmpty() && meaning.categories().isEmpty()) {
            return new MatchNoDocsQuery();
        }
        List<Concept> telling = telling(asked);
        boolean all = telling.isEmpty() || strictness == Strictness.LENIENT;
        List<Concept> needed = all ? asked : telling;
        BooleanQuery.Builder matching = new BooleanQuery.Builder();
        if (!needed.isEmpty()) {
            int least = strictness == Strictness.LENIENT ? 1 : most(needed.size());
            matching.add(words(needed, least), Occur.SHOULD);
        }
        meaning.categories()
                .forEach(
                        (slug, strength) -> {
                            if (strength > 0.5f) {
                                matching.add(term(Field.CATEGORY, slug), Occur.SHOULD);
                            }
                        });
        return matching.build();
    }

    private static Query words(List<Concept> needed, int least) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        needed.forEach(each -> words.add(has(each), Occur.SHOULD));
        return words.setMinimumNumberShouldMatch(least).build();
    }

    private List<Concept> telling(List<Concept> asked) {
        return asked.stream().filter(each -> each.weight() > ranking.soft()).toList();
    }

    /** All of one or two words, two thirds of more. */
    private static int most(int words) {
        return words <= 2 ? words : Math.max(2, words * 2 / 3);
    }

    /** Whether a resource has a concept in any wording: unscored, and so of one field only. */
    private static Query has(Concept concept) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Wording wording : concept.wordings()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            wording.stems().forEach(stem -> all.add(term(Field.TEXT, stem), Occur.SHOULD));
            all.setMinimumNumberShouldMatch(most(wording.stems().size()));
            any.add(all.build(), Occur.SHOULD);
        }
        return any.build();
    }

    private Query concept(Concept concept) {
        List<Query> wordings = new ArrayList<>();
        for (Wording wording : concept.wordings()) {
            wordings.add(boosted(wording(wording.stems()), wording.weight() * concept.weight()));
        }
        return best(wordings, 0.05f);
    }

    private Query wording(List<String> stems) {
        if (stems.size() == 1) {
            return word(stems.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        stems.forEach(stem -> all.add(boosted(word(stem), 1.4f / stems.size()), Occur.SHOULD));
        all.setMinimumNumberShouldMatch(most(stems.size()));
        return all.build();
    }

    private Query word(String stem) {
        return best(
                List.of(
                        boosted(term(Field.TITLE, stem), ranking.title()),
                        boosted(term(Field.TEXT, stem), ranking.text())),
                ranking.tie());
    }

    /** Two words of the question that stand side by side in a resource too. */
    private List<Query> pairs(Meaning meaning) {
        List<Query> pairs = new ArrayList<>();
        List<Concept> asked = meaning.concepts().stream().filter(each -> !each.hint()).toList();
        for (int i = 0; i + 1 < asked.size(); i++) {
            String one = asked.get(i).wordings().getFirst().stems().getFirst();
            String two = asked.get(i + 1).wordings().getFirst().stems().getFirst();
            float weight =
                    ranking.near() * Math.min(asked.get(i).weight(), asked.get(i + 1).weight());
            pairs.add(boosted(pair(one, two), weight * ranking.text()));
        }
        return pairs;
    }

    private static Query pair(String one, String two) {
        return new PhraseQuery(SLOP, Field.TEXT, one, two);
    }

    private static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }

    private static Query best(Collection<Query> queries, float tie) {
        return queries.size() == 1
                ? queries.iterator().next()
                : new DisjunctionMaxQuery(queries, tie);
    }

    private static Query boosted(Query query, float by) {
        return by == 1 ? query : new BoostQuery(query, Math.max(by, 0));
    }
}
