package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.packs.Pack;
import org.linkindex.packs.Sharing;

/** What can stand on a tag, found by words of its title. */
class TitlesTest {

    private static final Stock STOCK = new Stock(Printed.edition(), List.of());

    private static List<String> titles(String typed) {
        return Titles.find(typed, STOCK).shown().stream().map(Titles.Titled::title).toList();
    }

    @Test
    void every_word_must_begin_one_of_the_title_in_any_case_and_order() {
        assertThat(titles("ABUSE dom")).isNotEmpty().first().isEqualTo("Domestic abuse");
        assertThat(titles("buse")).isEmpty();
        assertThat(titles("domestic zzzz")).isEmpty();
        assertThat(titles("")).isEmpty();
        assertThat(titles(" '’- ")).isEmpty();
    }

    @Test
    void accents_and_apostrophes_are_forgiven() {
        assertThat(titles("childrens mentál")).isEqualTo(titles("children’s mental")).isNotEmpty();
    }

    @Test
    void so_many_are_shown_and_the_rest_is_counted() {
        Titles.Found found = Titles.find("a", STOCK);
        assertThat(found.shown()).hasSize(Titles.MOST);
        assertThat(found.more()).isPositive();
    }

    @Test
    void a_pack_comes_first_and_is_named_by_its_code_or_all_that_is_in_it() {
        Code code = Code.parse("AC9CDM").orElseThrow();
        Pack pack =
                new Pack(code, "Abuse: first visit", "", Sharing.PUBLIC, "1", "2", 1, List.of());
        Stock stock = new Stock(Printed.edition(), List.of(pack));
        Titles.Titled first = Titles.find("abuse", stock).shown().getFirst();
        assertThat(first).isEqualTo(new Titles.Titled("AC9CDM", "Abuse: first visit", "Pack"));
        assertThat(Titles.of("AC9CDM", stock)).isEqualTo(first);
        assertThat(Titles.of("in-AC9CDM", stock).title()).isEqualTo("Abuse: first visit");
        assertThat(Titles.of("FFFFFF", stock).title()).isEqualTo("FFFFFF");
    }

    /** Whatever is offered can be found by its whole title, unless others have all of its words. */
    @Test
    void a_whole_title_finds_its_resource() {
        for (Resource each :
                STOCK.edition().offered().resources().values().stream().limit(200).toList()) {
            Titles.Found found = Titles.find(each.title(), STOCK);
            assertThat(found.more() > 0 || titles(each.title()).contains(each.title()))
                    .as(each.title())
                    .isTrue();
        }
    }
}
