package org.linkindex.signboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the page of the site's history shows.
 *
 * @param newest the number of what stands now
 * @param steps the newest first
 * @param isOvertaken whether somebody changed the site before this one could put something back
 */
record SiteHistory(long newest, List<Step> steps, boolean isOvertaken) {

    /** Most versions on a page. */
    static final int MOST = 50;

    /**
     * One version.
     *
     * @param said who said it; nobody before the first
     * @param differences from the one before, a line each
     */
    record Step(long number, Optional<Said> said, List<String> differences) {}

    /**
     * From the versions of a page and one more, which the last is compared with.
     *
     * @param versions the newest first
     */
    static SiteHistory of(long newest, List<Version> versions, boolean isOvertaken) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < Math.min(versions.size(), MOST); i++) {
            Version version = versions.get(i);
            Wording before =
                    i + 1 < versions.size() ? versions.get(i + 1).wording() : Wording.NOTHING;
            steps.add(
                    new Step(
                            version.wording().number(),
                            Optional.of(version.said()),
                            Differences.list(before, version.wording())));
        }
        if (versions.size() <= MOST) {
            steps.add(new Step(0, Optional.empty(), List.of()));
        }
        return new SiteHistory(newest, List.copyOf(steps), isOvertaken);
    }

    /** Whether there are earlier ones than this page shows. */
    boolean goesOn() {
        return steps.getLast().number() > 0;
    }
}
