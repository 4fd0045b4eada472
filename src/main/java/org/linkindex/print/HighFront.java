package org.linkindex.print;

/** The front of a high label: band on top, QR image below it, then code, host, and whose it is. */
final class HighFront {

    static final double GAP = 2;

    private final Design design;
    private final TagFormat format;

    HighFront(Design design) {
        this.design = design;
        this.format = design.format();
    }

    /** The radius of the hole that is drawn into a band of this height. */
    static double hole(double height) {
        return height * 0.07;
    }

    /** Between what stands below an image that ends here: the code, the host, whose it is. */
    static double gap(TagFormat format, double bottom) {
        return (format.height() - format.safe() - bottom) * 0.13;
    }

    void draw(Pen pen, Tag tag, Fitted fitted, Layout layout, Type.Setting name) {
        Box place = fitted.place(format);
        int ink = band(pen, tag, place.y(), layout.icon());
        Box words = layout.name();
        pen.heading(1).halfway(name, words, ink);
        pen.symbol(fitted, place.x(), place.y(), design.words(tag));
        foot(pen, tag, layout, gap(format, place.bottom()));
    }

    private int band(Pen pen, Tag tag, double height, Box icon) {
        double safe = format.safe();
        if (design.isColoured()) {
            pen.rectangle(new Box(0, 0, format.width(), height), Design.colour(tag.group()));
            double hole = hole(height);
            pen.disc(safe + hole, height / 2, hole, Pen.HAIR, Pen.WHITE);
            pen.drawing(design.icon(tag), icon, Pen.WHITE, null);
            return Pen.WHITE;
        }
        if (design.look() == Look.CONTRAST) {
            pen.rectangle(new Box(safe, height - 1, format.width() - 2 * safe, 1), Pen.BLACK);
        }
        return Pen.BLACK;
    }

    private void foot(Pen pen, Tag tag, Layout layout, double gap) {
        double middle = format.width() / 2;
        Box code = layout.code();
        pen.code(
                tag.code().text(), layout.codeSize(), Pen.Side.MIDDLE, middle, code.y(), Pen.BLACK);
        Box foot = layout.foot();
        double y = pen.words(layout.host(), Pen.Side.MIDDLE, middle, foot.y(), Pen.BLACK);
        y += gap;
        Box rest = new Box(foot.x(), y, foot.width(), format.height() - format.safe() - y);
        Signature.of(
                        pen.type(),
                        design.imprint(),
                        rest.width(),
                        rest.height(),
                        layout.host().size())
                .draw(pen, rest, Pen.Side.MIDDLE, Pen.BLACK);
    }
}
