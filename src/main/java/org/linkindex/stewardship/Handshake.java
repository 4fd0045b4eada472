package org.linkindex.stewardship;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.linkindex.stewardship.Fetched.BadCertificate;
import org.linkindex.stewardship.Fetched.Fault;

/**
 * Looks at the certificate of a host whom we do not trust, to say what is wrong with it. Carries no
 * request; what it shows is used for nothing else.
 */
final class Handshake {

    private static final int ALTERNATIVE_DNS_NAME = 2;

    private final Reach reach;
    private final Duration patience;

    Handshake(Reach reach, Duration patience) {
        this.reach = reach;
        this.patience = patience;
    }

    /** What is wrong; empty when the connection did not come about at all. */
    Optional<Fetched> look(Target target, List<InetAddress> addresses) {
        Witness witness = new Witness();
        try (Socket plain = new Socket()) {
            var there = reach.dialling().dial(addresses.getFirst(), target.port());
            plain.connect(there, (int) patience.toMillis());
            plain.setSoTimeout((int) patience.toMillis());
            SSLContext trusting = SSLContext.getInstance("TLS");
            trusting.init(null, new TrustManager[] {witness}, new SecureRandom());
            try (SSLSocket socket =
                    (SSLSocket)
                            trusting.getSocketFactory()
                                    .createSocket(plain, target.host(), target.port(), true)) {
                socket.startHandshake();
            }
        } catch (SSLException e) {
            return Optional.of(judged(witness.chain, target.host()));
        } catch (IOException | GeneralSecurityException e) {
            return witness.chain.isEmpty()
                    ? Optional.empty()
                    : Optional.of(judged(witness.chain, target.host()));
        }
        return Optional.of(judged(witness.chain, target.host()));
    }

    private static Fetched judged(List<X509Certificate> chain, String host) {
        if (chain.isEmpty()) {
            return new BadCertificate(Fault.NO_HANDSHAKE, null);
        }
        X509Certificate first = chain.getFirst();
        Instant until = first.getNotAfter().toInstant();
        Instant now = Instant.now();
        if (now.isAfter(until)) {
            return new BadCertificate(Fault.EXPIRED, until);
        }
        if (now.isBefore(first.getNotBefore().toInstant())) {
            return new BadCertificate(Fault.NOT_YET, until);
        }
        if (!isFor(first, host)) {
            return new BadCertificate(Fault.OTHER_NAME, until);
        }
        // browsers fetch what is missing of a chain; we must not, as it names addresses of its own
        boolean alone =
                chain.size() == 1
                        && !first.getIssuerX500Principal().equals(first.getSubjectX500Principal());
        return new BadCertificate(alone ? Fault.INCOMPLETE : Fault.UNTRUSTED, until);
    }

    private static boolean isFor(X509Certificate certificate, String host) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names != null
                    && names.stream()
                            .filter(name -> name.getFirst().equals(ALTERNATIVE_DNS_NAME))
                            .map(name -> String.valueOf(name.get(1)).toLowerCase(Locale.ROOT))
                            .anyMatch(name -> covers(name, host));
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private static boolean covers(String name, String host) {
        int dot = host.indexOf('.');
        return name.equals(host)
                || name.startsWith("*.") && name.substring(1).equals(host.substring(dot));
    }

    /** Believes nothing and refuses nothing; remembers what was shown. */
    private static final class Witness implements X509TrustManager {

        private volatile List<X509Certificate> chain = List.of();

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String type) {
            throw new UnsupportedOperationException("nobody connects to us");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String type) {
            chain = List.of(shown);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
