package org.linkindex.search;

import org.linkindex.codes.Code;

/** Something that somebody may be about to type. */
public sealed interface Suggestion {

    /** What is shown. */
    String label();

    /** A category: leads to its page. */
    record OfCategory(String label, Code code) implements Suggestion {}

    /** A resource: leads to its page. */
    record OfResource(String label, Code code, String provider) implements Suggestion {}

    /** A provider: leads to a search for its name. */
    record OfProvider(String label) implements Suggestion {}
}
