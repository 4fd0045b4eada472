package org.linkindex.letters;

import java.time.Instant;

/**
 * Somebody's wish to get the letter.
 *
 * @param person the id of whose wish it is
 * @param id stands in the link that stops the letters
 * @param told until when they were told what is new
 * @param due when the next letter is due
 */
record Wish(String person, String id, Instant told, Instant due) {}
