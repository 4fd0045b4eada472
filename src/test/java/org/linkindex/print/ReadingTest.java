package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.linkindex.codes.QrSymbol;
import org.linkindex.house.Thoroughness;

/**
 * Every kind of paper is drawn by a library that did not write it and read by two programs that are
 * not ours: clean, out of focus, with a blot, and held askew.
 */
class ReadingTest {

    private static final int COARSE = 300;
    private static final int FINE = 600;

    /** How much of a tag's words and colour are seen beside the image, in millimetres. */
    private static final double AROUND = 3;

    private static final Map<String, AtomicInteger> READ = new ConcurrentHashMap<>();

    /** One sheet that is looked at. */
    private record Case(TagFormat format, Look look, String base, int number) {

        /** Three categories that others did not have, so that in the end each had its turn. */
        List<String> slugs() {
            List<String> all = List.copyOf(Printed.edition().categories().keySet());
            List<String> some = new ArrayList<>();
            for (int i = 0; i < (format.isLarge() ? 1 : 3); i++) {
                some.add(all.get((number * 3 + i) % all.size()));
            }
            return some;
        }
    }

    /** Every format in every look: on each address that it fits, or each time on another one. */
    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (TagFormat format : TagFormat.values()) {
            for (Look look : Look.values()) {
                List<String> bases =
                        Printed.BASES.stream().filter(base -> Printed.fits(format, base)).toList();
                int turn = (format.ordinal() + look.ordinal()) % bases.size();
                for (String base : Thoroughness.isWhole() ? bases : List.of(bases.get(turn))) {
                    cases.add(new Case(format, look, base, cases.size()));
                }
            }
        }
        assertThat(cases).hasSize(Thoroughness.isWhole() ? 3 * (3 * 18 - 1) : 3 * 18);
        return cases;
    }

    @Test
    void every_format_look_and_address_is_read_by_both() {
        List<String> missed =
                cases().parallelStream().flatMap(each -> missed(each).stream()).toList();
        assertThat(missed).isEmpty();
    }

    private static List<String> missed(Case each) {
        KeyRing ring =
                new KeyRing(
                        each.slugs(),
                        each.format(),
                        each.look(),
                        false,
                        false,
                        each.format().perSheet() > 3 ? 2 : 1,
                        Calibration.NONE,
                        Calibration.NONE,
                        "");
        try (PDDocument document = Eyes.open(Printed.pdf(ring, each.base()))) {
            BufferedImage coarse = Eyes.page(document, 0, COARSE);
            List<Seen> seen = new ArrayList<>();
            for (String how : List.of("300 dpi", "blurred", "blotted", "turned")) {
                seen.addAll(look(each, ring, coarse, COARSE, how));
            }
            if (each.look().ordinal() == each.number() % 3) {
                seen.addAll(look(each, ring, Eyes.page(document, 0, FINE), FINE, "600 dpi"));
            }
            return missed(each, seen);
        } catch (Exception e) {
            throw new IllegalStateException(each.toString(), e);
        }
    }

    /** A picture of one tag's image, and what must be read. */
    private record Seen(String how, BufferedImage image, String wanted) {}

    private static List<Seen> look(
            Case each, KeyRing ring, BufferedImage page, int dotsPerInch, String how) {
        List<Seen> seen = new ArrayList<>();
        TagFormat format = each.format();
        Sheets sheets = new Sheets(format, ring.start());
        double pixels = dotsPerInch / 25.4;
        List<Tag> tags = Choosing.tags(each.slugs(), new Stock(Printed.edition(), List.of()));
        for (int i = 0; i < tags.size(); i++) {
            Sheets.Place place = sheets.front(i);
            Fitted fitted = Fitted.into(format, QrSymbol.of(each.base(), tags.get(i).code()));
            Box symbol = fitted.place(format);
            double down = format.isTent() ? format.height() : 0;
            BufferedImage cut =
                    Eyes.cut(
                            page,
                            (place.x() + symbol.x() - AROUND) * pixels,
                            (place.y() + symbol.y() + down - AROUND) * pixels,
                            (symbol.width() + 2 * AROUND) * pixels,
                            (symbol.height() + 2 * AROUND) * pixels);
            double quiet = (AROUND + fitted.quiet()) * pixels;
            BufferedImage bent =
                    switch (how) {
                        case "blurred" -> Eyes.blurred(cut);
                        case "turned" -> Eyes.turned(cut, 5);
                        case "blotted" -> Eyes.blotted(cut, quiet, quiet, fitted.side() * pixels);
                        default -> cut;
                    };
            seen.add(
                    new Seen(
                            how,
                            bent,
                            each.base().toUpperCase(Locale.ROOT) + "/Q/" + tags.get(i).code()));
        }
        return seen;
    }

    private static List<String> missed(Case each, List<Seen> seen) throws Exception {
        List<String> missed = new ArrayList<>();
        boolean all =
                Eyes.zbar(seen.stream().map(Seen::image).toList())
                        .equals(seen.stream().map(Seen::wanted).toList());
        for (Seen one : seen) {
            boolean zbar = all || Eyes.zbar(List.of(one.image)).equals(List.of(one.wanted));
            note(missed, "zbar", one, zbar, each);
            note(missed, "ZXing", one, one.wanted.equals(Eyes.zxing(one.image)), each);
        }
        return missed;
    }

    private static void note(
            List<String> missed, String reader, Seen seen, boolean read, Case each) {
        READ.computeIfAbsent(
                        seen.how + " | " + reader + " | " + (read ? "read" : "missed"),
                        unseen -> new AtomicInteger())
                .incrementAndGet();
        if (!read) {
            missed.add(reader + " " + seen.how + ": " + each);
        }
    }

    @Test
    void each_tag_of_the_whole_ring_is_read() throws Exception {
        byte[] pdf = Printed.pdf(TagFormat.FOB, Look.COLOUR, Printed.BASES.get(1), "all");
        List<String> read = new ArrayList<>();
        try (PDDocument document = Eyes.open(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
            for (int page = 0; page < 6; page += 2) {
                read.addAll(Eyes.zbar(List.of(Eyes.page(document, page, COARSE))));
            }
        }
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        Printed.edition().categories().values().stream()
                                .map(
                                        each ->
                                                Printed.BASES.get(1).toUpperCase(Locale.ROOT)
                                                        + "/Q/"
                                                        + each.code())
                                .toList());
    }

    /** For docs/print.md. */
    @AfterAll
    static void tell() {
        new TreeMap<>(READ)
                .forEach((what, count) -> System.out.println("| " + what + " | " + count + " |"));
    }
}
