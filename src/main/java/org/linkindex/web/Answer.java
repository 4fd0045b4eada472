package org.linkindex.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What goes back. Immutable, so one answer may be kept and sent to many.
 *
 * @param status HTTP status
 * @param type content type with charset; empty when there is no body
 * @param headers further headers
 * @param body the bytes, compressed when {@code compressed}; not to be changed
 * @param compressed whether {@code body} is gzip
 */
public record Answer(
        int status, String type, Map<String, String> headers, byte[] body, boolean compressed) {

    /** Headers are checked here, once, and not each time they are sent. */
    public Answer {
        headers.forEach(Headers::of);
    }

    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";

    private static final byte[] NOTHING = new byte[0];

    /** Plain text. */
    public static Answer text(int status, String text) {
        return new Answer(
                status,
                "text/plain; charset=utf-8",
                Map.of(),
                text.getBytes(StandardCharsets.UTF_8),
                false);
    }

    /** An image or another file as it is. */
    public static Answer file(String type, byte[] bytes) {
        return new Answer(200, type, Map.of(), bytes, false);
    }

    /** To another page of ours, after a form. The path begins with a slash. */
    public static Answer seeOther(String path) {
        return new Answer(303, "", Map.of("Location", path), NOTHING, false);
    }

    /** Out to an address of the catalogue; letters beyond ASCII go as RFC 3986 writes them. */
    public static Answer out(String address) {
        String location = URI.create(address).toASCIIString();
        return new Answer(302, "", Map.of("Location", location), NOTHING, false);
    }

    /** The same with one more header. */
    public Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, Map.copyOf(more), body, compressed);
    }

    /** The same with its body compressed; for answers that are kept, as it takes a while. */
    Answer tight(int level) {
        if (compressed || body.length == 0) {
            return this;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream gzip = new LevelledGzip(out, level)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(status, type, headers, out.toByteArray(), true);
    }

    /** The body as it was before it was compressed. */
    public byte[] plainBody() {
        if (!compressed) {
            return body;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }

    /** Best compression, for what is kept. */
    static final int KEPT = Deflater.BEST_COMPRESSION;

    /** Quick compression, for what is sent once. */
    static final int ONCE = 4;
}
