package org.linkindex.signin;

import java.util.List;
import org.linkindex.people.Secret;

/**
 * What must be remembered of somebody who is away at the sign-in of their work.
 *
 * @param issuer the word of the issuer
 * @param nonce what the token must hold (OpenID Connect Core 3.1.2.1)
 * @param verifier what the token is given for (PKCE, RFC 7636)
 * @param browser the hash of what their browser holds
 * @param invitation the id of the invitation that they follow, or empty text
 * @param to where they wanted to go
 */
record Leaving(
        String issuer,
        String nonce,
        String verifier,
        String browser,
        String invitation,
        String to) {

    static Leaving of(Issuer issuer, Secret browser, String invitation, String to) {
        return new Leaving(
                issuer.word(),
                Secret.fresh().text(),
                Secret.fresh().text(),
                browser.hash(),
                invitation,
                to);
    }

    static Leaving parse(String note) {
        List<String> lines = List.of(note.split("\n", -1));
        return new Leaving(
                lines.get(0), lines.get(1), lines.get(2), lines.get(3), lines.get(4), lines.get(5));
    }

    /** As it stands in a ticket. */
    String note() {
        return String.join("\n", issuer, nonce, verifier, browser, invitation, to);
    }
}
