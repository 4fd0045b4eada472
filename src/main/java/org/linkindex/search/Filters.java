package org.linkindex.search;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.linkindex.catalogue.Nation;
import org.linkindex.search.SearchResults.Kind;

/** How a question was narrowed, and which of its filters a resource does not pass. */
final class Filters {

    private final int audiences;
    private final int formats;
    private final int nations;
    private final boolean[] categories;
    private final boolean anyCategory;
    private final Set<String> languages;
    private final Set<String> areas;
    private final int age;
    private final boolean none;

    Filters(SearchQuery query, List<String> slugs) {
        none = !query.isNarrowed();
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
    }

    /** What is for all of the UK fits every nation. */
    private static int fitting(Set<Nation> nations) {
        return nations.isEmpty() ? 0 : Facts.bits(nations) | 1 << Nation.UK.ordinal();
    }

    /** Goes over the documents of a part of the index. */
    Cursor over(LeafReaderContext context) throws IOException {
        return new Cursor(context);
    }

    /** Stands at one document after another, each later than the one before. */
    final class Cursor {

        private final NumericDocValues factsOf;
        private final SortedSetDocValues languagesOf;
        private final SortedDocValues areaOf;
        private final boolean[] languagePasses;
        private final boolean[] areaPasses;
        private final int english;
        private int[] docs = {};
        private long[] read = {};
        private int[] ordinals = new int[8];
        private int spoken;
        private long facts;
        private int area;

        Cursor(LeafReaderContext context) throws IOException {
            factsOf = DocValues.getNumeric(context.reader(), Field.FACTS);
            languagesOf = DocValues.getSortedSet(context.reader(), Field.LANGUAGE);
            languagePasses = languagesIn(languages);
            english = (int) languagesOf.lookupTerm(new BytesRef("en"));
            areaOf = DocValues.getSorted(context.reader(), Field.AREA);
            areaPasses = new boolean[areaOf.getValueCount()];
            for (int i = 0; i < areaPasses.length && !areas.isEmpty(); i++) {
                areaPasses[i] = areas.contains(areaName(i));
            }
        }

        /** For each language of this part by its number, whether it is one of these. */
        boolean[] languagesIn(Set<String> some) throws IOException {
            boolean[] in = new boolean[(int) languagesOf.getValueCount()];
            for (int i = 0; i < in.length; i++) {
                in[i] = some.contains(languageName(i));
            }
            return in;
        }

        String languageName(int number) throws IOException {
            return languagesOf.lookupOrd(number).utf8ToString();
        }

        String areaName(int number) throws IOException {
            return areaOf.lookupOrd(number).utf8ToString();
        }

        int languages() {
            return languagePasses.length;
        }

        int areas() {
            return areaPasses.length;
        }

        /** Gets ready to step to these, each later than the one before. */
        void read(int[] some, int count) throws IOException {
            docs = some;
            if (count > read.length) {
                read = new long[count];
            }
            // one after the other without anything between: the processor fetches several at once
            factsOf.longValues(count, some, read, 0);
        }

        /** Reads what is told of one of them; most are in English and for everywhere. */
        void stepTo(int which) throws IOException {
            facts = read[which];
            int doc = docs[which];
            if (Facts.isInEnglishAlone(facts)) {
                spoken = 1;
                ordinals[0] = english;
            } else {
                readLanguages(doc);
            }
            area = Facts.isLocal(facts) && areaOf.advanceExact(doc) ? areaOf.ordValue() : -1;
        }

        private void readLanguages(int doc) throws IOException {
            spoken = languagesOf.advanceExact(doc) ? languagesOf.docValueCount() : 0;
            if (spoken > ordinals.length) {
                ordinals = new int[spoken];
            }
            for (int i = 0; i < spoken; i++) {
                ordinals[i] = (int) languagesOf.nextOrd();
            }
        }

        long facts() {
            return facts;
        }

        /** The number of its place; -1 when it is for everywhere. */
        int area() {
            return area;
        }

        int spoken() {
            return spoken;
        }

        /** The number of one of the languages that it is in. */
        int language(int which) {
            return ordinals[which];
        }

        boolean speaks(boolean[] some) {
            boolean speaks = false;
            for (int i = 0; i < spoken; i++) {
                speaks |= some[ordinals[i]];
            }
            return speaks;
        }

        /** One bit for each kind of filter that the resource does not pass. */
        int failed() {
            return none ? 0 : failedByFacts() | failedByWords();
        }

        private int failedByFacts() {
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
            if (!anyCategory && !isInCategories()) {
                failed |= 1 << Kind.CATEGORY.ordinal();
            }
            if (age >= 0 && Facts.tellsAges(facts) && !Facts.includes(facts, age)) {
                failed |= 1 << Kind.AGE.ordinal();
            }
            return failed;
        }

        private int failedByWords() {
            int failed = 0;
            if (!languages.isEmpty() && !speaks(languagePasses)) {
                failed |= 1 << Kind.LANGUAGE.ordinal();
            }
            if (!areas.isEmpty() && area >= 0 && !areaPasses[area]) {
                failed |= 1 << Kind.AREA.ordinal();
            }
            return failed;
        }

        private boolean isInCategories() {
            for (int i = 0; i < 3; i++) {
                int number = Facts.category(facts, i);
                if (number >= 0 && categories[number]) {
                    return true;
                }
            }
            return false;
        }
    }
}
