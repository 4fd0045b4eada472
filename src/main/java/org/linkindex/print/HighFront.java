package org.linkindex.print;

/** The front of a high label or a poster: band on top, QR image below it, and what to do. */
final class HighFront {

    private static final double GAP = 2;

    private final Design design;
    private final TagFormat format;

    HighFront(Design design) {
        this.design = design;
        this.format = design.format();
    }

    void draw(Pen pen, Tag tag, Fitted fitted) {
        Box place = fitted.place(format);
        band(pen, tag, place.y() - (format.isLarge() ? Fitted.BELOW_BAND : 0));
        pen.symbol(fitted, place.x(), place.y(), "QR code: " + design.host() + "/" + tag.code());
        double below = place.bottom();
        Box foot =
                new Box(
                        format.safe(),
                        below,
                        format.width() - 2 * format.safe(),
                        format.height() - format.safe() - below);
        if (format.isLarge()) {
            new Advice(design).below(pen, tag, foot);
        } else {
            foot(pen, tag, foot);
        }
    }

    private void band(Pen pen, Tag tag, double height) {
        int ink = Pen.BLACK;
        if (design.isColoured()) {
            ink = Pen.WHITE;
            pen.rectangle(new Box(0, 0, format.width(), height), Design.colour(tag.group()));
        } else if (design.look() == Look.CONTRAST) {
            pen.rectangle(
                    new Box(format.safe(), height - 1, format.width() - 2 * format.safe(), 1),
                    Pen.BLACK);
        }
        Box words =
                new Box(
                        format.safe(),
                        format.safe(),
                        format.width() - 2 * format.safe(),
                        height - 2 * format.safe());
        if (design.isColoured()) {
            double hole = height * 0.07;
            pen.disc(words.x() + hole, height / 2, hole, Pen.HAIR, Pen.WHITE);
            words = words.after(2 * hole + GAP + height * 0.07);
            double icon = Math.min(words.height(), format.width() * 0.2);
            pen.drawing(
                    design.icon(tag),
                    new Box(words.x(), (height - icon) / 2, icon, icon),
                    ink,
                    null);
            words = words.after(icon + GAP + height * 0.06);
        }
        Type.Setting name =
                pen.type()
                        .fit(
                                Type.hyphenated(design.name(tag)),
                                true,
                                words.width(),
                                words.height(),
                                format.width() * 0.3,
                                6);
        pen.heading(1)
                .words(
                        name,
                        Pen.Side.START,
                        words.x(),
                        words.y() + (words.height() - name.height()) / 2,
                        ink);
    }

    private void foot(Pen pen, Tag tag, Box foot) {
        double size = Math.clamp(foot.height() * 0.45 * Type.POINTS, 9, 34);
        double middle = format.width() / 2;
        pen.code(tag.code().text(), size, Pen.Side.MIDDLE, middle, foot.y(), Pen.BLACK);
        Box rest = foot.below(Type.CAPITAL * size / Type.POINTS + 1.4);
        Type.Setting host =
                pen.type()
                        .whole(
                                Type.breakable(design.host()),
                                false,
                                rest.width(),
                                rest.height(),
                                Math.max(6, size * 0.6),
                                5);
        pen.words(host, Pen.Side.MIDDLE, middle, rest.y(), Pen.BLACK);
    }
}
