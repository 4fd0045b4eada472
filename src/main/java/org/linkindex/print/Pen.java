package org.linkindex.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.QrSymbol;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.GrayColor;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Draws on a page, in millimetres from its top left corner. What has a meaning is tagged, so that
 * those who can't see the page can read it; all else is marked as decoration. Black is the one ink
 * black (100 % K), never mixed.
 */
final class Pen {

    static final int BLACK = 0;
    static final int WHITE = 0xffffff;

    /** The thinnest line that printers hold: a quarter of a point. */
    static final double HAIR = 0.25 / Type.POINTS;

    /** Bézier's handle for a quarter of a circle. */
    private static final double ROUND = 0.5523;

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private static final String PARAGRAPH = "P";

    /** Where words stand in relation to their point. */
    enum Side {
        START,
        MIDDLE,
        END
    }

    private final PdfContentByte page;
    private final Type type;
    private final double pageHeight;
    private final double left;
    private final double top;
    private final @Nullable PdfStructureElement part;
    private final String role;

    private Pen(
            PdfContentByte page,
            Type type,
            double pageHeight,
            double left,
            double top,
            @Nullable PdfStructureElement part,
            String role) {
        this.page = page;
        this.type = type;
        this.pageHeight = pageHeight;
        this.left = left;
        this.top = top;
        this.part = part;
        this.role = role;
    }

    /** For a page of this height. What it draws is decoration, until a part is named. */
    static Pen on(PdfWriter writer, Type type, double pageHeight) {
        return new Pen(writer.getDirectContent(), type, pageHeight, 0, 0, null, PARAGRAPH);
    }

    /** The same for a tag whose corner is here, and which is a part of the document. */
    Pen at(double x, double y, @Nullable PdfStructureElement of) {
        return new Pen(page, type, pageHeight, left + x, top + y, of, PARAGRAPH);
    }

    /** The same, whose words are a heading of this level, by which who can't see it finds it. */
    Pen heading(int level) {
        return new Pen(page, type, pageHeight, left, top, part, "H" + level);
    }

    Type type() {
        return type;
    }

    /** Draws, with the page turned upside down about a point. */
    void turned(double x, double y, Runnable draw) {
        page.saveState();
        page.concatCTM(-1, 0, 0, -1, onDot(2 * x(x)), onDot(2 * y(y)));
        draw.run();
        page.restoreState();
    }

    void rectangle(Box box, int colour) {
        decoration(
                () -> {
                    fillWith(colour);
                    page.rectangle(
                            x(box.x()), y(box.bottom()), points(box.width()), points(box.height()));
                    page.fill();
                });
    }

    void rounded(Box box, double radius, double line, int colour) {
        decoration(
                () -> {
                    strokeWith(colour, line);
                    page.roundRectangle(
                            x(box.x()),
                            y(box.bottom()),
                            points(box.width()),
                            points(box.height()),
                            points(radius));
                    page.stroke();
                });
    }

    void line(double x1, double y1, double x2, double y2, double line, int colour) {
        decoration(
                () -> {
                    strokeWith(colour, line);
                    page.moveTo(x(x1), y(y1));
                    page.lineTo(x(x2), y(y2));
                    page.stroke();
                });
    }

    /** A circle, white within, with a line round it. */
    void disc(double x, double y, double radius, double line, int colour) {
        decoration(
                () -> {
                    fillWith(WHITE);
                    strokeWith(colour, line);
                    round(x, y, radius);
                    page.fillStroke();
                });
    }

    private void round(double x, double y, double radius) {
        double handle = ROUND * radius;
        page.moveTo(x(x + radius), y(y));
        curve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
        curve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
        curve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
        curve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
        page.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) {
        page.curveTo(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
    }

    /** A quarter of a circle of this radius, as a guide for rounding a corner. */
    void corner(double x, double y, double radius, int signX, int signY, int colour) {
        decoration(
                () -> {
                    double handle = (1 - ROUND) * radius;
                    strokeWith(colour, HAIR);
                    page.moveTo(x(x), y(y + signY * radius));
                    curve(x, y + signY * handle, x + signX * handle, y, x + signX * radius, y);
                    page.stroke();
                });
    }

    /**
     * A QR image with its white margin, whose corner is here or up to a dot beside it: modules lie
     * on the dots of a printer of 600 dpi.
     */
    void symbol(Fitted fitted, double x, double y, String alternative) {
        begin("Figure", alternative);
        fillWith(WHITE);
        page.rectangle(x(x), y(y + fitted.whole()), points(fitted.whole()), points(fitted.whole()));
        page.fill();
        page.saveState();
        page.setGrayFill(0);
        float module = (float) (fitted.dots() * 0.12);
        page.concatCTM(
                module, 0, 0, -module, onDot(x(x + fitted.quiet())), onDot(y(y + fitted.quiet())));
        QrSymbol symbol = fitted.symbol();
        for (int row = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++) {
                int from = column;
                while (column < symbol.size() && symbol.isDark(column, row)) {
                    column++;
                }
                if (column > from) {
                    page.rectangle(from, row, column - from, 1);
                }
            }
        }
        // one fill for all, so that no seam shows between rows
        page.fill();
        page.restoreState();
        end();
    }

    private static float onDot(float points) {
        return (float) (Math.round(points / 0.12) * 0.12);
    }

    /** A drawing as large as it fits into a box, in the middle of it. */
    void drawing(Drawing drawing, Box box, @Nullable Integer colour, @Nullable String alternative) {
        double scale = Math.min(box.width() / drawing.width(), box.height() / drawing.height());
        double x = box.x() + (box.width() - drawing.width() * scale) / 2;
        double y = box.y() + (box.height() - drawing.height() * scale) / 2;
        begin("Figure", alternative);
        page.saveState();
        AffineTransform place =
                new AffineTransform(points(scale), 0, 0, -points(scale), x(x), y(y));
        // what lies beside its frame must not lie over anything else
        trace(
                new Rectangle2D.Double(0, 0, drawing.width(), drawing.height())
                        .getPathIterator(place));
        page.clip();
        page.newPath();
        for (Drawing.Shape shape : drawing.shapes()) {
            draw(shape, place, points(scale), colour);
        }
        page.restoreState();
        end();
    }

    private void draw(
            Drawing.Shape shape, AffineTransform place, double scale, @Nullable Integer colour) {
        trace(shape.path().getPathIterator(place));
        boolean evenOdd = shape.path().getWindingRule() == Path2D.WIND_EVEN_ODD;
        Integer fill = shape.fill();
        Integer stroke = shape.stroke();
        if (fill != null) {
            fillWith(colour == null ? fill : colour);
        }
        if (stroke != null) {
            strokeWith(colour == null ? stroke : colour, shape.line() * scale / Type.POINTS);
            page.setLineCap(PdfContentByte.LINE_CAP_ROUND);
            page.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        }
        if (fill != null && stroke != null) {
            page.fillStroke();
        } else if (fill != null && evenOdd) {
            page.eoFill();
        } else if (fill != null) {
            page.fill();
        } else if (stroke != null) {
            page.stroke();
        } else {
            page.newPath();
        }
    }

    private void trace(PathIterator path) {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                        page.curveTo(
                                x + (at[0] - x) * 2 / 3,
                                y + (at[1] - y) * 2 / 3,
                                at[2] + (at[0] - at[2]) * 2 / 3,
                                at[3] + (at[1] - at[3]) * 2 / 3,
                                at[2],
                                at[3]);
                case PathIterator.SEG_CUBICTO ->
                        page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> page.closePath();
            }
            int last = lastOf(kind);
            if (last >= 0) {
                x = at[last];
                y = at[last + 1];
            }
        }
    }

    private static int lastOf(int kind) {
        return switch (kind) {
            case PathIterator.SEG_CLOSE -> -1;
            case PathIterator.SEG_CUBICTO -> 4;
            case PathIterator.SEG_QUADTO -> 2;
            default -> 0;
        };
    }

    /** A picture as large as it fits into a box, in the middle of it. */
    void image(BufferedImage picture, Box box, String alternative) {
        Image image;
        try {
            image = Image.getInstance(picture, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double scale = Math.min(box.width() / image.getWidth(), box.height() / image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        begin("Figure", alternative);
        page.addImage(
                image,
                points(width),
                0,
                0,
                points(height),
                x(box.x() + (box.width() - width) / 2),
                y(box.y() + (box.height() + height) / 2));
        end();
    }

    /** Words at the start of a box, halfway between its top and its foot. */
    void halfway(Type.Setting setting, Box box, int colour) {
        words(
                setting,
                Side.START,
                box.x(),
                box.y() + (box.height() - setting.height()) / 2,
                colour);
    }

    /**
     * Words, the first line's capitals beginning at y.
     *
     * @return where the last line stands
     */
    double words(Type.Setting setting, Side side, double x, double y, int colour) {
        double baseline = y + Type.CAPITAL * setting.size() / Type.POINTS;
        begin(role, null);
        for (String line : setting.lines()) {
            line(line, setting, side, x, baseline, colour, 0);
            baseline += Type.LEADING * setting.size() / Type.POINTS;
        }
        end();
        return y + setting.height();
    }

    /**
     * Words in a column, at its start: on the right when they are read from right to left.
     *
     * @return where the last line stands
     */
    double paragraph(Type.Setting setting, double x, double y, double width, int colour) {
        return setting.lines().isEmpty() || startsOnTheLeft(setting.lines().getFirst())
                ? words(setting, Side.START, x, y, colour)
                : words(setting, Side.END, x + width, y, colour);
    }

    private static boolean startsOnTheLeft(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** A code, with a little room between its letters. */
    void code(String code, double size, Side side, double x, double y, int colour) {
        begin(PARAGRAPH, null);
        double spacing = 0.06 * size;
        line(
                code,
                new Type.Setting(List.of(code), true, size),
                side,
                x,
                y + Type.CAPITAL * size / Type.POINTS,
                colour,
                spacing);
        end();
    }

    /** How wide a code is. */
    static double codeWidth(Type type, String code, double size) {
        return type.width(code, true, size) + (code.length() - 1) * 0.06 * size / Type.POINTS;
    }

    private void line(
            String text,
            Type.Setting setting,
            Side side,
            double x,
            double baseline,
            int colour,
            double spacing) {
        if (Type.isRightToLeft(text)) {
            rightToLeft(text, setting, side, x, baseline, colour);
            return;
        }
        double width =
                type.width(text, setting.bold(), setting.size())
                        + (text.length() - 1) * spacing / Type.POINTS;
        double start = x - width * side.ordinal() / 2;
        fillWith(colour);
        page.beginText();
        page.setCharacterSpacing((float) spacing);
        page.moveText(x(start), y(baseline));
        for (Type.Run run : type.runs(text, setting.bold())) {
            page.setFontAndSize(run.font(), (float) setting.size());
            page.showText(run.text());
        }
        page.endText();
    }

    /** Letters are joined and ordered by the library. */
    private void rightToLeft(
            String text, Type.Setting setting, Side side, double x, double baseline, int colour) {
        Phrase phrase = new Phrase();
        for (Type.Run run : type.runs(text, setting.bold())) {
            Font font = new Font(run.font(), (float) setting.size());
            font.setColor(colour == WHITE ? GrayColor.GRAYWHITE : GrayColor.GRAYBLACK);
            phrase.add(new Chunk(run.text(), font));
        }
        int aligned =
                switch (side) {
                    case START -> Element.ALIGN_LEFT;
                    case MIDDLE -> Element.ALIGN_CENTER;
                    case END -> Element.ALIGN_RIGHT;
                };
        ColumnText.showTextAligned(
                page,
                aligned,
                phrase,
                x(x),
                y(baseline),
                0,
                startsOnTheLeft(text) ? PdfWriter.RUN_DIRECTION_LTR : PdfWriter.RUN_DIRECTION_RTL,
                0);
    }

    private void decoration(Runnable draw) {
        page.beginMarkedContentSequence(ARTIFACT);
        draw.run();
        page.endMarkedContentSequence();
    }

    /** Begins something that means something, unless there is no part of which it could be one. */
    private void begin(String kind, @Nullable String alternative) {
        if (part == null || (kind.equals("Figure") && alternative == null)) {
            page.beginMarkedContentSequence(ARTIFACT);
            return;
        }
        PdfStructureElement element = new PdfStructureElement(part, new PdfName(kind));
        if (alternative != null) {
            element.put(PdfName.ALT, new PdfString(alternative, "UnicodeBig"));
        }
        page.beginMarkedContentSequence(element);
    }

    private void end() {
        page.endMarkedContentSequence();
    }

    private void fillWith(int colour) {
        if (colour == BLACK) {
            page.setGrayFill(0);
        } else if (colour == WHITE) {
            page.setGrayFill(1);
        } else {
            page.setRGBColorFill(colour >> 16, colour >> 8 & 255, colour & 255);
        }
    }

    private void strokeWith(int colour, double line) {
        page.setLineWidth(points(line));
        if (colour == BLACK) {
            page.setGrayStroke(0);
        } else if (colour == WHITE) {
            page.setGrayStroke(1);
        } else {
            page.setRGBColorStroke(colour >> 16, colour >> 8 & 255, colour & 255);
        }
    }

    private float x(double x) {
        return points(left + x);
    }

    private float y(double y) {
        return points(pageHeight - top - y);
    }

    private static float points(double millimetres) {
        return (float) (millimetres * Type.POINTS);
    }
}
