package org.linkindex.stewardship;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.linkindex.codes.Code;

/**
 * What somebody decided about a link.
 *
 * @param person their id; empty for the provider, who answered a letter
 * @param name as colleagues know them
 * @param organisation for whom they work; empty for none
 * @param words the evidence on which they decided
 */
record Decision(
        Code code,
        Instant at,
        String person,
        String name,
        String organisation,
        What what,
        String words) {

    /** What can be decided. */
    enum What {
        /** It is right as it is: families may go there. */
        RIGHT("says it is right"),
        /** The address that was found is the new one. */
        MOVED("took the new address"),
        /** It is gone for good. */
        GONE("withdrew it"),
        /** A review: still right, though nothing was asked. */
        REVIEWED("reviewed it: still right"),
        /** Somebody who was asked by letter says that it is not right any more. */
        OBJECTED("says it is not right any more");

        private final String words;

        What(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Optional<What> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equalsIgnoreCase(word))
                    .findFirst();
        }
    }
}
