package org.linkindex.search;

import java.util.List;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/**
 * What the page of results shows.
 *
 * @param results what was found
 * @param toggle the address that adds a choice of a facet, or takes it away again
 * @param page the address of page n, from 1
 * @param clear the address of the same words without filters
 * @param here the address of this very page
 */
record ResultsView(
        SearchResults results,
        BiFunction<SearchResults.Kind, SearchResults.Choice, String> toggle,
        IntFunction<String> page,
        String clear,
        String here) {

    /** Whether somebody asked nothing: no words and no filters. */
    boolean empty() {
        return results.query().words().isBlank() && !results.query().isNarrowed();
    }

    int pages() {
        return Math.min(Math.ceilDiv(results.total(), SearchResults.PAGE), SearchQuery.LAST_PAGE);
    }

    /** The words of what is chosen of a kind. */
    SortedSet<String> chosen(SearchResults.Kind kind) {
        return results.query().chosen(kind);
    }

    /** A choice and the facet that it belongs to. */
    record Chosen(SearchResults.Kind kind, SearchResults.Choice choice) {}

    /** What somebody narrowed by, in the order of the facets. */
    List<Chosen> chosen() {
        return results.facets().stream()
                .flatMap(
                        facet ->
                                facet.choices().stream()
                                        .filter(SearchResults.Choice::chosen)
                                        .map(choice -> new Chosen(facet.kind(), choice)))
                .toList();
    }
}
