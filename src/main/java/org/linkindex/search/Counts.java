package org.linkindex.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.search.SearchResults.Kind;

/**
 * Counts all that matches: for each facet what each choice would leave, with the filters of the
 * other kinds applied.
 */
final class Counts {

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
    private int everywhere;
    private int total;
    private int seen;

    Counts(int categories) {
        this.categories = new int[categories + 1];
    }

    /** How many resources pass the filters. */
    int total() {
        return total;
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

    /** Counts what stands in a part of the index, where the cursor stands. */
    Part over(Filters.Cursor at) {
        return new Part(at);
    }

    /** One part of the index. */
    final class Part {

        private final Filters.Cursor at;
        private final int[] spoken;
        private final int[] placed;

        Part(Filters.Cursor at) {
            this.at = at;
            this.spoken = new int[at.languages()];
            this.placed = new int[at.areas()];
        }

        /** Counts a match, and says whether it passes the filters. */
        boolean count() {
            seen++;
            int failed = at.failed();
            if (Integer.bitCount(failed) <= 1) {
                count(failed, at.facts());
            }
            total += failed == 0 ? 1 : 0;
            return failed == 0;
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

        /** All of this part were counted. */
        void finish() throws IOException {
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
