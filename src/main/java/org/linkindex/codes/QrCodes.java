package org.linkindex.codes;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws the QR image of a code. It encodes {@code HTTPS://HOST/Q/CODE} in capitals, so that QR's
 * alphanumeric mode applies and the image stays coarse; error correction Q, as key rings scuff,
 * raised to H where that costs no larger image; four modules of white on each side (ISO/IEC 18004).
 */
final class QrCodes {

    /** White modules on each side. */
    static final int QUIET_ZONE = 4;

    /** Pixels of a module in PNG: 25 modules and their margin come to 22 mm at 600 dpi. */
    static final int PNG_SCALE = 16;

    private final String prefix;

    /** For codes below this address. */
    QrCodes(String baseAddress) {
        this.prefix = baseAddress.toUpperCase(Locale.ROOT) + "/Q/";
    }

    /** The text that a phone reads. */
    String text(Code code) {
        return prefix + code.text();
    }

    /** As SVG, one unit a module, with a label for those who can't see it. */
    String svg(Code code) {
        QrCode qr = encode(code);
        int side = qr.size + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                int from = x;
                while (x < qr.size && qr.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" role=\"img\" aria-label=\"QR code for %2$s\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%3$s\"/></svg>"
                .formatted(side, code, path);
    }

    /** As PNG, black and white. */
    byte[] png(Code code) {
        QrCode qr = encode(code);
        int side = (qr.size + 2 * QUIET_ZONE) * PNG_SCALE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, side, side);
        drawing.setColor(Color.BLACK);
        for (int y = 0; y < qr.size; y++) {
            for (int x = 0; x < qr.size; x++) {
                if (qr.getModule(x, y)) {
                    drawing.fillRect(
                            (x + QUIET_ZONE) * PNG_SCALE,
                            (y + QUIET_ZONE) * PNG_SCALE,
                            PNG_SCALE,
                            PNG_SCALE);
                }
            }
        }
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // ImageIO's own stream would write a file for each image
        try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private QrCode encode(Code code) {
        List<QrSegment> segments = List.of(QrSegment.makeAlphanumeric(text(code)));
        return QrCode.encodeSegments(
                segments, QrCode.Ecc.QUARTILE, QrCode.MIN_VERSION, QrCode.MAX_VERSION, -1, true);
    }
}
