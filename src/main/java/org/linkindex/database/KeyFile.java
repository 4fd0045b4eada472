package org.linkindex.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The one key of a data folder: 256 random bits in a file that its owner alone can read. It is not
 * in the store, so that a copy of the store opens nothing. All nodes on one store have the same.
 */
public final class KeyFile {

    private static final int BYTES = 32;

    private final byte[] key;

    private KeyFile(byte[] key) {
        this.key = key;
    }

    /**
     * The key kept in this file, which is made when missing.
     *
     * @throws DatabaseException with one sentence when the file can't be read or written, or holds
     *     no key
     */
    public static KeyFile at(Path file) {
        byte[] key;
        try {
            key = Files.exists(file) ? Files.readAllBytes(file) : made(file);
        } catch (IOException e) {
            throw new DatabaseException(
                    "The key in "
                            + file
                            + " can't be read or made; let this user read and write it.",
                    e);
        }
        if (key.length != BYTES) {
            throw new DatabaseException(
                    "The key in "
                            + file
                            + " is damaged; take it from a back-up, or delete it: searches that"
                            + " were shared or saved, and codes from apps, then stop working.");
        }
        return new KeyFile(key);
    }

    private static byte[] made(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "key",
                        ".new",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, key, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            // a link appears whole or not at all, and never replaces another's key
            Files.createLink(file, draft);
            return key;
        } catch (FileAlreadyExistsException e) {
            return Files.readAllBytes(file);
        } finally {
            Files.delete(draft);
        }
    }

    /** The key itself; a copy. */
    public byte[] bytes() {
        return key.clone();
    }

    /**
     * Another key of 256 bits that only who has this one can know, for one purpose alone (HKDF, RFC
     * 5869).
     *
     * @param purpose such as {@code letters}; never changed once it is in use
     * @param algorithm what it is for, such as {@code AES} or {@code HmacSHA256}
     */
    public SecretKey derived(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK 25 has HKDF", e);
        }
    }
}
