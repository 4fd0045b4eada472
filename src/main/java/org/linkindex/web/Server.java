package org.linkindex.web;

import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The HTTP server: the one place that knows Helidon. */
final class Server {

    private static final int LONGEST_FIRST_LINE = 8 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;

    /**
     * Longest body that is let run out, so that who sent it hears in words that it was too long;
     * only the first part of it is ever read into memory.
     */
    static final long LONGEST_BODY = 16 * 1024 * 1024;

    /** Open connections, with the slow and the silent: each holds some memory. */
    private static final int MOST_CONNECTIONS = 4_000;

    /** How often one address may say something that people will read; a class may do so at once. */
    static final int SELDOM_PER_MINUTE = 30;

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    /** How long an answer that is being made may still take when the server is stopped. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");

    /** Gzip among the encodings that somebody accepts, unless its weight is nought. */
    private static final Pattern GZIP =
            Pattern.compile("(^|,)\\s*gzip\\s*(?!\\s*;\\s*q\\s*=\\s*0(\\.0*)?\\s*(,|$))");

    private final Web web;
    private final Limits limits;
    private final Limits seldom = new Limits(SELDOM_PER_MINUTE);
    private final Senders senders;
    private final Incidents incidents = new Incidents();
    private final int port;
    private final int managementPort;
    private volatile BooleanSupplier ready = () -> true;
    private volatile boolean stopping;
    private @Nullable WebServer http;

    /** Built aside, while the store is opened: it takes a fifth of the time to be ready. */
    private final CompletableFuture<WebServer> building;

    Server(Web web, int port, int managementPort) {
        this.web = web;
        this.port = port;
        this.managementPort = managementPort;
        this.limits = new Limits(web.listening().requestsPerMinute());
        this.senders = new Senders(web.listening().trustedProxies());
        this.building = CompletableFuture.supplyAsync(this::built);
    }

    /**
     * The port itself, or any free one for 0.
     *
     * @throws BadSetting when somebody else has it
     */
    static int free(int port, String what) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return socket.getLocalPort();
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            throw new BadSetting(
                    "The "
                            + what
                            + " "
                            + port
                            + (message.contains("denied")
                                    ? " is not allowed for this user; choose one above 1023."
                                    : " is taken; stop what uses it, or choose another."));
        }
    }

    private WebServer built() {
        return WebServer.builder()
                .shutdownHook(false)
                .shutdownGracePeriod(LONGEST_ANSWER)
                .port(port)
                .maxPayloadSize(LONGEST_BODY)
                .maxTcpConnections(MOST_CONNECTIONS)
                .idleConnectionTimeout(Duration.ofMinutes(1))
                .connectionOptions(options -> options.readTimeout(READ_TIMEOUT).tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addProtocol(
                        Http1Config.builder()
                                .maxPrologueLength(LONGEST_FIRST_LINE)
                                .maxHeadersSize(LONGEST_HEADERS)
                                // ours are checked once, when they are made: see Headers
                                .validateResponseHeaders(false)
                                .sendKeepAliveHeader(false)
                                // who asks for what is logged nowhere
                                .log(log -> log.receiveLog(false).sendLog(false))
                                .build())
                .directHandlers(
                        handlers -> {
                            for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
                                handlers.addHandler(type, this::refuse);
                            }
                        })
                .routing(routing -> routing.any(this::serve))
                .putSocket(
                        "management",
                        socket ->
                                socket.address(InetAddress.getLoopbackAddress())
                                        .port(managementPort)
                                        .routing(routing -> routing.any(this::manage)))
                .build();
    }

    void start() {
        http = building.join().start();
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    void readyWhen(BooleanSupplier holds) {
        this.ready = holds;
    }

    void stop(Duration drain) {
        WebServer server = http;
        if (server == null) {
            return;
        }
        stopping = true;
        waitFor(drain);
        server.stop();
        http = null;
    }

    /** Waits this long, for those who have a connection and are about to use it. */
    private static void waitFor(Duration time) {
        try {
            boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(ServerRequest request, ServerResponse response) {
        long start = System.nanoTime();
        String method = request.prologue().method().text();
        Routes.Match plain = match(method, request.path().path());
        Carried carried = plain == null ? web.carriedBy(request.path().path()) : Carried.NOTHING;
        Routes.Match match =
                carried.isNothing()
                        ? plain == null ? withoutSlash(method, request.path().path()) : plain
                        : forAnybody(match(method, web.ownPath(request.path().path())));
        Answer answer = web.answer(carried, () -> answer(request, method, match));
        boolean last = stopping || asksToClose(request);
        send(request, response, answer, last);
        String route = match == null ? "none" : match.route().path();
        web.metrics().answered(route, answer.status(), System.nanoTime() - start);
        if (last) {
            // Helidon says "close" and leaves it to the other side, who may wait for us
            throw new CloseConnectionException("this was the last answer");
        }
    }

    /** Few send the header at all; looking for a word in it is the dear part. */
    private static boolean asksToClose(ServerRequest request) {
        return request.headers().contains(HeaderNames.CONNECTION)
                && request.headers().containsToken(Headers.CLOSE);
    }

    private Routes.@Nullable Match match(String method, String path) {
        return switch (method) {
            case "GET", "HEAD" -> web.table().find(Method.GET, path);
            case "POST" -> web.table().find(Method.POST, path);
            default -> null;
        };
    }

    /** Programs that recognise addresses in a text like to add a slash. */
    private Routes.@Nullable Match withoutSlash(String method, String path) {
        return path.length() > 1 && path.endsWith("/")
                ? match(method, path.substring(0, path.length() - 1))
                : null;
    }

    /** What a family carries is nothing for pages of the staff. */
    private static Routes.@Nullable Match forAnybody(Routes.@Nullable Match match) {
        return match == null || match.route().access() == Access.ANYBODY ? match : null;
    }

    private Answer answer(ServerRequest request, String method, Routes.@Nullable Match match) {
        if (!limits.allow(sender(request))
                || match != null && web.isSeldom(match.route()) && !seldom.allow(sender(request))) {
            return refusal(
                            request.path().path(),
                            429,
                            "Please wait a minute",
                            "Many people are asking from where you are. Try again in a minute.")
                    .with("Retry-After", "60");
        }
        String path = request.path().path();
        Request asked = new Request(request, match == null ? Map.of() : match.segments());
        try {
            if (match == null) {
                return web.gate().ofLost(asked, () -> unmatched(request, method));
            }
            if (match.route().access() != Access.ANYBODY) {
                return web.gate().answer(asked, match.route());
            }
            if (match.route().method() == Method.POST
                    && asked.isFromAnotherSite(web.site().baseAddress())) {
                return web.message(403, "Please start from our own page", "Use the box below.");
            }
            return match.route().handler().answer(asked);
        } catch (BadRequest e) {
            return refusal(path, e.status(), "That did not work", e.sentence());
        } catch (RuntimeException e) {
            String route = match == null ? "none" : match.route().toString();
            return sorry(path, incidents.record(route, e));
        }
    }

    private Answer unmatched(ServerRequest request, String method) {
        String path = request.path().path();
        boolean get = web.table().find(Method.GET, path) != null;
        boolean post = web.table().find(Method.POST, path) != null;
        if (get || post || !isKnown(method)) {
            String allowed = get && post ? "GET, HEAD, POST" : post ? "POST" : "GET, HEAD";
            return refusal(path, 405, "That does not work here", "Start again from our own pages.")
                    .with("Allow", allowed);
        }
        return refusal(path, 404, "There is no such page", "Check the address.");
    }

    private static boolean isKnown(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("POST");
    }

    /** For people a page, for systems one sentence. */
    private Answer refusal(String path, int status, String heading, String sentence) {
        return path.startsWith("/api/")
                ? web.json(status, Map.of("error", heading + ". " + sentence))
                : web.message(status, heading, sentence);
    }

    private InetAddress sender(ServerRequest request) {
        InetAddress peer = ((InetSocketAddress) request.remotePeer().address()).getAddress();
        return senders.of(peer, request.headers().all(FORWARDED_FOR, List::of));
    }

    private Answer sorry(String path, String reference) {
        return path.startsWith("/api/")
                ? web.json(500, Map.of("error", "Something broke here.", "reference", reference))
                : web.page(
                        500,
                        "web/message.jte",
                        Map.of(
                                "heading",
                                "Sorry, something broke here",
                                "sentences",
                                List.of("It is not your fault. Try again in a moment."),
                                "reference",
                                reference));
    }

    private void send(ServerRequest request, ServerResponse response, Answer answer, boolean last) {
        response.status(answer.status());
        response.header(always(answer));
        answer.headers()
                .forEach((name, value) -> response.header(HeaderValues.create(name, value)));
        if (last) {
            response.header(Headers.CLOSE);
        }
        if (answer.type().isEmpty()) {
            response.send();
            return;
        }
        response.header(Headers.type(answer.type()));
        boolean text = answer.compressed() || answer.type().contains("charset");
        byte[] body;
        if (text && acceptsGzip(request)) {
            response.header(Headers.GZIP);
            body = answer.tight(Answer.ONCE).body();
        } else {
            body = answer.plainBody();
        }
        if (text) {
            response.header(Headers.VARY);
        }
        response.send(body);
    }

    private static Header always(Answer answer) {
        if (answer.headers().containsKey("Referrer-Policy")) {
            return Headers.STAFF_AT_ONCE;
        }
        boolean saysItself = answer.headers().containsKey("Cache-Control");
        return saysItself ? Headers.SAFE_AT_ONCE : Headers.UNKEPT_AT_ONCE;
    }

    private static boolean acceptsGzip(ServerRequest request) {
        String accepted = request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("");
        return GZIP.matcher(accepted).find();
    }

    /** Refuses what is no proper HTTP, before any route sees it. */
    private DirectHandler.TransportResponse refuse(
            DirectHandler.TransportRequest request,
            DirectHandler.EventType type,
            Status status,
            io.helidon.http.ServerResponseHeaders headers,
            String message) {
        Headers.UNKEPT.forEach(headers::set);
        Answer answer =
                status.code() == 413
                        ? web.message(413, "That is too large", "Go back and send a smaller file.")
                        : Answer.text(
                                status.code(),
                                "This request can't be read. Start again from the first page.");
        headers.set(HeaderValues.create(HeaderNames.CONTENT_TYPE, answer.type()));
        return DirectHandler.TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(false)
                .entity(answer.plainBody())
                .build();
    }

    private void manage(ServerRequest request, ServerResponse response) {
        switch (request.path().path()) {
            case "/healthz/live" -> response.send("live\n");
            case "/healthz/ready" -> {
                boolean isReady = !stopping && ready.getAsBoolean();
                response.status(isReady ? 200 : 503).send(isReady ? "ready\n" : "not ready\n");
            }
            case "/metrics" ->
                    response.header(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4")
                            .send(web.metrics().scrape());
            default -> response.status(404).send("healthz/live healthz/ready metrics\n");
        }
    }
}
