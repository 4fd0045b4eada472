package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.catalogue.Resource;

/** Decision 8: which words may be counted of a question that found little. */
class OwnWordsTest {

    private static final Search SEARCH = new Search(Sample.catalogue());
    private static final OwnWords OWN = OwnWords.of(Thesaurus.read(null), Sample.catalogue());

    private static List<String> unanswered(String words) {
        return SEARCH.unanswered(SearchQuery.of(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ketamine", "evicted", "debt", "bereavement", "dentist", "vapes"})
    void subjects_may_be_counted(String word) {
        assertThat(OWN.among(List.of(word))).containsExactly(Stems.singular(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mandy",
                "charlie",
                "elsa",
                "nick",
                "mckenzie",
                "southwark",
                "merton",
                "syria",
                "norfolk",
                "wales",
                "welsh",
                "polish",
                "roma",
                "barnardos",
                "kooth",
                "monday",
                "my",
                "child",
                "help",
                "s47",
                "x",
                "07700900123",
                "nr11aa",
                "bruce"
            })
    void names_places_numbers_and_small_words_may_not(String word) {
        assertThat(OWN.among(List.of(word))).isEmpty();
    }

    @Test
    void no_place_language_or_name_of_one_word_can_be_counted() {
        for (Resource resource : Sample.catalogue().resources().values()) {
            assertThat(OWN.among(Tokens.words(resource.area()))).as(resource.area()).isEmpty();
            resource.languages()
                    .forEach(
                            tag -> {
                                String name = Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
                                assertThat(OWN.among(Tokens.words(name))).isEmpty();
                            });
        }
    }

    @Test
    void a_question_that_found_little_gives_its_own_words_and_no_others() {
        assertThat(unanswered("zebra ketamine in norwich for kayleigh jones 07700900123"))
                .containsExactly("ketamine");
        assertThat(unanswered("xyzzy quux norwich")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ketamine", "debt", "my son hits me", "bereavement support", "", " "})
    void a_question_that_found_enough_gives_none(String words) {
        assertThat(unanswered(words)).isEmpty();
    }

    @Test
    void narrowing_does_not_ask_again() {
        SearchQuery narrowed =
                SearchQuery.of("zebra ketamine in norwich")
                        .toggled(SearchResults.Kind.NATION, "wales");
        assertThat(SEARCH.unanswered(narrowed)).isEmpty();
    }

    @Test
    void most_questions_that_people_ask_find_enough() {
        long poor =
                Questions.shipped().list().stream()
                        .filter(question -> !unanswered(question.words()).isEmpty())
                        .count();
        assertThat(poor).isLessThan(6);
    }
}
