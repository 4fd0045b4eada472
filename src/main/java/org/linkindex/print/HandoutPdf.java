package org.linkindex.print;

import java.util.ArrayList;
import java.util.List;
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
    private static final int COLUMNS = 3;
    private static final double LEAST_SIZE = 8;

    /** By how many points words get smaller to save a sheet. */
    private static final double A_LITTLE = 1;

    private static final double ABOVE_WORDS = 2.2;

    private final List<HandoutLine> lines;
    private final HandoutPaper format;
    private final String baseAddress;
    private final String host;
    private final double size;
    private final Paper paper;
    private Pen page;
    private double y;
    private int pages;

    private HandoutPdf(
            List<HandoutLine> lines, HandoutPaper format, double size, String baseAddress) {
        this.lines = lines;
        this.format = format;
        this.size = size;
        this.baseAddress = baseAddress;
        this.host = baseAddress.replaceFirst("^https?://", "");
        this.paper = new Paper(TITLE, format.width(), format.height());
        this.page = newPage();
    }

    /**
     * The document. Few things are printed as large as one page holds them; many a little smaller
     * when that saves a sheet, and much smaller before there are more sheets than there may be.
     */
    static byte[] of(List<HandoutLine> lines, HandoutPaper format, String baseAddress) {
        for (double size = format.largest(); size > format.size(); size--) {
            HandoutPdf larger = new HandoutPdf(lines, format, size, baseAddress);
            byte[] bytes = larger.bytes();
            if (larger.pages == 1) {
                return bytes;
            }
        }
        HandoutPdf usual = new HandoutPdf(lines, format, format.size(), baseAddress);
        byte[] bytes = usual.bytes();
        boolean tooMany = usual.pages > format.mostPages();
        double least = tooMany ? LEAST_SIZE : format.size() - A_LITTLE;
        for (double size = format.size() - 0.5; size >= least && usual.pages > 1; size -= 0.5) {
            HandoutPdf smaller = new HandoutPdf(lines, format, size, baseAddress);
            byte[] fewer = smaller.bytes();
            boolean enough = tooMany ? smaller.pages <= format.mostPages() : saves(smaller, usual);
            if (enough || tooMany && size <= LEAST_SIZE) {
                return fewer;
            }
        }
        return bytes;
    }

    private static boolean saves(HandoutPdf smaller, HandoutPdf usual) {
        return smaller.pages < usual.pages;
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
                        + Type.breakable(host)
                        + " and type the code.";
        y =
                pen.words(
                                paper.type().set(how, false, inner(), size),
                                Pen.Side.START,
                                format.margin(),
                                y,
                                Pen.BLACK)
                        + GAP;
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
        settings.add(
                type.fit(
                        number + ". " + line.title(),
                        true,
                        width,
                        lines(3, size * 1.25),
                        size * 1.25,
                        size * 1.25));
        if (!line.from().isEmpty()) {
            settings.add(
                    type.fit(
                            line.from(), false, width, lines(hasRoom() ? 2 : 1, size), size, size));
        }
        if (!line.sentence().isEmpty()) {
            settings.add(
                    type.fit(
                            line.sentence(),
                            false,
                            width,
                            lines(hasRoom() ? 3 : 2, size),
                            size,
                            size));
        }
        if (!line.call().isEmpty()) {
            settings.add(type.set(line.call(), true, width, size * 1.1));
        }
        if (!line.phrase().isEmpty()) {
            settings.add(type.set("“" + line.phrase() + "”", true, width, size));
        }
        settings.add(type.set(Type.breakable(host + "/") + line.code(), true, width, size));
        return settings;
    }

    /** Room for so many lines. */
    private static double lines(int count, double size) {
        return ((count - 1) * Type.LEADING + Type.CAPITAL) * size / Type.POINTS + 0.01;
    }

    /** Numbers, images and codes, three beside each other. */
    private void codes() {
        double cell = inner() / COLUMNS;
        double height = square() + 0.62 * size;
        for (int i = 0; i < lines.size(); i++) {
            if (i % COLUMNS == 0 && i > 0) {
                y += height + GAP;
            }
            if (i % COLUMNS == 0 && y + height > floor()) {
                page = newPage();
            }
            HandoutLine line = lines.get(i);
            Fitted fitted = fitted(line);
            double x = format.margin() + i % COLUMNS * cell;
            Pen pen = page.at(0, 0, paper.part());
            pen.symbol(
                    fitted,
                    x + (cell - fitted.whole()) / 2,
                    y,
                    "QR code: " + host + "/" + line.code());
            pen.words(
                    paper.type().set((i + 1) + ".  " + line.code(), true, cell, size * 1.3),
                    Pen.Side.MIDDLE,
                    x + cell / 2,
                    y + fitted.whole() + 0.5,
                    Pen.BLACK);
        }
    }
}
