package org.linkindex.search;

import org.linkindex.codes.Code;

/** Where somebody's words lead. */
public sealed interface Destination {

    /** The words were a code or an address that we know: straight to its page. */
    record Straight(Code code) implements Destination {}

    /** Everything else: results, though there may be none. */
    record Found(SearchResults results) implements Destination {}
}
