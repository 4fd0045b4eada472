package org.linkindex.print;

import org.jspecify.annotations.Nullable;

/**
 * The front of a tag: the key tag as on the site's pages, with its QR image, the code, and the host
 * in words. A wide tag has its band on the left, a high one on top.
 */
final class Front {

    /** The hole of a tag: its radius, and how far its middle is from the short edge. */
    static final double HOLE = 3;

    static final double HOLE_FROM_EDGE = 8;

    /** What stays clear round a hole. */
    static final double CLEAR = 3.2;

    private final Design design;
    private final TagFormat format;
    private final HighFront high;
    private final Poster poster;
    private @Nullable Layout layout;
    private @Nullable Names names;

    Front(Design design) {
        this.design = design;
        this.format = design.format();
        this.high = new HighFront(design);
        this.poster = new Poster(design);
    }

    void draw(Pen pen, Tag tag, Fitted fitted) {
        if (format.isPoster()) {
            poster.draw(pen, tag, fitted);
            return;
        }
        Layout here = layout(pen.type(), fitted);
        Type.Setting name = names(pen.type(), here).set(design.name(tag));
        if (format.isHigh()) {
            high.draw(pen, tag, fitted, here, name);
            return;
        }
        Box place = fitted.place(format);
        band(pen, tag, place.x());
        if (format.hasHole()) {
            pen.disc(HOLE_FROM_EDGE, format.height() / 2, HOLE, Pen.HAIR, Pen.BLACK);
        }
        int ink = design.isColoured() ? Pen.WHITE : Pen.BLACK;
        if (here.icon().width() > 0 && design.isColoured()) {
            pen.drawing(design.icon(tag), here.icon(), ink, null);
        }
        pen.heading(1).words(name, Pen.Side.START, here.name().x(), here.name().y(), ink);
        pen.code(
                tag.code().text(),
                here.codeSize(),
                Pen.Side.START,
                here.code().x(),
                here.code().y(),
                ink);
        pen.words(
                here.host(),
                Pen.Side.START,
                here.foot().x(),
                here.foot().bottom() - here.host().height(),
                ink);
        pen.symbol(fitted, place.x(), place.y(), design.words(tag));
        beside(pen, place);
    }

    /** What all tags of a ring share is found with the first. */
    private Layout layout(Type type, Fitted fitted) {
        Layout found = layout;
        if (found == null) {
            found = Layout.of(design, format, type, fitted);
            layout = found;
        }
        return found;
    }

    private Names names(Type type, Layout here) {
        Names found = names;
        if (found == null) {
            found = new Names(type, design.names(), here.name(), here.mostOfName());
            names = found;
        }
        return found;
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

    /** What stands above and below the image where that leaves room. */
    private void beside(Pen pen, Box place) {
        double safe = format.safe();
        Box below =
                new Box(
                        place.x(),
                        place.bottom(),
                        place.width(),
                        format.height() - safe - place.bottom());
        if (format.isTent()) {
            new Advice(design)
                    .around(pen, new Box(place.x(), safe, place.width(), place.y() - safe), below);
        } else if (format.carriesImprint() && !format.hasBack()) {
            Signature.of(pen.type(), design.imprint(), below.width(), below.height(), 9)
                    .draw(pen, below, Pen.Side.END, Pen.BLACK);
        }
    }
}
