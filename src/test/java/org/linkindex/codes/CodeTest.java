package org.linkindex.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @Provide
    Arbitrary<Code> codes() {
        return Arbitraries.strings().withChars(Code.ALPHABET).ofLength(5).map(Code::of);
    }

    @Property(tries = 300)
    void everyOneWrongCharacterIsRefused(@ForAll("codes") Code code) {
        for (int at = 0; at < Code.LENGTH; at++) {
            for (char wrong : Code.ALPHABET.toCharArray()) {
                if (wrong != code.text().charAt(at)) {
                    StringBuilder typed = new StringBuilder(code.text());
                    typed.setCharAt(at, wrong);
                    assertThat(Code.parse(typed.toString())).as("%s for %s", typed, code).isEmpty();
                }
            }
        }
    }

    @Property(tries = 1000)
    void everySwapOfTwoDifferentCharactersIsRefused(@ForAll("codes") Code code) {
        for (int a = 0; a < Code.LENGTH; a++) {
            for (int b = a + 1; b < Code.LENGTH; b++) {
                char first = code.text().charAt(a);
                char second = code.text().charAt(b);
                if (first != second) {
                    StringBuilder typed = new StringBuilder(code.text());
                    typed.setCharAt(a, second);
                    typed.setCharAt(b, first);
                    assertThat(Code.parse(typed.toString())).as("%s for %s", typed, code).isEmpty();
                }
            }
        }
    }

    @Property(tries = 1000)
    void caseSpacesHyphensAndLookAlikesAreForgiven(@ForAll("codes") Code code, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder typed = new StringBuilder(" ");
        for (char c : code.text().toCharArray()) {
            String ways =
                    switch (c) {
                        case '0' -> "0oO";
                        case '1' -> "1iIlL";
                        default -> c + String.valueOf(c).toLowerCase(Locale.ROOT);
                    };
            typed.append(ways.charAt(random.nextInt(ways.length())));
            typed.append(new String[] {"", "", " ", "-", "\u00a0", "\u2011"}[random.nextInt(6)]);
        }
        assertThat(Code.parse(typed.toString())).as(typed.toString()).contains(code);
    }

    @Property(tries = 1000)
    void aCodeIsReadAsItIsWritten(@ForAll("codes") Code code) {
        assertThat(Code.parse(code.text()).orElseThrow().text()).isEqualTo(code.text());
        assertThat(new Code(code.text())).isEqualTo(code).hasToString(code.text());
    }

    @Property(tries = 1000)
    void anyTextIsACodeOrNothing(@ForAll @StringLength(max = 40) String text) {
        Code.parse(text).ifPresent(code -> assertThat(Code.parse(code.text())).contains(code));
        assertThat(Code.looksLikeOne(text) || Code.parse(text).isEmpty()).isTrue();
    }

    @Property(tries = 1000)
    void textNearACodeIsACodeOrNothing(
            @ForAll @StringLength(min = 5, max = 8) @net.jqwik.api.From("near") String text) {
        Code.parse(text).ifPresent(code -> assertThat(code.text()).hasSize(Code.LENGTH));
    }

    @Provide
    Arbitrary<String> near() {
        return Arbitraries.strings().withChars(Code.ALPHABET + "OILU-o ıſK×");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00000", "0000000", "UUUUUU", "ıſKſıı", "٠٠٠٠٠٠", "000001"})
    void nonsenseIsNoCode(String text) {
        assertThat(Code.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Code(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
