package org.linkindex.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody wanted to go before they had to sign in: a page of the staff, nowhere else. */
final class Inward {

    static final String FIRST = "/work";

    private static final Pattern PATH =
            Pattern.compile("/(work|account)(/[A-Za-z0-9._~-]+)*(\\?[A-Za-z0-9._~=&%+-]*)?");

    private static final int LONGEST = 500;

    private Inward() {}

    /** The path that was asked for, or else the first page. */
    static String path(String asked) {
        return asked.length() <= LONGEST && PATH.matcher(asked).matches() ? asked : FIRST;
    }

    /** The path of a page that leads on to another. */
    static String by(String page, String to) {
        return page + "?to=" + URLEncoder.encode(path(to), StandardCharsets.UTF_8);
    }
}
