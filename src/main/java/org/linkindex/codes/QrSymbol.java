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
 * A QR image of an address of ours. The address is encoded in capitals, so that QR's alphanumeric
 * mode applies and the image stays coarse; four modules of white belong on each side (ISO/IEC
 * 18004).
 */
public final class QrSymbol {

    /** White modules on each side. */
    public static final int QUIET_ZONE = 4;

    /** Pixels of a module in PNG: 25 modules and their margin come to 22 mm at 600 dpi. */
    static final int PNG_SCALE = 16;

    private final String text;
    private final QrCode qr;

    private QrSymbol(String address, QrCode.Ecc correction) {
        this.text = address.toUpperCase(Locale.ROOT);
        this.qr = encoded(List.of(QrSegment.makeAlphanumeric(text)), correction);
    }

    private QrSymbol(String text) {
        this.text = text;
        this.qr = encoded(QrSegment.makeSegments(text), QrCode.Ecc.MEDIUM);
    }

    private static QrCode encoded(List<QrSegment> segments, QrCode.Ecc correction) {
        return QrCode.encodeSegments(
                segments, correction, QrCode.MIN_VERSION, QrCode.MAX_VERSION, -1, true);
    }

    /**
     * The image of a code, {@code HTTPS://HOST/Q/CODE}: error correction Q, as key rings scuff,
     * raised to H where that costs no larger image.
     *
     * @param baseAddress where the site is, such as {@code https://find.example.org}
     */
    public static QrSymbol of(String baseAddress, Code code) {
        return new QrSymbol(baseAddress + "/Q/" + code, QrCode.Ecc.QUARTILE);
    }

    /**
     * The image of a longer address of ours, for screens and clean paper: error correction M,
     * raised where that costs no larger image.
     *
     * @param path digits, letters without regard to case, and {@code $%*+-./:}
     * @throws IllegalArgumentException when the path holds anything else
     */
    public static QrSymbol ofPath(String baseAddress, String path) {
        return new QrSymbol(baseAddress + path, QrCode.Ecc.MEDIUM);
    }

    /** The image of any short text, letter by letter as it is; for screens. */
    public static QrSymbol ofText(String text) {
        return new QrSymbol(text);
    }

    /** The text that a phone reads. */
    public String text() {
        return text;
    }

    /** Modules on each side, without the quiet zone. */
    public int size() {
        return qr.size;
    }

    /** Whether the module in this column and row, counted from the top left corner, is dark. */
    public boolean isDark(int column, int row) {
        return qr.getModule(column, row);
    }

    /**
     * As SVG, one unit a module.
     *
     * @param label what it is, for those who can't see it; stands in the SVG as it is
     */
    public String svg(String label) {
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
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\" role=\"img\" aria-label=\"%2$s\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%1$dv%1$dH0z\"/><path d=\"%3$s\"/></svg>"
                .formatted(side, label, path);
    }

    /** As PNG, black and white. */
    public byte[] png() {
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
}
