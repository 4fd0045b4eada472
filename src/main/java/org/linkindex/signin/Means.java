package org.linkindex.signin;

/**
 * By what somebody can come in.
 *
 * @param password whether they have one
 * @param generator whether an app makes codes for them
 * @param recoveryCodes how many of these are left
 * @param passkeys how many
 * @param workAccounts how many
 */
record Means(
        boolean password, boolean generator, int recoveryCodes, int passkeys, int workAccounts) {

    /** Whether they can come in as more than a member. */
    boolean isStrong() {
        return generator || passkeys > 0 || workAccounts > 0;
    }
}
