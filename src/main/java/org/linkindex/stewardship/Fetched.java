package org.linkindex.stewardship;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of asking for one address once, redirects not followed. */
sealed interface Fetched {

    /**
     * The server answered.
     *
     * @param status as it stands in the answer
     * @param headers first values by their names in lower case
     * @param body at most {@link HttpFetcher.Limits#bodyBytes}, decompressed
     * @param cut whether there was more
     * @param took until the last byte that was read
     */
    record Answered(
            int status, Map<String, String> headers, byte[] body, boolean cut, Duration took)
            implements Fetched {

        /** A header's value, or empty text. */
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** It must not be fetched; not dead, not attacked, simply not ours to ask. */
    record Refused(String why) implements Fetched {}

    /** Its name has no address: {@code sure} when the name system said so. */
    record NoName(boolean sure) implements Fetched {}

    /** The host asked us to stay away until then; nothing was asked. */
    record ComeBack(Instant until) implements Fetched {}

    /** How a connection can fail. */
    enum Failure {
        TIMED_OUT("did not answer in time"),
        TURNED_AWAY("did not let us connect"),
        BROKE_OFF("broke off in the middle"),
        TOO_SLOW("sent too slowly to be read"),
        TOO_MUCH("sent far more than a page");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** No whole answer came. */
    record NoAnswer(Failure failure) implements Fetched {}

    /** What is wrong with a certificate. */
    enum Fault {
        EXPIRED("its security certificate has run out"),
        NOT_YET("its security certificate is not valid yet"),
        OTHER_NAME("its security certificate is for another name"),
        UNTRUSTED("its security certificate is from nobody whom browsers trust"),
        INCOMPLETE("it does not send its whole certificate chain"),
        NO_HANDSHAKE("it offers no secure connection that browsers accept");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * The secure connection failed; found out by a handshake of its own that carried no request.
     *
     * @param until when the certificate runs out or ran out; null when none was shown
     */
    record BadCertificate(Fault fault, @Nullable Instant until) implements Fetched {}
}
