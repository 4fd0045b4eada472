package org.linkindex.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;

/**
 * What somebody asks. Gives no access to cookies, to the sender's address or to the Host header;
 * who is signed in is known on routes of the staff alone.
 */
public final class Request {

    /** Longest body of a family's form, in bytes. */
    static final int LONGEST_FORM = 16 * 1024;

    /** Longest body of a form of those who are signed in, in bytes. */
    static final int LONGEST_STAFF_FORM = 128 * 1024;

    /** Longest file in a form of those who are signed in, in bytes. */
    static final int LONGEST_UPLOAD = 512 * 1024;

    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

    private final ServerRequest request;
    private final Map<String, String> segments;
    private final Optional<Secret> secret;
    private final Optional<SignedIn> signedIn;
    private final int longestForm;
    private @Nullable Map<String, List<String>> form;
    private Map<String, byte[]> uploaded = Map.of();

    Request(ServerRequest request, Map<String, String> segments) {
        this(request, segments, Optional.empty(), Optional.empty(), LONGEST_FORM);
    }

    private Request(
            ServerRequest request,
            Map<String, String> segments,
            Optional<Secret> secret,
            Optional<SignedIn> signedIn,
            int longestForm) {
        this.request = request;
        this.segments = segments;
        this.secret = secret;
        this.signedIn = signedIn;
        this.longestForm = longestForm;
    }

    /** The same request, once it is known who sent it. */
    Request by(Optional<Secret> held, Optional<SignedIn> who) {
        return new Request(
                request, segments, held, who, who.isPresent() ? LONGEST_STAFF_FORM : LONGEST_FORM);
    }

    /** The same request, from somebody who was signed in when they began to write. */
    Request fromStaff() {
        return signedIn.isPresent()
                ? this
                : new Request(request, segments, secret, signedIn, LONGEST_STAFF_FORM);
    }

    /** Whether a form came with files, or as one that might have. */
    boolean isUpload() {
        return Upload.isForm(request.headers().first(HeaderNames.CONTENT_TYPE).orElse(""));
    }

    /**
     * All fields of a form, with their values.
     *
     * @throws BadRequest when the body is too long or no form
     */
    Map<String, List<String>> allFields() {
        Map<String, List<String>> read = form;
        if (read == null) {
            read = readForm();
            form = read;
        }
        return read;
    }

    /**
     * Who is signed in.
     *
     * @throws IllegalStateException on a route that anybody may ask for
     */
    public Person person() {
        return signedIn().person();
    }

    /** Who is signed in, if anybody is; never on a route that anybody may ask for. */
    public Optional<Person> findPerson() {
        return signedIn.map(SignedIn::person);
    }

    /**
     * Who is signed in, and how.
     *
     * @throws IllegalStateException on a route that anybody may ask for
     */
    public SignedIn signedIn() {
        return signedIn.orElseThrow(
                () -> new IllegalStateException("nobody is signed in on this route"));
    }

    /** What the browser of somebody on the way in or on the staff holds, known to us or not. */
    public Optional<Secret> secret() {
        return secret;
    }

    /** The path and what stands behind a question mark, as they were sent. */
    public String path() {
        String query = request.query().rawValue();
        return request.path().rawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    Optional<Secret> cookie(Cookie cookie) {
        return cookie.read(request);
    }

    /** What stands at a named segment of the route's path, decoded. */
    public String segment(String name) {
        String value = segments.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route names no " + name);
        }
        return value;
    }

    /** Whether the answer's body will be thrown away, so that nobody sees it. */
    public boolean isHead() {
        return request.prologue().method().text().equals("HEAD");
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    /** All values of a query parameter. */
    public List<String> queries(String name) {
        return request.query().contains(name) ? request.query().all(name) : List.of();
    }

    /**
     * The first value of a form's field, or empty text.
     *
     * @throws BadRequest when the body is too long or no form
     */
    public String field(String name) {
        List<String> values = fields(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /**
     * All values of a form's field.
     *
     * @throws BadRequest when the body is too long or no form
     */
    public List<String> fields(String name) {
        return allFields().getOrDefault(name, List.of());
    }

    /**
     * A file that was sent with a form, in memory alone; empty when none was chosen.
     *
     * @param most how many bytes it may have
     * @throws BadRequest when it has more, or the form can't be read
     */
    public byte[] file(String name, int most) {
        byte[] known = uploaded.get(name);
        if (known != null) {
            return Upload.within(known, most);
        }
        if (form != null) {
            return new byte[0];
        }
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        try (InputStream in = request.content().inputStream()) {
            return Upload.file(in, type, name, most);
        } catch (BadRequest e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // a line that broke off, or chunks that are none: Helidon's exceptions have no one root
            throw new BadRequest(400, "The form did not arrive whole. Please send it again.");
        }
    }

    private Map<String, List<String>> readForm() {
        String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        if (signedIn.isPresent() && Upload.isForm(type)) {
            return readUpload(type);
        }
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw new BadRequest(415, "Send the form as application/x-www-form-urlencoded.");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : readBody().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), k -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    /** A form with a file: its token must be known before anything is done with the file. */
    private Map<String, List<String>> readUpload(String type) {
        try (InputStream in = request.content().inputStream()) {
            uploaded = Upload.parts(in, type, name -> true, LONGEST_UPLOAD);
        } catch (BadRequest e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new BadRequest(400, "The form did not arrive whole. Please send it again.");
        }
        Map<String, List<String>> fields = new HashMap<>();
        uploaded.forEach(
                (name, bytes) ->
                        fields.put(name, List.of(new String(bytes, StandardCharsets.UTF_8))));
        return fields;
    }

    private String readBody() {
        byte[] body;
        try (InputStream in = request.content().inputStream()) {
            body = in.readNBytes(longestForm + 1);
        } catch (IOException | RuntimeException e) {
            // a line that broke off, or chunks that are none: Helidon's exceptions have no one root
            throw new BadRequest(400, "The form did not arrive whole. Please send it again.");
        }
        if (body.length > longestForm) {
            throw new BadRequest(413, "That is too long. Write a few words instead.");
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "The form can't be read. Please send it again.");
        }
    }

    /**
     * Whether another site made the browser send this. Browsers say so in Sec-Fetch-Site; older
     * ones, and all of them without TLS, only name the Origin, which is {@code null} for our own
     * forms, too: our pages send no referrer. No session hangs on it, so that is let through.
     */
    boolean isFromAnotherSite(String baseAddress) {
        Optional<String> site = request.headers().first(FETCH_SITE);
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        return origin.isPresent()
                && !origin.get().equals("null")
                && !origin.get().equals(baseAddress);
    }

    /**
     * Whether a page of ours made the browser send this: what a session hangs on is let through
     * only when the browser says so itself.
     */
    boolean isFromOurPage(String baseAddress) {
        Optional<String> site = request.headers().first(FETCH_SITE);
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        return site.map("same-origin"::equals).orElse(origin.isPresent())
                && origin.map(baseAddress::equals).orElse(site.isPresent());
    }
}
