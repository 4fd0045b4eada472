package org.linkindex.search;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linkindex.catalogue.Edition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time of one search, one suggestion, one refresh, one start, at the size of the catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
public class SearchBench {

    private final Edition edition = Sample.catalogue();
    private final Search search = new Search(edition);
    private final SealedAddresses addresses = new SealedAddresses(new byte[32]);
    private final List<String> questions =
            Questions.parse(RankingTest.text("questions.csv")).list().stream()
                    .map(Questions.Question::words)
                    .toList();
    private int next;

    private String question() {
        next = (next + 1) % questions.size();
        return questions.get(next);
    }

    /** The judged questions, one after the other. */
    @Benchmark
    public SearchResults search() {
        return search.search(SearchQuery.of(question()));
    }

    /** The first three to fifteen letters of the judged questions. */
    @Benchmark
    public List<Suggestion> suggest() {
        String words = question();
        return search.suggest(words.substring(0, Math.min(words.length(), 3 + next % 13)));
    }

    /** One letter: the most that a suggestion can have to look at. */
    @Benchmark
    public List<Suggestion> suggestOneLetter() {
        return search.suggest("s");
    }

    /** Ten thousand letters of nonsense, cut to what is looked at. */
    @Benchmark
    public SearchResults searchHostile() {
        return search.search(SearchQuery.of("qxzv wkjp ".repeat(1000)));
    }

    @Benchmark
    public String seal() {
        return addresses.seal(SearchQuery.of(question()));
    }

    /** From an edition to the first answer. */
    @Benchmark
    public SearchResults start() {
        try (Search fresh = new Search(edition)) {
            return fresh.search(SearchQuery.of("debt"));
        }
    }
}
