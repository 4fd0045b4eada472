package org.linkindex.catalogue;

import java.util.List;
import org.linkindex.codes.Code;

/**
 * What a change to many did, or would do.
 *
 * @param lines one for each resource
 */
public record BulkReport(List<Line> lines) {

    /** What happens to one of them. */
    public enum Fate {
        CHANGED("changes"),
        SAME("stays as it is"),
        WAITS("waits for a second steward"),
        MOVED_ON("was changed meanwhile; look again"),
        REFUSED("can't be changed so");

        private final String label;

        Fate(String label) {
            this.label = label;
        }

        /** In words. */
        public String label() {
            return label;
        }
    }

    /**
     * One resource.
     *
     * @param code which
     * @param title what it is called
     * @param before the field's value before
     * @param after the field's value after
     * @param fate what happens to it
     * @param reason why it can't be changed; empty when it can
     */
    public record Line(
            Code code, String title, String before, String after, Fate fate, String reason) {}

    /** Whether nothing stands in its way. */
    public boolean isWhole() {
        return lines.stream()
                .noneMatch(line -> line.fate() == Fate.MOVED_ON || line.fate() == Fate.REFUSED);
    }

    /** How many share this fate. */
    public long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }
}
