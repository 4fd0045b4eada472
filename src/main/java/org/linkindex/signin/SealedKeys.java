package org.linkindex.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.linkindex.database.KeyFile;
import org.linkindex.people.Secret;

/**
 * Seals the keys of code generators, which must be known to check codes and so can't be hashed:
 * AES-256-GCM under a key that is not in the store, so that a copy of the store makes no codes.
 * Each is sealed for its owner, and opens for nobody else.
 */
final class SealedKeys {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyFile key;

    SealedKeys(KeyFile key) {
        this.key = key;
    }

    /**
     * The text, sealed; other each time.
     *
     * @param owner the id of whose key it is
     */
    String seal(String text, String owner) {
        byte[] nonce = Secret.random(NONCE);
        try {
            byte[] hidden =
                    cipher(Cipher.ENCRYPT_MODE, nonce, owner)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = new byte[1 + NONCE + hidden.length];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            System.arraycopy(hidden, 0, sealed, 1 + NONCE, hidden.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has AES-GCM", e);
        }
    }

    /** What was sealed for this owner; nothing when it was changed, or sealed with a lost key. */
    Optional<String> open(String sealed, String owner) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            if (bytes.length <= 1 + NONCE || bytes[0] != VERSION) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE];
            System.arraycopy(bytes, 1, nonce, 0, NONCE);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, nonce, owner)
                            .doFinal(bytes, 1 + NONCE, bytes.length - 1 - NONCE);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, key.derived("code generators", "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
