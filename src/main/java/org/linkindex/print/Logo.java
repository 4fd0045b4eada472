package org.linkindex.print;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's logo, checked before anything of it is unpacked. Who keeps it is not known
 * here.
 */
public final class Logo {

    /** Largest file, in bytes. */
    public static final int LARGEST = 200_000;

    /** Most pixels that are unpacked. */
    static final long MOST_PIXELS = 25_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    /** A picture on pages: twice as many dots as it is high there, for fine screens. */
    private static final int SCREEN_HIGH = 80;

    private static final int SCREEN_WIDE = 320;

    /** A picture is never printed larger than some centimetres. */
    private static final int MOST_ACROSS = 1_200;

    private final @Nullable Drawing drawing;
    private final @Nullable BufferedImage picture;

    private Logo(@Nullable Drawing drawing, @Nullable BufferedImage picture) {
        this.drawing = drawing;
        this.picture = picture;
    }

    /**
     * Reads a logo: a PNG picture, or an SVG drawing of plain shapes.
     *
     * @throws CannotPrint when it is too large, or neither of the two
     */
    public static Logo of(byte[] file) {
        if (file.length > LARGEST) {
            throw new CannotPrint("The logo must have at most 200 kB.");
        }
        if (file.length > 24 && Arrays.equals(file, 0, PNG.length, PNG, 0, PNG.length)) {
            return new Logo(null, picture(file));
        }
        String start = new String(file, StandardCharsets.UTF_8).stripLeading();
        if (start.startsWith("<svg") || start.startsWith("<?xml")) {
            return new Logo(Drawing.read(file), null);
        }
        throw new CannotPrint("The logo must be a PNG picture or an SVG drawing.");
    }

    private static BufferedImage picture(byte[] file) {
        // a PNG begins with its width and height: nothing is unpacked to know them
        long width = ByteBuffer.wrap(file).getInt(16);
        long height = ByteBuffer.wrap(file).getInt(20);
        if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
            throw new CannotPrint("The logo must have at most 25 million pixels.");
        }
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            var reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in, true, true);
            var how = reader.getDefaultReadParam();
            int every = (int) Math.ceilDiv(Math.max(width, height), MOST_ACROSS);
            how.setSourceSubsampling(every, every, 0, 0);
            BufferedImage picture = reader.read(0, how);
            reader.dispose();
            return picture;
        } catch (IOException | RuntimeException e) {
            throw new CannotPrint("The logo can't be read; save it as PNG again.");
        }
    }

    /**
     * As it stands at the head of pages: a drawing as it is, a picture made small.
     *
     * @param file the same that this logo was read from
     */
    public byte[] onScreens(byte[] file) {
        if (picture == null) {
            return file.clone();
        }
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) SCREEN_HIGH / picture.getHeight(),
                                (double) SCREEN_WIDE / picture.getWidth()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(
                picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** How many times as wide as it is high. */
    double widthToHeight() {
        if (drawing != null) {
            return drawing.width() / drawing.height();
        }
        return picture == null ? 1 : (double) picture.getWidth() / picture.getHeight();
    }

    /** Draws it into a box. */
    void draw(Pen pen, Box box, String alternative) {
        if (drawing != null) {
            pen.drawing(drawing, box, null, alternative);
        } else if (picture != null) {
            pen.image(picture, box, alternative);
        }
    }
}
