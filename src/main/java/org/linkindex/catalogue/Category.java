package org.linkindex.catalogue;

import java.util.List;
import org.linkindex.codes.Code;

/**
 * A subject under which resources stand, and a key tag.
 *
 * @param code permanent, on paper
 * @param slug stable name in files, such as {@code domestic-abuse}
 * @param name full name, at most 80 characters
 * @param tag short name for a key tag, at most 24 characters
 * @param group one of the nine
 * @param intro a few sentences for families
 * @param urgent whom to call now
 * @param curiosity open questions for practitioners about what lies behind the presenting issue
 * @param terms how people say it: jargon, old terms, everyday phrases, misspellings; never shown
 * @param related slugs of neighbouring categories
 * @param wording terms to prefer and to avoid, for those who write
 */
public record Category(
        Code code,
        String slug,
        String name,
        String tag,
        Group group,
        String intro,
        String urgent,
        List<String> curiosity,
        List<String> terms,
        List<String> related,
        String wording) {

    /** The first sentence of what families read. */
    public String firstSentence() {
        return Sentences.first(intro);
    }
}
