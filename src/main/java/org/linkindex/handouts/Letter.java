package org.linkindex.handouts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.linkindex.web.Site;

/**
 * The neutral words with which a handout is sent, and the addresses by which a worker's own phone
 * or computer sends them. Nothing of it goes through our server, which never learns to whom.
 */
record Letter(Site site, Handout handout) {

    /** The handout's own address. */
    String address() {
        return site.baseAddress() + handout.path();
    }

    /** Neither topic nor sender: others may read a phone's messages. */
    String words() {
        return "Here is the list we talked about: " + address();
    }

    /** For the phone's own messages; iOS and Android both understand this form. */
    String text() {
        return "sms:?&body=" + encoded(words());
    }

    String whatsApp() {
        return "https://wa.me/?text=" + encoded(words());
    }

    String mail() {
        return "mailto:?subject=" + encoded("Your list") + "&body=" + encoded(words());
    }

    /** As RFC 6068 and 5724 want it: a space is %20, not a plus. */
    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
