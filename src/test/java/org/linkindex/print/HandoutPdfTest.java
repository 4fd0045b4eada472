package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.codes.MarkedCode;
import org.linkindex.handouts.Handout;

/** Paper for one family: what stands on it, what does not, and that its codes scan. */
class HandoutPdfTest {

    private static final List<Resource> LONG = Printed.longest();
    private static final String BASE = Printed.BASES.get(1);

    private static byte[] of(List<HandoutLine> lines, HandoutPaper paper, String base) {
        return HandoutPdf.of(new HandoutPdf.Content(lines, true), paper, base);
    }

    private static String text(PDDocument document) throws Exception {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void twelve_things_take_two_sheets_of_a4_at_most() throws Exception {
        for (String base : Printed.BASES) {
            try (PDDocument document = Eyes.open(Printed.handout(HandoutPaper.A4, base))) {
                assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
            }
        }
        List<HandoutLine> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(
                    new HandoutLine(
                            LONG.get(i).code(),
                            "word ".repeat(40),
                            "From " + "name ".repeat(24),
                            "much ".repeat(200),
                            "Call 0808 800 5000",
                            "We will talk about this next time"));
        }
        byte[] worst = of(lines, HandoutPaper.A4, Printed.BASES.get(2));
        try (PDDocument document = Eyes.open(worst)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }

    /** Who reads three things on a whole sheet should not need glasses for it. */
    @Test
    void few_things_are_printed_large_and_a_sheet_is_saved_when_a_little_does_it()
            throws Exception {
        List<HandoutLine> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lines.add(new HandoutLine(LONG.get(i).code(), "A title", "From us", "Short.", "", ""));
        }
        assertThat(sizeOfWords(of(lines.subList(0, 1), HandoutPaper.A4, BASE))).isEqualTo(14);
        // two sheets it takes in any case
        assertThat(sizeOfWords(of(lines, HandoutPaper.A4, BASE))).isBetween(11, 14);
        assertThat(sizeOfWords(Printed.handout(HandoutPaper.A4, BASE))).isBetween(10, 14);
        byte[] saved = of(lines, HandoutPaper.A5_DISCREET, BASE);
        try (PDDocument document = Eyes.open(saved)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
    }

    /** Of the sentence on how to use it, in whole points. */
    private static int sizeOfWords(byte[] pdf) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        try (PDDocument document = Eyes.open(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> at) {
                    if (text.startsWith("Point")) {
                        sizes.add((int) at.getFirst().getFontSizeInPt());
                    }
                }
            }.getText(document);
        }
        return sizes.getFirst();
    }

    @ParameterizedTest
    @EnumSource(HandoutPaper.class)
    void it_says_what_a_family_needs_and_a_discreet_one_nothing(HandoutPaper paper)
            throws Exception {
        try (PDDocument document = Eyes.open(Printed.handout(paper, Printed.BASES.get(1)))) {
            String text = text(document);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("List");
            assertThat(text).contains("Your list").contains("families.examplecouncil.org");
            for (Resource each : LONG) {
                String start = each.title().substring(0, 12);
                assertThat(text).contains(each.code().text());
                if (paper.isDiscreet()) {
                    assertThat(text).doesNotContain(start, each.provider());
                } else {
                    assertThat(text).contains(start, each.provider().split(" ")[0]);
                    if (!each.phone().isEmpty()) {
                        assertThat(text).contains(each.phone());
                    }
                }
            }
            if (paper.isDiscreet()) {
                assertThat(text).doesNotContain("Call", "Childline", "From ");
            } else {
                assertThat(text).contains("999").contains("“");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HandoutPaper.class,
            names = {"A4_LARGE", "A5_LARGE"})
    void large_print_leaves_nothing_out(HandoutPaper paper) throws Exception {
        try (PDDocument document = Eyes.open(Printed.handout(paper, BASE))) {
            String text = text(document);
            assertThat(text).doesNotContain("…");
            for (Resource each : LONG) {
                assertThat(text).contains(each.title(), each.provider(), each.firstSentence());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(HandoutPaper.class)
    void a_host_is_not_broken_where_it_has_room(HandoutPaper paper) throws Exception {
        try (PDDocument document = Eyes.open(Printed.handout(paper, BASE))) {
            String lines = new PDFTextStripper().getText(document);
            String host = BASE.replace("https://", "");
            assertThat(lines.lines().filter(line -> line.contains(host)).count())
                    .isEqualTo(paper.isDiscreet() ? 1 : 1 + LONG.size());
        }
    }

    @Test
    void each_sheet_says_which_it_is_where_there_are_more() throws Exception {
        try (PDDocument document = Eyes.open(Printed.handout(HandoutPaper.A4, BASE))) {
            assertThat(text(document)).contains("1 of 2", "Your list, 2 of 2");
        }
        HandoutLine line = new HandoutLine(LONG.getFirst().code(), "A title", "", "", "", "");
        try (PDDocument document = Eyes.open(of(List.of(line), HandoutPaper.A4, BASE))) {
            assertThat(text(document)).doesNotContain("1 of");
        }
    }

    @ParameterizedTest
    @EnumSource(HandoutPaper.class)
    void what_was_damaged_says_so_on_paper_too(HandoutPaper paper) throws Exception {
        HandoutLine line = new HandoutLine(LONG.getFirst().code(), "A title", "", "", "", "");
        var content = new HandoutPdf.Content(List.of(line), false);
        try (PDDocument document = Eyes.open(HandoutPdf.of(content, paper, BASE))) {
            assertThat(text(document)).contains("Something may be missing here");
        }
        try (PDDocument document = Eyes.open(of(List.of(line), paper, BASE))) {
            assertThat(text(document)).doesNotContain("missing");
        }
    }

    @Test
    void one_that_has_ended_says_so_and_keeps_its_code() {
        Code gone =
                "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                        .chars()
                        .mapToObj(each -> Code.parse("22222" + (char) each))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow();
        List<HandoutLine> lines =
                HandoutLine.of(
                        Handout.parse(new MarkedCode(gone, '0').text(), code -> true),
                        Printed.edition());
        assertThat(lines)
                .singleElement()
                .matches(line -> line.code().equals(gone) && line.title().contains("ended"));
    }

    @Test
    void a_title_from_right_to_left_stands_on_the_right() throws Exception {
        HandoutLine line = new HandoutLine(LONG.getFirst().code(), "سلام", "", "שלום עולם", "", "");
        byte[] pdf = of(List.of(line), HandoutPaper.A4, Printed.BASES.get(1));
        try (PDDocument document = Eyes.open(pdf)) {
            assertThat(text(document)).contains("سلام", "שלום");
            assertThat(Painted.letters(document, 0)).anyMatch(each -> each.getX() > 140);
        }
    }
}
