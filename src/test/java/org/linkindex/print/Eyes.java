package org.linkindex.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Programs that are not ours look at pages: PDFBox draws them, ZXing and zbar read them. */
final class Eyes {

    private Eyes() {}

    /** A page in grey, one byte a pixel. */
    static BufferedImage page(PDDocument document, int page, int dotsPerInch) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page, dotsPerInch, ImageType.GRAY);
    }

    static PDDocument open(byte[] pdf) throws IOException {
        return Loader.loadPDF(pdf);
    }

    /** What ZXing reads, or nothing. */
    static String zxing(BufferedImage image) {
        byte[] grey = grey(image);
        LuminanceSource source =
                new PlanarYUVLuminanceSource(
                        grey,
                        image.getWidth(),
                        image.getHeight(),
                        0,
                        0,
                        image.getWidth(),
                        image.getHeight(),
                        false);
        Map<DecodeHintType, Object> hints =
                Map.of(
                        DecodeHintType.TRY_HARDER,
                        true,
                        DecodeHintType.POSSIBLE_FORMATS,
                        List.of(BarcodeFormat.QR_CODE));
        for (var binarizer :
                List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
            try {
                return new QRCodeReader().decode(new BinaryBitmap(binarizer), hints).getText();
            } catch (ReaderException e) {
                // the other way of telling black from white may do
                continue;
            }
        }
        return "";
    }

    /** What zbar finds in these pictures, in order; nothing for a picture that it can't read. */
    static List<String> zbar(List<BufferedImage> images) throws Exception {
        Path folder = Files.createTempDirectory("linkindex-zbar");
        try {
            List<String> command = new ArrayList<>(List.of("zbarimg", "--raw", "-q", "--nodbus"));
            for (BufferedImage image : images) {
                Path file = folder.resolve(command.size() + ".pgm");
                Files.write(file, portable(image));
                command.add(file.toString());
            }
            Process zbar =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String read = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            zbar.waitFor();
            return read.lines().toList();
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(each -> each.toFile().delete());
            }
            Files.delete(folder);
        }
    }

    /** A grey picture in the plainest of formats. */
    private static byte[] portable(BufferedImage image) {
        byte[] head =
                ("P5 " + image.getWidth() + " " + image.getHeight() + " 255\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] grey = grey(image);
        byte[] whole = Arrays.copyOf(head, head.length + grey.length);
        System.arraycopy(grey, 0, whole, head.length, grey.length);
        return whole;
    }

    static byte[] grey(BufferedImage image) {
        return (byte[])
                image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), null);
    }

    /** What a lens out of focus makes of it: a Gaussian of one pixel. */
    static BufferedImage blurred(BufferedImage image) {
        float[] weights = new float[49];
        float sum = 0;
        for (int i = 0; i < 49; i++) {
            int x = i % 7 - 3;
            int y = i / 7 - 3;
            weights[i] = (float) Math.exp(-(x * x + y * y) / 2.0);
            sum += weights[i];
        }
        for (int i = 0; i < 49; i++) {
            weights[i] /= sum;
        }
        return new ConvolveOp(new Kernel(7, 7, weights), ConvolveOp.EDGE_NO_OP, null)
                .filter(image, null);
    }

    /** A tenth of the symbol covered, beside its middle; it lies at the right or in the middle. */
    static BufferedImage blotted(BufferedImage image, double x, double y, double side) {
        BufferedImage blotted = copy(image);
        Graphics2D drawing = blotted.createGraphics();
        drawing.setColor(new Color(0x30, 0x30, 0x30));
        int blot = (int) Math.round(side * Math.sqrt(0.1));
        drawing.fillRect(
                (int) Math.round(x + side * 0.42), (int) Math.round(y + side * 0.42), blot, blot);
        drawing.dispose();
        return blotted;
    }

    /** Held a little askew. */
    static BufferedImage turned(BufferedImage image, double degrees) {
        BufferedImage turned =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = turned.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        drawing.drawImage(image, 0, 0, null);
        drawing.dispose();
        return turned;
    }

    static BufferedImage cut(BufferedImage page, double x, double y, double width, double height) {
        int left = Math.max(0, (int) Math.floor(x));
        int top = Math.max(0, (int) Math.floor(y));
        return copy(
                page.getSubimage(
                        left,
                        top,
                        Math.min(page.getWidth() - left, (int) Math.ceil(width)),
                        Math.min(page.getHeight() - top, (int) Math.ceil(height))));
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy =
                new BufferedImage(
                        image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        copy.getRaster().setRect(image.getRaster());
        return copy;
    }
}
