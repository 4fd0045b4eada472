package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Resource;

/** What people ask, and what must come first. Floors lie a little below what was measured. */
class RankingTest {

    private static final Search SEARCH = new Search(Sample.catalogue());
    private static final Questions JUDGED = Questions.shipped();

    static String text(String name) {
        try (InputStream stream = RankingTest.class.getResourceAsStream("/search/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void judgedQuestionsAreAnsweredAtOnce() {
        Evaluation evaluation = SEARCH.evaluate(JUDGED);
        System.out.println("judged: " + evaluation);

        assertThat(evaluation.successAt1()).isGreaterThan(0.78);
        assertThat(evaluation.successAt3()).isGreaterThan(0.91);
        assertThat(evaluation.gain()).isGreaterThan(0.70);
        assertThat(evaluation.empty()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Bent.class)
    void bentQuestionsAreAnsweredNearlyAsWell(Bent bent) {
        double straight = SEARCH.evaluate(JUDGED).successAt3();
        double sum = 0;
        int rounds = 3;
        for (int seed = 0; seed < rounds; seed++) {
            Random random = new Random(seed);
            Map<String, String> words = new HashMap<>();
            JUDGED.list().forEach(each -> words.put(each.words(), bent.bend(each.words(), random)));
            sum +=
                    Evaluation.of(
                                    JUDGED.list(),
                                    asked -> SEARCH.keys(words.getOrDefault(asked, asked)))
                            .successAt3();
        }
        System.out.printf("%s: success@3 %.3f, straight %.3f%n", bent, sum / rounds, straight);

        assertThat(sum / rounds).isGreaterThan(straight - 0.05);
    }

    /** Words => categories; the main category of one of the first three hits must be among them. */
    @Test
    void everydayWordsLeadToTheRightCategory() {
        List<String> failed = new ArrayList<>();
        int asked = 0;
        for (String name : List.of("everyday.txt", "heldout.txt")) {
            for (String line : text(name).lines().filter(each -> !each.startsWith("#")).toList()) {
                String[] sides = line.split("=>");
                Set<String> wanted = Set.of(sides[1].strip().split(" "));
                asked++;
                boolean found =
                        SEARCH.search(SearchQuery.of(sides[0])).hits().stream()
                                .limit(3)
                                .anyMatch(hit -> wanted.contains(main(hit.resource())));
                if (!found) {
                    failed.add(line);
                }
            }
        }
        System.out.println("everyday: " + (asked - failed.size()) + " of " + asked);

        assertThat(failed).hasSizeLessThan(asked / 25);
    }

    private static String main(Resource resource) {
        return resource.categories().getFirst();
    }

    @Test
    void oneProviderDoesNotFillTheFirstTen() {
        for (String words : List.of("gov.uk benefits", "sleep", "child protection", "law")) {
            Map<String, Integer> rows = new HashMap<>();
            SEARCH.search(SearchQuery.of(words)).hits().stream()
                    .limit(10)
                    .map(hit -> hit.resource().provider())
                    .filter(provider -> !words.contains(provider.toLowerCase(Locale.ROOT)))
                    .forEach(provider -> rows.merge(provider, 1, Integer::sum));

            assertThat(rows.values()).as(words).allMatch(count -> count <= 3);
        }
    }

    @Test
    void anExplanationSaysWhichFieldAndWordingScored() {
        Explanation explanation = SEARCH.explain("my dughter hits me");

        assertThat(explanation.words()).isEqualTo("my daughter hits me");
        assertThat(explanation.categories().getFirst()).startsWith("child-to-parent-abuse");
        assertThat(explanation.phrases()).anyMatch(each -> each.contains("child-to-parent-abuse"));
        Explanation.Row first = explanation.rows().getFirst();
        assertThat(first.parts()).anyMatch(part -> part.what().startsWith("title: "));
        assertThat(first.parts().stream().mapToDouble(Explanation.Part::score).sum())
                .isCloseTo(first.score(), Offset.offset(0.01));
    }

    @Test
    void noJudgedQuestionIsWrittenIntoTheThesaurus() {
        // phrases that people generally use, which also stand in the categories' own terms
        Set<String> general =
                Set.of(
                        "my son hits me",
                        "was not brought to appointments",
                        "gcp2",
                        "girfec shanarri");
        Set<String> written = new HashSet<>();
        Stems stems = new Stems();
        for (String name : Thesaurus.FILES) {
            for (WordFile.Section section : WordFile.read(null, name).sections()) {
                for (WordFile.Line line : section.lines()) {
                    line.phrases()
                            .forEach(each -> written.add(String.join(" ", stems.ofText(each))));
                }
            }
        }
        List<String> copied =
                JUDGED.list().stream()
                        .map(Questions.Question::words)
                        .filter(words -> !general.contains(words.toLowerCase(Locale.ROOT)))
                        .filter(words -> written.contains(String.join(" ", stems.ofText(words))))
                        .toList();

        assertThat(copied).isEmpty();
    }

    @Test
    void theThesaurusIsLargeAndEven() {
        Map<String, Integer> phrases = new HashMap<>();
        int all = 0;
        for (String name : Thesaurus.FILES) {
            for (WordFile.Section section : WordFile.read(null, name).sections()) {
                int count = section.lines().stream().mapToInt(line -> line.phrases().size()).sum();
                all += section.kind().equals("english") ? 0 : count;
                if (section.kind().equals("about")) {
                    phrases.merge(section.name(), count, Integer::sum);
                }
            }
        }
        System.out.println(
                "thesaurus: "
                        + all
                        + " entries; fewest for one category "
                        + phrases.values().stream().min(Integer::compare).orElse(0));

        assertThat(all).isGreaterThan(1500);
        assertThat(phrases.keySet())
                .containsExactlyInAnyOrderElementsOf(Sample.catalogue().categories().keySet());
        assertThat(phrases.values()).allMatch(count -> count >= 25);
    }
}
