package org.linkindex.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;

/**
 * What somebody looks for: their words, and how they narrowed it. Every value is clamped on the way
 * in; filters of one kind are alternatives, filters of different kinds must all hold.
 *
 * @param words as typed, at most 500 characters
 * @param categories slugs
 * @param audiences for whom
 * @param formats what kind of thing
 * @param nations where; a resource for all of the UK always fits
 * @param languages codes of BCP 47
 * @param age of the child in years; null when not asked
 * @param page from 1
 */
public record SearchQuery(
        String words,
        Set<String> categories,
        Set<Audience> audiences,
        Set<Format> formats,
        Set<Nation> nations,
        Set<String> languages,
        @Nullable Integer age,
        int page) {}
