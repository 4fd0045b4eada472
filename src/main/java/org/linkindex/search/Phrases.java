package org.linkindex.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases to be found in what somebody typed, each with what it tells. A phrase is matched by its
 * stems; small words between may be left out or put in; {@code {child}} stands for any word of a
 * named set; a few strange words may stand between, at a price.
 *
 * @param <T> what a phrase tells
 */
final class Phrases<T> {

    /** A phrase found: which words of the text it used, and how many strange ones it passed. */
    record Match<T>(T tells, long used, int length, int skipped) {}

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        final List<T> tells = new ArrayList<>();
    }

    private final Node<T> root = new Node<>();
    private final Map<String, Set<String>> setsOfStem;
    private final int mostSkipped;

    /**
     * Phrases over these named sets.
     *
     * @param setsOfStem from each stem, the names of the sets that hold it
     * @param mostSkipped how many strange words may stand within a phrase
     */
    Phrases(Map<String, Set<String>> setsOfStem, int mostSkipped) {
        this.setsOfStem = setsOfStem;
        this.mostSkipped = mostSkipped;
    }

    /** Adds a phrase, given as stems and set names such as {@code {child}}. */
    void add(List<String> phrase, T tells) {
        Node<T> node = root;
        for (String step : phrase) {
            node = node.next.computeIfAbsent(step, _ -> new Node<>());
        }
        node.tells.add(tells);
    }

    /** All phrases found, those too that lie within longer ones. */
    List<Match<T>> find(List<String> stems) {
        List<Match<T>> found = new ArrayList<>();
        for (int start = 0; start < Math.min(stems.size(), Long.SIZE); start++) {
            walk(root, stems, start, 0, 0, 0, found);
        }
        return found;
    }

    private void walk(
            Node<T> node,
            List<String> stems,
            int at,
            long used,
            int length,
            int skipped,
            List<Match<T>> found) {
        for (T tells : node.tells) {
            found.add(new Match<>(tells, used, length, skipped));
        }
        if (at >= stems.size() || at >= Long.SIZE || node.next.isEmpty()) {
            return;
        }
        String stem = stems.get(at);
        long with = used | 1L << at;
        Node<T> word = node.next.get(stem);
        if (word != null) {
            walk(word, stems, at + 1, with, length + 1, skipped, found);
        }
        for (String set : setsOfStem.getOrDefault(stem, Set.of())) {
            Node<T> any = node.next.get(set);
            if (any != null) {
                walk(any, stems, at + 1, with, length + 1, skipped, found);
            }
        }
        if (length > 0 && skipped < mostSkipped && at + 1 < stems.size()) {
            skip(node, stems, at + 1, used, length, skipped + 1, found);
        }
    }

    /** Goes on past a strange word; what the node tells has been noted already. */
    private void skip(
            Node<T> node,
            List<String> stems,
            int at,
            long used,
            int length,
            int skipped,
            List<Match<T>> found) {
        int before = found.size();
        walk(node, stems, at, used, length, skipped, found);
        found.subList(before, Math.min(found.size(), before + node.tells.size())).clear();
    }
}
