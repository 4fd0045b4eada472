package org.linkindex.stewardship;

import java.time.Instant;

/**
 * What a link showed when it was last known to be right.
 *
 * @param round the check that saw it
 * @param at when
 * @param byPerson whether a person said so; else it is what the first good check saw
 */
record Known(Sight sight, long round, Instant at, boolean byPerson) {}
