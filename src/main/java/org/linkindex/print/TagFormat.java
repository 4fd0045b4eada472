package org.linkindex.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be printed on, all lengths in millimetres. Sheets of labels and cards are as gLabels'
 * templates have them; those that are cut by hand lie on A4 with 3 mm of bleed (docs/print.md).
 */
public enum TagFormat {
    // made, called, width, height, columns, rows, left, top, pitch x, y, square of QR, safe
    FOB(Make.HOLED, "Key fob", 54, 29, 3, 7, 18, 29, 60, 35, 23.8, 3),
    CARD(Make.HOLED, "Key card", 85.6, 54, 2, 4, 16.4, 31.5, 91.6, 60, 36, 4),
    WALLET(Make.CUT, "Wallet card", 85.6, 54, 2, 4, 16.4, 31.5, 91.6, 60, 36, 4),
    C32011(Make.HOLED_CARD, "Avery C32011", 85, 54, 2, 5, 15, 13.5, 95, 54, 36, 4),
    L7414(Make.CARD, "Avery 7414", 90, 52, 2, 5, 15, 18.5, 90, 52, 36, 4),
    L4785(Make.LABEL, "Avery L4785", 80, 50, 2, 5, 18, 13, 95, 55, 38, 3),
    L7160(Make.LABEL, "Avery L7160", 63.5, 38.1, 3, 7, 7.5, 15.5, 66.04, 38.1, 32, 2),
    L7161(Make.LABEL, "Avery L7161", 63.6, 46.8, 3, 6, 7.4, 8.1, 65.9, 46.7, 36, 2),
    L7162(Make.LABEL, "Avery L7162", 99.1, 33.9, 2, 8, 4, 13, 102.5, 33.9, 30, 2),
    L7163(Make.LABEL, "Avery L7163", 99.1, 38.1, 2, 7, 3.35, 15.2, 103, 38.1, 34, 2),
    L7164(Make.LABEL, "Avery L7164", 63.5, 71.98, 3, 4, 7.35, 3.5, 66, 71.98, 42, 3),
    L7165(Make.LABEL, "Avery L7165", 99.06, 67.7, 2, 4, 4.7, 13, 101.6, 67.7, 50, 3),
    L7169(Make.LABEL, "Avery L7169", 99.1, 139, 2, 2, 5, 7.1, 101.5, 139, 78, 5),
    L7651(Make.LABEL, "Avery L7651", 38.1, 21.2, 5, 13, 4.7, 10.9, 40.6, 21.2, 21, 1.2),
    L4732(Make.LABEL, "Avery L4732", 35.6, 16.9, 5, 16, 11, 13, 38.1, 16.9, 16.8, 1.2),
    POSTER_A4(Make.POSTER, "Wall poster, A4", 210, 297, 1, 1, 0, 0, 210, 297, 125, 15),
    POSTER_A3(Make.POSTER, "Wall poster, A3", 297, 420, 1, 1, 0, 0, 297, 420, 177, 21),
    TENT(Make.TENT, "Desk tent, A4 folded", 210, 148.5, 1, 1, 0, 0, 210, 148.5, 100, 12);

    /** How it is made, and what it therefore needs. */
    enum Make {
        HOLED(3, true, true),
        CUT(3, false, true),
        HOLED_CARD(0, true, true),
        CARD(0, false, true),
        LABEL(0, false, false),
        POSTER(0, false, false),
        TENT(0, false, false);

        private final double bleed;
        private final boolean holed;
        private final boolean backed;

        Make(double bleed, boolean holed, boolean backed) {
            this.bleed = bleed;
            this.holed = holed;
            this.backed = backed;
        }
    }

    private final Make make;
    private final String label;
    private final double width;
    private final double height;
    private final int columns;
    private final int rows;
    private final double left;
    private final double top;
    private final double pitchX;
    private final double pitchY;
    private final double square;
    private final double safe;

    TagFormat(
            Make make,
            String label,
            double width,
            double height,
            int columns,
            int rows,
            double left,
            double top,
            double pitchX,
            double pitchY,
            double square,
            double safe) {
        this.make = make;
        this.label = label;
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
        this.left = left;
        this.top = top;
        this.pitchX = pitchX;
        this.pitchY = pitchY;
        this.square = square;
        this.safe = safe;
    }

    /** The word that stands in addresses and on the command line, such as {@code poster-a4}. */
    public String word() {
        return this == L7414 ? "7414" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How pages name it, with its size. */
    public String label() {
        return isLarge() ? label : "%s, %s × %s mm".formatted(label, plain(width), plain(height));
    }

    private static String plain(double millimetres) {
        return String.valueOf(millimetres).replaceFirst("\\.0$", "");
    }

    /** The format of this word. */
    public static Optional<TagFormat> find(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Width of a tag once it is cut or peeled. */
    public double width() {
        return width;
    }

    /** Height of a tag once it is cut or peeled. */
    public double height() {
        return height;
    }

    /** Tags on a sheet. */
    public int perSheet() {
        return columns * rows;
    }

    /** Whether it has a side to turn to: labels stick to something. */
    public boolean hasBack() {
        return make.backed;
    }

    /**
     * Whether there is room for the name and logo of whose paper it is: on the back, if backs are
     * printed, or on the front of what is large.
     */
    public boolean carriesImprint() {
        return make.backed || isLarge() || this == L7164 || this == L7165 || this == L7169;
    }

    /** Whether its sheets have a line of 100 mm, by which one sees that nothing was scaled. */
    public boolean isMeasured() {
        return !isLarge();
    }

    /**
     * What to do with printed sheets, step by step.
     *
     * @param testPage whether a test page comes first
     */
    List<String> steps(boolean testPage) {
        return switch (make) {
            case HOLED ->
                    List.of(
                            "Print on card of 250 to 300 g/m².",
                            "Laminate with matt film; glossy film glares.",
                            "Cut at the marks. Round the corners if you like.",
                            "Punch a 6 mm hole at the circle.");
            case CUT -> List.of("Print on card of 250 to 300 g/m².", "Cut at the marks.");
            case HOLED_CARD ->
                    List.of("Break the cards apart.", "Punch a 6 mm hole at the circle.");
            case CARD -> List.of("Break the cards apart.");
            case LABEL ->
                    List.of(
                            testPage
                                    ? "Print the test page on plain paper first."
                                    : "Print a sheet on plain paper first.",
                            "Hold it and a sheet of labels against the light.");
            case POSTER ->
                    List.of(
                            "Print on matt paper; gloss glares.",
                            "Hang it where a person can stand close to it.");
            case TENT -> List.of("Print on card of 160 to 250 g/m².", "Fold it across the middle.");
        };
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double pitchX() {
        return pitchX;
    }

    double pitchY() {
        return pitchY;
    }

    /** The side of the square in which the QR image and its white margin must fit. */
    double square() {
        return square;
    }

    /** How far words stay from the edge. */
    double safe() {
        return safe;
    }

    /** How far colour runs over the edge where it is cut. */
    double bleed() {
        return make.bleed;
    }

    boolean hasHole() {
        return make.holed;
    }

    /** Whether one makes a page, and says what to do beside it. */
    boolean isLarge() {
        return make == Make.POSTER || make == Make.TENT;
    }

    /** Whether its band is on top, and the image below it. */
    boolean isHigh() {
        return height > width;
    }

    boolean isPoster() {
        return make == Make.POSTER;
    }

    boolean isTent() {
        return make == Make.TENT;
    }

    double pageWidth() {
        return this == POSTER_A3 ? 297 : 210;
    }

    double pageHeight() {
        return this == POSTER_A3 ? 420 : 297;
    }
}
