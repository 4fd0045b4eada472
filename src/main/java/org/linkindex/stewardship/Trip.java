package org.linkindex.stewardship;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way through redirects to its end.
 *
 * @param asked where it began
 * @param hops each redirect that was followed
 * @param at where it ended
 * @param end what came there
 * @param page what could be read there; null when there was no page
 */
record Trip(Target asked, List<Hop> hops, Target at, Fetched end, @Nullable Page page) {

    /**
     * One redirect.
     *
     * @param lasting whether the server said that it is for good
     * @param to where it led
     */
    record Hop(boolean lasting, Target to) {}

    /** Whether all redirects were said to be for good, and there were some. */
    boolean isLasting() {
        return !hops.isEmpty() && hops.stream().allMatch(Hop::lasting);
    }
}
