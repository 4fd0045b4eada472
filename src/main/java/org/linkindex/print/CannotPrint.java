package org.linkindex.print;

/** Something that was asked for can't be printed; the message is one sentence for people. */
public final class CannotPrint extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the sentence that says what to do instead. */
    public CannotPrint(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
