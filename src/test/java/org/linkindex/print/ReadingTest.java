package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.linkindex.codes.Code;
import org.linkindex.house.Thoroughness;

/**
 * Every kind of paper on every address is drawn by a library that did not write it, and every QR
 * image on it is read by two programs that are not ours: clean, out of focus, with a blot, and held
 * askew.
 */
class ReadingTest {

    private static final int COARSE = 300;
    private static final int FINE = 600;

    /** How much of what stands beside an image's white margin is seen, in millimetres. */
    private static final double AROUND = 3;

    /** The least image has so many modules, and a white margin of four. */
    private static final double MARGIN = 4.0 / 25;

    private static final Map<String, AtomicInteger> READ = new ConcurrentHashMap<>();

    /** A kind of paper on one address. */
    private sealed interface Case {

        String base();

        byte[] pdf();

        /** In the order of pages, from top to bottom, then from left to right. */
        List<Code> codes();
    }

    private record OfTags(TagFormat format, Look look, String base) implements Case {

        /** Other tags than on other papers; a whole sheet of them, or its beginning. */
        private List<String> slugs() {
            List<String> all = List.copyOf(Printed.edition().categories().keySet());
            int most = Thoroughness.isWhole() ? all.size() : 3;
            int first = 6 * (3 * look.ordinal() + Printed.BASES.indexOf(base)) + format.ordinal();
            List<String> slugs = new ArrayList<>();
            for (int i = 0; i < Math.min(format.perSheet(), most); i++) {
                slugs.add(all.get((first + i) % all.size()));
            }
            return slugs;
        }

        @Override
        public byte[] pdf() {
            return Printed.pdf(format, look, base, slugs().toArray(String[]::new));
        }

        /** A tent shows the same on both sides. */
        @Override
        public List<Code> codes() {
            List<Code> codes = new ArrayList<>();
            for (String slug : slugs()) {
                Code code = Printed.edition().category(slug).orElseThrow().code();
                codes.addAll(format.isTent() ? List.of(code, code) : List.of(code));
            }
            return codes;
        }
    }

    private record OfHandout(HandoutPaper paper, String base) implements Case {

        @Override
        public byte[] pdf() {
            return Printed.handout(paper, base);
        }

        @Override
        public List<Code> codes() {
            return Printed.longest().stream().map(each -> each.code()).toList();
        }
    }

    /** A picture of one image, and what must be read. */
    private record Seen(String how, BufferedImage image, String wanted) {}

    @Test
    void every_format_and_look_is_read_on_every_address_by_both() {
        List<Case> cases = new ArrayList<>();
        for (String base : Printed.BASES) {
            for (TagFormat format : TagFormat.values()) {
                for (Look look : Look.values()) {
                    if (Printed.fits(format, base)) {
                        cases.add(new OfTags(format, look, base));
                    }
                }
            }
        }
        // three addresses, three looks, 18 formats, of which one does not carry the longest address
        assertThat(cases).hasSize(3 * (3 * 18 - 1));
        assertThat(missed("tags", cases)).isEmpty();
    }

    @Test
    void every_handout_is_read_on_every_address_by_both() {
        List<Case> cases = new ArrayList<>();
        for (String base : Printed.BASES) {
            for (HandoutPaper paper : HandoutPaper.values()) {
                cases.add(new OfHandout(paper, base));
            }
        }
        assertThat(missed("handouts", cases)).isEmpty();
    }

    private static List<String> missed(String what, List<Case> cases) {
        return cases.parallelStream().flatMap(each -> missed(what, each).stream()).toList();
    }

    private static List<String> missed(String what, Case each) {
        List<Seen> seen = new ArrayList<>();
        try (PDDocument document = Eyes.open(each.pdf())) {
            List<Code> codes = new ArrayList<>(each.codes());
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                List<Rectangle2D> symbols = symbols(document, page);
                if (!symbols.isEmpty()) {
                    List<Code> here = codes.subList(0, symbols.size());
                    seen.addAll(seen(document, page, symbols, wanted(each.base(), here)));
                    here.clear();
                }
            }
            assertThat(codes).as("not found: " + each).isEmpty();
            return missed(what, each, seen);
        } catch (Exception e) {
            throw new IllegalStateException(each.toString(), e);
        }
    }

    private static List<String> wanted(String base, List<Code> codes) {
        return codes.stream().map(code -> base.toUpperCase(Locale.ROOT) + "/Q/" + code).toList();
    }

    /** QR images are the only paths of so many pieces. */
    private static List<Rectangle2D> symbols(PDDocument document, int page) throws Exception {
        return Painted.on(document.getPage(page)).stream()
                .filter(each -> each.pieces() > 60 && each.filled())
                .map(Painted.Shape::box)
                .sorted(
                        Comparator.<Rectangle2D>comparingLong(each -> Math.round(each.getY()))
                                .thenComparing(Rectangle2D::getX))
                .toList();
    }

    private static List<Seen> seen(
            PDDocument document, int page, List<Rectangle2D> symbols, List<String> wanted)
            throws Exception {
        List<Seen> seen = new ArrayList<>();
        BufferedImage coarse = Eyes.page(document, page, COARSE);
        BufferedImage fine = Eyes.page(document, page, FINE);
        for (int i = 0; i < symbols.size(); i++) {
            String text = wanted.get(i);
            double side = symbols.get(i).getWidth();
            double margin = (side * MARGIN + AROUND) * COARSE / 25.4;
            BufferedImage clean = around(coarse, symbols.get(i), COARSE);
            seen.add(new Seen("300 dpi", clean, text));
            seen.add(new Seen("300 dpi, blurred", Eyes.blurred(clean), text));
            seen.add(
                    new Seen(
                            "300 dpi, blotted",
                            Eyes.blotted(clean, margin, margin, side * COARSE / 25.4),
                            text));
            seen.add(new Seen("300 dpi, turned", Eyes.turned(clean, 5), text));
            seen.add(new Seen("600 dpi", around(fine, symbols.get(i), FINE), text));
        }
        return seen;
    }

    /** As a phone is held over one of them: with its white margin, and what stands beside that. */
    private static BufferedImage around(BufferedImage page, Rectangle2D symbol, int dotsPerInch) {
        double pixels = dotsPerInch / 25.4;
        double more = symbol.getWidth() * MARGIN + AROUND;
        return Eyes.cut(
                page,
                (symbol.getX() - more) * pixels,
                (symbol.getY() - more) * pixels,
                (symbol.getWidth() + 2 * more) * pixels,
                (symbol.getHeight() + 2 * more) * pixels);
    }

    private static List<String> missed(String what, Case each, List<Seen> seen) throws Exception {
        List<String> missed = new ArrayList<>();
        boolean all =
                Eyes.zbar(seen.stream().map(Seen::image).toList())
                        .equals(seen.stream().map(Seen::wanted).toList());
        for (Seen one : seen) {
            boolean zbar = all || Eyes.zbar(List.of(one.image)).equals(List.of(one.wanted));
            boolean zxing = one.wanted.equals(Eyes.zxing(one.image));
            note(what + " | " + one.how + " | zbar | " + (zbar ? "read" : "missed"));
            note(what + " | " + one.how + " | ZXing | " + (zxing ? "read" : "missed"));
            if (!zbar || !zxing) {
                missed.add((zbar ? "ZXing " : "zbar ") + one.how + ": " + each);
            }
        }
        return missed;
    }

    private static void note(String what) {
        READ.computeIfAbsent(what, unseen -> new AtomicInteger()).incrementAndGet();
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
                        wanted(
                                Printed.BASES.get(1),
                                Printed.edition().categories().values().stream()
                                        .map(each -> each.code())
                                        .toList()));
    }

    /** For docs/print.md. */
    @AfterAll
    static void tell() {
        new TreeMap<>(READ)
                .forEach((what, count) -> System.out.println("| " + what + " | " + count + " |"));
    }
}
