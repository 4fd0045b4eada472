package org.linkindex.print;

import java.util.ArrayList;
import java.util.List;

/** What to do with a tag, and whom to call: the back of tags, the foot of posters and tents. */
final class Advice {

    /** One sentence or two of the same weight, and how much more room is above them. */
    private record Paragraph(String text, boolean bold, double size, double above) {}

    /** A paragraph in lines, and how far its top is from where all begins. */
    private record Placed(Type.Setting setting, double y) {}

    static final String SCAN = "Point your phone’s camera at the square.";

    static final String DANGER = "In danger now? Call 999.";

    private static final String SHORT = "Scan it, or type the code at";

    /** Between paragraphs, and above the one that must be found at once: parts of the size. */
    private static final double GAP = 0.55;

    private static final double ABOVE_DANGER = 0.6;

    /** How much larger it is, and the host. */
    private static final double LOUD = 1.1;

    private static final double LEAST = 5;

    private final Design design;
    private List<Placed> settled = List.of();

    Advice(Design design) {
        this.design = design;
    }

    /** The numbers of the page about safety; a discreet tag names no topic. */
    List<String> numbers() {
        if (design.look() == Look.DISCREET) {
            return List.of("NHS 111");
        }
        return isFew()
                ? List.of("Childline 0800 1111", "NHS 111")
                : List.of(
                        "Childline 0800 1111",
                        "NSPCC 0808 800 5000",
                        "Domestic abuse 0808 2000 247",
                        "Samaritans 116 123",
                        "NHS 111");
    }

    /** On the back of a tag, in what its mirrored hole leaves. */
    void back(Pen pen) {
        TagFormat format = design.format();
        double safe = format.safe();
        double hole = format.hasHole() ? Front.HOLE_FROM_EDGE + Front.HOLE + Front.CLEAR : safe;
        Box box = new Box(safe, safe, format.width() - safe - hole, format.height() - 2 * safe);
        if (format.hasHole()) {
            pen.disc(
                    format.width() - Front.HOLE_FROM_EDGE,
                    format.height() / 2,
                    Front.HOLE,
                    Pen.HAIR,
                    Pen.BLACK);
        }
        Signature signature =
                Signature.of(
                        pen.type(),
                        design.imprint(),
                        box.width(),
                        box.height() * (isFew() ? 0.2 : 0.22),
                        Math.min(16, 5 + format.height() * 0.07));
        double taken = signature.height() > 0 ? signature.height() + 2 : 0;
        flow(
                pen,
                new Box(box.x(), box.y(), box.width(), box.height() - taken),
                5.5 + format.height() * 0.1);
        signature.draw(pen, box, Pen.Side.START, Pen.BLACK);
    }

    /** A fob has room for few words, if they are to be read. */
    private boolean isFew() {
        return design.format().height() < 40;
    }

    private List<Paragraph> paragraphs() {
        Paragraph host = new Paragraph(Type.breakable(design.host()), true, LOUD, 0);
        Paragraph danger = new Paragraph(DANGER, true, LOUD, ABOVE_DANGER);
        return isFew()
                ? List.of(new Paragraph(SHORT, false, 1, 0), host, danger)
                : List.of(
                        new Paragraph(SCAN, false, 1, 0),
                        new Paragraph("Or go to", false, 1, 0),
                        host,
                        new Paragraph("and type the code.", false, 1, 0),
                        danger);
    }

    /** As many numbers beside each other as a line holds, with a dot between them. */
    private List<String> numbers(Type type, double width, double size) {
        List<String> lines = new ArrayList<>();
        for (String number : numbers()) {
            String longer = lines.isEmpty() ? number : lines.getLast() + " · " + number;
            if (!lines.isEmpty() && type.width(longer, false, size) <= width) {
                lines.removeLast();
                lines.add(longer);
            } else {
                lines.add(number);
            }
        }
        return lines;
    }

    /** As large as all of it fits; found once, as all backs of a document are alike. */
    private void flow(Pen pen, Box box, double most) {
        for (double size = most; settled.isEmpty(); size -= 0.25) {
            List<Placed> placed = placed(pen.type(), box, size);
            Placed last = placed.getLast();
            boolean fits =
                    last.y + last.setting.height() <= box.height()
                            && pen.type().width(DANGER, true, size * LOUD) <= box.width();
            if (fits || size <= LEAST) {
                settled = placed;
            }
        }
        for (Placed each : settled) {
            pen.words(each.setting, Pen.Side.START, box.x(), box.y() + each.y, Pen.BLACK);
        }
    }

    private List<Placed> placed(Type type, Box box, double size) {
        List<Placed> placed = new ArrayList<>();
        double y = 0;
        for (Paragraph each : paragraphs()) {
            Type.Setting setting = type.set(each.text, each.bold, box.width(), size * each.size);
            y += each.above * size / Type.POINTS;
            placed.add(new Placed(setting, y));
            y += setting.height() + GAP * size / Type.POINTS;
        }
        placed.add(new Placed(new Type.Setting(numbers(type, box.width(), size), false, size), y));
        return placed;
    }

    /** On a tent, above and under its QR image. */
    void around(Pen pen, Box above, Box below) {
        double middle = above.x() + above.width() / 2;
        Type.Setting scan = pen.type().fit(SCAN, true, above.width() - 8, above.height(), 20, 9);
        pen.words(scan, Pen.Side.MIDDLE, middle, above.bottom() - scan.height(), Pen.BLACK);
        Type.Setting danger = pen.type().fit(DANGER, true, below.width(), 6, 18, 9);
        double y = pen.words(danger, Pen.Side.MIDDLE, middle, below.y(), Pen.BLACK) + 2.5;
        Box rest = new Box(below.x() + 4, y, below.width() - 8, below.bottom() - y);
        Signature.of(pen.type(), design.imprint(), rest.width(), rest.height(), 12)
                .draw(pen, rest, Pen.Side.MIDDLE, Pen.BLACK);
    }
}
