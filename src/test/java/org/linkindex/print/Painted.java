package org.linkindex.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands in a page's content, measured in millimetres from its top left corner. */
final class Painted extends PDFGraphicsStreamEngine {

    /**
     * A path that was painted.
     *
     * @param pieces how many closed pieces it has
     * @param line how thick its line is, 0 when it is only filled
     */
    record Shape(
            Rectangle2D box,
            Path2D outline,
            int pieces,
            boolean curved,
            boolean filled,
            double line) {}

    private final List<Shape> shapes = new ArrayList<>();
    private final Path2D.Double path = new Path2D.Double();
    private final double pageHeight;

    private Painted(PDPage page) {
        super(page);
        pageHeight = page.getMediaBox().getHeight();
    }

    static List<Shape> on(PDPage page) throws IOException {
        Painted painted = new Painted(page);
        painted.processPage(page);
        return painted.shapes;
    }

    /** The boxes of all letters on a page; some are upside down. */
    static List<Rectangle2D> letters(PDDocument document, int page) throws IOException {
        List<Rectangle2D> boxes = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition at) {
                        if (!at.getUnicode().isBlank()) {
                            boolean turned = at.getDir() == 180;
                            double high = at.getYScale() * 0.67;
                            boxes.add(
                                    new Rectangle2D.Double(
                                            mm(at.getX() - (turned ? at.getWidth() : 0)),
                                            mm(at.getY() - (turned ? 0 : high)),
                                            mm(at.getWidth()),
                                            mm(high)));
                        }
                    }
                };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(document);
        return boxes;
    }

    static double mm(double points) {
        return points * 25.4 / 72;
    }

    private void paint(boolean filled, boolean stroked) {
        AffineTransform turned = new AffineTransform(1, 0, 0, -1, 0, pageHeight);
        turned.preConcatenate(AffineTransform.getScaleInstance(mm(1), mm(1)));
        Path2D outline = new Path2D.Double(path, turned);
        int pieces = 0;
        boolean curved = false;
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(new double[6]);
            pieces += kind == PathIterator.SEG_MOVETO ? 1 : 0;
            curved |= kind == PathIterator.SEG_CUBICTO;
        }
        double line =
                stroked
                        ? mm(
                                getGraphicsState().getLineWidth()
                                        * getGraphicsState()
                                                .getCurrentTransformationMatrix()
                                                .getScalingFactorX())
                        : 0;
        shapes.add(new Shape(outline.getBounds2D(), outline, pieces, curved, filled, line));
        path.reset();
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() {
        paint(false, true);
    }

    @Override
    public void fillPath(int windingRule) {
        paint(true, false);
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        paint(true, true);
    }

    @Override
    public void clip(int windingRule) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void shadingFill(COSName name) {}
}
