package org.linkindex.catalogue;

/**
 * A field that two versions have differently, in words.
 *
 * @param label what the field is called on pages
 * @param before how it was; empty when it said nothing
 * @param after how it is; empty when it says nothing
 */
public record Difference(String label, String before, String after) {}
