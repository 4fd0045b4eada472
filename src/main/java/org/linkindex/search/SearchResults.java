package org.linkindex.search;

import java.util.List;
import java.util.Optional;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Resource;
import org.linkindex.web.Marking;

/**
 * What was found, ready to read aloud.
 *
 * @param query what was asked
 * @param total how many resources fit
 * @param hits one page of them, best first
 * @param facets how the results could be narrowed, with counts
 * @param nearby the categories nearest to the words, at most six; shown first when nothing fits
 * @param didYouMean a near spelling that finds something, when the words as typed found little
 * @param marking marks in a text of a result what says what was asked
 * @param urgent whom to call now, when the words say that somebody is in danger
 */
public record SearchResults(
        SearchQuery query,
        int total,
        List<Hit> hits,
        List<Facet> facets,
        List<Category> nearby,
        Optional<String> didYouMean,
        Marking marking,
        Optional<Urgent> urgent) {

    /** Resources on one page of results. */
    public static final int PAGE = 20;

    /**
     * One result.
     *
     * @param resource what was found
     * @param about the category whose wording matched, such as "Domestic abuse"; empty when the
     *     resource's own words matched
     */
    public record Hit(Resource resource, Optional<Category> about) {}

    /** One way to narrow: "Who it is for", with its choices. */
    public record Facet(Kind kind, List<Choice> choices) {}

    /** What a facet narrows by, in the order in which they are shown. */
    public enum Kind {
        AUDIENCE("audience", "Who it is for"),
        AGE("age", "Age of the child"),
        FORMAT("format", "What kind"),
        NATION("nation", "Where"),
        AREA("area", "Local area"),
        LANGUAGE("language", "Language"),
        CATEGORY("category", "About");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** Its name in forms and in the API. */
        public String word() {
            return word;
        }

        /** The heading of the facet. */
        public String label() {
            return label;
        }

        /** Whether it has so many choices that they stand in a list that opens. */
        public boolean isLong() {
            return this == AGE || this == AREA;
        }
    }

    /** One choice of a facet: the word sent, the words shown, how many results it would leave. */
    public record Choice(String word, String label, int count, boolean chosen) {}

    /** Calm words and the helpline for somebody who may be in danger now. */
    public record Urgent(String heading, String line, Category category) {}
}
