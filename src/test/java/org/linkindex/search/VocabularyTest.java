package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private final Vocabulary vocabulary =
            new Vocabulary(
                    Map.of("trauma", 60, "kinship", 50, "bereavement", 70, "food", 9, "bank", 9),
                    Set.of("marac"),
                    new Stems());

    @ParameterizedTest
    @CsvSource({
        "truama, trauma",
        "tramua, trauma",
        "kinshp, kinship",
        "kinnship, kinship",
        "bereavment, bereavement",
        "beareavement, bereavement",
        "maracc, marac"
    })
    void misspellingsFindTheirWord(String typed, String word) {
        assertThat(vocabulary.near(typed).getFirst().word()).isEqualTo(word);
    }

    @Test
    void aMissingSpaceIsFound() {
        assertThat(vocabulary.split("foodbank")).contains(List.of("food", "bank"));
        assertThat(vocabulary.split("xfood")).isEmpty();
    }

    @Test
    void otherFormsOfAWordAreKnown() {
        assertThat(vocabulary.knows("foods", new Stems())).isTrue();
        assertThat(vocabulary.knows("fod", new Stems())).isFalse();
    }

    @Property
    void distanceIsTheSameBothWays(
            @ForAll @AlphaChars @StringLength(max = 9) String one,
            @ForAll @AlphaChars @StringLength(max = 9) String other) {
        int most = 20;

        assertThat(Vocabulary.distance(one, other, most))
                .isEqualTo(Vocabulary.distance(other, one, most))
                .isLessThanOrEqualTo(Math.max(one.length(), other.length()));
    }
}
