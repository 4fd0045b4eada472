package org.linkindex.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a resource. Only public web addresses by name: no other scheme, no name and
 * password, no bare IP address in any spelling, no control characters.
 *
 * @param text as it is opened
 */
public record WebAddress(String text) {

    /** Longest address, in characters. */
    public static final int LONGEST = 2_048;

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");

    private static final Pattern LABEL =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?", Pattern.CASE_INSENSITIVE);

    /** A top-level domain has a letter first: so no number in any base passes as a name. */
    private static final Pattern TOP_LEVEL =
            Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]", Pattern.CASE_INSENSITIVE);

    /** Names that never leave a house or an office (RFC 6761, RFC 6762, ICANN's .internal). */
    private static final Set<String> LOCAL = Set.of("localhost", "local", "internal");

    /**
     * @throws BadField with a sentence, when families must not be sent there
     */
    public WebAddress {
        problem(text)
                .ifPresent(
                        sentence -> {
                            throw new BadField(sentence);
                        });
    }

    private static Optional<String> problem(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("the address is longer than " + LONGEST + " characters");
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.of("the address can't be read; copy it anew from the browser");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("the address must begin with https:// or http://");
        }
        if (uri.getRawUserInfo() != null || text.contains("@") && authority(uri).contains("@")) {
            return Optional.of("the address must not hold a user name or password");
        }
        return hostProblem(uri.getHost(), uri.getPort());
    }

    private static String authority(URI uri) {
        return uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    }

    private static Optional<String> hostProblem(@Nullable String host, int port) {
        if (host == null || host.isEmpty()) {
            return Optional.of(
                    "the address needs a host such as www.example.org;"
                            + " write accented names in their xn-- form");
        }
        String[] labels = host.split("\\.", -1);
        String top = labels[labels.length - 1].toLowerCase(Locale.ROOT);
        if (labels.length < 2 || !TOP_LEVEL.matcher(top).matches() || LOCAL.contains(top)) {
            return Optional.of("the address must name a public site, not a number or a local name");
        }
        for (String label : labels) {
            if (label.length() > 63 || !LABEL.matcher(label).matches()) {
                return Optional.of("the host " + host + " is not a proper name");
            }
        }
        if (port != -1 && port != 80 && port != 443) {
            return Optional.of("the address must not name a port other than 80 or 443");
        }
        return Optional.empty();
    }

    /**
     * What somebody typed or copied: an address without a scheme is one of the web.
     *
     * @throws BadField with a sentence, when families must not be sent there
     */
    public static WebAddress typed(String typed) {
        String text = typed.strip();
        return new WebAddress(SCHEME.matcher(text).lookingAt() ? text : "https://" + text);
    }

    /** The host, in lower case, without {@code www.}. */
    public String host() {
        return host(text);
    }

    /** The host of a stored address, without {@code www.}, as pages show it. */
    static String host(String address) {
        String host = String.valueOf(URI.create(address).getHost()).toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The address without what makes no difference: two resources never share it. */
    public String identity() {
        URI uri = URI.create(URI.create(text).toASCIIString());
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
        return host() + path + query + fragment;
    }
}
