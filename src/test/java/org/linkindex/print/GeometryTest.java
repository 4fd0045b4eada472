package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Everything lies where the sheets want it: measured in the PDF, to a tenth of a millimetre. */
class GeometryTest {

    private static final Offset<Double> TENTH = within(0.1);
    private static final String BASE = Printed.BASES.get(1);

    private static KeyRing sheet(TagFormat format, Look look) {
        return KeyRing.of(Printed.aSheet(format), format, look);
    }

    private static List<Painted.Shape> shapes(KeyRing ring, int page) throws Exception {
        try (PDDocument document = Eyes.open(Printed.pdf(ring, BASE))) {
            return Painted.on(document.getPage(page));
        }
    }

    /** QR images are the only paths of so many pieces. */
    private static List<Rectangle2D> symbols(List<Painted.Shape> shapes) {
        return shapes.stream()
                .filter(each -> each.pieces() > 60 && each.filled())
                .map(Painted.Shape::box)
                .sorted(
                        Comparator.<Rectangle2D>comparingLong(each -> Math.round(each.getY()))
                                .thenComparing(Rectangle2D::getX))
                .toList();
    }

    /** PRINT.md 5b and gLabels: across, down, size, first corner, from one to the next. */
    @ParameterizedTest
    @CsvSource({
        "FOB, 3, 7, 54, 29, 18, 29, 60, 35",
        "CARD, 2, 4, 85.6, 54, 16.4, 31.5, 91.6, 60",
        "WALLET, 2, 4, 85.6, 54, 16.4, 31.5, 91.6, 60",
        "C32011, 2, 5, 85, 54, 15, 13.5, 95, 54",
        "L7414, 2, 5, 90, 52, 15, 18.5, 90, 52",
        "L4785, 2, 5, 80, 50, 18, 13, 95, 55",
        "L7160, 3, 7, 63.5, 38.1, 7.5, 15.5, 66.04, 38.1",
        "L7161, 3, 6, 63.6, 46.8, 7.4, 8.1, 65.9, 46.7",
        "L7162, 2, 8, 99.1, 33.9, 4.0, 13.0, 102.5, 33.9",
        "L7163, 2, 7, 99.1, 38.1, 3.35, 15.2, 103.0, 38.1",
        "L7164, 3, 4, 63.5, 71.98, 7.35, 3.5, 66.0, 71.98",
        "L7165, 2, 4, 99.06, 67.7, 4.7, 13.0, 101.6, 67.7",
        "L7169, 2, 2, 99.1, 139.0, 5.0, 7.1, 101.5, 139",
        "L7651, 5, 13, 38.1, 21.2, 4.7, 10.9, 40.6, 21.2",
        "L4732, 5, 16, 35.6, 16.9, 11, 13, 38.1, 16.9",
    })
    void tags_lie_where_the_sheet_has_them(
            TagFormat format,
            int across,
            int down,
            double width,
            double height,
            double left,
            double top,
            double pitchX,
            double pitchY)
            throws Exception {
        List<Painted.Shape> shapes = shapes(sheet(format, Look.COLOUR), 0);
        List<Rectangle2D> symbols = symbols(shapes);
        int whole = Math.min(across * down, 57);
        assertThat(symbols).hasSize(whole);
        double bleed = format.bleed();
        boolean high = height > width;
        List<Rectangle2D> bands =
                shapes.stream()
                        .filter(each -> each.pieces() == 1 && each.filled() && !each.curved())
                        .map(Painted.Shape::box)
                        .filter(
                                each ->
                                        Math.abs(
                                                        (high
                                                                ? each.getWidth() - width
                                                                : each.getHeight()
                                                                        - height
                                                                        - 2 * bleed))
                                                < 0.1)
                        .toList();
        assertThat(bands).hasSize(whole);
        for (int i = 0; i < whole; i++) {
            double x = left + i % across * pitchX;
            double y = top + i / across * pitchY;
            // the tag's edges, as its colour has them
            assertThat(bands.get(i).getX()).isCloseTo(x - bleed, TENTH);
            assertThat(bands.get(i).getY()).isCloseTo(y - bleed, TENTH);
            // the image lies in the same place of each tag, and within it
            Rectangle2D symbol = symbols.get(i);
            assertThat(symbol.getX() - symbols.getFirst().getX())
                    .isCloseTo(i % across * pitchX, TENTH);
            assertThat(symbol.getY() - symbols.getFirst().getY())
                    .isCloseTo(i / across * pitchY, TENTH);
            assertThat(new Rectangle2D.Double(x, y, width, height).contains(symbol)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TagFormat.class)
    void modules_are_coarse_and_nothing_touches_their_white_margin(TagFormat format)
            throws Exception {
        for (Look look : Look.values()) {
            KeyRing ring = sheet(format, look);
            try (PDDocument document = Eyes.open(Printed.pdf(ring, BASE))) {
                List<Painted.Shape> shapes = Painted.on(document.getPage(0));
                List<Rectangle2D> letters = Painted.letters(document, 0);
                for (Rectangle2D symbol : symbols(shapes)) {
                    double module = symbol.getWidth() / 29;
                    assertThat(module)
                            .isGreaterThanOrEqualTo(format == TagFormat.L4732 ? 0.396 : 0.5);
                    // whole dots at 600 dpi, in size and in place
                    double dots = module / 25.4 * 600;
                    assertThat(dots).isCloseTo(Math.rint(dots), within(0.02));
                    double at = symbol.getX() / 25.4 * 600;
                    assertThat(at).isCloseTo(Math.rint(at), within(0.06));
                    double quiet = 4 * module - 0.05;
                    Rectangle2D white =
                            new Rectangle2D.Double(
                                    symbol.getX() - quiet,
                                    symbol.getY() - quiet,
                                    symbol.getWidth() + 2 * quiet,
                                    symbol.getHeight() + 2 * quiet);
                    assertThat(letters).noneMatch(white::intersects);
                    assertThat(shapes)
                            .filteredOn(each -> each.pieces() <= 60)
                            .filteredOn(
                                    each ->
                                            !each.filled()
                                                    || each.curved()
                                                    || each.box().getWidth()
                                                            > each.box().getHeight() * 1.01
                                                    || each.box().getWidth()
                                                            < each.box().getHeight() * 0.99)
                            .noneMatch(each -> inside(white, each));
                }
            }
        }
    }

    /** A rounded corner's guide goes round what its box is in. */
    private static boolean inside(Rectangle2D white, Painted.Shape shape) {
        if (shape.curved()) {
            return shape.outline().intersects(white);
        }
        Rectangle2D box = shape.box();
        double half = shape.line() / 2;
        return white.intersects(
                box.getX() - half,
                box.getY() - half,
                Math.max(box.getWidth(), 0.001) + 2 * half,
                Math.max(box.getHeight(), 0.001) + 2 * half);
    }

    @ParameterizedTest
    @EnumSource(
            value = TagFormat.class,
            names = {"POSTER_A4", "POSTER_A3", "TENT"},
            mode = Mode.EXCLUDE)
    void words_keep_clear_of_edges_and_holes(TagFormat format) throws Exception {
        for (Look look : Look.values()) {
            KeyRing ring = sheet(format, look);
            for (int page = 0; page < (ring.backs() ? 2 : 1); page++) {
                try (PDDocument document = Eyes.open(Printed.pdf(ring, BASE))) {
                    List<Rectangle2D> letters = Painted.letters(document, page);
                    Sheets sheets = new Sheets(format, 1);
                    int inTags = 0;
                    for (int i = 0; i < ring.tags().size(); i++) {
                        Sheets.Place at = page == 0 ? sheets.front(i) : sheets.back(i);
                        Rectangle2D tag =
                                new Rectangle2D.Double(
                                        at.x(), at.y(), format.width(), format.height());
                        double safe = format.safe() - 0.1;
                        Rectangle2D safely =
                                new Rectangle2D.Double(
                                        at.x() + safe,
                                        at.y() + safe,
                                        format.width() - 2 * safe,
                                        format.height() - 2 * safe);
                        for (Rectangle2D letter : letters) {
                            if (tag.intersects(letter)) {
                                inTags++;
                                assertThat(safely.contains(letter))
                                        .as(format + " " + look + " " + letter)
                                        .isTrue();
                                if (format.hasHole()) {
                                    double x = page == 0 ? at.x() + 8 : at.x() + format.width() - 8;
                                    double near = distance(letter, x, at.y() + format.height() / 2);
                                    assertThat(near).isGreaterThanOrEqualTo(3 + 3.2 - 0.1);
                                }
                            }
                        }
                    }
                    assertThat(inTags).isGreaterThan(10);
                }
            }
        }
    }

    private static double distance(Rectangle2D box, double x, double y) {
        double dx = Math.max(Math.max(box.getMinX() - x, x - box.getMaxX()), 0);
        double dy = Math.max(Math.max(box.getMinY() - y, y - box.getMaxY()), 0);
        return Math.hypot(dx, dy);
    }

    @ParameterizedTest
    @EnumSource(
            value = TagFormat.class,
            names = {"FOB", "CARD", "C32011"})
    void holes_are_six_millimetres_wide_and_eight_from_the_short_edge(TagFormat format)
            throws Exception {
        KeyRing ring = sheet(format, Look.CONTRAST);
        Sheets sheets = new Sheets(format, 1);
        for (int page = 0; page < 2; page++) {
            List<Rectangle2D> holes =
                    shapes(ring, page).stream()
                            .filter(each -> each.curved() && each.filled())
                            .filter(each -> Math.abs(each.line() - 0.25 * 25.4 / 72) < 0.002)
                            .map(Painted.Shape::box)
                            .toList();
            assertThat(holes).hasSize(ring.tags().size());
            for (int i = 0; i < holes.size(); i++) {
                Sheets.Place at = page == 0 ? sheets.front(i) : sheets.back(i);
                double x = page == 0 ? at.x() + 8 : at.x() + format.width() - 8;
                assertThat(holes.get(i).getWidth()).isCloseTo(6, TENTH);
                assertThat(holes.get(i).getCenterX()).isCloseTo(x, TENTH);
                assertThat(holes.get(i).getCenterY())
                        .isCloseTo(at.y() + format.height() / 2, TENTH);
                // StoneHouse: 4.8 mm from any cut
                assertThat(holes.get(i).getMinX() - at.x()).isGreaterThanOrEqualTo(4.8);
            }
        }
    }

    @Test
    void crop_marks_stand_outside_the_bleed_and_the_rule_is_a_hundred_millimetres()
            throws Exception {
        List<Painted.Shape> lines =
                shapes(sheet(TagFormat.FOB, Look.COLOUR), 0).stream()
                        .filter(each -> !each.filled() && !each.curved() && each.line() > 0)
                        .toList();
        List<Painted.Shape> crops =
                lines.stream()
                        .filter(
                                each ->
                                        Math.abs(each.box().getWidth() + each.box().getHeight() - 5)
                                                < 0.05)
                        .toList();
        assertThat(crops).hasSize(2 * 2 * 3 + 2 * 2 * 7);
        Rectangle2D inked = new Rectangle2D.Double(15.01, 26.01, 179.98, 244.98);
        assertThat(crops)
                .allMatch(each -> Math.abs(each.line() - 0.0882) < 0.002)
                .noneMatch(
                        each ->
                                inked.intersects(
                                        each.box().getX(),
                                        each.box().getY(),
                                        each.box().getWidth() + 0.001,
                                        each.box().getHeight() + 0.001));
        assertThat(crops)
                .anyMatch(each -> Math.abs(each.box().getX() - 18) < 0.1)
                .anyMatch(each -> Math.abs(each.box().getX() - 72) < 0.1)
                .anyMatch(each -> Math.abs(each.box().getY() - 58) < 0.1);
        assertThat(lines)
                .anyMatch(
                        each ->
                                Math.abs(each.box().getWidth() - 100) < 0.05
                                        && each.box().getHeight() < 0.05)
                .anyMatch(
                        each ->
                                Math.abs(each.box().getHeight() - 100) < 0.05
                                        && each.box().getWidth() < 0.05);
    }

    @Test
    void a_part_used_sheet_begins_at_its_first_free_place() throws Exception {
        KeyRing ring =
                new KeyRing(
                        List.of("neglect", "fathers"),
                        TagFormat.L7160,
                        Look.COLOUR,
                        true,
                        false,
                        21,
                        Calibration.NONE,
                        Calibration.NONE,
                        "");
        try (PDDocument document = Eyes.open(Printed.pdf(ring, BASE))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(symbols(Painted.on(document.getPage(0))))
                    .singleElement()
                    .matches(each -> each.getX() > 140 && each.getY() > 240);
            assertThat(symbols(Painted.on(document.getPage(1))))
                    .singleElement()
                    .matches(each -> each.getX() < 75 && each.getY() < 60);
        }
    }

    @Test
    void a_printer_is_set_right_by_offset_and_scale_and_the_backs_by_their_own() throws Exception {
        KeyRing plain = KeyRing.of(List.of("core"), TagFormat.FOB, Look.CONTRAST);
        KeyRing moved =
                new KeyRing(
                        List.of("core"),
                        TagFormat.FOB,
                        Look.CONTRAST,
                        true,
                        false,
                        1,
                        new Calibration(1.5, -2, 101, 99),
                        new Calibration(0.5, 0.25, 100, 100),
                        "");
        Rectangle2D before = symbols(shapes(plain, 0)).getLast();
        Rectangle2D after = symbols(shapes(moved, 0)).getLast();
        assertThat(after.getX()).isCloseTo(before.getX() * 1.01 + 1.5, within(0.02));
        assertThat(after.getY()).isCloseTo(before.getY() * 0.99 - 2, within(0.02));
        assertThat(after.getWidth()).isCloseTo(before.getWidth() * 1.01, within(0.01));
        Rectangle2D back = hole(shapes(plain, 1));
        Rectangle2D movedBack = hole(shapes(moved, 1));
        assertThat(movedBack.getX()).isCloseTo(back.getX() * 1.01 + 2, within(0.02));
        assertThat(movedBack.getY()).isCloseTo(back.getY() * 0.99 - 1.75, within(0.02));
    }

    private static Rectangle2D hole(List<Painted.Shape> shapes) {
        return shapes.stream()
                .filter(each -> each.curved() && each.filled())
                .findFirst()
                .orElseThrow()
                .box();
    }
}
