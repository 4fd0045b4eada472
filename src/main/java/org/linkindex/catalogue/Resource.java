package org.linkindex.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;

/**
 * Something that helps: a website, film, leaflet, helpline, and so on.
 *
 * @param code permanent, on paper
 * @param key stable name of its row in files
 * @param title what it is called, at most 200 characters
 * @param url its own address, http or https
 * @param provider who runs it
 * @param format what kind of thing it is
 * @param summary one or two sentences in our own words, at most 2,000 characters
 * @param categories slugs, 1 to 3; the first is the main one
 * @param audiences for whom, at least one
 * @param nations where it is meant for, at least one
 * @param area place within a nation; empty when it is for all
 * @param languages codes of BCP 47 ({@code en}, {@code cy}, {@code bfi}), at least one
 * @param phone number to call; empty when there is none
 * @param ages of the children it is about; null when it does not say
 * @param evidence how we know the address
 * @param added when it entered this index
 * @param changed when it last changed here
 */
public record Resource(
        Code code,
        String key,
        String title,
        String url,
        String provider,
        Format format,
        String summary,
        List<String> categories,
        List<Audience> audiences,
        List<Nation> nations,
        String area,
        List<String> languages,
        String phone,
        @Nullable Ages ages,
        Evidence evidence,
        Instant added,
        Instant changed) {

    /** The first sentence of its summary. */
    public String firstSentence() {
        return Sentences.first(summary);
    }
}
