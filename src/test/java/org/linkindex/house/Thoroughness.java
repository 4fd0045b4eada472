package org.linkindex.house;

/**
 * How much the costliest tests try. Each run tries a part; {@code LINKINDEX_TESTS=whole ./linkindex
 * test} tries all, in a quarter of an hour more. No test is left out by either.
 */
public final class Thoroughness {

    private Thoroughness() {}

    /** Whether all is asked for. */
    public static boolean isWhole() {
        return "whole".equals(System.getenv("LINKINDEX_TESTS"));
    }

    /** How often a program is killed (SIGKILL) while it writes, for each engine. */
    public static int kills() {
        return isWhole() ? 20 : 5;
    }
}
