package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.catalogue.Progress;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * All paper is PDF/UA-1 (ISO 14289-1), as far as a program can tell: veraPDF, the checker of the
 * PDF Association, finds nothing.
 */
class AccessiblePdfTest {

    private static final String BASE = Printed.BASES.get(1);

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** What the standard forbids, each rule once. */
    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(200);
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + ": " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(TagFormat.class)
    void tags_in_every_look_with_all_that_can_stand_on_them(TagFormat format) throws Exception {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'>"
                        + "<path fill='#c00' d='M0 0h20v10H0z'/></svg>";
        for (Look look : Look.values()) {
            KeyRing ring =
                    new KeyRing(
                            List.of("domestic-abuse", "fgm"),
                            format,
                            look,
                            format.hasBack(),
                            true,
                            1,
                            new Calibration(1, 1, 101, 99),
                            Calibration.NONE,
                            "Łódź · مركز");
            Imprint imprint =
                    new Imprint(
                            ring.organisation(),
                            Optional.of(Logo.of(svg.getBytes(StandardCharsets.UTF_8))));
            List<Tag> tags = Choosing.tags(ring.tags(), new Stock(Printed.edition(), List.of()));
            byte[] pdf = new KeyRingPdf(ring, tags, BASE, imprint).bytes(Progress.NONE);
            assertThat(faults(pdf)).as(look.word()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(HandoutPaper.class)
    void handouts(HandoutPaper paper) throws Exception {
        assertThat(faults(Printed.handout(paper, BASE))).isEmpty();
    }

    /** A checker that finds nothing in anything would prove nothing. */
    @Test
    void the_checker_sees_what_is_missing() throws Exception {
        byte[] pdf = Printed.pdf(TagFormat.FOB, Look.COLOUR, BASE, "core");
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] nameless =
                text.replace("/Lang(en-GB)", "/Lung(en-GB)").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(nameless)).anyMatch(each -> each.contains("language"));
    }
}
