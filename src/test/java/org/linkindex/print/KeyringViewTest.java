package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

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
        assertThatThrownBy(() -> Printed.pdf(TagFormat.L4732, Look.COLOUR, address, "core"))
                .isInstanceOfSatisfying(
                        CannotPrint.class,
                        e -> {
                            assertThat(e.onPage())
                                    .contains("Wall poster, A4; Wall poster, A3")
                                    .doesNotContain("poster-a4", "; Avery L4732");
                            assertThat(e.sentence()).contains("poster-a4; poster-a3");
                            assertThat(e.field()).isEqualTo("format");
                        });
        assertThat(Printed.pdf(TagFormat.CARD, Look.COLOUR, address, "core")).isNotEmpty();
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
