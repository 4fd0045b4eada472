package org.linkindex.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks over connections that stay open, with as little work of its own as can be: what is measured
 * should be the server's time, and the JDK's HTTP client takes longer than a search does.
 */
final class Wire implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
    private static final Pattern LOCATION = Pattern.compile("(?i)\r\nlocation: (\\S+)");

    private final URI address;
    private final Queue<Line> free = new ConcurrentLinkedQueue<>();

    Wire(URI address) {
        this.address = address;
    }

    /** Asks for a path and reads all of the answer. */
    void get(String path) {
        ask("GET " + path + " HTTP/1.1\r\n" + headers() + "\r\n");
    }

    /** Posts search words and tells where the answer leads. */
    String post(String path, String words) {
        String body = "words=" + Client.encoded(words);
        Matcher location =
                LOCATION.matcher(
                        ask(
                                "POST %s HTTP/1.1\r\n%sContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
                                        .formatted(path, headers(), body.length(), body)));
        if (!location.find()) {
            throw new IllegalStateException("the answer leads nowhere");
        }
        return location.group(1);
    }

    private String headers() {
        return "Host: " + address.getAuthority() + "\r\nAccept-Encoding: gzip\r\n";
    }

    private String ask(String request) {
        try {
            Line known = free.poll();
            Line line = known == null ? new Line(address) : known;
            String head = line.ask(request);
            free.add(line);
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        free.forEach(Line::close);
    }

    /** One connection; one request at a time. */
    private static final class Line implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;

        Line(URI address) throws IOException {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        }

        /** The answer's status and headers; its body is read and let go. */
        String ask(String request) throws IOException {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String head = head();
            if (!head.startsWith("HTTP/1.1 2") && !head.startsWith("HTTP/1.1 303")) {
                throw new IOException("refused: " + head);
            }
            Matcher length = LENGTH.matcher(head);
            in.skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
            return head;
        }

        private String head() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            int ends = 0;
            while (ends < 4) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("the server closed the connection");
                }
                head.write(next);
                ends = next == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : next == '\r' ? 1 : 0;
            }
            return head.toString(StandardCharsets.US_ASCII);
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
