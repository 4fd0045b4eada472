package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.codes.QrSymbol;

/** Words, codes and logos have room: nothing lies on anything, and what has none is refused. */
class RoomTest {

    private static final String BASE = Printed.BASES.get(1);

    /** Pieces of the logo, by which it is known among all that is painted. */
    private static final int PIECES = 13;

    private static final List<String> NAMES =
            List.of(
                    "Hubs!",
                    "Anytown Family Hubs and Nurses",
                    "Anytown and District Safeguarding Children Partnership Board");

    private static Logo logo(int width, int height) {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'><path d='%s'/></svg>"
                        .formatted(
                                width,
                                height,
                                "M0 0h%dv%dH0z".formatted(width, height).repeat(PIECES));
        return Logo.of(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyRing ring(TagFormat format, Look look, String... tags) {
        return KeyRing.of(List.of(tags), format, look);
    }

    /** Three hosts, three names, three logos: each with another. */
    @ParameterizedTest
    @EnumSource(TagFormat.class)
    void nothing_lies_on_anything(TagFormat format) throws Exception {
        List<Logo> logos = List.of(logo(60, 10), logo(20, 20), logo(10, 30));
        for (int i = 0; i < 9; i++) {
            String base = Printed.BASES.get(i % 3);
            Imprint imprint =
                    new Imprint(NAMES.get(i / 3), Optional.of(logos.get((i + i / 3) % 3)));
            for (Look look : Look.values()) {
                if (Printed.fits(format, base)) {
                    KeyRing ring = ring(format, look, "harmful-sexual-behaviour", "neglect");
                    apart(Printed.pdf(ring, base, imprint), format + " " + look + " " + i);
                }
            }
        }
    }

    private static void apart(byte[] pdf, String what) throws Exception {
        try (PDDocument document = Eyes.open(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                List<Rectangle2D> boxes = new ArrayList<>(Painted.letters(document, page));
                Painted.on(document.getPage(page)).stream()
                        .filter(each -> each.pieces() == PIECES)
                        .forEach(each -> boxes.add(each.box()));
                for (int i = 0; i < boxes.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        Rectangle2D both = boxes.get(i).createIntersection(boxes.get(j));
                        assertThat(both.getWidth() > 0.05 && both.getHeight() > 0.05)
                                .as(what + ": " + boxes.get(i) + boxes.get(j))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void what_is_on_a_fob_can_be_read() throws Exception {
        for (Look look : Look.values()) {
            for (String name : NAMES) {
                Imprint imprint = new Imprint(name, Optional.of(logo(20, 20)));
                KeyRing ring = ring(TagFormat.FOB, look, "neglect");
                try (PDDocument document =
                        Eyes.open(Printed.pdf(ring, "https://find.example.org", imprint))) {
                    assertThat(points(document, 0)).allMatch(each -> each >= 6.5);
                    assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                            .matches(text -> look == Look.DISCREET || text.contains(name));
                    List<Double> back = points(document, 1);
                    assertThat(back)
                            .filteredOn(each -> each < 6.5)
                            .hasSizeLessThanOrEqualTo(name.replace(" ", "").length());
                }
            }
        }
    }

    private static List<Double> points(PDDocument document, int page) throws Exception {
        Rectangle2D rule = new Rectangle2D.Double(0, 280, 210, 17);
        return Painted.letters(document, page).stream()
                .filter(each -> !rule.contains(each))
                .map(each -> each.getHeight() / Type.CAPITAL * Type.POINTS + 0.01)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(TagFormat.class)
    void the_names_of_a_ring_have_two_sizes_at_most(TagFormat format) {
        KeyRing ring = ring(format, Look.COLOUR, "all");
        List<Tag> tags = Choosing.tags(ring.tags(), new Stock(Printed.edition(), List.of()));
        List<String> words = tags.stream().map(Tag::name).toList();
        Names names = new Names(new Type(), words, new Box(0, 0, 25, 9), 20);
        List<Type.Setting> settings = words.stream().map(names::set).toList();
        List<Double> sizes = settings.stream().map(Type.Setting::size).distinct().toList();
        assertThat(sizes).hasSize(2);
        double large = Math.max(sizes.getFirst(), sizes.getLast());
        assertThat(settings)
                .allMatch(each -> each.height() <= 9)
                .filteredOn(each -> each.size() == large)
                .hasSizeGreaterThanOrEqualTo(34);
        assertThat(
                        settings.stream()
                                .map(each -> String.join("", each.lines()).replace(" ", ""))
                                .toList())
                .containsExactlyElementsOf(
                        words.stream().map(each -> each.replace(" ", "")).toList());
    }

    @Test
    void a_title_is_made_smaller_first_and_then_cut_at_a_word() {
        String title = "Understanding neurodevelopmental differences in early childhood settings";
        Type type = new Type();
        Type.Setting whole = type.fit(title, true, 40, 10, 12, 5);
        assertThat(String.join(" ", whole.lines())).isEqualTo(title);
        for (int width = 30; width < 60; width++) {
            Type.Setting cut = type.fit(title, true, width, 2, 12, 5);
            assertThat(cut.size()).isEqualTo(5);
            String shown = String.join(" ", cut.lines());
            assertThat(shown).endsWith("…");
            assertThat(title).startsWith(shown.replace("…", "") + " ");
        }
    }

    /** The fob holds two lines of so many letters, and no third. */
    @ParameterizedTest
    @CsvSource({"COLOUR", "CONTRAST", "DISCREET"})
    void a_host_that_does_not_stand_whole_beside_the_code_is_refused(Look look) {
        KeyRing ring = ring(TagFormat.FOB, look, "neglect", "fathers");
        int longest = look == Look.CONTRAST ? LIMIT_BESIDE_RULE : LIMIT;
        assertThatCode(() -> apart(Printed.pdf(ring, host(longest), Imprint.NONE), "at the limit"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Printed.pdf(ring, host(longest + 1), Imprint.NONE))
                .isInstanceOf(CannotPrint.class)
                .hasMessageStartingWith(
                        "The site's address is too long for Key fob, 54 × 29 mm: it would not stand"
                                + " whole beside the code. These would do: card; wallet;")
                .hasMessageNotContaining(": fob,")
                .hasMessageNotContaining("l7651");
    }

    private static final int LIMIT = 46;

    private static final int LIMIT_BESIDE_RULE = 45;

    /** An address whose host has so many letters, in labels of at most ten. */
    private static String host(int letters) {
        String labels = "nnnnnnnnn.".repeat(10).substring(0, letters - 3);
        return "https://" + labels.replaceAll("\\.$", "n") + ".uk";
    }

    @Test
    void an_address_breaks_at_its_labels_alone() {
        Type type = new Type();
        for (double width = 18; width < 60; width += 0.5) {
            Type.Setting host =
                    type.whole(
                            Type.breakable("links.for-families.examplecouncil.gov.uk"),
                            false,
                            width,
                            20,
                            8,
                            5);
            assertThat(host.lines().subList(0, host.lines().size() - 1))
                    .allMatch(line -> line.endsWith(".") || line.endsWith("-"));
        }
    }

    @ParameterizedTest
    @EnumSource(TagFormat.class)
    void name_and_logo_stand_where_the_format_says_so_and_never_on_what_is_discreet(
            TagFormat format) throws Exception {
        Imprint imprint = new Imprint("Anytown", Optional.of(logo(60, 10)));
        for (Look look : Look.values()) {
            boolean carries = format.carriesImprint() && look != Look.DISCREET;
            byte[] pdf = Printed.pdf(ring(format, look, "neglect"), BASE, imprint);
            try (PDDocument document = Eyes.open(pdf)) {
                assertThat(new PDFTextStripper().getText(document).contains("Anytown"))
                        .as(look.word())
                        .isEqualTo(carries);
                long logos = 0;
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    logos +=
                            Painted.on(document.getPage(page)).stream()
                                    .filter(each -> each.pieces() == PIECES)
                                    .count();
                }
                assertThat(logos > 0).as(look.word()).isEqualTo(carries);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TagFormat.class)
    void a_sheet_has_a_line_to_measure_where_the_format_says_so(TagFormat format) throws Exception {
        byte[] pdf = Printed.pdf(ring(format, Look.COLOUR, "neglect"), BASE, Imprint.NONE);
        try (PDDocument document = Eyes.open(pdf)) {
            assertThat(
                            Painted.on(document.getPage(0)).stream()
                                    .filter(each -> !each.filled())
                                    .map(Painted.Shape::box)
                                    .anyMatch(
                                            each ->
                                                    Math.abs(
                                                                    each.getWidth()
                                                                            + each.getHeight()
                                                                            - 100)
                                                            < 0.05))
                    .isEqualTo(format.isMeasured());
        }
        assertThat(format.steps(false)).noneMatch(each -> each.contains("test page"));
    }

    @Test
    void the_image_on_a_fob_is_eighteen_millimetres_wide() {
        for (String base : Printed.BASES) {
            Fitted fitted =
                    Fitted.into(
                            TagFormat.FOB,
                            QrSymbol.of(
                                    base,
                                    Printed.edition().categories().firstEntry().getValue().code()));
            assertThat(fitted.side()).isGreaterThanOrEqualTo(18);
            // a guillotine that is 2 mm off leaves the white margin whole
            assertThat((TagFormat.FOB.height() - fitted.side()) / 2 - 2)
                    .isGreaterThanOrEqualTo(fitted.quiet());
        }
    }
}
