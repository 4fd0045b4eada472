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
import java.util.List;
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
    void what_is_no_logo_is_refused_in_one_sentence() throws Exception {
        assertThat(text(send(new byte[0]))).contains("Choose a file with your logo first.");
        assertThat(text(send("GIF89a".getBytes(StandardCharsets.US_ASCII))))
                .contains("The logo must be a PNG picture or an SVG drawing.");
        HttpResponse<byte[]> tooLarge = send(new byte[Logo.LARGEST + 1]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(text(tooLarge)).contains("at most 200 kB");
        assertThat(
                        text(
                                send(
                                        "<svg><script>alert(1)</script></svg>"
                                                .getBytes(StandardCharsets.UTF_8))))
                .contains("can’t be printed")
                .doesNotContain("alert(1)");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
