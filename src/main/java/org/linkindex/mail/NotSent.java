package org.linkindex.mail;

/** A letter could not be handed in; the message says why, without naming anybody. */
public final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public NotSent(String reason) {
        super(reason, null, false, false);
    }
}
