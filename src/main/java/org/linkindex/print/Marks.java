package org.linkindex.print;

/** What is printed beside tags, for those who cut, punch and set printers right. */
final class Marks {

    private static final double CROP = 5;
    private static final double CROP_FROM_TRIM = 3;
    private static final double CORNER = 3.2;
    private static final int GREY = 0x8a8a8a;
    private static final double RULE = 100;

    /** Least margin of a sheet in which a rule fits, with its words and upright without them. */
    private static final double LEAST_MARGIN = 8;

    private static final double LEAST_SIDE = 7.3;

    /** On a test page: from the middle of the upright rule to what stands below it. */
    private static final double BELOW_RULE = 58;

    private static final String ADVICE =
            "Print at 100 %, not “fit to page”. This line is 100 mm long.";

    private final TagFormat format;
    private final double width;
    private final double height;

    Marks(TagFormat format) {
        this.format = format;
        this.width = format.columns() * format.pitchX() - format.pitchX() + format.width();
        this.height = format.rows() * format.pitchY() - format.pitchY() + format.height();
    }

    /** On every sheet. */
    void draw(Pen pen) {
        if (format.bleed() > 0) {
            crops(pen);
        }
        if (format.isTent()) {
            fold(pen);
        }
        if (format.isMeasured()) {
            rules(pen);
        }
    }

    /** Where to cut, at the ends of each line of cuts. */
    private void crops(Pen pen) {
        double top = format.top() - CROP_FROM_TRIM;
        double bottom = format.top() + height + CROP_FROM_TRIM;
        double left = format.left() - CROP_FROM_TRIM;
        double right = format.left() + width + CROP_FROM_TRIM;
        for (int column = 0; column < format.columns(); column++) {
            for (double side : new double[] {0, format.width()}) {
                double x = format.left() + column * format.pitchX() + side;
                pen.line(x, top - CROP, x, top, Pen.HAIR, Pen.BLACK);
                pen.line(x, bottom, x, bottom + CROP, Pen.HAIR, Pen.BLACK);
            }
        }
        for (int row = 0; row < format.rows(); row++) {
            for (double side : new double[] {0, format.height()}) {
                double y = format.top() + row * format.pitchY() + side;
                pen.line(left - CROP, y, left, y, Pen.HAIR, Pen.BLACK);
                pen.line(right, y, right + CROP, y, Pen.HAIR, Pen.BLACK);
            }
        }
    }

    private void fold(Pen pen) {
        double middle = format.pageHeight() / 2;
        pen.line(0, middle, 8, middle, Pen.HAIR, GREY);
        pen.line(format.pageWidth() - 8, middle, format.pageWidth(), middle, Pen.HAIR, GREY);
    }

    /** A line of 100 mm each way, in margins that no tag reaches. */
    private void rules(Pen pen) {
        double below = format.pageHeight() - format.top() - height - format.bleed();
        if (below >= LEAST_MARGIN) {
            across(pen, format.pageHeight() - 5);
        } else if (format.top() >= LEAST_MARGIN) {
            across(pen, 7.2);
        }
        if (format.left() - format.bleed() - (format.bleed() > 0 ? CROP : 0) >= LEAST_SIDE) {
            down(pen, 5.5);
        }
    }

    private void across(Pen pen, double y) {
        double from = (format.pageWidth() - RULE) / 2;
        pen.line(from, y, from + RULE, y, Pen.HAIR, Pen.BLACK);
        pen.line(from, y - 1, from, y + 1, Pen.HAIR, Pen.BLACK);
        pen.line(from + RULE, y - 1, from + RULE, y + 1, Pen.HAIR, Pen.BLACK);
        pen.words(
                pen.type().set(ADVICE, false, 200, 6),
                Pen.Side.MIDDLE,
                format.pageWidth() / 2,
                y - 2.6,
                Pen.BLACK);
    }

    private void down(Pen pen, double x) {
        double from = (format.pageHeight() - RULE) / 2;
        pen.line(x, from, x, from + RULE, Pen.HAIR, Pen.BLACK);
        pen.line(x - 1, from, x + 1, from, Pen.HAIR, Pen.BLACK);
        pen.line(x - 1, from + RULE, x + 1, from + RULE, Pen.HAIR, Pen.BLACK);
    }

    /** On a tag that is cut by hand: where a corner may be rounded. */
    void corners(Pen pen) {
        if (format.bleed() > 0) {
            for (int x = 0; x < 2; x++) {
                for (int y = 0; y < 2; y++) {
                    pen.corner(
                            x * format.width(),
                            y * format.height(),
                            CORNER,
                            1 - 2 * x,
                            1 - 2 * y,
                            GREY);
                }
            }
        }
    }

    /** A page for plain paper: the outlines of all tags, to be held against the sheet. */
    void testPage(Pen pen) {
        Sheets sheets = new Sheets(format, 1);
        for (int i = 0; i < format.perSheet(); i++) {
            Sheets.Place place = sheets.front(i);
            pen.rounded(
                    new Box(place.x(), place.y(), format.width(), format.height()),
                    format.bleed() > 0 ? CORNER : 1.5,
                    Pen.HAIR,
                    GREY);
            pen.words(
                    pen.type().set(String.valueOf(i + 1), false, 20, 8),
                    Pen.Side.START,
                    place.x() + 2,
                    place.y() + 2,
                    Pen.BLACK);
        }
        across(pen, format.pageHeight() / 2 + BELOW_RULE);
        down(pen, format.pageWidth() / 2);
        pen.words(
                pen.type()
                        .set(
                                format.label()
                                        + ". Hold this page and a sheet against the light: the"
                                        + " outlines must lie on the edges. Measure both lines.",
                                false,
                                format.pageWidth() - 40,
                                9),
                Pen.Side.MIDDLE,
                format.pageWidth() / 2,
                format.pageHeight() / 2 + BELOW_RULE + 5,
                Pen.BLACK);
    }
}
