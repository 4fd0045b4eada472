package org.linkindex.web;

/** A request that can't be answered as asked; the message is a sentence that says what to do. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * With an HTTP status from 400 to 499 and a sentence for people.
     *
     * @param status the status to answer with
     * @param sentence what to do instead
     */
    public BadRequest(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The sentence for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
