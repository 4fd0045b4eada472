package org.linkindex.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;

/**
 * What somebody wants to save.
 *
 * @param token drawn by lot for each form: a form that is sent twice is saved once
 * @param code which resource; null for a new one
 * @param base the number of the version from which they started; 0 for a new one
 * @param values what the form says of each field; what it does not speak of stays
 * @param why what they say about it, at most 500 characters; may be empty
 */
public record Draft(
        String token, @Nullable Code code, int base, Map<Field, String> values, String why) {}
