package org.linkindex.letters;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import org.linkindex.database.KeyFile;
import org.linkindex.people.Secret;

/**
 * The link in each letter that stops the letters: a wish and our signature under it, so that nobody
 * can make one for somebody else. It works until it is used; a new wish has another.
 */
final class StopLink {

    static final String PATH = "/letters/stop/";

    private static final String ALGORITHM = "HmacSHA256";

    private final KeyFile key;

    StopLink(KeyFile key) {
        this.key = key;
    }

    /** The path of the page that stops these letters. */
    String path(Wish wish) {
        return PATH + wish.id() + "." + signature(wish.id());
    }

    /** The wish that the last part of such a path names, if we signed it. */
    Optional<String> read(String signed) {
        int dot = signed.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = signed.substring(0, dot);
        return new Secret(signature(id)).is(signed.substring(dot + 1))
                ? Optional.of(id)
                : Optional.empty();
    }

    private String signature(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.derived("letters", ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has HMAC-SHA-256", e);
        }
    }
}
