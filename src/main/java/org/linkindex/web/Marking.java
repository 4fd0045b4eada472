package org.linkindex.web;

import java.util.List;

/** Says which pieces of a text stand out on a page. */
public interface Marking {

    /** Nothing stands out. */
    Marking NONE = text -> List.of(new Stretch(text, false));

    /** The text in pieces. */
    List<Stretch> in(String text);
}
