package org.linkindex.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The headers that every answer carries, and why. */
final class Headers {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " object-src 'none'; frame-ancestors 'none'";

    /** Two years, subdomains too; browsers heed it over HTTPS only. */
    private static final List<Header> SAFE =
            List.of(
                    header("Strict-Transport-Security", "max-age=63072000; includeSubDomains"),
                    header("Content-Security-Policy", POLICY),
                    header("X-Content-Type-Options", "nosniff"),
                    // our host's name alone tells something: the next site must not see it
                    header("Referrer-Policy", "no-referrer"),
                    header("Cross-Origin-Opener-Policy", "same-origin"),
                    header("Cross-Origin-Resource-Policy", "same-origin"),
                    header(
                            "Permissions-Policy",
                            "geolocation=(), camera=(), microphone=(), interest-cohort=()"));

    /** For all but files with a hash in their address: pages leave nothing on the device. */
    private static final Header NO_STORE = header("Cache-Control", "no-store");

    /** What every answer carries that does not say itself how long it may be kept. */
    static final List<Header> UNKEPT = Stream.concat(SAFE.stream(), Stream.of(NO_STORE)).toList();

    /** The same as one, which costs a tenth of a scan less than one by one. */
    static final Header UNKEPT_AT_ONCE = together(UNKEPT);

    /** For an answer that says itself how long it may be kept. */
    static final Header SAFE_AT_ONCE = together(SAFE);

    /** For an answer that says itself what the next page may know of it. */
    static final Header STAFF_AT_ONCE =
            together(
                    UNKEPT.stream()
                            .filter(header -> !header.name().equals("Referrer-Policy"))
                            .toList());

    static final Header GZIP = header("Content-Encoding", "gzip");
    static final Header VARY = header("Vary", "Accept-Encoding");
    static final Header CLOSE = HeaderValues.CONNECTION_CLOSE;

    private static final ConcurrentMap<String, Header> TYPES = new ConcurrentHashMap<>();

    private Headers() {}

    /** The content type; there are only a few. */
    static Header type(String type) {
        return TYPES.computeIfAbsent(type, unseen -> of("Content-Type", unseen));
    }

    /**
     * Any other, checked here, as the server does not check what it sends.
     *
     * @throws IllegalArgumentException when it holds what no header may hold, such as a line break
     */
    static Header of(String name, String value) {
        Header header = HeaderValues.create(name, value);
        header.validate();
        return header;
    }

    /** The lines of all of these, under the name of the first. */
    private static Header together(List<Header> headers) {
        String lines =
                headers.stream()
                        .map(header -> header.name() + ": " + header.get())
                        .collect(Collectors.joining("\r\n"));
        String first = headers.getFirst().name();
        return header(first, lines.substring(first.length() + 2));
    }

    private static Header header(String name, String value) {
        return HeaderValues.createCached(HeaderNames.create(name), value);
    }
}
