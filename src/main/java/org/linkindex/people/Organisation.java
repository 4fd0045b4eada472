package org.linkindex.people;

/**
 * An agency whose people work with the index.
 *
 * @param id never changes, never shown
 * @param name as people know it; no two have the same but for capitals and spaces
 */
public record Organisation(String id, String name) {}
