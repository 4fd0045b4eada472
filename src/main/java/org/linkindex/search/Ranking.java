package org.linkindex.search;

/**
 * Everything that decides what comes first, in one table. Tuned on judged questions; {@code
 * Evaluation} tells what a change does.
 *
 * @param title a word of the question in the title
 * @param text in any of its words: title, summary, provider, place, categories
 * @param tie what the weaker fields add when several have the word
 * @param near two words of the question side by side, in title or text
 * @param length how much long questions are damped: words count as {@code n^-length}
 * @param main its main category is what the question is about
 * @param other another of its categories is
 * @param audience it is for those who seem to ask
 * @param stranger it is for others only
 * @param format it is the kind of thing asked for
 * @param nation it is for the nation asked for
 * @param abroad it is for one nation only, and nobody asked for that
 * @param local it is for one place only, and nobody asked for that
 * @param language it is in the language asked for
 * @param age it is for the age told
 * @param helpline somebody answers there
 * @param known its address is well known
 * @param late its review has been overdue for more than the time of grace
 * @param onlyPhrase what a phrase of one word tells of a category
 * @param perWord what each further word of a phrase adds
 * @param sure evidence from which a category counts fully
 * @param leaning what the catalogue's own words tell of a category
 * @param synonym a word said otherwise
 * @param hint a word that answers often have
 * @param soft a word that nearly every resource could have
 * @param quiet a word that was understood as a wish, such as "video"
 * @param focus how much less a word counts that stands under many categories
 * @param again what remains of a category's second, third … phrase
 */
record Ranking(
        float title,
        float text,
        float tie,
        float near,
        float length,
        float main,
        float other,
        float audience,
        float stranger,
        float format,
        float nation,
        float abroad,
        float local,
        float language,
        float age,
        float helpline,
        float known,
        float late,
        float onlyPhrase,
        float perWord,
        float sure,
        float leaning,
        float synonym,
        float hint,
        float soft,
        float quiet,
        float focus,
        float again) {

    /** The weights in use. */
    static final Ranking TUNED =
            new Ranking(
                    1.9f, 1.3f, 0.2f, 0.25f, 0.2f, // words
                    3.75f, 2f, // categories
                    0.6f, -0.75f, 1.9f, 6f, -1.5f, -1.4f, 4f, 0.8f, 0.6f, 0.25f,
                    -0.4f, // wishes, priors
                    1.3f, 0.6f, 1.6f, 1f, // evidence for categories
                    0.8f, 0.4f, 0.3f, 0.4f, 0.4f, // kinds of words
                    0.25f);

    /** What a phrase of so many words tells of a category. */
    float phrase(int words) {
        return onlyPhrase + perWord * (Math.min(words, 4) - 1);
    }
}
