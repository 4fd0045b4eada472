package org.linkindex.catalogue;

/**
 * A field can't be taken as it is; the message is a sentence's second half that says what to do,
 * such as "the title is longer than 200 characters".
 */
public final class BadField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String about;

    BadField(String reason) {
        this("", reason);
    }

    /**
     * @param about the name of the field
     */
    BadField(String about, String reason) {
        super(reason, null, false, false);
        this.about = about;
    }

    /** The name of the field; empty when it is not told. */
    String about() {
        return about;
    }

    /** What is wrong and what to do. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
