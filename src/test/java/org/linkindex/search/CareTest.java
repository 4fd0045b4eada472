package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A worried sentence is met with care: whom to call now stands above the results. */
class CareTest {

    private static final Search SEARCH = new Search(Sample.catalogue());

    @ParameterizedTest
    @CsvSource({
        "i want to die, self-harm-suicide",
        "my daughter says she wants to kill herself, self-harm-suicide",
        "cant go on dont want to be here, self-harm-suicide",
        "he strangled me last night, domestic-abuse",
        "my husband keeps hitting me, domestic-abuse",
        "he is hitting me now, domestic-abuse",
        "hes hitting me right now, domestic-abuse",
        "she just punched me, domestic-abuse",
        "i took some pills, self-harm-suicide",
        "my son wants to kill himself, self-harm-suicide",
        "she ran away, missing-children",
        "forced to marry abroad this week, honour-based-abuse",
        "my dad hits me, physical-emotional-abuse",
        "my uncle touches me, child-sexual-abuse",
        "my son hits me, child-to-parent-abuse",
        "my 14 year old hasnt come home, missing-children",
        "i want to run away from home, missing-children",
        "they are sending me abroad to get married, honour-based-abuse",
        "my sister is going to be cut in the holidays, fgm",
        "someone is blackmailing me with pictures, online-safety",
        "nowhere to sleep tonight, housing-homelessness",
        "kids have nothing to eat, food-essentials",
        "SUICIDAL, self-harm-suicide",
        "i feel sucidal, self-harm-suicide",
        "i want 2 die, self-harm-suicide",
        "i dont want to wake up tomorrow, self-harm-suicide",
        "my mate took loads of paracetamol, self-harm-suicide",
        "dad shouting at mum in the next room im hiding, domestic-abuse",
        "my dad screams at my mum im scared, domestic-abuse",
        "he makes me have sex with his mates, child-sexual-abuse",
        "daughter 14 hasnt come home from school, missing-children",
        "he says hell put my pics on insta, online-safety",
        "dealers at my door want money, child-criminal-exploitation",
        "no gas no leccy till friday, food-essentials",
        "he put his hands round my throat, domestic-abuse",
        "my dad comes in my room at night, child-sexual-abuse",
        "ive been kicked out and its freezing, housing-homelessness",
        "my friend sent me a goodbye text, self-harm-suicide",
        "my baby is floppy, pregnancy-new-baby",
        "he hit the baby, physical-emotional-abuse"
    })
    void dangerIsHeard(String words, String slug) {
        assertThat(SEARCH.search(SearchQuery.of(words)).urgent())
                .as(words)
                .hasValueSatisfying(
                        urgent -> {
                            assertThat(urgent.category().slug()).isEqualTo(slug);
                            assertThat(urgent.heading()).isNotBlank();
                            assertThat(urgent.line()).isEqualTo(urgent.category().urgent());
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suicide prevention training",
                "potty training",
                "free school meals",
                "my son got kicked out of school",
                "youth club",
                "cpd for social workers",
                "how to write a cv",
                "sleep"
            })
    void everydayQuestionsStayCalm(String words) {
        assertThat(SEARCH.search(SearchQuery.of(words)).urgent()).as(words).isEmpty();
    }

    @Test
    void aMisspeltWordIsMendedAndSaidSo() {
        assertThat(SEARCH.search(SearchQuery.of("bereavemnet support")).didYouMean())
                .hasValueSatisfying(words -> assertThat(words).isEqualTo("bereavement support"));
        assertThat(SEARCH.search(SearchQuery.of("bereavement support")).didYouMean()).isEmpty();
    }
}
