package org.linkindex.print;

/**
 * How a printer is set right.
 *
 * @param x how far to move to the right, in millimetres, at most 20 either way
 * @param y how far to move down, in millimetres, at most 20 either way
 * @param scaleX how wide to print, in per cent, 90 to 110
 * @param scaleY how high to print, in per cent, 90 to 110
 */
public record Calibration(double x, double y, double scaleX, double scaleY) {

    /** How far at most, either way, in millimetres. */
    static final double MOST_OFFSET = 20;

    static final String OFFSET_LIMITS = "An offset must be from -20 to 20 mm.";

    /** A printer that is right. */
    public static final Calibration NONE = new Calibration(0, 0, 100, 100);

    /**
     * @throws CannotPrint when a number is beyond its limits
     */
    public Calibration {
        x = limited(x, -MOST_OFFSET, MOST_OFFSET, OFFSET_LIMITS);
        y = limited(y, -MOST_OFFSET, MOST_OFFSET, OFFSET_LIMITS);
        scaleX = limited(scaleX, 90, 110, "A scale must be from 90 to 110 per cent.");
        scaleY = limited(scaleY, 90, 110, "A scale must be from 90 to 110 per cent.");
    }

    private static double limited(double value, double least, double most, String sentence) {
        if (!(value >= least && value <= most)) {
            throw new CannotPrint(sentence);
        }
        return Math.round(value * 100) / 100.0;
    }
}
