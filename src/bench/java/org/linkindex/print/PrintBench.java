package org.linkindex.print;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.codes.QrSymbol;
import org.linkindex.database.Database;
import org.linkindex.handouts.Handouts;

/** How long paper takes: key rings and labels beside PDFBox, QR images beside two encoders. */
public final class PrintBench {

    private static final String BASE = "https://families.examplecouncil.org";
    private static final int TURNS = 9;

    private PrintBench() {}

    /** Prints the figures. */
    public static void run() {
        try {
            Path folder = Files.createTempDirectory("linkindex-bench");
            try (Database database = Database.open(Database.fileIn(folder))) {
                Clock clock = Clock.systemUTC();
                Catalogue catalogue = new Catalogue(database, new Codes(database, clock), clock);
                catalogue.importStarter(Progress.NONE);
                documents(catalogue);
                images(catalogue);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void documents(Catalogue catalogue) throws Exception {
        Print print = new Print(new Handouts(catalogue), catalogue, List::of);
        KeyRing ring = KeyRing.of(List.of("all"), TagFormat.FOB, Look.COLOUR);
        KeyRing labels = KeyRing.of(List.of("resources"), TagFormat.L7651, Look.COLOUR);
        Callable<byte[]> ours =
                () -> print.keyRing(ring, BASE, Optional.empty(), Optional.empty(), Progress.NONE);
        Callable<byte[]> many =
                () ->
                        print.keyRing(
                                labels, BASE, Optional.empty(), Optional.empty(), Progress.NONE);
        long start = System.nanoTime();
        ours.call();
        System.out.printf("key ring of 57, the first of a new program: %d ms%n", since(start));
        System.out.printf(
                "key ring of 57, fronts and backs: %d ms (target: 500); PDFBox, fronts: %d ms%n",
                median(ours),
                median(
                        () ->
                                peer(
                                        Choosing.tags(
                                                List.of("all"),
                                                new Stock(catalogue.edition(), List.of())),
                                        ring.format())));
        forgetPeaks();
        System.out.printf("2,158 labels: %d ms (target: 5,000)", median(many));
        System.out.printf(", at most %d MB of heap (target: 256)", peakMegabytes());
        System.out.printf(
                "; PDFBox: %d ms%n%n",
                median(
                        () ->
                                peer(
                                        Choosing.tags(
                                                List.of("resources"),
                                                new Stock(catalogue.edition(), List.of())),
                                        labels.format())));
    }

    private static long median(Callable<byte[]> maker) throws Exception {
        long[] times = new long[TURNS];
        for (int i = -3; i < TURNS; i++) {
            long start = System.nanoTime();
            if (maker.call().length == 0) {
                throw new IllegalStateException();
            }
            if (i >= 0) {
                times[i] = since(start);
            }
        }
        Arrays.sort(times);
        return times[TURNS / 2];
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1_048_576;
    }

    /**
     * The same sheets as PDFBox writes them: image, name, code and host, each on a band of colour.
     */
    private static byte[] peer(List<Tag> tags, TagFormat format) throws IOException {
        Sheets sheets = new Sheets(format, 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument();
                InputStream file =
                        Objects.requireNonNull(
                                Print.class.getResourceAsStream(
                                        "/print/fonts/DejaVuSans-Bold.ttf"))) {
            PDType0Font font = PDType0Font.load(document, file, true);
            for (int sheet = 0; sheet < sheets.count(tags.size()); sheet++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    int end = Math.min(tags.size(), (sheet + 1) * format.perSheet());
                    for (int i = sheet * format.perSheet(); i < end; i++) {
                        tag(content, font, tags.get(i), format, sheets.front(i));
                    }
                }
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static void tag(
            PDPageContentStream content,
            PDType0Font font,
            Tag tag,
            TagFormat format,
            Sheets.Place place)
            throws IOException {
        Fitted fitted = Fitted.into(format, QrSymbol.of(BASE, tag.code()));
        double unit = Type.POINTS;
        double top = (297 - place.y()) * unit;
        int colour = Design.colour(tag.group());
        content.setNonStrokingColor(
                (colour >> 16) / 255f, (colour >> 8 & 255) / 255f, (colour & 255) / 255f);
        content.addRect(
                (float) (place.x() * unit),
                (float) (top - format.height() * unit),
                (float) (fitted.place(format).x() * unit),
                (float) (format.height() * unit));
        content.fill();
        content.setNonStrokingColor(0f);
        double x = (place.x() + fitted.place(format).x() + fitted.quiet()) * unit;
        double y = top - (fitted.place(format).y() + fitted.quiet()) * unit;
        double module = fitted.module() * unit;
        QrSymbol symbol = fitted.symbol();
        for (int row = 0; row < symbol.size(); row++) {
            for (int column = 0; column < symbol.size(); column++) {
                int from = column;
                while (column < symbol.size() && symbol.isDark(column, row)) {
                    column++;
                }
                if (column > from) {
                    content.addRect(
                            (float) (x + from * module),
                            (float) (y - (row + 1) * module),
                            (float) ((column - from) * module),
                            (float) module);
                }
            }
        }
        content.fill();
        double down = 3;
        for (String text :
                List.of(
                        tag.name().substring(0, Math.min(12, tag.name().length())),
                        tag.code().text(),
                        BASE.substring(8))) {
            content.beginText();
            content.setFont(font, 6);
            content.newLineAtOffset((float) ((place.x() + 1) * unit), (float) (top - down * unit));
            content.showText(text.replaceAll("[^\\x20-\\x7e]", "?"));
            content.endText();
            down += 4;
        }
    }

    private static void images(Catalogue catalogue) throws Exception {
        List<Code> codes = new ArrayList<>(catalogue.edition().resources().keySet());
        catalogue.edition().categories().values().forEach(each -> codes.add(each.code()));
        long ours =
                median(
                        () -> {
                            int length = 0;
                            for (Code code : codes) {
                                length += QrSymbol.of(BASE, code).svg("QR code").length();
                            }
                            return new byte[length > 0 ? 1 : 0];
                        });
        List<String> texts = codes.stream().map(each -> QrSymbol.of(BASE, each).text()).toList();
        long zxing =
                median(
                        () -> {
                            int length = 0;
                            for (String text : texts) {
                                length += zxing(text).length();
                            }
                            return new byte[length > 0 ? 1 : 0];
                        });
        System.out.printf(
                "%,d QR images as SVG: %,d a second; ZXing's encoder: %,d a second%n",
                codes.size(), codes.size() * 1_000L / ours, codes.size() * 1_000L / zxing);
        node(texts).ifPresent(System.out::println);
        System.out.println();
    }

    private static String zxing(String text) throws Exception {
        ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                }
            }
        }
        return "<svg><path d=\"" + path + "\"/></svg>";
    }

    /** npm's qrcode, when node finds it (NODE_PATH). */
    private static Optional<String> node(List<String> texts) throws Exception {
        String script =
                """
                const q = require('qrcode'), codes = process.argv[1].split(' ');
                const all = async () => { for (const c of codes)
                  await q.toString([{ data: c, mode: 'alphanumeric' }], { type: 'svg', errorCorrectionLevel: 'Q' }) };
                (async () => { const t = [];
                  for (let i = 0; i < 7; i++) { const s = performance.now(); await all(); t.push(performance.now() - s) }
                  t.sort((a, b) => a - b);
                  console.log('npm qrcode: ' + Math.round(codes.length / t[3] * 1000) + ' a second') })();
                """;
        try {
            Process node =
                    new ProcessBuilder("node", "-e", script, String.join(" ", texts))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return node.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
