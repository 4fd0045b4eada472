package org.linkindex.stewardship;

/**
 * The small facts that are kept of what one check saw; no page can be made of them again.
 *
 * @param status of the last answer; 0 when there was none
 * @param hops how many redirects were followed
 * @param address where they ended
 * @param title at most 200 characters
 * @param excerpt how the text begins, at most 280 characters
 * @param fingerprint what it is about
 * @param words how many words it has
 * @param kind what sort of body
 * @param mark a hash of the body
 * @param language as declared
 * @param hidden whether search engines are asked to leave it out
 * @param named whether the provider or title is named
 * @param harm how many harmful phrases it has
 * @param took how long the last answer took, in milliseconds
 */
record Sight(
        int status,
        int hops,
        String address,
        String title,
        String excerpt,
        Fingerprint fingerprint,
        int words,
        Page.Kind kind,
        String mark,
        String language,
        boolean hidden,
        boolean named,
        int harm,
        int took) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_EXCERPT = 280;

    /** Nothing was read. */
    static Sight blind(int status, int hops, String address, int took) {
        return new Sight(
                status,
                hops,
                address,
                "",
                "",
                Fingerprint.NONE,
                0,
                Page.Kind.EMPTY,
                "",
                "",
                false,
                false,
                0,
                took);
    }

    static Sight of(int status, Trip trip, Page page, Subject subject, int harm, int took) {
        return new Sight(
                status,
                trip.hops().size(),
                Page.shortened(trip.at().toString(), Target.LONGEST),
                Page.shortened(page.title(), LONGEST_TITLE),
                Page.shortened(page.text().replaceAll("\\s+", " ").strip(), LONGEST_EXCERPT),
                page.fingerprint(),
                page.words(),
                page.kind(),
                page.mark(),
                Page.shortened(page.language(), 20),
                page.hidden(),
                subject.isNamedIn(page.title() + " " + page.all()),
                harm,
                took);
    }

    /** Whether the page that was seen is, as far as can be told, a readable one. */
    boolean isReadable() {
        return words >= Inspector.FEWEST_WORDS || kind == Page.Kind.PDF;
    }
}
