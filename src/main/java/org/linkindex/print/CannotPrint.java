package org.linkindex.print;

/** Something that was asked for can't be printed; the message is one sentence for people. */
public final class CannotPrint extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;

    /** With the sentence that says what to do instead. */
    public CannotPrint(String sentence) {
        this("", sentence);
    }

    /**
     * With the sentence that says what to do instead.
     *
     * @param field the one of the page's form that it is about; empty for none
     */
    CannotPrint(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The field of the page's form that it is about; empty when it is about none. */
    String field() {
        return field;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
