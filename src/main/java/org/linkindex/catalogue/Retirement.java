package org.linkindex.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;

/**
 * A resource that was withdrawn. Its code answers 410 for ever and is never given to another.
 *
 * @param code the code that stands on paper
 * @param title what it was called
 * @param categories slugs of the categories it stood in; the first is the main one
 * @param reason why, in one sentence that families may read
 * @param instead the resource to use instead; null when nobody named one
 * @param at when it was withdrawn
 */
public record Retirement(
        Code code,
        String title,
        List<String> categories,
        String reason,
        @Nullable Code instead,
        Instant at) {}
