package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.search.SearchIndex.Shown;
import org.linkindex.search.Sweep.Strictness;

/** Over an index of several windows and parts, of which some documents are gone. */
class SweepTest {

    private static final int MANY = 9_000;
    private static final int GONE = 40;

    private static SearchIndex index;

    @BeforeAll
    static void buildInTwoSteps() {
        Edition real = Sample.catalogue();
        List<Resource> all = List.copyOf(real.resources().values());
        SequencedMap<Code, Resource> many = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            Resource title = all.get(i % all.size());
            Resource other = all.get((i * 7 + i / all.size()) % all.size());
            Resource made = Sample.mixed(Sample.code(i), "made-" + i, title, other, other);
            many.put(made.code(), made);
        }
        index =
                new SearchIndex(
                        () -> Thesaurus.read(null),
                        IndexFiles.inMemory(),
                        new Edition(1, many, real.categories(), Map.of()),
                        Clock.systemUTC());
        SequencedMap<Code, Resource> fewer = new LinkedHashMap<>(many);
        for (int i = 0; i < MANY; i += MANY / GONE) {
            Code code = Sample.code(i);
            Resource made = many.get(code);
            if (made != null && i % 2 == 0) {
                fewer.put(code, Sample.renamed(made, "Bullying at school, and help"));
            } else {
                fewer.remove(code);
            }
        }
        index.refresh(new Edition(2, fewer, real.categories(), Map.of()));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void the_index_has_several_windows_parts_and_gaps() {
        index.use(
                shown -> {
                    assertThat(shown.reader().leaves()).hasSizeGreaterThan(1);
                    assertThat(shown.reader().numDeletedDocs()).isPositive();
                    assertThat(shown.reader().leaves().getFirst().reader().maxDoc())
                            .isGreaterThan(8_192);
                    return shown;
                });
    }

    @Test
    void matches_and_scores_are_those_of_lucenes_own_queries() {
        for (Questions.Question question : Questions.shipped().list()) {
            for (Strictness strictness : Strictness.values()) {
                index.use(
                        shown -> {
                            Meaning meaning =
                                    shown.interpreter().interpret(question.words(), Ranking.TUNED);
                            Map<Integer, Float> expected = byLucene(shown, meaning, strictness);
                            Map<Integer, Float> found = bySweep(shown, meaning, strictness);
                            assertThat(found.keySet())
                                    .as(question.words())
                                    .isEqualTo(expected.keySet());
                            found.forEach(
                                    (doc, score) ->
                                            assertThat(score)
                                                    .isCloseTo(expected.get(doc), within(1e-4f)));
                            return shown;
                        });
            }
        }
    }

    @Test
    void what_is_passed_over_is_not_among_the_best() {
        for (Questions.Question question : Questions.shipped().list()) {
            index.use(
                    shown -> {
                        Meaning meaning =
                                shown.interpreter().interpret(question.words(), Ranking.TUNED);
                        List<Gatherer.Found> all = best(shown, meaning, MANY);
                        List<Gatherer.Found> few = best(shown, meaning, 10);
                        assertThat(few)
                                .as(question.words())
                                .isEqualTo(all.subList(0, Math.min(10, all.size())));
                        return shown;
                    });
        }
    }

    private static Map<Integer, Float> byLucene(Shown shown, Meaning meaning, Strictness strictness)
            throws IOException {
        Map<Integer, Float> scores = new TreeMap<>();
        Collector all =
                new SimpleCollector() {
                    private int base;
                    private Scorable scorer = new NoScore();

                    @Override
                    protected void doSetNextReader(LeafReaderContext part) {
                        base = part.docBase;
                    }

                    @Override
                    public void setScorer(Scorable scorer) {
                        this.scorer = scorer;
                    }

                    @Override
                    public void collect(int doc) throws IOException {
                        scores.put(base + doc, scorer.score());
                    }

                    @Override
                    public ScoreMode scoreMode() {
                        return ScoreMode.COMPLETE;
                    }
                };
        shown.searcher().search(new LuceneQueries(Ranking.TUNED).of(meaning, strictness), all);
        return scores;
    }

    private static Map<Integer, Float> bySweep(Shown shown, Meaning meaning, Strictness strictness)
            throws IOException {
        Map<Integer, Float> scores = new TreeMap<>();
        Pairs pairs = new Pairs(shown.searcher(), Ranking.TUNED, meaning);
        Sweep sweep = Sweep.of(shown.searcher(), Ranking.TUNED, meaning, strictness);
        for (LeafReaderContext part : shown.reader().leaves()) {
            Pairs.Part near = pairs.over(part);
            Windows windows = sweep.over(part);
            while (windows.next()) {
                for (int i = 0; i < windows.count(); i++) {
                    int doc = windows.docs()[i];
                    float pair = near.score(doc, windows.concepts()[i]);
                    assertThat(pair).isLessThanOrEqualTo(near.most(windows.concepts()[i]) + 1e-4f);
                    scores.put(part.docBase + doc, windows.lexical()[i] + pair);
                }
            }
        }
        return scores;
    }

    private static List<Gatherer.Found> best(Shown shown, Meaning meaning, int keep)
            throws IOException {
        Pairs pairs = new Pairs(shown.searcher(), Ranking.TUNED, meaning);
        Sweep sweep = Sweep.of(shown.searcher(), Ranking.TUNED, meaning, Strictness.LENIENT);
        Gatherer gatherer =
                new Gatherer(
                        new Fit(Ranking.TUNED, meaning, shown.slugs()), meaning.languages(), keep);
        Filters filters = new Filters(SearchQuery.of("all"), shown.slugs());
        for (LeafReaderContext part : shown.reader().leaves()) {
            Filters.Cursor at = filters.over(part);
            Gatherer.Part gathering = gatherer.over(part.docBase, at, pairs.over(part));
            Windows windows = sweep.over(part);
            while (windows.next()) {
                at.read(windows.docs(), windows.count());
                for (int i = 0; i < windows.count(); i++) {
                    at.stepTo(i);
                    gathering.offer(windows, i);
                }
            }
        }
        return new ArrayList<>(gatherer.best());
    }

    private static final class NoScore extends Scorable {
        @Override
        public float score() {
            return 0;
        }
    }
}
