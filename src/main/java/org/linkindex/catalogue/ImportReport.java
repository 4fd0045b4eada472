package org.linkindex.catalogue;

import java.util.List;

/**
 * What an import did, or would do.
 *
 * @param added how many are new
 * @param changed how many differ from what was here
 * @param unchanged how many are the same
 * @param refused how many rows were not taken
 * @param kept how many fields were left alone because a person edited them here
 * @param notes the first of all that is worth a person's look, in the order of the file
 */
public record ImportReport(
        int added, int changed, int unchanged, int refused, int kept, List<Note> notes) {

    /** Nothing was there to do. */
    static final ImportReport NOTHING = new ImportReport(0, 0, 0, 0, 0, List.of());

    /** Most notes that are listed; the counts go on. */
    public static final int MOST_NOTES = 1_000;

    /** One line of the file and what happened to it. */
    public record Note(long line, Outcome outcome, String key, String reason) {}

    /** What happened to a line. */
    public enum Outcome {
        ADDED,
        CHANGED,
        REFUSED,
        KEPT
    }
}
