package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.search.SearchResults.Kind;

class SearchQueryTest {

    @Test
    void controlCharactersAndDirectionOverridesAreDropped() {
        assertThat(SearchQuery.of("a\u0000b\u202ec\u2066d\u0007 \r\n e").words())
                .isEqualTo("abcd e");
    }

    @Test
    void wordsAreCutAtACodePoint() {
        assertThat(SearchQuery.of("x" + "\ud83d\ude00".repeat(400)).words())
                .hasSize(499)
                .endsWith("\ud83d\ude00");
    }

    @Test
    void emojiStayWhole() {
        assertThat(SearchQuery.of("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 help").words())
                .isEqualTo("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 help");
    }

    @Test
    void unknownChoicesAreIgnored() {
        SearchQuery query =
                SearchQuery.from(
                        "debt",
                        kind ->
                                switch (kind) {
                                    case CATEGORY ->
                                            List.of("money-debt-benefits", "../etc", "A B");
                                    case AUDIENCE -> List.of("parents", "wizards");
                                    case FORMAT -> List.of("video", "VIDEO", "");
                                    case NATION -> List.of("mars");
                                    case LANGUAGE -> List.of("cy", "drop table");
                                    case AREA -> List.of("Kent", "<b>", "x".repeat(121), "");
                                    case AGE -> List.of("seven");
                                },
                        "-4");

        assertThat(query.categories()).containsExactly("money-debt-benefits");
        assertThat(query.audiences()).containsExactly(Audience.PARENTS);
        assertThat(query.formats()).containsExactly(Format.VIDEO);
        assertThat(query.nations()).isEmpty();
        assertThat(query.languages()).containsExactly("cy");
        assertThat(query.areas()).containsExactly("Kent");
        assertThat(query.age()).isNull();
        assertThat(query.page()).isOne();
    }

    @Test
    void pagesAndAgesAreClamped() {
        SearchQuery query =
                SearchQuery.from("", kind -> kind == Kind.AGE ? List.of("99") : List.of(), "999");

        assertThat(query.age()).isEqualTo(25);
        assertThat(query.page()).isEqualTo(50);
    }

    @Property
    void anyTextIsClamped(@ForAll String typed) {
        String words = SearchQuery.of(typed).words();

        assertThat(words.length()).isLessThanOrEqualTo(SearchQuery.LONGEST);
        assertThat(SearchQuery.of(words).words()).isEqualTo(words);
    }
}
