package org.linkindex.tending;

import java.util.List;
import org.linkindex.catalogue.Difference;
import org.linkindex.catalogue.Version;

/**
 * The history of a resource or category.
 *
 * @param title what it is called
 * @param path of its form; its history is below
 * @param here whether it stands; false when it was withdrawn
 * @param steps the newest first
 * @param newest the number of the newest version
 * @param token of the forms that put an old version back
 * @param fault why the last try failed; may be empty
 */
record HistoryView(
        String title,
        String path,
        boolean here,
        List<Step> steps,
        int newest,
        String token,
        String fault) {

    /** One version, and what it changed of the one before. */
    record Step(Version<?> version, List<Difference> differences) {}
}
