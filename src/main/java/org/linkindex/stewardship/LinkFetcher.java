package org.linkindex.stewardship;

/**
 * Fetches one address once, following nothing. Refuses what must not be fetched. Two real ones: the
 * web's, and the one of tests.
 */
interface LinkFetcher {

    /** Never throws for what the other side does; blocks up to the limit of the whole. */
    Fetched fetch(Target target);
}
