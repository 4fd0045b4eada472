package org.linkindex.search;

import java.util.List;
import java.util.Map;
import org.linkindex.catalogue.Ages;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Evidence;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.catalogue.Resource;

/**
 * What filters and ranking need of a resource, packed into one long that stands beside the index:
 * read for every match, so it must cost nothing. From the lowest bit: 7 audiences, 4 format, 5
 * nations, 1 local, 1 known, three times 10 category (0 for none), 7 youngest age and 7 oldest age
 * (in the wrong order when none is told), 1 whether it is in English alone, 1 whether its review is
 * late.
 */
final class Facts {

    static final int MOST_CATEGORIES = 1022;

    private static final int FORMAT = 7;
    private static final int NATIONS = 11;
    private static final int LOCAL = 16;
    private static final int KNOWN = 17;
    private static final int CATEGORY = 18;
    private static final int FROM = 48;
    private static final int TO = 55;
    private static final int ENGLISH = 62;
    private static final int LATE = 63;
    private static final List<String> ENGLISH_ALONE = List.of("en");

    private Facts() {}

    /**
     * Of this resource.
     *
     * @param late whether its review has been overdue for long
     */
    static long of(Resource resource, Map<String, Integer> categoryNumbers, boolean late) {
        long facts = bits(resource.audiences());
        facts |= (long) resource.format().ordinal() << FORMAT;
        facts |= (long) bits(resource.nations()) << NATIONS;
        facts |= (resource.area().isBlank() ? 0L : 1L) << LOCAL;
        facts |= (resource.evidence() == Evidence.KNOWN ? 1L : 0L) << KNOWN;
        List<String> categories = resource.categories();
        for (int i = 0; i < Math.min(3, categories.size()); i++) {
            facts |=
                    (long) (categoryNumbers.getOrDefault(categories.get(i), -1) + 1)
                            << (CATEGORY + 10 * i);
        }
        Ages ages = resource.ages();
        facts |= ages == null ? 1L << FROM : (long) ages.from() << FROM | (long) ages.to() << TO;
        facts |= resource.languages().equals(ENGLISH_ALONE) ? 1L << ENGLISH : 0;
        return late ? facts | 1L << LATE : facts;
    }

    static int bits(Iterable<? extends Enum<?>> constants) {
        int bits = 0;
        for (Enum<?> constant : constants) {
            bits |= 1 << constant.ordinal();
        }
        return bits;
    }

    /** One bit for each {@link Audience}. */
    static int audiences(long facts) {
        return (int) facts & 0x7f;
    }

    /** The ordinal of the {@link Format}. */
    static int format(long facts) {
        return (int) (facts >> FORMAT) & 0xf;
    }

    /** One bit for each {@link Nation}. */
    static int nations(long facts) {
        return (int) (facts >> NATIONS) & 0x1f;
    }

    static boolean isLocal(long facts) {
        return (facts >> LOCAL & 1) != 0;
    }

    static boolean isKnown(long facts) {
        return (facts >> KNOWN & 1) != 0;
    }

    static boolean isLate(long facts) {
        return (facts >> LATE & 1) != 0;
    }

    static boolean isInEnglishAlone(long facts) {
        return (facts >> ENGLISH & 1) != 0;
    }

    /** The number of its first, second or third category; -1 for none. */
    static int category(long facts, int which) {
        return ((int) (facts >> (CATEGORY + 10 * which)) & 0x3ff) - 1;
    }

    static boolean tellsAges(long facts) {
        return youngest(facts) <= oldest(facts);
    }

    static int youngest(long facts) {
        return (int) (facts >> FROM) & 0x7f;
    }

    static int oldest(long facts) {
        return (int) (facts >> TO) & 0x7f;
    }

    static boolean includes(long facts, int age) {
        return age >= youngest(facts) && age <= oldest(facts);
    }
}
