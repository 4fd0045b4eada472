package org.linkindex.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.openpdf.text.xml.xmp.DublinCoreSchema;
import org.openpdf.text.xml.xmp.XmpWriter;

/**
 * A PDF that is being written: PDF/UA-1, tagged, in British English, with a title that says
 * nothing, and the wish not to be scaled by the printer's driver.
 */
final class Paper implements AutoCloseable {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    private final Document document;
    private final PdfWriter writer;
    private final Type type = new Type();
    private final double height;
    private final PdfStructureElement root;
    private boolean begun;

    /**
     * Begins.
     *
     * @param title neutral
     * @param width of each page, in millimetres
     */
    Paper(String title, double width, double height) {
        this.height = height;
        document =
                new Document(
                        new Rectangle(
                                (float) (width * Type.POINTS), (float) (height * Type.POINTS)));
        writer = PdfWriter.getInstance(document, bytes);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setXmpMetadata(metadata(title));
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.addViewerPreference(PdfName.PRINTSCALING, PdfName.NONE);
        document.addTitle(title);
        document.addCreator("LinkIndex");
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
        root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
    }

    /** The title once more, and that this is written as PDF/UA-1 (ISO 14289-1) wants it. */
    private static byte[] metadata(String title) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        try (XmpWriter xmp = new XmpWriter(packet, XmpWriter.UTF8, 0)) {
            DublinCoreSchema core = new DublinCoreSchema();
            core.addTitle(title);
            xmp.addRdfDescription(core);
            xmp.addRdfDescription(
                    "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"",
                    "<pdfuaid:part>1</pdfuaid:part>");
            xmp.setReadOnly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packet.toByteArray();
    }

    Type type() {
        return type;
    }

    /** A new page, moved and stretched as the printer needs it. */
    Pen page(Calibration front, double moreX, double moreY) {
        if (begun) {
            document.newPage();
        }
        begun = true;
        writer.setPageEmpty(false);
        if (!front.equals(Calibration.NONE) || moreX != 0 || moreY != 0) {
            double scaleY = front.scaleY() / 100;
            writer.getDirectContent()
                    .concatCTM(
                            (float) (front.scaleX() / 100),
                            0,
                            0,
                            (float) scaleY,
                            (float) ((front.x() + moreX) * Type.POINTS),
                            (float) ((height * (1 - scaleY) - front.y() - moreY) * Type.POINTS));
        }
        return Pen.on(writer, type, height);
    }

    /** A part of the document, such as a tag. */
    PdfStructureElement part() {
        return new PdfStructureElement(root, new PdfName("Sect"));
    }

    /** The whole. */
    byte[] finished() {
        document.close();
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        if (document.isOpen() && begun) {
            document.close();
        }
    }
}
