package org.linkindex.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linkindex.app.RunningIndex;
import org.linkindex.signin.Desk;

/** An organisation's logo, sent with the page of key tags. */
class LogoUploadTest {

    private static final String POSTER = "/keyring/D7MV5V.poster-a4.colour";

    private static RunningIndex index;
    private static HttpClient client;

    @BeforeAll
    static void start() {
        index = new RunningIndex();
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        index.close();
    }

    private static HttpResponse<byte[]> send(byte[] logo) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(index.address(POSTER + "/with-logo")))
                        .header("Content-Type", Desk.MULTIPART)
                        .POST(BodyPublishers.ofByteArray(Desk.multipart("logo", logo, List.of())))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out))
                .isTrue();
        return out.toByteArray();
    }

    private static long images(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            long images = 0;
            for (var name : document.getPage(0).getResources().getXObjectNames()) {
                images += document.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return images;
        }
    }

    @Test
    void a_picture_stands_in_the_pdf_and_in_no_other() throws Exception {
        HttpResponse<byte[]> with = send(png());
        assertThat(with.statusCode()).isEqualTo(200);
        assertThat(with.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(with.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(images(with.body())).isOne();
        byte[] without =
                client.send(
                                HttpRequest.newBuilder(URI.create(index.address(POSTER + ".pdf")))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .body();
        assertThat(images(without)).isZero();
    }

    @Test
    void what_is_no_logo_is_said_beside_the_field_and_the_choice_stays() throws Exception {
        byte[] large = new byte[Logo.LARGEST + 1];
        Map<byte[], String> faults =
                Map.of(
                        new byte[0],
                        "422 Choose a file with your logo first.",
                        "GIF89a".getBytes(StandardCharsets.US_ASCII),
                        "422 The logo must be a PNG picture or an SVG drawing.",
                        "<svg><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8),
                        "422 This SVG holds more than plain shapes",
                        large,
                        "413 The file is too large. Send one of at most 200 kB.",
                        new byte[5_000_000],
                        "413 The file is too large. Send one of at most 200 kB.");
        for (Map.Entry<byte[], String> fault : faults.entrySet()) {
            HttpResponse<byte[]> answer = send(fault.getKey());
            String sentence = fault.getValue().substring(4);
            assertThat(answer.statusCode()).isEqualTo(Integer.parseInt(fault.getValue(), 0, 3, 10));
            assertThat(text(answer))
                    .contains("<h1>Your key tags</h1>", "href=\"" + POSTER + ".pdf\"")
                    .contains("<a href=\"#logo\">" + sentence)
                    .contains("<span id=\"logo-fault\" class=\"field-fault\">" + sentence)
                    .contains("aria-describedby=\"logo-note logo-fault\"")
                    .contains("value=\"poster-a4\" selected")
                    .doesNotContain("alert(1)");
        }
    }

    @Test
    void a_file_at_the_limit_is_read() throws Exception {
        byte[] padded = Arrays.copyOf(png(), Logo.LARGEST);
        assertThat(send(padded).statusCode()).isEqualTo(200);
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
