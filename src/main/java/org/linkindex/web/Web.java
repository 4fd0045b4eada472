package org.linkindex.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.linkindex.people.Secret;

/**
 * The site: routes, pages and the server that answers with them. Safe by default: every answer
 * carries the security headers, no answer to a family sets or reads a cookie, nothing about a
 * request is logged.
 */
public final class Web implements AutoCloseable {

    /**
     * How the site is reached.
     *
     * @param port where it listens, on all addresses; 0 for any free one
     * @param managementPort where health and metrics listen, on loopback only; 0 for any free one
     * @param siteName neutral name, shown on pages
     * @param baseAddress where people reach it; empty for {@code http://localhost:PORT}
     * @param leaveAddress where "Leave this page" goes
     * @param requestsPerMinute how many requests one address may make
     * @param trustedProxies whose X-Forwarded-For is believed; nobody else's is
     */
    public record Listening(
            int port,
            int managementPort,
            String siteName,
            String baseAddress,
            String leaveAddress,
            int requestsPerMinute,
            Set<InetAddress> trustedProxies) {}

    /** What whoever is being answered carries along; unbound for nearly everybody. */
    private static final ScopedValue<Carried> CARRIED = ScopedValue.newInstance();

    /** Who on the staff is being answered; unbound for families. */
    private static final ScopedValue<Staff> STAFF = ScopedValue.newInstance();

    /** What search engines are told of pages that are for one person only. */
    static final String UNLISTED = "noindex, nofollow, noarchive";

    private final Set<String> seldom = new HashSet<>();
    private final Routes routes = new Routes();
    private final PublicFiles files = new PublicFiles();
    private final Templates templates = new Templates();
    private final KeptAnswers kept = new KeptAnswers();
    private final Metrics metrics = new Metrics();
    private final Listening listening;
    private volatile Site site;
    private final Gate gate;
    private final Server server;
    private Function<String, Optional<SiteLogo>> logos = path -> Optional.empty();
    private String carrying = "";
    private Function<String, Optional<Carried>> carrier = text -> Optional.empty();

    /** Takes the ports at once, so that a taken one is noticed before anything else is done. */
    public Web(Listening listening) {
        this.listening = listening;
        int port = Server.free(listening.port(), "port");
        int managementPort = Server.free(listening.managementPort(), "management port");
        String baseAddress = listening.baseAddress();
        this.site =
                new Site(
                        SiteWords.of(listening.siteName(), listening.leaveAddress()),
                        baseAddress.isEmpty() ? "http://localhost:" + port : baseAddress,
                        files,
                        Carried.NOTHING);
        this.gate = new Gate(this);
        this.server = new Server(this, port, managementPort);
        get("/assets/{file}", this::file);
        get("/safety", request -> kept("/safety", () -> page("web/safety.jte", Map.of())));
        get(
                "/accessibility",
                request -> kept("/accessibility", () -> page("web/accessibility.jte", Map.of())));
        get("/favicon.ico", request -> Answer.seeOther(site().asset("icons/favicon.svg")));
        get("/logo/{file}", this::logo);
        get("/api/v1/openapi.json", request -> kept("/api/v1/openapi.json", this::description));
        get("/robots.txt", request -> Answer.text(200, ROBOTS));
    }

    /** Crawlers may read pages; search words, ways out and scans are no business of theirs. */
    private static final String ROBOTS =
            "User-agent: *\nDisallow: /s/\nDisallow: /go/\nDisallow: /Q/\nDisallow: /H/\n";

    /**
     * Says that this thread, one of the system, works long beside those who ask: who scans comes
     * first where the system knows how (decision 15).
     */
    public static void standBack() {
        var unused = LongTurns.take();
    }

    /** The site as pages know it, for whoever is being answered. */
    public Site site() {
        Site now = site;
        return CARRIED.isBound() ? now.carrying(CARRIED.get()) : now;
    }

    /** Lets every page say this from now on. */
    public void say(SiteWords words) {
        site = site.saying(words);
        forgetKept();
    }

    /** Serves more logos than the site's own, by their paths. */
    public void logos(Function<String, Optional<SiteLogo>> others) {
        logos = others;
    }

    /**
     * Lets every page be asked for with something carried along: {@code /WORD/TEXT/PATH} answers as
     * {@code /PATH} does, and its links keep {@code /WORD/TEXT} in front.
     *
     * @param word what such addresses begin with
     * @param reader what the text says; empty when it says nothing that can be read
     */
    public void carry(String word, Function<String, Optional<Carried>> reader) {
        carrying = "/" + word + "/";
        carrier = reader;
    }

    /** An answer made for somebody who carries this along: for no search engine to keep. */
    public Answer answer(Carried carried, Supplier<Answer> maker) {
        return carried.isNothing()
                ? maker.get()
                : ScopedValue.where(CARRIED, carried)
                        .call(maker::get)
                        .with("X-Robots-Tag", UNLISTED);
    }

    /** An answer made for somebody on the staff; templates get to know them as {@code staff}. */
    Answer answer(Staff staff, Supplier<Answer> maker) {
        return ScopedValue.where(STAFF, staff).call(maker::get);
    }

    /** What a path carries along in front of the page's own; nothing when it does not. */
    Carried carriedBy(String path) {
        int end = path.startsWith(carrying) ? path.indexOf('/', carrying.length()) : -1;
        return end < 0 || carrying.isEmpty()
                ? Carried.NOTHING
                : carrier.apply(path.substring(carrying.length(), end)).orElse(Carried.NOTHING);
    }

    /** The page's own path, without what is carried in front of it. */
    String ownPath(String path) {
        return path.substring(path.indexOf('/', carrying.length()));
    }

    /** Adds a route for GET and HEAD, for anybody. */
    public void get(String path, Handler handler) {
        get(Access.ANYBODY, path, handler);
    }

    /** Adds a route for GET and HEAD. */
    public void get(Access access, String path, Handler handler) {
        routes.add(new Route(Method.GET, path, access, handler));
    }

    /**
     * Adds a route for POST, for anybody. Posts that another site made a browser send are refused.
     */
    public void post(String path, Handler handler) {
        post(Access.ANYBODY, path, handler);
    }

    /**
     * Adds a route for POST, for anybody, that one address may use only a few times a minute: what
     * is sent there is read by people.
     */
    public void postSeldom(String path, Handler handler) {
        seldom.add(path);
        post(path, handler);
    }

    /** Whether this route may be used a few times a minute only. */
    boolean isSeldom(Route route) {
        return route.method() == Method.POST && seldom.contains(route.path());
    }

    /**
     * Adds a route for POST. For those who are signed in, it takes a form of our own page alone:
     * each such form holds {@code @template.web.token(staff = staff)}.
     */
    public void post(Access access, String path, Handler handler) {
        routes.add(new Route(Method.POST, path, access, handler));
    }

    /** Puts a page into the navigation of the staff, for those who may open it. */
    public void staffLink(Access access, String title, String path) {
        staffLink(new StaffLink(access, title, path, ""));
    }

    /** Puts a page into the navigation of the staff and, with a sentence, on their first page. */
    public void staffLink(StaffLink link) {
        gate.add(link);
    }

    /** Says who is signed in with a secret; asked at each request that is not for anybody. */
    public void admit(Function<Secret, Optional<SignedIn>> doorkeeper) {
        gate.admit(doorkeeper);
    }

    /** The answer that also signs its reader in: their browser holds this secret from now on. */
    public Answer letIn(Answer answer, Secret secret) {
        return gate.letIn(answer, secret);
    }

    /** The answer that also signs its reader out, and lets their browser forget all of ours. */
    public Answer letOut(Answer answer) {
        return gate.letOut(answer);
    }

    /** The route table, in the order in which it was made. */
    public List<Route> routes() {
        return routes.all();
    }

    /**
     * A page from a template. The site is handed to every template as {@code site}; on routes for
     * those who are signed in, who they are as {@code staff}.
     *
     * @param template such as {@code catalogue/resource.jte}
     * @param parameters the template's other parameters
     */
    public Answer page(String template, Map<String, Object> parameters) {
        return page(200, template, parameters);
    }

    /** A page from a template, with a status of its own. */
    public Answer page(int status, String template, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("site", site());
        if (STAFF.isBound()) {
            all.put("staff", STAFF.get());
        }
        return templates.render(status, template, all);
    }

    /** A piece of a page from a template, as trusted HTML. */
    public String piece(String template, Map<String, Object> parameters) {
        return new String(page(template, parameters).body(), StandardCharsets.UTF_8);
    }

    /**
     * A page that says what went otherwise than hoped: with the search box and helplines, or, for
     * who is signed in and on their pages, with the way back to their work.
     */
    public Answer message(int status, String heading, String... sentences) {
        return page(
                status,
                "web/message.jte",
                Map.of("heading", heading, "sentences", List.of(sentences), "reference", ""));
    }

    /**
     * A page for a form that can't be taken before its writer has done something else: what they
     * wrote stays on it, to be sent once more.
     *
     * @param way where they do that, in a new window
     * @return nothing when nothing was written, or what may not be shown again
     */
    public Optional<Answer> unsent(
            Request request,
            int status,
            String heading,
            String sentence,
            String way,
            String wayLabel) {
        return gate.unsent(request, status, heading, sentence, way, wayLabel);
    }

    /** An answer for another system. */
    public Answer json(int status, Object value) {
        return new Answer(status, Answer.JSON, Map.of(), Json.bytes(value), false);
    }

    /**
     * The answer made before for this path, compressed; or else made now and kept, unless it is for
     * one person only, who carries something along.
     */
    public Answer kept(String path, Supplier<Answer> maker) {
        return CARRIED.isBound() || STAFF.isBound() ? maker.get() : kept.get(path, maker);
    }

    /** The answer made before for this path, if it is kept and for everybody. */
    public Optional<Answer> kept(String path) {
        return CARRIED.isBound() ? Optional.empty() : kept.find(path);
    }

    /** Lets go of all kept answers, because what they tell has changed. */
    public void forgetKept() {
        kept.forget();
    }

    /** Adds a number to the metrics; it must say nothing about any person. */
    public <T> void gauge(String name, String help, T of, ToDoubleFunction<T> value) {
        metrics.gauge(name, help, of, value);
    }

    /** Ready means: the server listens, and this holds. */
    public void readyWhen(BooleanSupplier holds) {
        server.readyWhen(holds);
    }

    /** Begins to listen. */
    public void start() {
        server.start();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The port for health and metrics. */
    public int managementPort() {
        return server.managementPort();
    }

    /**
     * Stops without failing anybody: says it is not ready, answers what comes for a while and asks
     * to close each connection, then lets running requests end.
     *
     * @param drain how long to answer what still comes
     */
    public void stop(Duration drain) {
        server.stop(drain);
    }

    @Override
    public void close() {
        stop(Duration.ZERO);
    }

    Routes table() {
        return routes;
    }

    Gate gate() {
        return gate;
    }

    Metrics metrics() {
        return metrics;
    }

    Listening listening() {
        return listening;
    }

    private Answer description() {
        try (InputStream in =
                Objects.requireNonNull(Web.class.getResourceAsStream("/api/openapi.json"))) {
            return Answer.file(Answer.JSON, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer logo(Request request) {
        String path = "/logo/" + request.segment("file");
        return site().words()
                .logo()
                .filter(logo -> logo.path().equals(path))
                .or(() -> logos.apply(path))
                .map(SiteLogo::answer)
                .orElseGet(() -> message(404, "There is no such file"));
    }

    private Answer file(Request request) {
        return files.find("/assets/" + request.segment("file"))
                .orElseGet(() -> message(404, "There is no such file"));
    }
}
