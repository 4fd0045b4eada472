package org.linkindex.stewardship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one check saw and what it takes it for.
 *
 * @param finding the row of the decision table
 * @param words evidence in plain words, one sentence for stewards
 * @param sight the facts
 * @param proposal a better address; empty when there is none
 * @param notBefore until when the host asked us to stay away; null when it did not
 */
record Observation(
        Finding finding, String words, Sight sight, String proposal, @Nullable Instant notBefore) {

    Observation(Finding finding, String words, Sight sight) {
        this(finding, words, sight, "", null);
    }

    /** The same facts, taken for something else. */
    Observation as(Finding other, String otherWords) {
        return new Observation(other, otherWords, sight, proposal, notBefore);
    }
}
