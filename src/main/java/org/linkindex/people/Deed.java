package org.linkindex.people;

import java.time.Instant;

/**
 * Something that somebody on the staff did: a line of the audit log.
 *
 * @param at when
 * @param who their name; "Somebody who has left" once they are deleted, "The command line" for what
 *     was done there
 * @param what such as "invited" or "suspended"
 * @param whom the name of whom it was done to, or empty text
 * @param about what else is to be said: never a name or an address of a person, as these must go
 *     when the person is deleted
 */
public record Deed(Instant at, String who, String what, String whom, String about) {}
