package org.linkindex.mail;

/** A letter could not be handed in; the message says why, without naming anybody. */
public final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayHaveArrived;

    NotSent(String reason, boolean mayHaveArrived) {
        super(reason, null, false, false);
        this.mayHaveArrived = mayHaveArrived;
    }

    /**
     * Whether the mail server may have taken it all the same: the line broke before it said so. To
     * send it again might be to send it twice.
     */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
