package org.linkindex.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Something that nobody can guess: 256 random bits. Whoever has it is let in, so only its {@link
 * #hash} is ever stored.
 *
 * @param text 43 characters that may stand in an address
 */
public record Secret(String text) {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static Secret fresh() {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES)));
    }

    /** A new name for a row: 128 random bits, no secret. */
    public static String id() {
        return HexFormat.of().formatHex(random(ID_BYTES));
    }

    /** So many random bytes. */
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** What is stored of it; SHA-256 is enough, as nobody can try 2^256 texts. */
    public String hash() {
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether these are the same, in a time that tells nothing. */
    public boolean is(String other) {
        return MessageDigest.isEqual(
                text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Another secret that only who has this one can know, for this purpose. */
    public Secret derived(String purpose) {
        byte[] digest = sha256((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
