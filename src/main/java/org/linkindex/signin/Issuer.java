package org.linkindex.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linkindex.web.BadSetting;

/**
 * A sign-in of somebody's work, by OpenID Connect: whose word we take for who somebody is.
 *
 * @param word stands in addresses
 * @param label as people know it
 * @param address the issuer, exactly as it calls itself
 * @param client what it knows us by
 * @param secret what it knows us to be by
 * @param tellsHow whether it says how somebody signed in: then only who did so by more than a
 *     password may do all that their role may
 */
public record Issuer(
        String word, String label, URI address, String client, String secret, boolean tellsHow) {

    /**
     * Reads the setting: issuers with {@code ;} between them, each {@code
     * word|label|address|client|secret}, and {@code |amr} after it for one that tells how.
     *
     * @throws BadSetting with one sentence
     */
    public static List<Issuer> parse(String setting) {
        List<Issuer> issuers =
                Stream.of(setting.split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(Issuer::one)
                        .toList();
        Set<String> words = new HashSet<>();
        for (Issuer issuer : issuers) {
            if (!words.add(issuer.word())) {
                throw new BadSetting(
                        "Two work accounts are called " + issuer.word() + "; call one otherwise.");
            }
        }
        return issuers;
    }

    private static Issuer one(String text) {
        List<String> parts = Stream.of(text.split("\\|")).map(String::strip).toList();
        boolean tellsHow = parts.size() == 6 && parts.get(5).equals("amr");
        if (!(parts.size() == 5 || tellsHow) || parts.stream().anyMatch(String::isEmpty)) {
            // what was written is not repeated: it holds a secret
            throw new BadSetting(
                    "A work account is set as word|label|https://issuer|client|secret, and |amr"
                            + " when the issuer tells how people signed in.");
        }
        if (!parts.get(0).matches("[a-z0-9-]{1,30}")) {
            throw new BadSetting(
                    "The word of a work account has small letters, digits and hyphens, not '"
                            + parts.get(0)
                            + "'.");
        }
        return new Issuer(
                parts.get(0),
                parts.get(1),
                uri(parts.get(2)),
                parts.get(3),
                parts.get(4),
                tellsHow);
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            boolean here = "http".equals(uri.getScheme()) && "localhost".equals(uri.getHost());
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || here)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new BadSetting(
                "The address of a work account begins with https://, not '" + text + "'.");
    }

    @Override
    public String toString() {
        return word;
    }
}
