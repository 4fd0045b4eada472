package org.linkindex.search;

/** How exactly a phrase must be met. */
enum Manner {
    /** Small words may come and go, and strange words stand between. */
    LOOSE,
    /** As it is written, but for endings. */
    WHOLE,
    /** One word: only its plural is the same, so that "box" is not "boxing". */
    WORD
}
