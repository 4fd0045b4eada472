package org.linkindex.people;

/**
 * Something that would leave the people of the index in a bad way; one sentence says what to do.
 */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence. */
    public NotPossible(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence for people. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
