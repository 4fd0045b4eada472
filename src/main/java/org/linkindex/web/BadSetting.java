package org.linkindex.web;

/** The server can't be started as it is set; the message is one sentence that says what to do. */
public final class BadSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence. */
    public BadSetting(String sentence) {
        super(sentence);
    }
}
