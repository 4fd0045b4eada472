package org.linkindex.signin;

/** How somebody comes back from the sign-in of their work. */
sealed interface Arrival {

    /**
     * Known there.
     *
     * @param issuer who says so
     * @param subject who it is, in that issuer's own words; never an e-mail address, which another
     *     issuer could claim, too
     * @param name what they are called there, or empty text
     * @param strong whether they signed in there by more than a password, as far as we are told
     */
    record Known(String issuer, String subject, String name, boolean strong) implements Arrival {}

    /**
     * Not let through.
     *
     * @param why for the log: nothing about a person
     */
    record Refused(String why) implements Arrival {}
}
