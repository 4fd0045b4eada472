package org.linkindex.signin;

import org.linkindex.people.Secret;

/** How a try to come in ends. */
sealed interface Entry {

    /** Signed in: the browser is given this. */
    record In(Secret session) implements Entry {}

    /** The password was right; with this ticket, a code is asked for. */
    record CodeNeeded(Secret ticket) implements Entry {}

    /** Something was wrong; what, is not said. */
    record Wrong() implements Entry {}

    /** Too many were wrong; the next try is in a minute. */
    record Wait() implements Entry {}

    /** The time for the code is over, or it was tried on another page: begin again. */
    record Over() implements Entry {}
}
