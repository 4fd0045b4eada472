package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void caseAccentsApostrophesAndMarksDoNotMatter() {
        assertThat(Tokens.words("Won’t CAFÉ self-harm A&E s.47 LGBTQ+"))
                .containsExactly(
                        "wont", "cafe", "self", "harm", "a", "and", "e", "s", "47", "lgbtq");
        assertThat(Tokens.words("cafe\u0301")).containsExactly("cafe");
        assertThat(Tokens.words("Cymru ŵy")).containsExactly("cymru", "wy");
    }

    @Test
    void otherScriptsStayWhole() {
        assertThat(Tokens.words("مساعدة допомога")).containsExactly("مساعدة", "допомога");
    }

    @Property
    void anyTextFallsIntoShortWords(@ForAll String text) {
        assertThat(Tokens.words(text, 60)).hasSizeLessThanOrEqualTo(60);
        assertThat(Tokens.words(text)).allMatch(word -> !word.isEmpty() && word.length() <= 40);
    }
}
