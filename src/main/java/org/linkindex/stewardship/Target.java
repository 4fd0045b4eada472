package org.linkindex.stewardship;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be fetched: an address that was read once, strictly, and is put together again from its
 * parts, so that what was checked is what is asked.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a public name in lower case, in its A-label form
 * @param port 80 or 443
 * @param path with the query; begins with a slash; ASCII alone
 */
record Target(String scheme, String host, int port, String path) implements Heading {

    /** Longest address, in characters. */
    static final int LONGEST = 2_048;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern AUTHORITY = Pattern.compile("([^:@\\[\\]]+)(?::([0-9]{1,5}))?");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** A letter first, so that no number in any base passes as a name. */
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");

    /** Names that never leave a house (RFC 6761, 6762, 8375, 7686), and those of cloud insides. */
    private static final Set<String> LOCAL_TOPS =
            Set.of("localhost", "local", "localdomain", "internal", "onion", "alt", "lan", "home");

    private static final Set<String> LOCAL_ENDS = Set.of("home.arpa", "metadata.amazonaws.com");

    /**
     * Reads an address.
     *
     * @param text as it stands in the catalogue or in a redirect
     */
    static Heading read(String text) {
        if (text.length() > LONGEST) {
            return new Heading.Refusal("the address is longer than " + LONGEST + " characters");
        }
        if (text.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\')) {
            return new Heading.Refusal("the address holds a control character or a backslash");
        }
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return new Heading.Refusal("the address is no http or https address");
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            return new Heading.Refusal("the address has a user name, a bare number or no host");
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        int port = authority.group(2) == null ? usual : Integer.parseInt(authority.group(2));
        if (port != 80 && port != 443) {
            return new Heading.Refusal("the address names a port other than 80 and 443");
        }
        String query = parts.group(4) == null ? "" : parts.group(4);
        return at(scheme, authority.group(1), port, encoded(parts.group(3) + query));
    }

    private static Heading at(String scheme, String written, int port, String path) {
        String host;
        try {
            host = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return new Heading.Refusal("the host is not a proper name");
        }
        if (!isPublicName(host)) {
            return new Heading.Refusal("the host is a number, a local name or not a proper name");
        }
        return new Target(scheme, host, port, path.startsWith("/") ? path : "/" + path);
    }

    private static boolean isPublicName(String host) {
        String[] labels = host.split("\\.", -1);
        String top = labels[labels.length - 1];
        if (labels.length < 2
                || host.length() > 253
                || !TOP_LEVEL.matcher(top).matches()
                || LOCAL_TOPS.contains(top)
                || LOCAL_ENDS.stream()
                        .anyMatch(end -> host.equals(end) || host.endsWith("." + end))) {
            return false;
        }
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    /** What must not stand in a request line is escaped; what is escaped stays as it is. */
    private static String encoded(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            int c = each & 0xff;
            if (c <= 0x20 || c >= 0x7f || "\"<>^`{|}".indexOf(c) >= 0) {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            } else {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    /**
     * Where a redirect from here leads.
     *
     * @param location as the server or the page wrote it
     */
    Heading resolve(String location) {
        String there = location.strip().replaceFirst("#.*", "");
        if (there.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '\\')) {
            return new Heading.Refusal("the redirect holds a control character or a backslash");
        }
        if (there.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
            return read(there);
        }
        if (there.startsWith("//")) {
            return read(scheme + ":" + there);
        }
        String origin = origin();
        if (there.isEmpty()) {
            return this;
        }
        if (there.startsWith("?")) {
            return read(origin + pathAlone() + there);
        }
        String whole =
                there.startsWith("/")
                        ? there
                        : pathAlone().substring(0, pathAlone().lastIndexOf('/') + 1) + there;
        return read(origin + withoutDots(whole));
    }

    /** Dots that go up and stay (RFC 3986, 5.2.4), in the path alone. */
    private static String withoutDots(String whole) {
        int end = whole.indexOf('?') < 0 ? whole.length() : whole.indexOf('?');
        String[] steps = whole.substring(1, end).split("/", -1);
        Deque<String> path = new ArrayDeque<>();
        for (int i = 0; i < steps.length; i++) {
            boolean dots = steps[i].equals(".") || steps[i].equals("..");
            if (steps[i].equals("..")) {
                path.pollLast();
            }
            if (!dots || i == steps.length - 1) {
                path.addLast(dots ? "" : steps[i]);
            }
        }
        return "/" + String.join("/", path) + whole.substring(end);
    }

    /** Scheme, host and, where it is not the usual one, port. */
    String origin() {
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }

    /** The path without the query. */
    String pathAlone() {
        int question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }

    /** The query, or empty text. */
    String query() {
        int question = path.indexOf('?');
        return question < 0 ? "" : path.substring(question + 1);
    }

    /** The same place with another path. */
    Target at(String otherPath) {
        return new Target(scheme, host, port, otherPath);
    }

    /** Whether it is the front page. */
    boolean isFront() {
        return pathAlone().equals("/");
    }

    /** What makes two addresses one: the scheme, {@code www.} and a slash at the end do not. */
    String identity() {
        String name = host.startsWith("www.") ? host.substring(4) : host;
        String query = query().isEmpty() ? "" : "?" + query();
        return name + pathAlone().replaceFirst("/+$", "") + query;
    }

    @Override
    public String toString() {
        return origin() + path;
    }
}
