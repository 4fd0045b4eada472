package org.linkindex.print;

/**
 * The front of a tag: the key tag as on the site's pages, with its QR image, the code, and the host
 * in words. A wide tag has its band on the left, a high one on top.
 */
final class Front {

    /** The hole of a tag: its radius, and how far its middle is from the short edge. */
    static final double HOLE = 3;

    static final double HOLE_FROM_EDGE = 8;

    /** What stays clear round a hole. */
    private static final double CLEAR = 3.2;

    /** Below this height the code stands beside the hole, as there is no room under it. */
    private static final double SMALL = 40;

    private final Design design;
    private final TagFormat format;

    /** Between things, and from words to the end of the band. */
    private final double gap;

    Front(Design design) {
        this.design = design;
        this.format = design.format();
        this.gap = 1 + format.height() * 0.02;
    }

    void draw(Pen pen, Tag tag, Fitted fitted) {
        if (format.height() > format.width()) {
            new HighFront(design).draw(pen, tag, fitted);
            return;
        }
        Box place = fitted.place(format);
        double band = place.x();
        band(pen, tag, band);
        int ink = design.isColoured() ? Pen.WHITE : Pen.BLACK;
        double room = band - format.safe() - gap;
        Box all = new Box(format.safe(), format.safe(), room, format.height() - 2 * format.safe());
        if (format.hasHole()) {
            roundHole(pen, tag, all, ink);
        } else {
            plain(pen, tag, all, ink);
        }
        pen.symbol(fitted, place.x(), place.y(), "QR code: " + design.host() + "/" + tag.code());
        if (format.isTent()) {
            new Advice(design).beneath(pen, place);
        }
    }

    private void band(Pen pen, Tag tag, double width) {
        double bleed = format.bleed();
        switch (design.look()) {
            case COLOUR ->
                    pen.rectangle(
                            new Box(-bleed, -bleed, width + bleed, format.height() + 2 * bleed),
                            Design.colour(tag.group()));
            case CONTRAST ->
                    pen.rectangle(
                            new Box(
                                    width - 0.9,
                                    format.safe(),
                                    0.7,
                                    format.height() - 2 * format.safe()),
                            Pen.BLACK);
            case DISCREET -> {}
        }
    }

    /** Words keep clear of the hole: the name above it, the picture beside it, the host below. */
    private void roundHole(Pen pen, Tag tag, Box all, int ink) {
        double middle = format.height() / 2;
        double clear = HOLE + CLEAR;
        pen.disc(HOLE_FROM_EDGE, middle, HOLE, Pen.HAIR, Pen.BLACK);
        boolean small = format.height() < SMALL;
        double above = small ? 0 : gap / 2;
        Box head = new Box(all.x(), all.y(), all.width(), middle - clear - all.y() - above);
        double beside = HOLE_FROM_EDGE + clear + 0.2;
        Box side = new Box(beside, middle - clear, all.right() - beside, 2 * clear);
        Box foot = new Box(all.x(), middle + clear, all.width(), all.bottom() - middle - clear);
        name(pen, tag, head, ink);
        if (small && design.isColoured()) {
            double size = codeSize(pen, tag, side.width(), 0.27);
            double code = Type.CAPITAL * size / Type.POINTS;
            icon(
                    pen,
                    tag,
                    new Box(side.x(), side.y() + 0.2, side.width(), side.height() - code - 0.8),
                    ink);
            pen.code(tag.code().text(), size, Pen.Side.START, side.x(), side.bottom() - code, ink);
            host(pen, foot.below(1.2), ink);
        } else if (small) {
            double size = codeSize(pen, tag, foot.width(), 0.27);
            double code = Type.CAPITAL * size / Type.POINTS;
            host(pen, side.below(1), ink);
            pen.code(tag.code().text(), size, Pen.Side.START, foot.x(), foot.bottom() - code, ink);
        } else {
            icon(pen, tag, side.below(above), ink);
            double size = codeSize(pen, tag, foot.width(), 0.27);
            double code = Type.CAPITAL * size / Type.POINTS;
            Type.Setting host = host(pen, foot.below(code + gap), ink);
            pen.code(
                    tag.code().text(),
                    size,
                    Pen.Side.START,
                    foot.x(),
                    foot.bottom() - host.height() - code - gap,
                    ink);
        }
    }

    private void icon(Pen pen, Tag tag, Box box, int ink) {
        if (design.isColoured()) {
            double side = Math.min(box.width(), box.height());
            pen.drawing(design.icon(tag), new Box(box.x(), box.y(), side, side), ink, null);
        }
    }

    private void plain(Pen pen, Tag tag, Box all, int ink) {
        boolean wide = all.width() > 1.25 * all.height();
        double size = codeSize(pen, tag, all.width(), wide ? 0.4 : 0.27);
        double codeHeight = Type.CAPITAL * size / Type.POINTS;
        Type.Setting host =
                pen.type()
                        .whole(
                                Type.breakable(design.host()),
                                false,
                                all.width(),
                                all.height() * (format.height() < 25 ? 0.4 : 0.25),
                                Math.max(5, Math.min(size * 0.6, 22)),
                                5);
        double foot = codeHeight + 0.6 + format.height() * 0.02 + host.height();
        Box head = new Box(all.x(), all.y(), all.width(), all.height() - foot - underName());
        if (design.isColoured() && head.height() > 10) {
            double icon = wide ? Math.min(head.height(), all.width() * 0.3) : head.height() * 0.42;
            icon = Math.min(icon, 0.2 * format.height() + 4);
            pen.drawing(design.icon(tag), new Box(head.x(), head.y(), icon, icon), ink, null);
            head = wide ? head.after(icon + gap) : head.below(icon + gap);
        }
        name(pen, tag, head, ink);
        pen.code(tag.code().text(), size, Pen.Side.START, all.x(), all.bottom() - foot, ink);
        pen.words(host, Pen.Side.START, all.x(), all.bottom() - host.height(), ink);
    }

    private void name(Pen pen, Tag tag, Box box, int ink) {
        double most = Math.min(60, 4.5 + format.height() * (box.width() > 50 ? 0.5 : 0.36));
        boolean large = design.look() != Look.COLOUR;
        Type.Setting name =
                pen.type()
                        .fit(
                                Type.hyphenated(design.name(tag)),
                                true,
                                box.width(),
                                box.height(),
                                large ? most * 1.15 : most,
                                5);
        pen.heading(1).words(name, Pen.Side.START, box.x(), box.y(), ink);
    }

    private Type.Setting host(Pen pen, Box box, int ink) {
        Type.Setting host =
                pen.type()
                        .whole(
                                Type.breakable(design.host()),
                                false,
                                box.width(),
                                box.height(),
                                4 + format.height() * 0.12,
                                5);
        pen.words(host, Pen.Side.START, box.x(), box.bottom() - host.height(), ink);
        return host;
    }

    /** Room for what hangs below a name's last line, and some more. */
    private double underName() {
        return gap * (format.height() < 25 ? 1.2 : 2.2);
    }

    /**
     * At least eight points, at most this many for each millimetre of the tag's height, and two.
     */
    private double codeSize(Pen pen, Tag tag, double room, double perHeight) {
        double most = Math.clamp(2 + format.height() * perHeight, 8, 44);
        if (design.look() != Look.COLOUR) {
            most *= 1.1;
        }
        double fits = room / pen.codeWidth(tag.code().text(), 1);
        return Math.max(8, Math.floor(Math.min(most, fits) * 4) / 4);
    }
}
