package org.linkindex.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;

/**
 * A change that waits for a second steward.
 *
 * @param id drawn by lot
 * @param code which resource; null for a new one
 * @param base the version from which it was made; 0 for a new one
 * @param made when
 * @param by who proposed it, and can't be the one who agrees
 * @param why what they said about it; may be empty
 * @param fields how the resource would be
 */
public record Proposal(
        String id,
        @Nullable Code code,
        int base,
        Instant made,
        Author by,
        String why,
        Fields fields) {}
