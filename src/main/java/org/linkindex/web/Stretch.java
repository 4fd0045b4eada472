package org.linkindex.web;

/**
 * A piece of a text, marked or not. The pieces of a text, joined, are the text; what is HTML in it
 * is escaped when it is shown.
 */
public record Stretch(String text, boolean marked) {}
