package org.linkindex.web;

/**
 * Something in a form that will not do.
 *
 * @param field the name, and the id, of the field
 * @param sentence what to do about it
 */
public record Fault(String field, String sentence) {}
