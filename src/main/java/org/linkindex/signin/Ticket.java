package org.linkindex.signin;

/**
 * Lets its holder do one errand once, within its time.
 *
 * @param person the id of whose errand it is, or empty text
 * @param note what must be known to do it
 */
record Ticket(String person, String note) {}
