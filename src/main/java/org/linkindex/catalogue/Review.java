package org.linkindex.catalogue;

import java.time.Instant;

/**
 * The last time a person said that a resource is still right.
 *
 * @param reviewed when
 * @param organisation whose person it was
 * @param due when a person should look again
 */
public record Review(Instant reviewed, String organisation, Instant due) {}
