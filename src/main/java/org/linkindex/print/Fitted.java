package org.linkindex.print;

import java.util.Arrays;
import java.util.function.Predicate;
import org.linkindex.codes.QrSymbol;

/**
 * A QR image as large as it fits into a square, its modules a whole number of dots of a printer of
 * 600 dpi, so that none is blurred.
 *
 * @param dots of each module's side
 */
record Fitted(QrSymbol symbol, int dots) {

    /** A printer's dot in millimetres. */
    static final double DOT = 25.4 / 600;

    /** The least module that GS1 allows is 0.396 mm: ten dots are the first beyond it. */
    private static final int LEAST = 10;

    static final String TOO_FINE = "the squares would be too fine to scan.";

    /** How much of what the image leaves of a high tag's height stands above it. */
    private static final double BAND = 0.52;

    private static final double BAND_OF_POSTER = 0.36;

    /** Between a poster's band and its image. */
    static final double BELOW_BAND = 2;

    /**
     * As large as the format allows.
     *
     * @throws CannotPrint when its modules would be too fine to scan, with the formats that would
     *     do
     */
    static Fitted into(TagFormat format, QrSymbol symbol) {
        if (!fits(format, symbol)) {
            throw tooLong(format, TOO_FINE, each -> fits(each, symbol));
        }
        return new Fitted(symbol, dots(format, symbol));
    }

    /** What to say of an address that this format does not hold, and which formats do. */
    static CannotPrint tooLong(TagFormat format, String why, Predicate<TagFormat> holds) {
        return new CannotPrint(
                "format",
                "The site's address is too long for " + format.label() + ": " + why,
                Arrays.stream(TagFormat.values()).filter(holds).toList());
    }

    /** Whether this image can be scanned from this format. */
    static boolean fits(TagFormat format, QrSymbol symbol) {
        return dots(format, symbol) >= LEAST;
    }

    /** As large as a square of this side allows, which must be enough. */
    static Fitted into(double square, QrSymbol symbol) {
        return new Fitted(symbol, Math.max(LEAST, dots(square, symbol)));
    }

    private static int dots(TagFormat format, QrSymbol symbol) {
        return dots(format.square(), symbol);
    }

    private static int dots(double square, QrSymbol symbol) {
        int modules = symbol.size() + 2 * QrSymbol.QUIET_ZONE;
        return (int) Math.floor(square / modules / DOT + 1e-9);
    }

    /** The side of a module. */
    double module() {
        return dots * DOT;
    }

    /** The side of the image without its white margin. */
    double side() {
        return symbol.size() * module();
    }

    /** The white that belongs on each side. */
    double quiet() {
        return QrSymbol.QUIET_ZONE * module();
    }

    /** The side of the image with its white margin. */
    double whole() {
        return side() + 2 * quiet();
    }

    /**
     * Where it lies on the tag, its white margin included: at the end of a wide tag, in the middle
     * of a high one.
     */
    Box place(TagFormat format) {
        if (format.isHigh()) {
            double free = format.height() - whole();
            double y = format.isPoster() ? free * BAND_OF_POSTER + BELOW_BAND : free * BAND;
            return new Box((format.width() - whole()) / 2, y, whole(), whole());
        }
        double edge = Math.min(format.safe(), (format.height() - whole()) / 2);
        return new Box(
                format.width() - edge - whole(), (format.height() - whole()) / 2, whole(), whole());
    }
}
