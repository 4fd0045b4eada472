package org.linkindex.print;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a ring, in two sizes at most: as large as most of them fit, and as large as the rest
 * does. A short name isn't printed larger than its neighbours.
 */
final class Names {

    /** So many of all fit in the larger size. */
    private static final double MOST_OF_THEM = 0.6;

    private static final double LEAST = 5;

    private final Type type;
    private final Box box;
    private final Map<String, Double> largest = new HashMap<>();
    private final double large;
    private final double small;

    /**
     * Measures them.
     *
     * @param box where one of them may stand
     * @param most points
     */
    Names(Type type, Collection<String> names, Box box, double most) {
        this.type = type;
        this.box = box;
        for (String name : names) {
            largest.computeIfAbsent(name, each -> fitted(each, most, LEAST).size());
        }
        List<Double> sizes =
                names.stream().map(largest::get).sorted(Comparator.reverseOrder()).toList();
        this.large = sizes.get((int) Math.ceil(sizes.size() * MOST_OF_THEM) - 1);
        this.small = sizes.getLast();
    }

    private Type.Setting fitted(String name, double most, double least) {
        return type.fit(Type.hyphenated(name), true, box.width(), box.height(), most, least);
    }

    /** One of them, in its size; cut at a word when it is too long for the least. */
    Type.Setting set(String name) {
        double size = largest.getOrDefault(name, small) >= large ? large : small;
        return fitted(name, size, size);
    }
}
