package org.linkindex.search;

import java.util.List;

/**
 * Why some words find what they find, ready to print.
 *
 * @param words as they were read, with their spelling mended
 * @param phrases phrases of the thesaurus that were found, with what they tell
 * @param categories what it was taken to be about, strongest first, with weights
 * @param wishes for whom, what kind of thing, where, in which language, of which age
 * @param looksFor each thing looked for: as typed, and in which other words
 * @param rows the first hits, with what each part of the score came from
 */
public record Explanation(
        String words,
        List<String> phrases,
        List<String> categories,
        List<String> wishes,
        List<String> looksFor,
        List<Row> rows) {

    /** One hit: its score, and the parts that it is the sum of, largest first. */
    public record Row(String key, String title, double score, List<Part> parts) {}

    /** What added to a score: {@code title: "bailiff"}, {@code main category}, {@code local}. */
    public record Part(String what, double score) {}
}
