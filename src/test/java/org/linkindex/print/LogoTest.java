package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linkindex.catalogue.Progress;

/** Whatever is sent as a logo is drawn where it belongs, or refused in a sentence. */
class LogoTest {

    private static final String DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><g fill='#c00'"
                    + " stroke='black' stroke-width='.5'><path d='M1 1h18v8A5 5 0 0 1 1 9z'/>"
                    + "<rect x='2' y='2' width='5' height='3' rx='1'/><circle cx='9' cy='5' r='2'/>"
                    + "<polygon points='1,1 2,2 3,1'/></g></svg>";

    /** Found by these tests, each in its time; kept so that it stays found. */
    static Stream<Path> found() throws IOException {
        return Files.list(Path.of("src/test/resources/logos")).sorted();
    }

    private static void drawOrRefuse(byte[] file) throws Exception {
        Logo logo;
        try {
            logo = Logo.of(file);
        } catch (CannotPrint e) {
            assertThat(e.sentence()).endsWith(".");
            return;
        }
        try (PDDocument document = Eyes.open(pdf(logo))) {
            for (var page : document.getPages()) {
                String content =
                        new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain("NaN", "Infinity");
            }
        }
    }

    private static byte[] pdf(Logo logo) {
        KeyRing ring = KeyRing.of(List.of("fathers"), TagFormat.CARD, Look.COLOUR);
        Stock stock = new Stock(Printed.edition(), List.of());
        return new KeyRingPdf(
                        ring,
                        Choosing.tags(ring.tags(), stock),
                        Printed.BASES.getFirst(),
                        new Imprint("Anytown", Optional.of(logo)))
                .bytes(Progress.NONE);
    }

    private static byte[] bytes(String svg) {
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("found")
    void what_was_found_once_stays_found(Path file) throws Exception {
        drawOrRefuse(Files.readAllBytes(file));
    }

    @Property(tries = 400)
    void a_drawing_with_anything_changed_is_drawn_or_refused(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int changes)
            throws Exception {
        String letters = "MmLlHhVvCcSsQqTtAaZz0123456789.-+eE,' <>/=#";
        StringBuilder text = new StringBuilder(DRAWING);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            char letter = letters.charAt(random.nextInt(letters.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, letter);
                case 1 -> text.insert(at, letter);
                default -> text.deleteCharAt(at);
            }
        }
        drawOrRefuse(bytes(text.toString()));
    }

    @Provide
    Arbitrary<String> strokes() {
        return Arbitraries.of(
                        "M", "m", "L", "l", "H", "v", "C", "s", "Q", "t", "A", "a", "z", "0", "1",
                        "-1", ".5", "10", "1e9", "1e-9", "1e999", "-1e308", "1e-320", "NaN",
                        "5.5.5")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join(" ", pieces));
    }

    @Property(tries = 1000)
    void any_strokes_are_drawn_or_refused(@ForAll("strokes") String strokes) throws Exception {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path stroke='black'"
                        + " d='M0 0 "
                        + strokes
                        + "'/><path d='"
                        + strokes
                        + "'/></svg>";
        drawOrRefuse(bytes(svg));
    }

    @Property(tries = 300)
    void a_damaged_picture_is_drawn_or_refused(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int changes)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), "png", out);
        byte[] png = out.toByteArray();
        for (int i = 0; i < changes; i++) {
            png[random.nextInt(png.length)] = (byte) random.nextInt();
        }
        drawOrRefuse(png);
    }

    @Test
    void a_number_may_be_as_large_as_a_million_and_no_larger() {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h%s'/></svg>";
        assertThat(Logo.of(bytes(svg.formatted("1e6")))).isNotNull();
        assertThatThrownBy(() -> Logo.of(bytes(svg.formatted("1000001"))))
                .isInstanceOf(CannotPrint.class);
    }

    /** What a drawing paints beside its own frame must not lie over the code. */
    @Test
    void nothing_is_painted_outside_of_its_frame() throws Exception {
        String svg =
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
                        + "<rect x='-500' y='-500' width='1000' height='1000' fill='#ff00ff'/></svg>";
        byte[] page = Preview.png(pdf(Logo.of(bytes(svg))), 2, 50);
        BufferedImage back =
                ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(page)));
        int pink = 0;
        for (int x = 0; x < back.getWidth(); x++) {
            for (int y = 0; y < back.getHeight(); y++) {
                pink += (back.getRGB(x, y) & 0xffffff) == 0xff00ff ? 1 : 0;
            }
        }
        assertThat(pink).isBetween(50, 2_000);
    }
}
