package org.linkindex.database;

/** The database can't be used; the message is one sentence for the person who started us. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the sentence. */
    public DatabaseException(String message) {
        super(message);
    }

    /** With the sentence and what lies behind it. */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The first line of the innermost reason, as a sentence. */
    static String firstLine(Throwable thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
        return message.endsWith(".") ? message : message + ".";
    }
}
