package org.linkindex.catalogue;

import java.util.List;

/**
 * What the page of a resource shows: the resource, its categories (main first), three like it, and
 * what others say about it as trusted HTML.
 */
record ResourceView(
        Resource resource, List<Category> categories, List<Resource> alike, String said) {}
