package org.linkindex.search;

/** A line of the thesaurus that cannot be read; the message names file, line and reason. */
public final class WordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WordingException(String file, int line, String reason) {
        super(line == 0 ? file + " " + reason : file + ", line " + line + ", " + reason);
    }
}
