package org.linkindex.catalogue;

import java.util.Map;
import org.linkindex.codes.Code;

/**
 * What came of a change to a resource or category.
 *
 * @param <T> {@link Fields} of a resource, or {@link Category}
 */
public sealed interface Outcome<T> {

    /**
     * It is done, and durable.
     *
     * @param code of what was changed or added
     * @param number of the version that came of it, or of the one that stands when nothing differed
     */
    record Saved<T>(Code code, int number) implements Outcome<T> {}

    /**
     * A second steward must agree first.
     *
     * @param proposal its id
     */
    record Waiting<T>(String proposal) implements Outcome<T> {}

    /**
     * Somebody else was quicker. Nothing is changed, and nothing of either is lost.
     *
     * @param base from what both started
     * @param theirs what stands now
     * @param mine what was to be saved
     */
    record Overtaken<T>(Version<T> base, Version<T> theirs, T mine) implements Outcome<T> {}

    /**
     * It can't be taken as it is.
     *
     * @param faults what is wrong, by the field's word; under an empty word what is about the whole
     */
    record Refused<T>(Map<String, String> faults) implements Outcome<T> {

        static <T> Refused<T> because(String reason) {
            return new Refused<>(Map.of("", reason));
        }
    }
}
