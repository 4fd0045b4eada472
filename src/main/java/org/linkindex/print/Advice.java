package org.linkindex.print;

import java.util.ArrayList;
import java.util.List;

/** What to do with a tag, and whom to call: the back of tags, the foot of posters. */
final class Advice {

    /** One sentence or two of the same weight. */
    private record Paragraph(String text, boolean bold, double size) {}

    private static final double GAP = 0.55;

    private final Design design;
    private List<Type.Setting> settled = List.of();
    private double settledGap;

    Advice(Design design) {
        this.design = design;
    }

    /** The numbers of the page about safety; a discreet tag names no topic. */
    private List<String> numbers() {
        return design.look() == Look.DISCREET
                ? List.of("NHS 111")
                : List.of(
                        "Childline 0800 1111",
                        "NSPCC 0808 800 5000",
                        "Domestic abuse 0808 2000 247",
                        "Samaritans 116 123",
                        "NHS 111");
    }

    private static final String SCAN = "Point your phone’s camera at the square.";

    private static final String DANGER = "In danger now? Call 999.";

    private static final String SILENT = "If you can’t speak, press 55 when you are asked to.";

    private static final String STICKER =
            "A sticker over the square? Do not scan it. Please tell us.";

    /** On the back of a tag, in what its mirrored hole leaves. */
    void back(Pen pen) {
        TagFormat format = design.format();
        double safe = format.safe();
        double hole = format.hasHole() ? Front.HOLE_FROM_EDGE + Front.HOLE + 3.2 : safe;
        Box box = new Box(safe, safe, format.width() - safe - hole, format.height() - 2 * safe);
        if (format.hasHole()) {
            pen.disc(
                    format.width() - Front.HOLE_FROM_EDGE,
                    format.height() / 2,
                    Front.HOLE,
                    Pen.HAIR,
                    Pen.BLACK);
        }
        double name = box.height() * 0.2;
        boolean named = !design.organisation().isEmpty() || design.logo().isPresent();
        Box words = named ? new Box(box.x(), box.y(), box.width(), box.height() - name - 1) : box;
        flow(pen, words, paragraphs(), 5.5 + format.height() * 0.1);
        if (named) {
            organisation(
                    pen, new Box(box.x(), box.bottom() - name, box.width(), name), Pen.Side.START);
        }
    }

    private List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(SCAN, false, 1));
        paragraphs.add(new Paragraph("Or go to", false, 1));
        paragraphs.add(new Paragraph(Type.breakable(design.host()), true, 1.1));
        paragraphs.add(new Paragraph("and type the code.", false, 1));
        paragraphs.add(new Paragraph(DANGER, true, 1.1));
        return paragraphs;
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
    private void flow(Pen pen, Box box, List<Paragraph> paragraphs, double most) {
        for (double size = most; settled.isEmpty(); size -= 0.25) {
            List<Type.Setting> settings = new ArrayList<>();
            double height = 0;
            for (Paragraph each : paragraphs) {
                Type.Setting setting =
                        pen.type().set(each.text, each.bold, box.width(), size * each.size);
                settings.add(setting);
                height += setting.height() + GAP * size / Type.POINTS;
            }
            Type.Setting calls =
                    new Type.Setting(numbers(pen.type(), box.width(), size), false, size);
            settings.add(calls);
            height += calls.height();
            if (height <= box.height() || size <= 5) {
                settled = settings;
                settledGap = GAP * size / Type.POINTS;
            }
        }
        double y = box.y();
        for (Type.Setting setting : settled) {
            y = pen.words(setting, Pen.Side.START, box.x(), y, Pen.BLACK) + settledGap;
        }
    }

    private void organisation(Pen pen, Box box, Pen.Side side) {
        Box words = box;
        if (design.logo().isPresent()) {
            Box place = new Box(box.x(), box.y(), box.height() * 2.2, box.height());
            design.logo()
                    .get()
                    .draw(
                            pen,
                            place,
                            design.organisation().isEmpty() ? "Logo" : design.organisation());
            words = box.after(place.width() + 1.5);
        }
        if (!design.organisation().isEmpty()) {
            Type.Setting name =
                    pen.type()
                            .fit(
                                    design.organisation(),
                                    true,
                                    words.width(),
                                    words.height(),
                                    Math.min(16, 5 + design.format().height() * 0.07),
                                    5);
            pen.words(
                    name,
                    side,
                    words.x(),
                    words.y() + (words.height() - name.height()) / 2,
                    Pen.BLACK);
        }
    }

    /** On a tent, under its QR image. */
    void beneath(Pen pen, Box symbol) {
        Type.Setting scan = pen.type().fit(SCAN, false, symbol.width() - 10, 8, 17, 9);
        pen.words(
                scan,
                Pen.Side.MIDDLE,
                symbol.x() + symbol.width() / 2,
                symbol.bottom() + 2,
                Pen.BLACK);
    }

    /** On a poster, below its QR image. */
    void below(Pen pen, Tag tag, Box box) {
        double unit = box.width() / 180;
        double middle = box.x() + box.width() / 2;
        Type.Setting scan = pen.type().fit(SCAN, true, box.width(), 8 * unit, 22 * unit, 9);
        double y = pen.words(scan, Pen.Side.MIDDLE, middle, box.y() + 2 * unit, Pen.BLACK);
        y = address(pen, tag, new Box(box.x(), y + 5 * unit, box.width(), 20 * unit), 27 * unit);
        y += 6 * unit;
        pen.line(box.x(), y, box.right(), y, 0.3 * unit, Pen.BLACK);
        Type.Setting danger =
                pen.type()
                        .fit(
                                DANGER + " " + SILENT,
                                true,
                                box.width(),
                                5 * unit,
                                14.5 * unit,
                                10 * unit);
        y = pen.words(danger, Pen.Side.START, box.x(), y + 4.5 * unit, Pen.BLACK) + 4 * unit;
        List<String> numbers = numbers();
        for (int i = 0; i < numbers.size(); i++) {
            pen.words(
                    pen.type().set(numbers.get(i), false, box.width() / 2, 14.5 * unit),
                    Pen.Side.START,
                    i % 2 == 0 ? box.x() : middle + 4 * unit,
                    y + i / 2 * 8 * unit,
                    Pen.BLACK);
        }
        pen.words(
                pen.type().fit(STICKER, false, box.width() / 2, 12 * unit, 12 * unit, 8),
                Pen.Side.START,
                box.x(),
                box.bottom() - 2.4 * unit,
                Pen.BLACK);
        organisation(
                pen,
                new Box(
                        middle + 4 * unit,
                        box.bottom() - 12 * unit,
                        box.width() / 2 - 4 * unit,
                        12 * unit),
                Pen.Side.START);
    }

    /** Host and code in one line, or in two where the host is long. */
    private double address(Pen pen, Tag tag, Box box, double most) {
        String text = design.host() + "/" + tag.code();
        Type.Setting setting =
                pen.type().whole(Type.breakable(text), true, box.width(), box.height(), most, 10);
        return pen.words(setting, Pen.Side.MIDDLE, box.x() + box.width() / 2, box.y(), Pen.BLACK);
    }
}
