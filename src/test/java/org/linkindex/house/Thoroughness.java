package org.linkindex.house;

/**
 * How much the costliest tests try. Each run tries a part; {@code ./linkindex test -Dtests=whole}
 * tries all, in a quarter of an hour more. No test is left out by either. It is no environment
 * variable, for the programs that tests start refuse those of ours that they don't know.
 */
public final class Thoroughness {

    private Thoroughness() {}

    /** Whether all is asked for. */
    public static boolean isWhole() {
        return "whole".equals(System.getProperty("tests"));
    }

    /** How often a program is killed (SIGKILL) while it writes, for each engine. */
    public static int kills() {
        return isWhole() ? 20 : 5;
    }
}
