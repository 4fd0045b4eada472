package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.search.SearchResults.Kind;

/**
 * Goes over all matches once: applies the filters, keeps the best, and counts for each facet what
 * each choice would leave, with the filters of the other kinds applied.
 */
final class Gatherer implements Collector {

    /** One of the best. */
    record Found(int doc, float score, long facts, boolean speaks) {}

    private static final Comparator<Found> WORST_FIRST =
            Comparator.comparingDouble((Found found) -> found.score())
                    .thenComparing(Comparator.comparingInt(Found::doc).reversed());

    private final Fit fit;
    private final Set<String> wishedLanguages;
    private final int keep;
    private final PriorityQueue<Found> best;

    private final int audiences;
    private final int formats;
    private final int nations;
    private final boolean[] categories;
    private final boolean anyCategory;
    private final Set<String> languages;
    private final Set<String> areas;
    private final int age;

    private final int[] audienceCounts = new int[Audience.values().length];
    private final int[] formatCounts = new int[Format.values().length];
    private final int[] nationCounts = new int[Nation.values().length];
    private final int[] categoryCounts;
    private final int[] ageCounts = new int[SearchQuery.OLDEST + 1];
    private final Map<String, Integer> languageCounts = new HashMap<>();
    private final Map<String, Integer> areaCounts = new HashMap<>();
    private int everywhere;
    private int total;
    private int seen;

    Gatherer(
            Fit fit, SearchQuery query, Set<String> wishedLanguages, List<String> slugs, int keep) {
        this.fit = fit;
        this.wishedLanguages = wishedLanguages;
        this.keep = keep;
        this.best = new PriorityQueue<>(WORST_FIRST);
        audiences = Facts.bits(query.audiences());
        formats = Facts.bits(query.formats());
        nations = fitting(query.nations());
        categories = new boolean[slugs.size()];
        query.categories().stream()
                .map(slugs::indexOf)
                .filter(number -> number >= 0)
                .forEach(number -> categories[number] = true);
        anyCategory = query.categories().isEmpty();
        languages = query.languages();
        areas = query.areas();
        Integer asked = query.age();
        age = asked == null ? -1 : asked;
        categoryCounts = new int[slugs.size()];
    }

    /** What is for all of the UK fits every nation. */
    private static int fitting(Set<Nation> nations) {
        return nations.isEmpty() ? 0 : Facts.bits(nations) | 1 << Nation.UK.ordinal();
    }

    /** How many resources pass the filters. */
    int total() {
        return total;
    }

    /** How many match, filters aside. */
    int seen() {
        return seen;
    }

    /** The best, best first. */
    List<Found> best() {
        List<Found> found = new ArrayList<>(best);
        found.sort(WORST_FIRST.reversed());
        return found;
    }

    int count(Audience audience) {
        return audienceCounts[audience.ordinal()];
    }

    int count(Format format) {
        return formatCounts[format.ordinal()];
    }

    int count(Nation nation) {
        return nationCounts[nation.ordinal()];
    }

    int categoryCount(int number) {
        return categoryCounts[number];
    }

    int ageCount(int years) {
        return ageCounts[years];
    }

    Map<String, Integer> languageCounts() {
        return languageCounts;
    }

    /** For each place how many are for it, without those that are for everywhere. */
    Map<String, Integer> areaCounts() {
        return areaCounts;
    }

    /** How many are for no place alone. */
    int everywhere() {
        return everywhere;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Leaf(context);
    }

    private final class Leaf implements LeafCollector {

        private final int base;
        private final NumericDocValues factsOf;
        private final SortedSetDocValues languagesOf;
        private final String[] languageNames;
        private final boolean[] languagePasses;
        private final boolean[] languageWished;
        private final int[] languageTallies;
        private final SortedDocValues areaOf;
        private final boolean[] areaPasses;
        private final int[] areaTallies;
        private final int[] spare = new int[8];
        private Scorable scorer = new NoScore();

        Leaf(LeafReaderContext context) throws IOException {
            base = context.docBase;
            factsOf = DocValues.getNumeric(context.reader(), Field.FACTS);
            languagesOf = DocValues.getSortedSet(context.reader(), Field.LANGUAGE);
            int count = (int) languagesOf.getValueCount();
            languageNames = new String[count];
            languagePasses = new boolean[count];
            languageWished = new boolean[count];
            languageTallies = new int[count];
            for (int i = 0; i < count; i++) {
                languageNames[i] = languagesOf.lookupOrd(i).utf8ToString();
                languagePasses[i] = languages.contains(languageNames[i]);
                languageWished[i] = wishedLanguages.contains(languageNames[i]);
            }
            areaOf = DocValues.getSorted(context.reader(), Field.AREA);
            areaPasses = new boolean[areaOf.getValueCount()];
            areaTallies = new int[areaOf.getValueCount()];
            for (int i = 0; i < areaPasses.length; i++) {
                areaPasses[i] = areas.contains(areaOf.lookupOrd(i).utf8ToString());
            }
        }

        @Override
        public void finish() throws IOException {
            for (int i = 0; i < areaTallies.length; i++) {
                if (areaTallies[i] > 0) {
                    areaCounts.merge(
                            areaOf.lookupOrd(i).utf8ToString(), areaTallies[i], Integer::sum);
                }
            }
            for (int i = 0; i < languageTallies.length; i++) {
                if (languageTallies[i] > 0) {
                    languageCounts.merge(languageNames[i], languageTallies[i], Integer::sum);
                }
            }
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            seen++;
            long facts = factsOf.advanceExact(doc) ? factsOf.longValue() : 0;
            int spoken = languagesOf.advanceExact(doc) ? languagesOf.docValueCount() : 0;
            int[] ordinals = spoken <= spare.length ? spare : new int[spoken];
            boolean passes = languages.isEmpty();
            boolean speaks = false;
            for (int i = 0; i < spoken; i++) {
                ordinals[i] = (int) languagesOf.nextOrd();
                passes |= languagePasses[ordinals[i]];
                speaks |= languageWished[ordinals[i]];
            }
            int area = areaOf.advanceExact(doc) ? areaOf.ordValue() : -1;
            int failed = failed(facts, passes);
            if (!areas.isEmpty() && area >= 0 && !areaPasses[area]) {
                failed |= 1 << Kind.AREA.ordinal();
            }
            if (Integer.bitCount(failed) <= 1) {
                count(failed, facts, ordinals, spoken);
                countPlaceAndAge(failed, facts, area);
            }
            if (failed == 0) {
                total++;
                offer(base + doc, fit.score(scorer.score(), facts, speaks), facts, speaks);
            }
        }

        /** One bit for each kind of filter that the resource does not pass. */
        private int failed(long facts, boolean speaks) {
            int failed = 0;
            if (audiences != 0 && (Facts.audiences(facts) & audiences) == 0) {
                failed |= 1 << Kind.AUDIENCE.ordinal();
            }
            if (formats != 0 && (1 << Facts.format(facts) & formats) == 0) {
                failed |= 1 << Kind.FORMAT.ordinal();
            }
            if (nations != 0 && (Facts.nations(facts) & nations) == 0) {
                failed |= 1 << Kind.NATION.ordinal();
            }
            if (!speaks) {
                failed |= 1 << Kind.LANGUAGE.ordinal();
            }
            if (!anyCategory && !isInCategories(facts)) {
                failed |= 1 << Kind.CATEGORY.ordinal();
            }
            if (age >= 0 && Facts.tellsAges(facts) && !Facts.includes(facts, age)) {
                failed |= 1 << Kind.AGE.ordinal();
            }
            return failed;
        }

        private boolean isInCategories(long facts) {
            for (int i = 0; i < 3; i++) {
                int number = Facts.category(facts, i);
                if (number >= 0 && categories[number]) {
                    return true;
                }
            }
            return false;
        }

        /** Counts for every kind, or only for the one kind whose filter the resource fails. */
        private void count(int failed, long facts, int[] ordinals, int spoken) {
            if (counts(failed, Kind.AUDIENCE)) {
                addBits(audienceCounts, Facts.audiences(facts));
            }
            if (counts(failed, Kind.FORMAT)) {
                formatCounts[Facts.format(facts)]++;
            }
            if (counts(failed, Kind.NATION)) {
                int bits = Facts.nations(facts);
                boolean everywhere = (bits & 1 << Nation.UK.ordinal()) != 0;
                addBits(nationCounts, everywhere ? (1 << nationCounts.length) - 1 : bits);
            }
            if (counts(failed, Kind.LANGUAGE)) {
                for (int i = 0; i < spoken; i++) {
                    languageTallies[ordinals[i]]++;
                }
            }
            if (counts(failed, Kind.CATEGORY)) {
                for (int i = 0; i < 3; i++) {
                    int number = Facts.category(facts, i);
                    if (number >= 0) {
                        categoryCounts[number]++;
                    }
                }
            }
        }

        private void countPlaceAndAge(int failed, long facts, int area) {
            if (counts(failed, Kind.AREA)) {
                if (area >= 0) {
                    areaTallies[area]++;
                } else {
                    everywhere++;
                }
            }
            if (counts(failed, Kind.AGE)) {
                for (int years = 0; years < ageCounts.length; years++) {
                    if (!Facts.tellsAges(facts) || Facts.includes(facts, years)) {
                        ageCounts[years]++;
                    }
                }
            }
        }

        private boolean counts(int failed, Kind kind) {
            return failed == 0 || failed == 1 << kind.ordinal();
        }
    }

    private static void addBits(int[] counts, int bits) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += bits >> i & 1;
        }
    }

    private void offer(int doc, float score, long facts, boolean speaks) {
        if (best.size() == keep) {
            Found worst = best.peek();
            if (worst != null && score <= worst.score()) {
                return;
            }
            best.poll();
        }
        best.add(new Found(doc, score, facts, speaks));
    }

    /** Until Lucene gives the real one; never asked. */
    private static final class NoScore extends Scorable {
        @Override
        public float score() {
            return 0;
        }
    }
}
