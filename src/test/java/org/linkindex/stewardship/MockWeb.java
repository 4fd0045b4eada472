package org.linkindex.stewardship;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A web of as many hosts as a test likes, all on loopback: what stands behind a name is told by the
 * test, in bytes if need be. Remembers who asked for what, when, and how many at once. Hosts
 * pretend to be at a public address, so that the real guard stands in every test.
 */
final class MockWeb implements AutoCloseable {

    /** One answer to one question. */
    interface Site {
        void answer(Asked asked, Reply reply) throws IOException;
    }

    /** A question as it arrived. */
    record Asked(
            String host, String path, Map<String, String> headers, long begun, boolean secure) {}

    /** Where an answer is written. */
    record Reply(OutputStream out) {

        void send(int status, Map<String, String> headers, byte[] body) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
            headers.forEach(
                    (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            head.append("Content-Length: ")
                    .append(body.length)
                    .append("\r\nConnection: close\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        }

        void html(int status, String body) throws IOException {
            send(
                    status,
                    Map.of("Content-Type", "text/html; charset=utf-8"),
                    body.getBytes(StandardCharsets.UTF_8));
        }

        void redirect(int status, String to) throws IOException {
            send(status, Map.of("Location", to), new byte[0]);
        }

        void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    /** A public address (of example.com), to which nothing is ever sent. */
    static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final List<InetAddress> dialled = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    final Map<String, Integer> mostAtOnce = new ConcurrentHashMap<>();
    final Map<String, Names.Answer> names = new ConcurrentHashMap<>();
    final AtomicInteger namesAsked = new AtomicInteger();

    private final Map<String, AtomicInteger> atOnce = new ConcurrentHashMap<>();
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final List<ServerSocket> sockets = new CopyOnWriteArrayList<>();
    private final ServerSocket plain;
    private final Map<Predicate<String>, ServerSocket> secure = new LinkedHashMap<>();
    private Function<String, Site> otherwise =
            host -> (question, reply) -> reply.html(404, "nobody");

    MockWeb() {
        plain = listen(null);
    }

    /** Which site answers for hosts that were not named. */
    MockWeb otherwise(Function<String, Site> site) {
        otherwise = site;
        return this;
    }

    MockWeb site(String host, Site site) {
        sites.put(host, site);
        return this;
    }

    /** Answers securely for these hosts, with this certificate. */
    MockWeb secure(Predicate<String> hosts, SSLContext certificate) {
        secure.put(hosts, listen(certificate));
        return this;
    }

    int port() {
        return plain.getLocalPort();
    }

    /** Where this host answers securely, when it does. */
    Optional<Integer> securePort(String host) {
        return secure.entrySet().stream()
                .filter(entry -> entry.getKey().test(host))
                .map(entry -> entry.getValue().getLocalPort())
                .findFirst();
    }

    /** The hosts that were named. */
    Set<String> hosts() {
        return sites.keySet();
    }

    /** How a fetcher reaches this web: the real guard, names told by the test. */
    Reach reach(SSLContext trusting) {
        return new Reach(this::name, PublicSpace::holds, this::dial, trusting, false);
    }

    Reach reach() {
        try {
            return reach(SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final Map<InetAddress, String> pretended = new ConcurrentHashMap<>();
    private final AtomicInteger nextAddress = new AtomicInteger();

    /** Each name gets a public address of its own, so that a dialled address tells the name. */
    private Names.Answer name(String host) {
        namesAsked.incrementAndGet();
        Names.Answer told = names.get(host);
        if (told != null) {
            return told;
        }
        int n = nextAddress.incrementAndGet();
        try {
            InetAddress address =
                    InetAddress.getByAddress(
                            new byte[] {11, (byte) (n >> 16), (byte) (n >> 8), (byte) n});
            pretended.put(address, host);
            return new Names.Found(List.of(address));
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InetSocketAddress dial(InetAddress address, int port) {
        dialled.add(address);
        String host = pretended.getOrDefault(address, "");
        int here = port == 443 ? securePort(host).orElseGet(this::port) : port();
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), here);
    }

    private ServerSocket listen(@Nullable SSLContext certificate) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            ServerSocket socket =
                    certificate == null
                            ? new ServerSocket(0, 1_000, here)
                            : certificate
                                    .getServerSocketFactory()
                                    .createServerSocket(0, 1_000, here);
            sockets.add(socket);
            Thread.ofPlatform().daemon().start(() -> accept(socket, certificate != null));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket, boolean isSecure) {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                connections.incrementAndGet();
                Thread.startVirtualThread(() -> serve(line, isSecure));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket line, boolean isSecure) {
        String host = "";
        try (line;
                InputStream in = new BufferedInputStream(line.getInputStream());
                OutputStream out = line.getOutputStream()) {
            String first = line(in);
            if (first.isEmpty()) {
                return;
            }
            long begun = System.nanoTime();
            Map<String, String> headers = new LinkedHashMap<>();
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon).toLowerCase(Locale.ROOT),
                        header.substring(colon + 1).strip());
            }
            host = headers.getOrDefault("host", "");
            String path = first.split(" ", -1).length < 2 ? "" : first.split(" ", -1)[1];
            Asked question = new Asked(host, path, headers, begun, isSecure);
            asked.add(question);
            int now = atOnce.computeIfAbsent(host, h -> new AtomicInteger()).incrementAndGet();
            mostAtOnce.merge(host, now, Math::max);
            String name = host;
            try {
                sites.getOrDefault(host, otherwise.apply(name)).answer(question, new Reply(out));
            } finally {
                atOnce.get(host).decrementAndGet();
            }
        } catch (IOException | RuntimeException e) {
            // whoever asked went away, or was never meant to be answered
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
