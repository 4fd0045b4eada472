package org.linkindex.stewardship;

import java.time.Instant;
import java.util.Optional;
import org.linkindex.codes.Code;

/**
 * A letter that asks whether a resource is still right.
 *
 * @param code of the resource
 * @param person the id of the steward who is asked; empty when the provider is
 * @param made when it was written
 * @param ends until when it can be answered
 * @param reply what was answered; empty while nothing was
 */
record ReviewLetter(
        Code code, Optional<String> person, Instant made, Instant ends, Optional<Reply> reply) {

    /** What was said against it, in one sentence; empty when nothing was. */
    String objection() {
        return reply.filter(each -> each != Reply.RIGHT)
                .map(
                        each ->
                                (person.isEmpty() ? "The provider " : "A colleague ")
                                        + each.words()
                                        + ".")
                .orElse("");
    }
}
