package org.linkindex.voices;

import java.time.Instant;
import org.linkindex.codes.Code;
import org.linkindex.people.Profession;

/**
 * How a member used a resource, for colleagues; never on family pages.
 *
 * @param id drawn by lot
 * @param code which resource
 * @param person id of who wrote it
 * @param profession what they work as: all that colleagues see of them
 * @param words at most {@link #LONGEST} characters
 * @param written when
 * @param agreed whether a steward agreed, so that colleagues see it
 */
record PracticeNote(
        String id,
        Code code,
        String person,
        Profession profession,
        String words,
        Instant written,
        boolean agreed) {

    /** Most characters. */
    static final int LONGEST = 600;
}
