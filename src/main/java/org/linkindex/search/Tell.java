package org.linkindex.search;

import java.util.List;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;

/** What a phrase tells about somebody's question. */
sealed interface Tell {
    /** It is about this category; {@code share} of 1 when the phrase means others too. */
    record About(String slug, float share) implements Tell {}

    /** The same thing in other words. */
    record Same(List<String> phrase) implements Tell {}

    /** Words that answers often have. */
    record Hint(List<String> words) implements Tell {}

    /** It is for these readers. */
    record For(Audience audience) implements Tell {}

    /** It should be of this kind. */
    record As(Format format) implements Tell {}

    /** It is about this nation. */
    record In(Nation nation) implements Tell {}

    /** It should be in this language. */
    record Speaks(String language) implements Tell {}

    /** Somebody may be in danger; the first of the file is the gravest. */
    record Danger(String slug, String heading, int order) implements Tell {}

    /** A word of danger stands here, but as a subject to learn about. */
    record Calm() implements Tell {}
}
