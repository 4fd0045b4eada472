package org.linkindex.voices;

import java.time.LocalDate;
import org.linkindex.codes.Code;
import org.linkindex.codes.Way;

/**
 * What people said is wrong with a resource, and no steward has dealt with yet.
 *
 * @param code which resource
 * @param way broken, wrong or unsafe
 * @param count how often since a steward last dealt with it
 * @param total how often in all
 * @param day when it was last said
 */
record Problem(Code code, Way way, long count, long total, LocalDate day) {

    /** In words: {@code The link is broken}. */
    String label() {
        return switch (way) {
            case SAID_BROKEN -> "The link is broken";
            case SAID_WRONG -> "The information is wrong";
            case SAID_UNSAFE -> "It felt unsafe";
            case SCANNED, TYPED, OPENED -> throw new IllegalStateException();
        };
    }
}
