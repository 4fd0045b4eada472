package org.linkindex.stewardship;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.linkindex.stewardship.Fetched.Answered;
import org.linkindex.stewardship.Fetched.Failure;
import org.linkindex.stewardship.Fetched.NoAnswer;

/**
 * Fetches from the web. The name is asked for once, every answer must be public, and the connection
 * goes to what was checked. No cookie, no password, no referrer, no proxy, no redirect, nothing
 * kept between two requests; sizes and times are limited.
 */
final class HttpFetcher implements LinkFetcher, AutoCloseable {

    /**
     * How much is read, and for how long.
     *
     * @param connect for each address of a host
     * @param whole from the first question to the last byte
     * @param headerBytes of all headers together
     * @param bodyBytes after decompression
     * @param ratio how many times its size a body may unfold to, once it is large
     */
    record Limits(Duration connect, Duration whole, int headerBytes, int bodyBytes, int ratio) {

        static final Limits USUAL =
                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), 32 * 1024, 1 << 20, 100);
    }

    /** The addresses that were checked for the request that is being made in this thread. */
    private static final ScopedValue<Pinned> PINNED = ScopedValue.newInstance();

    private record Pinned(String host, List<InetAddress> addresses) {}

    /** How bodies may be packed; only gzip is asked for. */
    static final Set<String> READABLE = Set.of("", "identity", "gzip", "x-gzip", "deflate");

    private static final int MOST_CONNECTIONS = 256;
    private static final int MOST_HEADERS = 200;
    private static final int CHUNK = 8 * 1024;

    private final Reach reach;
    private final Limits limits;
    private final String userAgent;
    private final String ownHost;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("link-deadline").factory());

    /**
     * @param userAgent who asks, with an address where to complain
     * @param ownHost our own, which is never fetched
     */
    HttpFetcher(Reach reach, Limits limits, String userAgent, String ownHost) {
        this.reach = reach;
        this.limits = limits;
        this.userAgent = userAgent;
        this.ownHost = ownHost;
        this.client = client();
    }

    private CloseableHttpClient client() {
        Timeout connect = Timeout.of(limits.connect());
        Timeout whole = Timeout.of(limits.whole());
        Http1Config sizes =
                Http1Config.custom()
                        .setMaxLineLength(limits.headerBytes())
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build();
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PinnedNames())
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(reach.tls()))
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder()
                                        .http1Config(sizes)
                                        .build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(connect)
                                        .setSocketTimeout(whole)
                                        .build())
                        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(whole).build())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setRedirectsEnabled(false)
                                .setAuthenticationEnabled(false)
                                .setProtocolUpgradeEnabled(false)
                                .setConnectionRequestTimeout(whole)
                                .setResponseTimeout(whole)
                                .build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
    }

    /** Hands out what was checked before; asks nobody. */
    private final class PinnedNames implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return pinned(host).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return pinned(host).stream()
                    .map(address -> reach.dialling().dial(address, port))
                    .toList();
        }

        private List<InetAddress> pinned(String host) throws UnknownHostException {
            if (!PINNED.isBound() || !PINNED.get().host().equalsIgnoreCase(host)) {
                throw new UnknownHostException("not checked before");
            }
            return PINNED.get().addresses();
        }
    }

    @Override
    public Fetched fetch(Target target) {
        if (target.host().equals(ownHost)) {
            return new Fetched.Refused("it leads back to this site");
        }
        return switch (reach.names().ask(target.host())) {
            case Names.Missing missing -> new Fetched.NoName(true);
            case Names.Unsure unsure -> new Fetched.NoName(false);
            case Names.Found found -> fetch(target, found.addresses());
        };
    }

    private Fetched fetch(Target target, List<InetAddress> addresses) {
        if (addresses.isEmpty() || !addresses.stream().allMatch(reach.allowed())) {
            return new Fetched.Refused("its name stands for an address that is not public");
        }
        return ScopedValue.where(PINNED, new Pinned(target.host(), addresses))
                .call(() -> asked(target, addresses));
    }

    private Fetched asked(Target target, List<InetAddress> addresses) {
        HttpGet request = new HttpGet(written(target));
        request.setHeader("User-Agent", userAgent);
        request.setHeader(
                "Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8");
        request.setHeader("Accept-Language", "en-GB,en;q=0.9,cy;q=0.5");
        request.setHeader("Accept-Encoding", "gzip");
        long begun = System.nanoTime();
        AtomicBoolean late = new AtomicBoolean();
        // a server that sends a byte now and then never runs into the socket's own limit
        ScheduledFuture<?> deadline =
                watch.schedule(
                        () -> {
                            late.set(true);
                            request.cancel();
                        },
                        limits.whole().toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return answered(client.executeOpen(null, request, null), begun);
        } catch (IOException | RuntimeException e) {
            return failed(e, late.get(), target, addresses);
        } finally {
            deadline.cancel(false);
            // what was not read is thrown away with the connection, not read to its end
            request.cancel();
        }
    }

    private String written(Target target) {
        return reach.plain() ? "http://" + target.host() + target.path() : target.toString();
    }

    private Fetched answered(ClassicHttpResponse response, long begun) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int bytes = 0;
        for (Header header : response.getHeaders()) {
            String value = String.valueOf(header.getValue());
            bytes += header.getName().length() + value.length() + 4;
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), value);
        }
        if (bytes > limits.headerBytes()) {
            return new NoAnswer(Failure.TOO_MUCH);
        }
        Body body = Body.NONE;
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            String coding = headers.getOrDefault("content-encoding", "").strip();
            body = body(entity.getContent(), coding.toLowerCase(Locale.ROOT));
        }
        return body.bomb()
                ? new NoAnswer(Failure.TOO_MUCH)
                : new Answered(
                        response.getCode(),
                        headers,
                        body.bytes(),
                        body.cut(),
                        Duration.ofNanos(System.nanoTime() - begun));
    }

    private record Body(byte[] bytes, boolean cut, boolean bomb) {
        static final Body NONE = new Body(new byte[0], false, false);
    }

    private Body body(InputStream raw, String coding) throws IOException {
        Counted counted = new Counted(raw);
        InputStream in = counted;
        if (!READABLE.contains(coding)) {
            return Body.NONE;
        }
        if (coding.equals("deflate")) {
            in = new InflaterInputStream(counted);
        } else if (coding.contains("gzip")) {
            try {
                in = new GZIPInputStream(counted, CHUNK);
            } catch (ZipException | EOFException e) {
                return Body.NONE;
            }
        }
        var out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (out.size() <= limits.bodyBytes()) {
            int read;
            try {
                read = in.read(chunk);
            } catch (ConnectionClosedException | TruncatedChunkException | EOFException e) {
                if (out.size() == 0) {
                    throw e;
                }
                // browsers show what came
                return new Body(out.toByteArray(), true, false);
            }
            if (read < 0) {
                return new Body(out.toByteArray(), false, false);
            }
            out.write(chunk, 0, read);
            if (isBomb(out.size(), counted.count)) {
                return new Body(new byte[0], true, true);
            }
        }
        byte[] most = Arrays.copyOf(out.toByteArray(), limits.bodyBytes());
        return new Body(most, true, false);
    }

    /** A small page may be as repetitive as it likes. */
    private boolean isBomb(long unfolded, long folded) {
        return unfolded > limits.bodyBytes() / 4 && unfolded > limits.ratio() * Math.max(1, folded);
    }

    /** Counts what came over the line. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private Fetched failed(Exception e, boolean late, Target target, List<InetAddress> addresses) {
        if (late) {
            return new NoAnswer(Failure.TOO_SLOW);
        }
        return switch (e) {
            case SSLException tls ->
                    new Handshake(reach, limits.connect())
                            .look(target, addresses)
                            .orElse(new NoAnswer(Failure.BROKE_OFF));
            case ConnectTimeoutException timeout -> new NoAnswer(Failure.TIMED_OUT);
            case SocketTimeoutException timeout -> new NoAnswer(Failure.TIMED_OUT);
            case ConnectException refused -> new NoAnswer(Failure.TURNED_AWAY);
            case NoRouteToHostException lost -> new NoAnswer(Failure.TURNED_AWAY);
            case MessageConstraintException more -> new NoAnswer(Failure.TOO_MUCH);
            default -> new NoAnswer(Failure.BROKE_OFF);
        };
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
