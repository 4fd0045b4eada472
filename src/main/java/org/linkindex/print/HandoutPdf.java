package org.linkindex.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.linkindex.codes.QrSymbol;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A handout as PDF, in black alone. Its title, heading and file name say nothing; a discreet one
 * says nothing at all but codes.
 */
final class HandoutPdf {

    /** Neutral: it stands in windows, lists of files and print queues. */
    static final String TITLE = "List";

    private static final double GAP = 4;

    /** Images of a discreet one beside each other, and how much larger few are. */
    private static final int COLUMNS = 3;

    private static final int FEW = 4;
    private static final double LARGER_FEW = 1.4;
    private static final double LARGER_ONE = 2;

    private static final double LEAST_SIZE = 8;

    /** By how many points words get smaller to save a sheet. */
    private static final double A_LITTLE = 1;

    private static final double ABOVE_WORDS = 2.2;

    private static final String MISSING =
            "Something may be missing here: a part of the list’s address was damaged. Ask the"
                    + " person who gave it to you.";

    /** So that an address may shrink by this much before it is broken. */
    private static final double LEAST_OF_ADDRESS = 0.8;

    /** Lines of a sentence in large print, which has no need to save any. */
    private static final int MANY = 12;

    /**
     * What is printed.
     *
     * @param lines the things on it
     * @param whole whether nothing of its address was missing
     */
    record Content(List<HandoutLine> lines, boolean whole) {}

    private final Content content;
    private final List<HandoutLine> lines;
    private final HandoutPaper format;
    private final String baseAddress;
    private final String host;
    private final double size;
    private final Paper paper;
    private Pen page;
    private double y;
    private int pages;

    /** How many pages there will be; 0 while that is found out. */
    private final int all;

    private HandoutPdf(
            Content content, HandoutPaper format, double size, String baseAddress, int all) {
        this.content = content;
        this.lines = content.lines();
        this.format = format;
        this.size = size;
        this.all = all;
        this.baseAddress = baseAddress;
        this.host = baseAddress.replaceFirst("^https?://", "");
        this.paper = new Paper(TITLE, format.width(), format.height());
        this.page = newPage();
    }

    /**
     * The document. Few things are printed as large as one page holds them; many a little smaller
     * when that saves a sheet, and much smaller before there are more sheets than there may be.
     * Then words are as large as they can be on as many sheets.
     */
    static byte[] of(Content content, HandoutPaper format, String baseAddress) {
        IntUnaryOperator pages = // of words of so many half points
                halves -> new HandoutPdf(content, format, halves / 2.0, baseAddress, 0).counted();
        int halves = (int) Math.round(2 * format.size());
        int sheets = pages.applyAsInt(halves);
        boolean tooMany = sheets > format.mostPages();
        double least = tooMany ? LEAST_SIZE : format.size() - A_LITTLE;
        int enough = tooMany ? format.mostPages() : sheets - 1;
        for (int fewer = halves - 1; sheets > 1 && fewer >= 2 * least; fewer--) {
            int then = pages.applyAsInt(fewer);
            if (then <= enough || tooMany && fewer - 1 < 2 * least) {
                return drawn(content, format, fewer, baseAddress, then);
            }
        }
        int largest = (int) Math.round(2 * format.largest());
        while (largest > halves && pages.applyAsInt(largest) > sheets) {
            largest--;
        }
        return drawn(content, format, largest, baseAddress, sheets);
    }

    private static byte[] drawn(
            Content content, HandoutPaper format, int halves, String baseAddress, int sheets) {
        return new HandoutPdf(content, format, halves / 2.0, baseAddress, sheets).bytes();
    }

    private int counted() {
        bytes();
        return pages;
    }

    private byte[] bytes() {
        try (paper) {
            heading();
            if (format.isDiscreet()) {
                codes();
            } else {
                for (int i = 0; i < lines.size(); i++) {
                    line(i + 1, lines.get(i));
                }
            }
            return paper.finished();
        }
    }

    private Pen newPage() {
        Pen pen = paper.page(Calibration.NONE, 0, 0);
        y = format.margin();
        pages++;
        if (all > 1) {
            which(pen);
        }
        if (pages > 1) {
            y += Type.CAPITAL * size / Type.POINTS + GAP;
        }
        if (!format.isDiscreet()) {
            Type.Setting urgent =
                    paper.type()
                            .fit(
                                    "In danger now? Call 999. Under 19? Childline 0800 1111.",
                                    true,
                                    inner(),
                                    6,
                                    size,
                                    7);
            pen.at(0, 0, paper.part())
                    .words(
                            urgent,
                            Pen.Side.START,
                            format.margin(),
                            format.height() - format.margin() - urgent.height(),
                            Pen.BLACK);
        }
        return pen;
    }

    /** Which sheet it is, at its top; those after the first say of what. */
    private void which(Pen pen) {
        Type.Setting which =
                paper.type()
                        .set(
                                (pages > 1 ? "Your list, " : "") + pages + " of " + all,
                                pages > 1,
                                inner(),
                                size);
        pen.at(0, 0, paper.part())
                .words(
                        which,
                        Pen.Side.END,
                        format.width() - format.margin(),
                        format.margin(),
                        Pen.BLACK);
    }

    private double inner() {
        return format.width() - 2 * format.margin();
    }

    /** Where the last line may end. */
    private double floor() {
        return format.height() - format.margin() - (format.isDiscreet() ? 0 : 8);
    }

    private void heading() {
        Pen pen = page.at(0, 0, paper.part());
        y =
                pen.heading(1)
                                .words(
                                        paper.type().set("Your list", true, inner(), size * 1.9),
                                        Pen.Side.START,
                                        format.margin(),
                                        y,
                                        Pen.BLACK)
                        + 2.6;
        String how =
                "Point your phone’s camera at a square. Or go to "
                        + paper.type().unbroken(host, false, inner(), size)
                        + " and type the code.";
        y =
                pen.words(
                                paper.type().set(how, false, inner(), size),
                                Pen.Side.START,
                                format.margin(),
                                y,
                                Pen.BLACK)
                        + GAP;
        if (!content.whole()) {
            y =
                    pen.words(
                                    paper.type().set(MISSING, true, inner(), size),
                                    Pen.Side.START,
                                    format.margin(),
                                    y,
                                    Pen.BLACK)
                            + GAP;
        }
    }

    /** Larger words have larger images beside them; none gets smaller. */
    private double square() {
        return format.square() * Math.max(1, size / format.size());
    }

    private Fitted fitted(HandoutLine line) {
        return Fitted.into(square(), QrSymbol.of(baseAddress, line.code()));
    }

    /** Words on the left, the image on the right, on one page. */
    private void line(int number, HandoutLine line) {
        Fitted fitted = fitted(line);
        double width = inner() - fitted.whole() - 2;
        List<Type.Setting> settings = settings(number, line, width);
        double words = ABOVE_WORDS;
        for (Type.Setting each : settings) {
            words += each.height() + spacing();
        }
        double height = Math.max(fitted.whole(), words);
        if (y + height > floor()) {
            page = newPage();
        }
        PdfStructureElement part = paper.part();
        Pen pen = page.at(0, 0, part);
        pen.line(format.margin(), y, format.width() - format.margin(), y, Pen.HAIR, Pen.BLACK);
        double top = y + ABOVE_WORDS;
        Pen title = pen.heading(2);
        for (Type.Setting each : settings) {
            Pen next = each == settings.getFirst() ? title : pen;
            top = next.paragraph(each, format.margin(), top, width, Pen.BLACK) + spacing();
        }
        pen.symbol(
                fitted,
                format.width() - format.margin() - fitted.whole(),
                y + 0.3,
                "QR code: " + host + "/" + line.code());
        y += height + 2.6;
    }

    /** Large words, for whom sheets don't matter, or few things. */
    private boolean hasRoom() {
        return format.isLarge() || size > format.size();
    }

    private double spacing() {
        return 0.17 * size;
    }

    private List<Type.Setting> settings(int number, HandoutLine line, double width) {
        Type type = paper.type();
        List<Type.Setting> settings = new ArrayList<>();
        String title = number + ". " + line.title();
        settings.add(fit(title, true, width, 1.25, hasRoom() ? MANY : 3));
        if (!line.phrase().isEmpty()) {
            settings.add(type.set("“" + line.phrase() + "”", true, width, size));
        }
        if (!line.from().isEmpty()) {
            settings.add(fit(line.from(), false, width, 1, hasRoom() ? 3 : 1));
        }
        if (!line.sentence().isEmpty()) {
            settings.add(fit(line.sentence(), false, width, 1, hasRoom() ? MANY : 2));
        }
        if (!line.call().isEmpty()) {
            settings.add(type.set(line.call(), true, width, size * 1.1));
        }
        settings.add(address(line, width));
        return settings;
    }

    /** Of this size, in as many lines at most. */
    private Type.Setting fit(String text, boolean isBold, double width, double times, int most) {
        double points = size * times;
        return paper.type().fit(text, isBold, width, lines(most, points), points, points);
    }

    /** Whole on a line, if a little smaller does it; or else with the code on the next. */
    private Type.Setting address(HandoutLine line, double width) {
        Type type = paper.type();
        String whole = host + "/" + line.code();
        if (type.width(whole, true, LEAST_OF_ADDRESS * size) <= width) {
            return type.whole(whole, true, width, lines(1, size), size, LEAST_OF_ADDRESS * size);
        }
        String before = type.unbroken(host + "/", true, width, size);
        return type.set(before + " " + line.code(), true, width, size);
    }

    /** Room for so many lines. */
    private static double lines(int count, double size) {
        return ((count - 1) * Type.LEADING + Type.CAPITAL) * size / Type.POINTS + 0.01;
    }

    /** Numbers, images and codes beside each other; few are larger. */
    private void codes() {
        int columns = lines.size() > FEW ? COLUMNS : Math.min(2, lines.size());
        double times = lines.size() > FEW ? 1 : lines.size() > 1 ? LARGER_FEW : LARGER_ONE;
        double square = times * square();
        double cell = inner() / columns;
        double letters = size * 1.3 * times;
        double height = square + 0.5 * letters;
        for (int i = 0; i < lines.size(); i++) {
            if (i % columns == 0 && i > 0) {
                y += height + GAP;
            }
            if (i % columns == 0 && y + height > floor()) {
                page = newPage();
            }
            HandoutLine line = lines.get(i);
            Fitted fitted = Fitted.into(square, QrSymbol.of(baseAddress, line.code()));
            double x = format.margin() + i % columns * cell;
            Pen pen = page.at(0, 0, paper.part());
            pen.symbol(
                    fitted,
                    x + (cell - fitted.whole()) / 2,
                    y,
                    "QR code: " + host + "/" + line.code());
            pen.words(
                    paper.type().set((i + 1) + ".  " + line.code(), true, cell, letters),
                    Pen.Side.MIDDLE,
                    x + cell / 2,
                    y + fitted.whole() + 0.5,
                    Pen.BLACK);
        }
    }
}
