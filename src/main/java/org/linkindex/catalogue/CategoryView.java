package org.linkindex.catalogue;

import java.util.List;

/** What the page of a category shows. */
record CategoryView(Category category, List<Shelf> shelves, List<Category> related) {

    /** Resources for one kind of reader, under one heading ("For parents and carers"). */
    record Shelf(String word, String heading, List<Resource> resources) {}
}
