package org.linkindex.voices;

import java.time.Instant;

/**
 * A search that a member keeps, to hear what is new.
 *
 * @param id drawn by lot
 * @param sealed the words, which only this server can read
 * @param made when it was saved
 * @param seen when they last said that they have seen what is new
 */
record SavedSearch(String id, String sealed, Instant made, Instant seen) {

    /** Most characters of its words. */
    static final int LONGEST = 200;

    /** Most that one member keeps. */
    static final int MOST = 20;
}
