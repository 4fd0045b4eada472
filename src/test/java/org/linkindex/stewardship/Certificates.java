package org.linkindex.stewardship;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates as tests need them, made by the JDK's own keytool, once. */
final class Certificates {

    private static final char[] PASSWORD = "a test".toCharArray();
    private static final Map<String, KeyStore> MADE = new ConcurrentHashMap<>();

    private Certificates() {}

    /** For {@code *.secure.example}, valid now. */
    static SSLContext good() {
        return serving(
                "good",
                "-1d",
                30,
                "dns:*.secure.example,dns:www.youtube.com,dns:i.ytimg.com,dns:vimeo.com");
    }

    /** For {@code *.expired.example}, run out ten days ago. */
    static SSLContext expired() {
        return serving("expired", "-40d", 30, "dns:*.expired.example");
    }

    /** For another name than the one that is asked. */
    static SSLContext otherName() {
        return serving("other", "-1d", 30, "dns:*.elsewhere.example");
    }

    /** For {@code *.selfmade.example}, signed by itself, trusted by nobody. */
    static SSLContext selfMade() {
        return serving("selfmade", "-1d", 30, "dns:*.selfmade.example");
    }

    /** Trusts what is good, and nothing else. */
    static SSLContext trusting() {
        try {
            good();
            KeyStore roots = KeyStore.getInstance("PKCS12");
            roots.load(null, null);
            roots.setCertificateEntry(
                    "good", Objects.requireNonNull(MADE.get("good")).getCertificate("key"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(roots);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is trusted, for programs that want it as a file. */
    static String trustedAsText() {
        try {
            good();
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder()
                            .encodeToString(
                                    Objects.requireNonNull(MADE.get("good"))
                                            .getCertificate("key")
                                            .getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext serving(String name, String from, int days, String host) {
        try {
            KeyStore keys = MADE.computeIfAbsent(name, n -> made(n, from, days, host));
            // reads the key once; "PKIX" unlocks it anew for every handshake, which is dear
            KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
            factory.init(keys, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore made(String name, String from, int days, String host) {
        try {
            Path file = Files.createTempDirectory("linkindex-keys").resolve(name + ".p12");
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            Process process =
                    new ProcessBuilder(
                                    keytool.toString(),
                                    "-genkeypair",
                                    "-alias",
                                    "key",
                                    "-keyalg",
                                    "EC",
                                    "-groupname",
                                    "secp256r1",
                                    "-dname",
                                    "CN=" + name,
                                    "-startdate",
                                    from,
                                    "-validity",
                                    String.valueOf(days),
                                    "-ext",
                                    "SAN=" + host,
                                    "-storetype",
                                    "PKCS12",
                                    "-keystore",
                                    file.toString(),
                                    "-storepass",
                                    new String(PASSWORD))
                            .redirectErrorStream(true)
                            .start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, PASSWORD);
            }
            Files.delete(file);
            Files.delete(file.getParent());
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
