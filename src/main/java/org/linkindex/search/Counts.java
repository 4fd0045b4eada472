package org.linkindex.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.search.SearchResults.Kind;

/**
 * Goes over all matches once, without scoring them: counts for each facet what each choice would
 * leave, with the filters of the other kinds applied.
 */
final class Counts implements Collector {

    private final Filters filters;

    /** By the bits that stand in {@link Facts}, to be taken apart at the end. */
    private final int[] byAudiences = new int[1 << Audience.values().length];

    private final int[] byNations = new int[1 << Nation.values().length];
    private final int[] formats = new int[1 << 4];

    /** Those that tell no category count at the first place, which nobody asks for. */
    private final int[] categories;

    /** How many more there are from this age on than for the one below. */
    private final int[] ageSteps = new int[1 << 7];

    private final Map<String, Integer> languages = new HashMap<>();
    private final Map<String, Integer> areas = new HashMap<>();
    private final Map<Integer, FixedBitSet> matching = new HashMap<>();
    private int everywhere;
    private int total;
    private int seen;

    Counts(Filters filters, int categories) {
        this.filters = filters;
        this.categories = new int[categories + 1];
    }

    /** How many resources pass the filters. */
    int total() {
        return total;
    }

    /** Those of a part of the index that match and pass the filters. */
    FixedBitSet matching(LeafReaderContext part) {
        return Objects.requireNonNull(matching.get(part.ord));
    }

    /** How many match, filters aside. */
    int seen() {
        return seen;
    }

    int count(Audience audience) {
        int bit = 1 << audience.ordinal();
        int count = 0;
        for (int bits = 0; bits < byAudiences.length; bits++) {
            count += (bits & bit) != 0 ? byAudiences[bits] : 0;
        }
        return count;
    }

    int count(Format format) {
        return formats[format.ordinal()];
    }

    /** What is for all of the UK counts for every nation. */
    int count(Nation nation) {
        int fitting = 1 << nation.ordinal() | 1 << Nation.UK.ordinal();
        int count = 0;
        for (int bits = 0; bits < byNations.length; bits++) {
            count += (bits & fitting) != 0 ? byNations[bits] : 0;
        }
        return count;
    }

    int categoryCount(int number) {
        return categories[number + 1];
    }

    int ageCount(int years) {
        int count = 0;
        for (int each = 0; each <= years; each++) {
            count += ageSteps[each];
        }
        return count;
    }

    Map<String, Integer> languageCounts() {
        return languages;
    }

    /** For each place how many are for it, without those that are for everywhere. */
    Map<String, Integer> areaCounts() {
        return areas;
    }

    /** How many are for no place alone. */
    int everywhere() {
        return everywhere;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        FixedBitSet documents = new FixedBitSet(context.reader().maxDoc());
        matching.put(context.ord, documents);
        return new Leaf(filters.over(context), documents);
    }

    private final class Leaf implements LeafCollector {

        private final Filters.Cursor at;
        private final FixedBitSet documents;
        private final int[] spoken;
        private final int[] placed;

        Leaf(Filters.Cursor at, FixedBitSet documents) {
            this.at = at;
            this.documents = documents;
            this.spoken = new int[at.languages()];
            this.placed = new int[at.areas()];
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
            seen++;
            at.readAll(doc);
            int failed = at.failed();
            if (failed == 0) {
                total++;
                documents.set(doc);
            }
            if (Integer.bitCount(failed) <= 1) {
                count(failed, at.facts());
            }
        }

        /** Counts for every kind, or only for the one kind whose filter the resource fails. */
        private void count(int failed, long facts) {
            if (counts(failed, Kind.AUDIENCE)) {
                byAudiences[Facts.audiences(facts)]++;
            }
            if (counts(failed, Kind.FORMAT)) {
                formats[Facts.format(facts)]++;
            }
            if (counts(failed, Kind.NATION)) {
                byNations[Facts.nations(facts)]++;
            }
            if (counts(failed, Kind.LANGUAGE)) {
                for (int i = 0; i < at.spoken(); i++) {
                    spoken[at.language(i)]++;
                }
            }
            if (counts(failed, Kind.CATEGORY)) {
                for (int i = 0; i < 3; i++) {
                    categories[Facts.category(facts, i) + 1]++;
                }
            }
            if (counts(failed, Kind.AREA)) {
                countPlace();
            }
            if (counts(failed, Kind.AGE)) {
                countAges(facts);
            }
        }

        private void countPlace() {
            if (at.area() >= 0) {
                placed[at.area()]++;
            } else {
                everywhere++;
            }
        }

        private void countAges(long facts) {
            if (Facts.tellsAges(facts)) {
                ageSteps[Facts.youngest(facts)]++;
                ageSteps[Math.min(Facts.oldest(facts) + 1, ageSteps.length - 1)]--;
            } else {
                ageSteps[0]++;
            }
        }

        private static boolean counts(int failed, Kind kind) {
            return failed == 0 || failed == 1 << kind.ordinal();
        }

        @Override
        public void finish() throws IOException {
            for (int i = 0; i < placed.length; i++) {
                if (placed[i] > 0) {
                    areas.merge(at.areaName(i), placed[i], Integer::sum);
                }
            }
            for (int i = 0; i < spoken.length; i++) {
                if (spoken[i] > 0) {
                    languages.merge(at.languageName(i), spoken[i], Integer::sum);
                }
            }
        }
    }
}
