package org.linkindex.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A code with a letter hung on: the check covers both. */
class MarkedCodeTest {

    @Provide
    Arbitrary<MarkedCode> marked() {
        return Combinators.combine(
                        Arbitraries.strings().withChars(Code.ALPHABET).ofLength(5).map(Code::of),
                        Arbitraries.chars().with(Code.ALPHABET))
                .as(MarkedCode::new);
    }

    @Test
    void without_a_mark_it_is_the_code_and_a_nought() {
        Code code = Code.of("7K2M9");
        assertThat(new MarkedCode(code, MarkedCode.NO_MARK).text()).isEqualTo(code + "0");
    }

    @Property(tries = 1000)
    void what_is_written_is_read(@ForAll("marked") MarkedCode marked) {
        assertThat(MarkedCode.parse(marked.text())).contains(marked);
    }

    @Property(tries = 200)
    void every_one_wrong_character_is_noticed(@ForAll("marked") MarkedCode marked) {
        for (int at = 0; at < MarkedCode.LENGTH; at++) {
            for (char wrong : Code.ALPHABET.toCharArray()) {
                StringBuilder text = new StringBuilder(marked.text());
                text.setCharAt(at, wrong);
                if (!text.toString().equals(marked.text())) {
                    assertThat(MarkedCode.parse(text.toString())).as("%s", text).isEmpty();
                }
            }
        }
    }

    @Property(tries = 500)
    void every_swap_of_two_is_noticed(@ForAll("marked") MarkedCode marked) {
        for (int a = 0; a < MarkedCode.LENGTH; a++) {
            for (int b = a + 1; b < MarkedCode.LENGTH; b++) {
                StringBuilder text = new StringBuilder(marked.text());
                text.setCharAt(a, marked.text().charAt(b));
                text.setCharAt(b, marked.text().charAt(a));
                if (!text.toString().equals(marked.text())) {
                    assertThat(MarkedCode.parse(text.toString())).as("%s", text).isEmpty();
                }
            }
        }
    }

    @Property(tries = 500)
    void any_text_is_read_or_refused(@ForAll String text) {
        MarkedCode.parse(text).ifPresent(read -> assertThat(read.text()).isEqualTo(text));
    }

    @Test
    void a_mark_is_of_the_alphabet() {
        assertThatThrownBy(() -> new MarkedCode(Code.of("7K2M9"), 'U'))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
