package org.linkindex.print;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pages as pictures, drawn from the finished document by a library that did not write it: what is
 * shown is what will be printed.
 */
final class Preview {

    private Preview() {}

    /**
     * A page as PNG.
     *
     * @param page from 1
     * @param dotsPerInch of the picture
     */
    static byte[] png(byte[] pdf, int page, int dotsPerInch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // ImageIO's own stream would write a file for each picture
        try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture(pdf, page, dotsPerInch), "png", memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static BufferedImage picture(byte[] pdf, int page, int dotsPerInch) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document)
                    .renderImageWithDPI(page - 1, dotsPerInch, ImageType.RGB);
        }
    }
}
