package org.linkindex.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;

/**
 * Which categories a word leans to, learnt from the catalogue itself: "bailiffs" stands nearly
 * always under debt, "child" everywhere. It fills what the thesaurus leaves open.
 */
final class Leanings {

    /** How often a word must be seen before it is trusted by half. */
    private static final float CAUTION = 4;

    private static final float MAIN = 1;
    private static final float OTHER = 0.35f;
    private static final float TERM = 1.5f;

    private final Map<String, float[]> counts = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> slugs;

    Leanings(Edition edition, Stems stems) {
        slugs = List.copyOf(edition.categories().keySet());
        slugs.forEach(slug -> numbers.put(slug, numbers.size()));
        edition.categories().values().forEach(category -> learn(category, stems));
    }

    private void learn(Category category, Stems stems) {
        for (String term : category.terms()) {
            count(stems.ofText(term), List.of(category.slug()), TERM);
        }
        count(stems.ofText(category.name()), List.of(category.slug()), TERM);
        count(stems.ofText(category.intro()), List.of(category.slug()), MAIN);
    }

    /** Learns from a resource, given the stems of its text. */
    void learn(Resource resource, Collection<String> stems) {
        count(stems, resource.categories().subList(0, 1), MAIN);
        count(stems, resource.categories().subList(1, resource.categories().size()), OTHER);
    }

    private void count(Collection<String> stems, List<String> about, float weight) {
        for (String slug : about) {
            Integer number = numbers.get(slug);
            if (number == null) {
                continue;
            }
            for (String stem : stems) {
                counts.computeIfAbsent(stem, _ -> new float[slugs.size()])[number] += weight;
            }
        }
    }

    /** Adds to the evidence what this stem tells: shares that sum up to less than 1. */
    void tell(String stem, float weight, Map<String, Float> evidence) {
        float[] row = counts.get(stem);
        if (row == null) {
            return;
        }
        float sum = CAUTION;
        for (float count : row) {
            sum += count;
        }
        for (int i = 0; i < row.length; i++) {
            float share = row[i] / sum;
            // squared: a word that leans clearly tells more than one that stands everywhere
            if (share > 0.08f) {
                evidence.merge(slugs.get(i), weight * share * share, Float::sum);
            }
        }
    }

    /** How clearly this stem leans to few categories: near 0 for "turn", near 1 for "bailiff". */
    float focus(String stem) {
        float[] row = counts.get(stem);
        if (row == null) {
            return 1;
        }
        float sum = 0;
        float squares = 0;
        for (float count : row) {
            sum += count;
            squares += count * count;
        }
        // a word seen but once or twice has had no chance to spread
        return (squares + 1) / (sum * sum + 2);
    }
}
