package org.linkindex.web;

/**
 * A page of the staff, as it stands in their navigation.
 *
 * @param access who sees it there
 * @param title one to three words
 * @param path without anything that changes
 * @param about what one does there, in a sentence for the first page; may be empty
 */
public record StaffLink(Access access, String title, String path, String about) {}
