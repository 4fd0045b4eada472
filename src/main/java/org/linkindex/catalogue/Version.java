package org.linkindex.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a resource or category, whole.
 *
 * @param number counts from 1 for each resource or category
 * @param deed what was done
 * @param made when
 * @param by who did it
 * @param second the second steward who agreed, where one had to
 * @param why what was said about it; empty when nothing was
 * @param content what stood from then on
 * @param <T> {@link Fields} of a resource, or {@link Category}
 */
public record Version<T>(
        int number,
        Deed deed,
        Instant made,
        Author by,
        @Nullable Author second,
        String why,
        T content) {}
