package org.linkindex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @Test
    void findsTheNumbersAndLosesNoWord() {
        String line = "In danger: call 999. Under 19: Childline 0800 1111, or text SHOUT to 85258.";

        List<Phrase> phrases = Phrase.of(line);

        assertThat(phrases.stream().map(Phrase::words)).containsOnlyOnce("999", "0800 1111");
        assertThat(String.join("", phrases.stream().map(Phrase::words).toList())).isEqualTo(line);
        assertThat(phrases.stream().filter(Phrase::number).map(Phrase::address))
                .containsExactly("tel:999", "tel:08001111");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"116 123", "0808 80 10 800", "08000 121 700", "+44 20 7008 5000", "101"})
    void knowsHowNumbersAreWritten(String number) {
        assertThat(Phrase.of("Call " + number + " now").get(1)).isEqualTo(new Phrase(number, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"press 55", "under 19", "wait 24 hours", "text 61016", ""})
    void leavesOtherNumbersAlone(String words) {
        assertThat(Phrase.of(words)).noneMatch(Phrase::number);
    }

    @ParameterizedTest
    @CsvSource({
        "0800 1111, It is free to call.",
        "116 123, It is free to call.",
        "111, It is free to call.",
        "0300 123 4097, It costs the same as a call to a home phone.",
        "0845 607 0133, ''"
    })
    void saysWhatACallCosts(String number, String cost) {
        assertThat(new Phone(number).cost()).isEqualTo(cost);
    }
}
