package org.linkindex.signin;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An app that makes codes, as tests use it. */
public final class Codes {

    private Codes() {}

    /** Sets the second step up with the right code for the key on this page. */
    public static HttpResponse<String> setUp(Desk desk, HttpResponse<String> page) {
        return setUp(desk, page, now(key(page)));
    }

    /** The same with this code. */
    public static HttpResponse<String> setUp(Desk desk, HttpResponse<String> page, String code) {
        String ticket = found(page, "name=\"ticket\" value=\"([^\"]+)\"");
        return desk.post("/account/second-step", "ticket", ticket, "code", code);
    }

    /** The key that a page shows for typing. */
    public static String key(HttpResponse<String> page) {
        return found(page, "code key\">([A-Z2-7 ]+)<").replace(" ", "");
    }

    /** The code that the app shows now. */
    public static String now(String key) {
        return CodeGenerators.code(key, System.currentTimeMillis() / 30_000);
    }

    private static String found(HttpResponse<String> page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not on the page: " + page.body());
        }
        return matcher.group(1);
    }
}
