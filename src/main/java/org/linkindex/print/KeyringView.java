package org.linkindex.print;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Group;
import org.linkindex.packs.Pack;

/**
 * What the page of key tags shows.
 *
 * @param fault what will not do, in a sentence; empty when all is well
 * @param finished what was chosen; null before
 */
record KeyringView(Stock stock, KeyringForm form, String fault, @Nullable Finished finished) {

    /**
     * A document that can be looked at.
     *
     * @param choice the part of the address that holds it
     * @param tags how many
     * @param pages of the document
     * @param imprint whose name stands on it; empty when nobody's does
     * @param reach from how far a tag scans, in centimetres
     */
    record Finished(
            String choice,
            KeyRing ring,
            int tags,
            int sheets,
            int pages,
            String imprint,
            long reach) {

        /** Most pages that are shown; more would not be looked at. */
        private static final int MOST_SHOWN = 8;

        List<Integer> shown() {
            return IntStream.rangeClosed(1, Math.min(pages, MOST_SHOWN)).boxed().toList();
        }

        int more() {
            return Math.max(0, pages - MOST_SHOWN);
        }

        /** What stands on a page. */
        String side(int page) {
            if (ring.testPage() && page == 1) {
                return "test page";
            }
            boolean isBack = ring.backs() && (page - (ring.testPage() ? 1 : 0)) % 2 == 0;
            return isBack ? "backs" : "fronts";
        }

        long width() {
            return Math.round(ring.format().pageWidth());
        }

        long height() {
            return Math.round(ring.format().pageHeight());
        }

        /** What to do with the sheets, step by step. */
        List<String> steps() {
            return ring.format().steps(ring.testPage());
        }
    }

    Edition edition() {
        return stock.edition();
    }

    /** What may be chosen of packs: all that is in one, with its own tag first. */
    List<Pack> packs() {
        return stock.packs();
    }

    Map<String, String> sets() {
        return Choosing.labels();
    }

    List<Group> groups() {
        return Arrays.stream(Group.values()).filter(group -> !in(group).isEmpty()).toList();
    }

    List<Category> in(Group group) {
        return edition().categories().values().stream()
                .filter(category -> category.group() == group)
                .toList();
    }

    TagFormat[] formats() {
        return TagFormat.values();
    }

    Look[] looks() {
        return Look.values();
    }
}
