package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linkindex.codes.Code;
import org.linkindex.codes.QrSymbol;

/** What the page of key tags says. */
class KeyringViewTest {

    @Test
    void one_is_one_and_thousands_have_their_comma() {
        assertThat(KeyringView.many(1, "sheet")).isEqualTo("1 sheet");
        assertThat(KeyringView.many(2_158, "sheet")).isEqualTo("2,158 sheets");
    }

    @Test
    void the_page_names_what_would_do_as_its_list_does() {
        String address = "https://links.for.families.examplecouncil.gov.uk";
        QrSymbol symbol = QrSymbol.of(address, Code.parse("FS14PE").orElseThrow());
        assertThatThrownBy(() -> KeyringPages.fitted(TagFormat.L4732, symbol))
                .isInstanceOf(CannotPrint.class)
                .hasMessageContaining("Wall poster, A4; Wall poster, A3")
                .hasMessageNotContaining("poster-a4")
                .hasMessageNotContaining("; Avery L4732")
                .satisfies(e -> assertThat(((CannotPrint) e).field()).isEqualTo("format"));
        assertThat(KeyringPages.fitted(TagFormat.FOB, symbol).side()).isPositive();
    }

    @Test
    void every_set_has_a_name() {
        Stock stock = new Stock(Printed.edition(), List.of());
        assertThat(Choosing.label("core", stock)).isEqualTo("Core 12");
        assertThat(Choosing.label("all", stock)).isEqualTo("All tags");
        assertThat(Choosing.label("resources", stock)).isEqualTo("Each resource");
        assertThat(Choosing.label("mind-and-feelings", stock)).isEqualTo("Mind and feelings");
    }
}
