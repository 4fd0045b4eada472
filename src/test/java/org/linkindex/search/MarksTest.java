package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkindex.web.Stretch;

class MarksTest {

    private static final Search SEARCH = new Search(Sample.catalogue());

    private static String marked(String words, String text) {
        return SEARCH.search(SearchQuery.of(words)).marking().in(text).stream()
                .map(each -> each.marked() ? "[" + each.text() + "]" : each.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bullying | Help for those who are bullied | Help for those who are [bullied]",
                "benefit | Benefits and debt | [Benefits] and debt",
                "cannabis | A café, cannabis-free | A café, [cannabis]-free",
                "cafe | A Café for all | A [Café] for all",
                "kids' sleep | Children's sleep: “Sleeping” well | Children's [sleep]: “[Sleeping]” well",
                "sleep routine | A sleep routine that works | A [sleep routine] that works",
                "domestic violence | Domestic abuse helps nobody | [Domestic abuse] helps nobody",
                "csa | Child abuse, or a child | [Child abuse], or a child",
                "cao | Child arrangements orders in short | [Child arrangements orders] in short",
                "cao | A child, an order | A child, an order",
                "bereavemnet | Bereavement support | [Bereavement] support",
                "help for parents | Help for all parents | [Help] for all [parents]",
                "debt help for parents | Help with debt for parents | Help with [debt] for parents",
                "debt | Indebted, adebt | Indebted, adebt",
            })
    void words_that_say_what_was_asked_are_marked(String words, String text, String expected) {
        assertThat(marked(words, text)).isEqualTo(expected);
    }

    @Property(tries = 300)
    void pieces_joined_are_the_text(
            @ForAll @StringLength(max = 60) String words,
            @ForAll @StringLength(max = 200) String text) {
        List<Stretch> pieces = SEARCH.search(SearchQuery.of(words)).marking().in(text);
        assertThat(pieces.stream().map(Stretch::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
    }

    @Property(tries = 100)
    void nothing_is_marked_when_nothing_was_asked(@ForAll @StringLength(max = 99) String text) {
        assertThat(SEARCH.search(SearchQuery.of(" ")).marking().in(text))
                .noneMatch(Stretch::marked);
    }
}
