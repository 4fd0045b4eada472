package org.linkindex.print;

/**
 * A place on paper, in millimetres.
 *
 * @param x from the left
 * @param y from the top
 */
record Box(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** What is left after this much is taken from the top. */
    Box below(double taken) {
        return new Box(x, y + taken, width, height - taken);
    }

    /** What is left after this much is taken from the left. */
    Box after(double taken) {
        return new Box(x + taken, y, width - taken, height);
    }

    /** The same, smaller by this much on each side. */
    Box within(double margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }
}
