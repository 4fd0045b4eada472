package org.linkindex.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UploadTest {

    private static final String TYPE = "multipart/form-data; boundary=edge";

    private static byte[] form(String name, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(
                ascii(
                        "--edge\r\nContent-Disposition: form-data; name=\"word\"\r\n\r\nhello\r\n"
                                + "--edge\r\nContent-Disposition: form-data; name=\""
                                + name
                                + "\"; filename=\"../../a\u0000b.png\"\r\n"
                                + "Content-Type: image/png\r\n\r\n"));
        form.writeBytes(file);
        form.writeBytes(ascii("\r\n--edge--\r\n"));
        return form.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] file(byte[] form, int most) {
        return Upload.file(new ByteArrayInputStream(form), TYPE, "logo", most);
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(1).nextBytes(noise);
        return noise;
    }

    @Test
    void a_file_arrives_byte_for_byte_up_to_the_limit_and_not_one_past_it() {
        byte[] noise = noise(200_000);
        assertThat(file(form("logo", noise), 200_000)).isEqualTo(noise);
        assertThatThrownBy(() -> file(form("logo", noise), 199_999))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("at most 199 kB");
    }

    @Test
    void a_form_without_the_file_has_none() {
        assertThat(file(form("other", noise(9)), 100)).isEmpty();
        assertThat(file(form("logo", new byte[0]), 100)).isEmpty();
    }

    @Test
    void what_is_no_such_form_is_refused() {
        assertThatThrownBy(
                        () ->
                                Upload.file(
                                        new ByteArrayInputStream(noise(9)),
                                        "image/png",
                                        "logo",
                                        100))
                .hasMessageContaining("by the form on our page");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 21; i++) {
            many.append("--edge\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n");
        }
        assertThatThrownBy(() -> file(ascii(many + "--edge--\r\n"), 100))
                .hasMessageContaining("too many parts");
    }

    @Property(tries = 2_000)
    void any_bytes_are_a_form_or_refused(@ForAll byte[] bytes, @ForAll int cut) {
        byte[] form = form("logo", bytes);
        byte[] broken = Arrays.copyOf(form, Math.floorMod(cut, form.length));
        for (byte[] each : new byte[][] {bytes, broken}) {
            try {
                assertThat(file(each, 1_000).length).isLessThanOrEqualTo(1_000);
            } catch (BadRequest e) {
                assertThat(e.status()).isBetween(400, 415);
            }
        }
    }
}
