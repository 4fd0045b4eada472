package org.linkindex.search;

/** The fields of the index. */
final class Field {

    static final String TITLE = "title";

    /** All of its words: title, summary, provider and its host, place, names of categories. */
    static final String TEXT = "text";

    /** Words of the title as they stand, for suggestions. */
    static final String TYPED = "typed";

    static final String CODE = "code";
    static final String ADDRESS = "address";
    static final String MAIN = "main";
    static final String CATEGORY = "category";
    static final String LANGUAGE = "language";
    static final String AREA = "area";
    static final String FACTS = "facts";

    /** See {@link Documents#print}. */
    static final String PRINT = "print";

    private Field() {}
}
