package org.linkindex.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A poster, to be seen across a waiting room: what it is about in a band on top, one QR image, the
 * address in words, and in a block below whom to call.
 */
final class Poster {

    private static final String SILENT = "If you can’t speak, press 55 when you are asked to.";

    private static final String STICKER =
            "A sticker over the square? Do not scan it. Please tell us.";

    /** Of the page's height: where the block begins that says whom to call, and how high it is. */
    private static final double BLOCK = 0.741;

    private static final double BLOCK_HIGH = 0.186;

    private final Design design;
    private final TagFormat format;

    /** A millimetre of A4: all grows with the page. */
    private final double unit;

    private @Nullable Names names;

    Poster(Design design) {
        this.design = design;
        this.format = design.format();
        this.unit = format.width() / 210;
    }

    void draw(Pen pen, Tag tag, Fitted fitted) {
        Box place = fitted.place(format);
        band(pen, tag, place.y() - Fitted.BELOW_BAND);
        pen.symbol(fitted, place.x(), place.y(), design.words(tag));
        double safe = format.safe();
        double width = format.width() - 2 * safe;
        Box block = new Box(safe, format.height() * BLOCK, width, format.height() * BLOCK_HIGH);
        invitation(pen, tag, new Box(safe, place.bottom(), width, block.y() - place.bottom()));
        whomToCall(pen, tag, block);
        foot(
                pen,
                new Box(
                        safe,
                        block.bottom() + 4 * unit,
                        width,
                        format.height() - 8 * unit - block.bottom() - 4 * unit));
    }

    private void band(Pen pen, Tag tag, double height) {
        int ink = ground(pen, tag, new Box(0, 0, format.width(), height), height - 2 * unit);
        double safe = format.safe();
        Box words = new Box(safe, safe * 0.7, format.width() - 2 * safe, height - 1.4 * safe);
        if (design.isColoured()) {
            double hole = HighFront.hole(height);
            pen.disc(safe + hole, height / 2, hole, Pen.HAIR, Pen.WHITE);
            words = words.after(2 * hole + 6 * unit);
            double icon = Math.min(words.height(), 38 * unit);
            pen.drawing(
                    design.icon(tag),
                    new Box(words.x(), (height - icon) / 2, icon, icon),
                    ink,
                    null);
            words = words.after(icon + 7 * unit);
        }
        Type.Setting name = names(pen.type(), words).set(design.name(tag));
        pen.heading(1).halfway(name, words, ink);
    }

    /** The names of a ring's posters have their sizes in common, found with the first. */
    private Names names(Type type, Box words) {
        Names found = names;
        if (found == null) {
            found = new Names(type, design.names(), words, 70 * unit);
            names = found;
        }
        return found;
    }

    /**
     * The group's colour, or a line at this height where there is none.
     *
     * @return what to write in
     */
    private int ground(Pen pen, Tag tag, Box box, double line) {
        if (design.isColoured()) {
            pen.rectangle(box, Design.colour(tag.group()));
            return Pen.WHITE;
        }
        double thick = design.look() == Look.CONTRAST ? 2 * unit : 0.4 * unit;
        double safe = format.safe();
        pen.rectangle(new Box(safe, line, format.width() - 2 * safe, thick), Pen.BLACK);
        return Pen.BLACK;
    }

    /** What to do, and the address in words; all between the image and the block. */
    private void invitation(Pen pen, Tag tag, Box box) {
        double middle = box.x() + box.width() / 2;
        Type.Setting scan = pen.type().fit(Advice.SCAN, true, box.width(), 8 * unit, 25 * unit, 9);
        String text = design.host() + "/" + tag.code();
        Type.Setting address =
                pen.type()
                        .whole(
                                Type.breakable(text),
                                true,
                                box.width(),
                                box.height() - scan.height() - 13 * unit,
                                31 * unit,
                                10);
        double between = 5 * unit;
        double free = box.height() - scan.height() - between - address.height();
        double y = box.y() + Math.min(free * 0.4, 6 * unit);
        y = pen.words(scan, Pen.Side.MIDDLE, middle, y, Pen.BLACK) + between;
        pen.words(address, Pen.Side.MIDDLE, middle, y, Pen.BLACK);
    }

    private void whomToCall(Pen pen, Tag tag, Box box) {
        int ink = ground(pen, tag, new Box(0, box.y(), format.width(), box.height()), box.y());
        Type type = pen.type();
        double y = box.y() + 7 * unit;
        Type.Setting danger =
                type.fit(Advice.DANGER, true, box.width(), 12 * unit, 32 * unit, 12 * unit);
        y = pen.words(danger, Pen.Side.START, box.x(), y, ink) + 4 * unit;
        Type.Setting silent = type.fit(SILENT, false, box.width(), 6 * unit, 17 * unit, 9 * unit);
        y = pen.words(silent, Pen.Side.START, box.x(), y, ink) + 6.5 * unit;
        List<String> numbers = new Advice(design).numbers();
        double column = box.width() * 0.56;
        for (int i = 0; i < numbers.size(); i++) {
            pen.words(
                    type.fit(
                            numbers.get(i), true, column - 3 * unit, 6 * unit, 17 * unit, 9 * unit),
                    Pen.Side.START,
                    box.x() + i % 2 * column,
                    y + i / 2 * 7.6 * unit,
                    ink);
        }
    }

    private void foot(Pen pen, Box box) {
        double half = box.width() / 2 - 4 * unit;
        Type.Setting sticker = pen.type().fit(STICKER, false, half, box.height(), 11 * unit, 8);
        pen.words(
                sticker,
                Pen.Side.START,
                box.x(),
                box.y() + (box.height() - sticker.height()) / 2,
                Pen.BLACK);
        Box rest = new Box(box.right() - half, box.y(), half, box.height());
        Signature.of(pen.type(), design.imprint(), half, box.height(), 16 * unit)
                .draw(pen, rest, Pen.Side.END, Pen.BLACK);
    }
}
