package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Group;
import org.linkindex.catalogue.Progress;
import org.linkindex.handouts.Handouts;

/** What stands in a document besides ink: tags, language, fonts, wishes for the printer. */
class DocumentTest {

    private static final String BASE = Printed.BASES.get(1);

    private static KeyRing by(String organisation, TagFormat format) {
        return new KeyRing(
                List.of("core"),
                format,
                Look.COLOUR,
                true,
                false,
                1,
                Calibration.NONE,
                Calibration.NONE,
                organisation);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Eyes.open(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void it_says_what_it_is_in_which_language_and_how_to_print_it() throws Exception {
        byte[] pdf = Printed.pdf(TagFormat.FOB, Look.COLOUR, BASE, "all");
        try (PDDocument document = Eyes.open(pdf)) {
            var catalog = document.getDocumentCatalog();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Key tags");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(
                            catalog.getViewerPreferences()
                                    .getCOSObject()
                                    .getNameAsString(COSName.getPDFName("PrintScaling")))
                    .isEqualTo("None");
        }
    }

    @Test
    void every_tag_is_a_part_and_every_image_has_words() throws Exception {
        byte[] pdf = Printed.pdf(TagFormat.FOB, Look.COLOUR, BASE, "all");
        List<String> alternatives = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        try (PDDocument document = Eyes.open(pdf)) {
            walk(document.getDocumentCatalog().getStructureTreeRoot(), roles, alternatives);
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getParentTree())
                    .isNotNull();
        }
        assertThat(roles).filteredOn("Sect"::equals).hasSize(2 * 57);
        assertThat(roles).filteredOn("H1"::equals).hasSize(57);
        assertThat(roles).filteredOn("Figure"::equals).hasSize(57);
        assertThat(alternatives)
                .containsExactlyElementsOf(
                        Printed.edition().categories().values().stream()
                                .map(each -> "QR code: families.examplecouncil.org/" + each.code())
                                .toList());
    }

    @Test
    void what_is_on_a_handout_is_found_by_its_headings() throws Exception {
        List<String> roles = new ArrayList<>();
        try (PDDocument document = Eyes.open(Printed.handout(HandoutPaper.A4, BASE))) {
            walk(document.getDocumentCatalog().getStructureTreeRoot(), roles, new ArrayList<>());
        }
        assertThat(roles).filteredOn("H1"::equals).hasSize(1);
        assertThat(roles).filteredOn("H2"::equals).hasSize(12);
    }

    private static void walk(PDStructureNode node, List<String> roles, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                roles.add(element.getStructureType());
                if (element.getAlternateDescription() != null) {
                    alternatives.add(element.getAlternateDescription());
                }
                walk(element, roles, alternatives);
            }
        }
    }

    @Test
    void fonts_are_embedded_in_parts_and_no_letter_is_a_blank_box() throws Exception {
        byte[] pdf = Printed.pdf(by("Łódź · Siân Ŵyn · Αθήνα · Київ · مركز", TagFormat.CARD), BASE);
        Set<String> names = new HashSet<>();
        try (PDDocument document = Eyes.open(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName());
                }
            }
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    for (int glyph : at.getCharacterCodes()) {
                        assertThat(glyph).as(at.getUnicode()).isPositive();
                    }
                }
            }.getText(document);
        }
        assertThat(names)
                .allMatch(name -> name.matches("[A-Z]{6}\\+.*"))
                .anyMatch(name -> name.contains("Atkinson"))
                .anyMatch(name -> name.contains("DejaVu"));
        assertThat(text(pdf)).contains("Łódź", "Siân Ŵyn", "Αθήνα", "Київ");
    }

    @Test
    void a_letter_apart_from_its_accent_is_printed_as_one() throws Exception {
        assertThat(text(Printed.pdf(by("Sia\u0302n W\u0302yn", TagFormat.FOB), BASE)))
                .contains("Siân Ŵyn");
    }

    /** Joined letters run from right to left: the first letter is the last on the line. */
    @Test
    void arabic_is_joined_and_runs_from_right_to_left() throws Exception {
        byte[] pdf = Printed.pdf(by("سلام", TagFormat.CARD), BASE);
        List<String> shapes = new ArrayList<>();
        List<Float> places = new ArrayList<>();
        try (PDDocument document = Eyes.open(pdf)) {
            PDFTextStripper stripper =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition at) {
                            if (at.getUnicode().codePoints().anyMatch(each -> each > 0x590)) {
                                shapes.add(at.getUnicode());
                                places.add(at.getX());
                            }
                        }
                    };
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            stripper.getText(document);
        }
        // seen begins with its first form, meem with its last: presentation forms of Unicode
        String drawn = String.join("", shapes);
        assertThat(drawn).contains("\ufeb3").contains("\ufee1");
        float seen = places.get(shapes.indexOf("\ufeb3"));
        float meem = places.get(shapes.indexOf("\ufee1"));
        assertThat(seen).isGreaterThan(meem);
    }

    @Test
    void what_no_font_has_is_refused_in_a_name_and_a_question_mark_in_a_title() {
        assertThatThrownBy(() -> Printed.pdf(by("家庭", TagFormat.FOB), BASE))
                .isInstanceOf(CannotPrint.class)
                .hasMessageContaining("letters");
        Type type = new Type();
        assertThat(type.runs("A 🙂 家", false)).extracting(Type.Run::text).containsExactly("A ? ?");
        assertThat(type.hasAll("Łódź سلام שלום Ŵ")).isTrue();
        assertThat(type.hasAll("家")).isFalse();
    }

    @Test
    void every_tag_says_its_host_whole_and_its_code() throws Exception {
        for (TagFormat format : TagFormat.values()) {
            for (Look look : Look.values()) {
                for (String base : Printed.BASES) {
                    if (Printed.fits(format, base)) {
                        KeyRing ring =
                                new KeyRing(
                                        List.of("knife-crime-gangs"),
                                        format,
                                        look,
                                        false,
                                        false,
                                        1,
                                        Calibration.NONE,
                                        Calibration.NONE,
                                        "");
                        String text = text(Printed.pdf(ring, base)).replaceAll("\\s", "");
                        assertThat(text)
                                .as(format + " " + look)
                                .contains(base.replace("https://", ""))
                                .contains("D7MV5V");
                    }
                }
            }
        }
    }

    @Test
    void a_discreet_tag_names_no_topic() throws Exception {
        for (TagFormat format : TagFormat.values()) {
            if (Printed.fits(format, BASE)) {
                String text =
                        text(Printed.pdf(format, Look.DISCREET, BASE, "domestic-abuse", "fgm"))
                                .toLowerCase(Locale.ROOT);
                assertThat(text)
                        .contains("information")
                        .doesNotContain("abuse", "fgm", "mutilation", "violence", "childline");
            }
        }
    }

    @Test
    void black_is_one_ink() throws Exception {
        try (PDDocument document =
                Eyes.open(Printed.pdf(TagFormat.L7163, Look.CONTRAST, BASE, "core"))) {
            String content =
                    new String(
                            document.getPage(0).getContents().readAllBytes(),
                            StandardCharsets.ISO_8859_1);
            // the operators of colour: grey only, neither red-green-blue nor four inks
            assertThat(content).containsPattern("(?m)^0 g$");
            assertThat(content).doesNotContainPattern("(?m) (rg|RG|k|K)$");
        }
    }

    @Test
    void groups_have_the_colours_of_the_pages() throws Exception {
        String css = Files.readString(Path.of("src/main/resources/public/css/linkindex.css"));
        for (Group group : Group.values()) {
            assertThat(css)
                    .contains(
                            ".g-%s { --g: #%06x; }".formatted(group.word(), Design.colour(group)));
        }
    }

    @Test
    void ready_sets_name_categories_that_exist() {
        Choosing.sets()
                .forEach(
                        (word, set) ->
                                assertThat(Printed.edition().categories().keySet())
                                        .as(word)
                                        .containsAll(set.slugs()));
        assertThat(Choosing.tags(List.of("core"), new Stock(Printed.edition(), List.of())))
                .hasSize(12);
        assertThat(Choosing.tags(List.of("all", "core"), new Stock(Printed.edition(), List.of())))
                .hasSize(57);
        assertThat(Choosing.tags(List.of("Police"), new Stock(Printed.edition(), List.of())))
                .hasSizeGreaterThan(10);
        assertThat(Choosing.tags(List.of("resources"), new Stock(Printed.edition(), List.of())))
                .hasSize(2_158);
        assertThat(
                        Choosing.tags(
                                List.of("mind-and-feelings", "d7mv5v"),
                                new Stock(Printed.edition(), List.of())))
                .hasSize(7);
        assertThatThrownBy(
                        () ->
                                Choosing.tags(
                                        List.of("nonsense"),
                                        new Stock(Printed.edition(), List.of())))
                .hasMessageContaining("'nonsense'");
    }

    @Test
    void a_long_address_is_refused_for_the_smallest_label_with_what_would_do() {
        assertThatThrownBy(
                        () ->
                                Printed.pdf(
                                        TagFormat.L4732, Look.COLOUR, Printed.BASES.get(2), "core"))
                .isInstanceOf(CannotPrint.class)
                .hasMessageContaining("L4732")
                .hasMessageContaining("l7651")
                .hasMessageNotContaining(" l4732");
    }

    private static byte[] png(int width, int height) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.createGraphics().fillRect(0, 0, width / 2, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static byte[] withLogo(byte[] logo) {
        return new Print(new Handouts(Printed.CATALOGUE), Printed.CATALOGUE, List::of)
                .keyRing(
                        by("Anytown", TagFormat.CARD),
                        BASE,
                        Optional.of(Logo.of(logo)),
                        Optional.empty(),
                        Progress.NONE);
    }

    @Test
    void a_logo_is_a_png_or_a_plain_svg() throws Exception {
        byte[] plain = Printed.pdf(by("Anytown", TagFormat.CARD), BASE);
        assertThat(withLogo(png(400, 200))).hasSizeGreaterThan(plain.length);
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><g fill='#c00'>"
                        + "<path d='M0 0h20v10A5 5 0 0 1 0 10z'/></g></svg>";
        assertThat(withLogo(svg.getBytes(StandardCharsets.UTF_8))).hasSizeGreaterThan(plain.length);
    }

    @Test
    void a_logo_that_is_something_else_is_refused_before_it_is_unpacked() throws Exception {
        byte[] bomb = png(10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
        assertThatThrownBy(() -> Logo.of(bomb)).hasMessageContaining("25 million");
        assertThatThrownBy(() -> Logo.of(new byte[Logo.LARGEST + 1]))
                .hasMessageContaining("200 kB");
        byte[] torn = Arrays.copyOf(png(10, 10), 40);
        assertThatThrownBy(() -> Logo.of(torn)).isInstanceOf(CannotPrint.class);
        String open = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>";
        for (String bad :
                List.of(
                        "GIF89a",
                        "",
                        open + "<script>1</script></svg>",
                        open + "<image href='file:///etc/passwd'/></svg>",
                        open + "<path d='M0 0h9' style='fill:url(http://x)'/></svg>",
                        open + "<path d='M0 0h9' onload='x'/></svg>",
                        open + "<use href='#a'/></svg>",
                        open + "<path d='M0 0h'/></svg>",
                        open + "<path d='M0 0z9'/></svg>",
                        open + "<path fill='url(#a)' d='M0 0h9'/></svg>",
                        open,
                        "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'b'>]>"
                                + open
                                + "&a;</svg>")) {
            assertThatThrownBy(() -> Logo.of(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(CannotPrint.class);
        }
    }
}
