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

    /** The page promises a name, and asks for a logo, where paper has it. */
    @Test
    void a_name_stands_on_backs_and_on_what_is_large_and_on_nothing_discreet() {
        List<String> tags = List.of("core");
        assertThat(carriesName(KeyRing.of(tags, TagFormat.FOB, Look.COLOUR))).isTrue();
        assertThat(carriesName(KeyRing.of(tags, TagFormat.FOB, Look.DISCREET))).isFalse();
        assertThat(carriesName(KeyRing.of(tags, TagFormat.TENT, Look.CONTRAST))).isTrue();
        assertThat(carriesName(KeyRing.of(tags, TagFormat.L7164, Look.CONTRAST))).isTrue();
        assertThat(carriesName(KeyRing.of(tags, TagFormat.L7160, Look.CONTRAST))).isFalse();
        KeyRing withoutBacks =
                new KeyRing(
                        tags,
                        TagFormat.CARD,
                        Look.COLOUR,
                        false,
                        false,
                        1,
                        Calibration.NONE,
                        Calibration.NONE,
                        "Anytown");
        assertThat(carriesName(withoutBacks)).isFalse();
    }

    private static boolean carriesName(KeyRing ring) {
        return KeyringView.carriesName(ring);
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
