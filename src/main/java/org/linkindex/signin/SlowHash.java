package org.linkindex.signin;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import org.linkindex.people.Secret;

/**
 * Argon2id by the least that OWASP asks for: 19 MiB, two passes, one lane. Loaded when the first
 * password is typed, not at start.
 */
final class SlowHash {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;

    /** What is made now; a stored hash says by itself how it was made. */
    private static final Argon2Function NOW =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, BYTES, Argon2.ID);

    /** Each takes its 19 MiB: a crowd at the door must not fill the memory. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);

    private static final String NOBODY = of(Secret.fresh().text());

    private SlowHash() {}

    static String of(String password) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return NOW.hash(password).getResult();
        } finally {
            AT_ONCE.release();
        }
    }

    static boolean check(String password, String hash) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        AT_ONCE.acquireUninterruptibly();
        try {
            return made.check(password, hash);
        } finally {
            AT_ONCE.release();
        }
    }

    /** A hash that takes as long to check as anybody's, and that no password has. */
    static String ofNobody() {
        return NOBODY;
    }

    static boolean isOutdated(String hash) {
        Argon2Function made = Argon2Function.getInstanceFromHash(hash);
        return made.getMemory() < MEMORY_KIB
                || made.getIterations() < PASSES
                || made.getOutputLength() < BYTES
                || made.getVariant() != Argon2.ID;
    }
}
