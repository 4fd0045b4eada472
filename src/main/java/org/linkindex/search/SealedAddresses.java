package org.linkindex.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.linkindex.search.SearchResults.Kind;

/**
 * Seals a question into an address, so that no word of it stands in history, referrer or log, and
 * Back, reload and sharing work. AES-256-GCM with a random nonce; the text is padded, so that its
 * length says little; the version stands in front and is authenticated too.
 */
final class SealedAddresses {

    private static final byte VERSION = 2;
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 32;

    /** Longer than any question that we seal. */
    private static final int LONGEST = 12_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /**
     * @throws IllegalArgumentException when the key has not 32 bytes
     */
    SealedAddresses(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("the key of sealed addresses has 32 bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The question as a text of letters, digits, {@code -} and {@code _}; other each time. */
    String seal(SearchQuery query) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(padded(written(query)));
            byte[] sealed = new byte[1 + NONCE + hidden.length];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            System.arraycopy(hidden, 0, sealed, 1 + NONCE, hidden.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /** The question that was sealed; nothing when it was not sealed here, or was changed since. */
    Optional<SearchQuery> open(String sealed) {
        if (sealed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            if (bytes.length <= 1 + NONCE || bytes[0] != VERSION || !canonical.equals(sealed)) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE];
            System.arraycopy(bytes, 1, nonce, 0, NONCE);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, nonce)
                            .doFinal(bytes, 1 + NONCE, bytes.length - 1 - NONCE);
            return Optional.of(read(plain));
        } catch (IllegalArgumentException | GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        return cipher;
    }

    private static byte[] padded(byte[] plain) {
        int blocks = (plain.length + BLOCK - 1) / BLOCK;
        byte[] padded = new byte[Math.max(1, blocks) * BLOCK];
        System.arraycopy(plain, 0, padded, 0, plain.length);
        return padded;
    }

    private static byte[] written(SearchQuery query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(query.words());
            for (Kind kind : Kind.values()) {
                write(out, query.chosen(kind));
            }
            out.writeShort(query.page());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Collection<String> words) throws IOException {
        out.writeByte(words.size());
        for (String word : words) {
            out.writeUTF(word);
        }
    }

    private static SearchQuery read(byte[] plain) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
            String words = in.readUTF();
            Map<Kind, Set<String>> chosen = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                chosen.put(kind, readWords(in));
            }
            String page = Integer.toString(in.readShort());
            return SearchQuery.from(words, kind -> chosen.getOrDefault(kind, Set.of()), page);
        }
    }

    private static Set<String> readWords(DataInputStream in) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        for (int left = in.readByte(); left > 0; left--) {
            words.add(in.readUTF());
        }
        return words;
    }
}
