package org.linkindex.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every QR image of every code that ships can be read by programs that are not ours. */
class QrSymbolTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final int SCALE = 3;

    /** All codes of the starter catalogue, as the files have them. */
    static List<Code> shipped() throws Exception {
        Path folder = Path.of("src/main/resources/catalogue");
        List<Code> codes = new ArrayList<>();
        try (Stream<String> rows = Files.lines(folder.resolve("resources.csv"));
                Stream<String> lines = Files.lines(folder.resolve("categories.yaml"))) {
            rows.skip(1).map(row -> new Code(row.substring(0, Code.LENGTH))).forEach(codes::add);
            lines.map(Pattern.compile("^[- ] code: \"?([0-9A-Z]{6})\"?$")::matcher)
                    .filter(Matcher::matches)
                    .map(line -> new Code(line.group(1)))
                    .forEach(codes::add);
        }
        assertThat(codes).hasSize(2_215).doesNotHaveDuplicates();
        return codes;
    }

    @ParameterizedTest
    @CsvSource({
        "https://find.example.o, 22, 29",
        "https://families.examplecouncil.org, 35, 29",
        "https://links.for.families.examplecouncil.gov.uk, 48, 33",
    })
    void everyImageOfEveryShippedCodeIsRead(String base, int length, int modules) throws Exception {
        assertThat(base).hasSize(length);
        shipped().parallelStream()
                .forEach(
                        code ->
                                assertThat(
                                                read(
                                                        drawn(
                                                                QrSymbol.of(base, code)
                                                                        .svg("QR code"),
                                                                modules)))
                                        .isEqualTo(base.toUpperCase(Locale.ROOT) + "/Q/" + code));
    }

    @Test
    void everyPngOfEveryShippedCodeIsRead() throws Exception {
        String base = "https://families.examplecouncil.org";
        shipped().parallelStream()
                .forEach(
                        code ->
                                assertThat(read(quarter(image(QrSymbol.of(base, code).png()))))
                                        .isEqualTo(
                                                "HTTPS://FAMILIES.EXAMPLECOUNCIL.ORG/Q/" + code));
    }

    /** The sizes of PRINT.md, 5a, for error correction Q in alphanumeric mode. */
    @ParameterizedTest
    @CsvSource({
        "https://k.uk.org, 25, 25",
        "https://find.demo.uk, 29, 25",
        "https://find.demo.org, 30, 29",
        "https://links.examplecouncil.gov.uk, 44, 29",
        "https://links.for.examplecouncil.gov.uk, 48, 33"
    })
    void imagesAreAsCoarseAsTheTextAllows(String base, int length, int modules) throws Exception {
        Code code = Code.of("7K2M9");
        assertThat(QrSymbol.of(base, code).text()).hasSize(length);
        drawn(QrSymbol.of(base, code).svg("QR code"), modules);
        BufferedImage png = image(QrSymbol.of(base, code).png());
        assertThat(png.getWidth())
                .isEqualTo(png.getHeight())
                .isEqualTo((modules + 2 * QrSymbol.QUIET_ZONE) * QrSymbol.PNG_SCALE);
    }

    @Test
    void errorCorrectionIsAtLeastQ() throws Exception {
        for (String base :
                List.of("https://k.uk", "https://find.example.org", "https://x.gov.uk")) {
            for (Code code : shipped().subList(0, 40)) {
                Result result = decoded(drawn(QrSymbol.of(base, code).svg("QR code"), -1));
                assertThat(
                                result.getResultMetadata()
                                        .get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
                        .isIn("Q", "H");
            }
        }
    }

    @Test
    void fourModulesAllRoundAreWhite() throws Exception {
        String base = "https://find.example.org";
        BufferedImage png = image(QrSymbol.of(base, Code.of("7K2M9")).png());
        int quiet = QrSymbol.QUIET_ZONE * QrSymbol.PNG_SCALE;
        int side = png.getWidth();
        assertThat(QrSymbol.QUIET_ZONE).isEqualTo(4);
        for (int i = 0; i < side; i++) {
            for (int depth = 0; depth < quiet; depth++) {
                assertThat(png.getRGB(i, depth) & 0xffffff).isEqualTo(0xffffff);
                assertThat(png.getRGB(i, side - 1 - depth) & 0xffffff).isEqualTo(0xffffff);
                assertThat(png.getRGB(depth, i) & 0xffffff).isEqualTo(0xffffff);
                assertThat(png.getRGB(side - 1 - depth, i) & 0xffffff).isEqualTo(0xffffff);
            }
        }
        assertThat(png.getRGB(quiet, quiet) & 0xffffff).isZero();
    }

    @Test
    void aSecondDecoderReadsEveryImageToo(@TempDir Path folder) throws Exception {
        String base = "https://find.example.org";
        List<String> command = new ArrayList<>(List.of("zbarimg", "--raw", "-q", "--nodbus"));
        List<String> wanted = new ArrayList<>();
        for (Code code : shipped()) {
            Path file = folder.resolve(code + ".png");
            ImageIO.write(quarter(image(QrSymbol.of(base, code).png())), "png", file.toFile());
            command.add(file.toString());
            wanted.add("HTTPS://FIND.EXAMPLE.ORG/Q/" + code);
        }
        Process zbar =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String read = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(zbar.waitFor()).isZero();
        assertThat(read.lines()).containsExactlyElementsOf(wanted);
    }

    /** The drawing, made anew from what the SVG's path says. */
    private static BufferedImage drawn(String svg, int modules) {
        Matcher side = SIDE.matcher(svg);
        assertThat(side.find()).isTrue();
        int units = Integer.parseInt(side.group(1));
        if (modules > 0) {
            assertThat(units).isEqualTo(modules + 2 * 4);
        }
        BufferedImage image =
                new BufferedImage(units * SCALE, units * SCALE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, units * SCALE, units * SCALE);
        graphics.setColor(Color.BLACK);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            graphics.fillRect(
                    Integer.parseInt(run.group(1)) * SCALE,
                    Integer.parseInt(run.group(2)) * SCALE,
                    Integer.parseInt(run.group(3)) * SCALE,
                    SCALE);
        }
        graphics.dispose();
        return image;
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every fourth pixel: a phone sees fewer still, and there are many images to read. */
    private static BufferedImage quarter(BufferedImage image) {
        int side = image.getWidth() / 4;
        BufferedImage smaller = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                smaller.setRGB(
                        x, y, image.getRaster().getSample(4 * x + 2, 4 * y + 2, 0) * 0xffffff);
            }
        }
        return smaller;
    }

    private static String read(BufferedImage image) {
        try {
            return decoded(image).getText();
        } catch (ReaderException e) {
            throw new AssertionError("this image can't be read", e);
        }
    }

    private static Result decoded(BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource source =
                new RGBLuminanceSource(
                        width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new GlobalHistogramBinarizer(source)),
                        Map.of(
                                DecodeHintType.PURE_BARCODE,
                                true,
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(BarcodeFormat.QR_CODE)));
    }
}
