package org.linkindex.stewardship;

import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Who may own a name: told by the public suffix list that ships with the HTTP library. */
final class Owners {

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private Owners() {}

    /** The part of a host that somebody registered; the host itself when the list knows better. */
    static String registrable(String host) {
        String name = host.startsWith("www.") ? host.substring(4) : host;
        String root = SUFFIXES.getDomainRoot(host);
        return root == null || root.length() > name.length() ? name : root;
    }

    /** Whether two hosts were registered by one owner, as far as names tell. */
    static boolean same(String host, String other) {
        return registrable(host).equals(registrable(other));
    }

    /** Whether neither of two names can be bought by anybody when it lapses. */
    static boolean bothClosed(String host, String other) {
        Signs signs = Signs.listed();
        return signs.holdsHost("closed", host) && signs.holdsHost("closed", other);
    }
}
