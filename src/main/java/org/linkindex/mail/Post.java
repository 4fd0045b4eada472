package org.linkindex.mail;

/**
 * Where letters are handed in.
 *
 * @param server {@code smtp://HOST:PORT}, which goes over to TLS before anything is said (on this
 *     machine it may do without), or {@code smtps://HOST:PORT}; empty when no letters are sent
 * @param user may be empty
 * @param password may be empty
 * @param sender the address that letters come from
 */
public record Post(String server, String user, String password, String sender) {

    /** No letters are sent. */
    public static final Post NONE = new Post("", "", "", "");

    @Override
    public String toString() {
        return server;
    }
}
