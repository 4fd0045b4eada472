package org.linkindex.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;

/**
 * What somebody's words were taken to mean.
 *
 * @param concepts what to look for; hints come last
 * @param categories what it is about, by slug, strongest first, from 0 to 1
 * @param audiences for whom it should be, from 0 to 1
 * @param formats what kind of thing was asked for
 * @param nations where
 * @param languages codes of BCP 47
 * @param age of the child in years; null when not told
 * @param corrected the words with their spelling mended; empty when nothing was
 * @param danger that somebody may be in, when the words say so
 * @param phrases the phrases of the thesaurus that were found, for explanations
 */
record Meaning(
        List<Concept> concepts,
        Map<String, Float> categories,
        Map<Audience, Float> audiences,
        Set<Format> formats,
        Set<Nation> nations,
        Set<String> languages,
        @Nullable Integer age,
        Optional<String> corrected,
        Optional<Tell.Danger> danger,
        List<String> phrases) {

    /** What was asked for, without what only helps to rank. */
    List<Concept> asked() {
        return concepts.stream().filter(each -> !each.hint()).toList();
    }

    /** Whether the words left no doubt what it is about. */
    boolean isSure() {
        return categories.values().stream().anyMatch(strength -> strength >= 1);
    }

    /**
     * One thing to look for, in its own words or in others.
     *
     * @param typed as it was typed
     * @param weight 1 for a plain word, less for words that say little
     * @param hint whether it only helps to rank and need not be there
     * @param wordings ways to say it; the best one that a resource has counts
     */
    record Concept(String typed, float weight, boolean hint, List<Wording> wordings) {}

    /** One way to say it: stems, and how well they say it, up to 1. */
    record Wording(List<String> stems, float weight) {}
}
