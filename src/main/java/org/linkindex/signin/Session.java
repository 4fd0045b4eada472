package org.linkindex.signin;

import java.time.Instant;

/**
 * Somebody's time with us, from signing in to signing out.
 *
 * @param id what its owner ends it by; lets nobody in
 * @param person whose it is
 * @param way how it began
 * @param strong whether it began with a passkey or two factors
 * @param began when
 * @param seen when it was last used, to the minute
 * @param proved when they last proved who they are
 */
record Session(
        String id,
        String person,
        Way way,
        boolean strong,
        Instant began,
        Instant seen,
        Instant proved) {}
