package org.linkindex.catalogue;

/** A file can't be imported at all; the message is a sentence that says what to do. */
public final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadFile(String sentence) {
        super(sentence);
    }

    BadFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
