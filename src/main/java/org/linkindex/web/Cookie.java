package org.linkindex.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.linkindex.people.Secret;

/**
 * The one cookie there is, for staff alone: a secret that means nothing by itself. It ends with the
 * browser; the server lets it end earlier.
 *
 * @param name {@code __Host-} holds it to our host, to HTTPS and to no subdomain; on this machine
 *     alone, without HTTPS, it goes by another name
 * @param secure whether it goes over HTTPS alone
 */
record Cookie(String name, boolean secure) {

    /** 43 characters of base 64: what {@link Secret#fresh} makes. */
    private static final String SECRET = "[A-Za-z0-9_-]{43}";

    /** The cookie of the site at this address; empty where it would travel for all to read. */
    static Optional<Cookie> at(String baseAddress) {
        URI base = URI.create(baseAddress);
        if ("https".equals(base.getScheme())) {
            return Optional.of(new Cookie("__Host-staff", true));
        }
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(base.getHost());
        return here ? Optional.of(new Cookie("staff-on-this-machine", false)) : Optional.empty();
    }

    /** What the browser holds, if it can be one of ours. */
    Optional<Secret> read(ServerRequest request) {
        for (String line : request.headers().all(HeaderNames.COOKIE, List::of)) {
            for (String pair : line.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    String value = pair.substring(equals + 1).strip();
                    return Optional.of(value).filter(each -> each.matches(SECRET)).map(Secret::new);
                }
            }
        }
        return Optional.empty();
    }

    /** What lets the browser hold this. */
    String set(Secret secret) {
        return name + "=" + secret.text() + "; Path=/; HttpOnly; SameSite=Lax" + end();
    }

    /** What lets the browser forget it. */
    String gone() {
        return name + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" + end();
    }

    private String end() {
        return secure ? "; Secure" : "";
    }
}
