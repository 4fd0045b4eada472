package org.linkindex.signin;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.linkindex.database.Transaction;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;

/**
 * Codes of six digits from an app, new every half minute (TOTP, RFC 6238, with SHA-1 as all apps
 * know it). The step before and the one after count too, for clocks that are off; no code works
 * twice.
 */
final class CodeGenerators {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final int KEY_BYTES = 20;
    private static final int SIX_DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Clock clock;
    private final SealedKeys sealing;

    CodeGenerators(Clock clock, SealedKeys sealing) {
        this.clock = clock;
        this.sealing = sealing;
    }

    /** A key that is being set up, so that it may be stored until it is. */
    String sealed(String key, Person person) {
        return sealing.seal(key, person.id());
    }

    /** The key that was stored so. */
    Optional<String> opened(String sealed, Person person) {
        return sealing.open(sealed, person.id());
    }

    /** A new key, as people may have to type it. */
    static String newKey() {
        byte[] bytes = Secret.random(KEY_BYTES);
        StringBuilder key = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte each : bytes) {
            held = held << 8 | each & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                key.append(BASE32.charAt(held >>> bits & 31));
            }
        }
        return key.toString();
    }

    /** What an app scans. */
    static String address(String key, String siteName, Person person) {
        String site = encoded(siteName);
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(site, encoded(person.email().text()), key, site);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    boolean has(Transaction tx, Person person) {
        return tx.find(
                        "select added from code_generator where person = ?",
                        row -> true,
                        person.id())
                .isPresent();
    }

    /** Whether a key's owner has set their app up rightly: this code is one of now. */
    boolean fits(String key, String code) {
        return stepOf(key, code).isPresent();
    }

    void set(Transaction tx, Person person, String key, String code) {
        tx.run(
                "insert into code_generator (person, secret, sealed, used_step, added)"
                        + " values (?, '', ?, ?, ?) on conflict (person) do update set"
                        + " secret = '', sealed = excluded.sealed,"
                        + " used_step = excluded.used_step, added = excluded.added",
                person.id(),
                sealed(key, person),
                stepOf(key, code).orElseThrow(),
                clock.millis());
    }

    static void remove(Transaction tx, String person) {
        tx.run("delete from code_generator where person = ?", person);
    }

    /** Uses a code: of two who try the same at once, on whatever server, one is right. */
    boolean use(Transaction tx, Person person, String code) {
        Optional<String> key = key(tx, person);
        Optional<Long> step = key.flatMap(each -> stepOf(each, code));
        return step.isPresent()
                && tx.run(
                                "update code_generator set used_step = ?, secret = '', sealed = ?"
                                        + " where person = ? and used_step < ?",
                                step.get(),
                                // one that was stored before keys were sealed is so from now on
                                sealed(key.get(), person),
                                person.id(),
                                step.get())
                        == 1;
    }

    private Optional<String> key(Transaction tx, Person person) {
        return tx.find(
                        "select secret, sealed from code_generator where person = ?",
                        row -> new Stored(row.text("secret"), row.textOrNull("sealed")),
                        person.id())
                .flatMap(
                        stored ->
                                stored.sealed() == null
                                        ? Optional.of(stored.secret())
                                        : opened(stored.sealed(), person));
    }

    /** As it is stored: in the clear by an older program, else sealed. */
    private record Stored(String secret, @Nullable String sealed) {}

    private Optional<Long> stepOf(String key, String typed) {
        String code = typed.replaceAll("\\s", "");
        long now = clock.millis() / STEP.toMillis();
        for (long step = now - 1; step <= now + 1; step++) {
            if (new Secret(code(key, step)).is(code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The code of a step: RFC 4226, section 5.3. */
    static String code(String key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & 0x7fffffff;
            return "%06d".formatted(number % SIX_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has HMAC-SHA-1", e);
        }
    }

    private static byte[] bytes(String key) {
        ByteBuffer bytes = ByteBuffer.allocate(key.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char each : key.toCharArray()) {
            held = held << 5 | BASE32.indexOf(each);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >>> bits));
            }
        }
        return bytes.array();
    }
}
