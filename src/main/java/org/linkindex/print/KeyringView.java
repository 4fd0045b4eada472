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
import org.linkindex.web.Fault;

/**
 * What the page of key tags shows.
 *
 * @param faults what will not do
 * @param said what was done, in a sentence; may be empty
 * @param finished what was chosen; null before
 */
record KeyringView(
        Stock stock,
        KeyringForm form,
        List<Fault> faults,
        String said,
        @Nullable Finished finished) {

    /** As it is when nothing was done yet. */
    static KeyringView of(Stock stock, KeyringForm form) {
        return new KeyringView(stock, form, List.of(), "", null);
    }

    KeyringView with(Fault fault) {
        return new KeyringView(stock, form, List.of(fault), said, finished);
    }

    KeyringView saying(String sentence) {
        return new KeyringView(stock, form, faults, sentence, finished);
    }

    KeyringView showing(Finished done) {
        return new KeyringView(stock, form, faults, said, done);
    }

    /**
     * A document that can be looked at.
     *
     * @param choice the part of the address that holds it
     * @param tags how many
     * @param besides how many of them are no part of the ready set that was chosen
     * @param set how that set is called; empty when there is none
     * @param pages of the document
     * @param imprint whose name stands on it; empty when nobody's does
     * @param reach from how far a tag scans, in centimetres
     */
    record Finished(
            String choice,
            KeyRing ring,
            int tags,
            int besides,
            String set,
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

        /** "13 tags (Core 12 and 1 more) on 1 sheet". */
        String counted() {
            String mixed =
                    set.isEmpty() || besides == 0
                            ? ""
                            : " (%s and %,d more)".formatted(set, besides);
            return many(tags, "tag") + mixed + " on " + many(sheets, "sheet");
        }

        /** Whether somebody typed a name that these tags have no room for. */
        boolean leavesNameOut() {
            return !ring.organisation().isEmpty() && !carriesName(ring);
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

        /** Why a name that somebody typed is not printed, as the end of a sentence. */
        String whyNot() {
            if (ring.look() == Look.DISCREET) {
                return "discreet tags carry no name";
            }
            return ring.format().hasBack()
                    ? "it stands on the backs, and you chose none"
                    : "these labels have no room for a name";
        }

        /** What to do with the sheets, step by step. */
        List<String> steps() {
            return ring.format().steps(ring.testPage());
        }
    }

    /** "1 tag", "2,158 tags". */
    static String many(long count, String what) {
        return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }

    /** Whether who hands these tags out stands on them: on backs, or where there is much room. */
    static boolean carriesName(KeyRing ring) {
        return ring.format().carriesImprint()
                && ring.look() != Look.DISCREET
                && (ring.backs() || !ring.format().hasBack());
    }

    /** What will not do with this field, in a sentence; empty when it will. */
    String fault(String field) {
        return faults.stream()
                .filter(each -> each.field().equals(field))
                .map(Fault::sentence)
                .findFirst()
                .orElse("");
    }

    /** What was chosen by code or title, and stays chosen. */
    List<Titles.Titled> picked() {
        return form.picked().stream().map(code -> Titles.of(code, stock)).toList();
    }

    /** What has the words in its title that were looked for; without what is chosen already. */
    Titles.Found found() {
        Titles.Found found = Titles.find(form.find(), stock);
        return new Titles.Found(
                found.shown().stream()
                        .filter(each -> !form.picked().contains(each.word()))
                        .toList(),
                found.more());
    }

    Edition edition() {
        return stock.edition();
    }

    /** What may be chosen of packs: all that is in one, with its own tag first. */
    List<Pack> packs() {
        return stock.packs();
    }

    /** The ready sets: word and label. */
    Map<String, Choosing.ReadySet> sets() {
        return Choosing.sets();
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
