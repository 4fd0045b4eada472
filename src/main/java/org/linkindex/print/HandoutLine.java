package org.linkindex.print;

import java.util.ArrayList;
import java.util.List;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.Retirement;
import org.linkindex.codes.Code;
import org.linkindex.handouts.FixedPhrase;
import org.linkindex.handouts.Handout;
import org.linkindex.web.Phone;

/**
 * One thing on a handout, as paper says it. What there is nothing to say of is empty.
 *
 * @param from who runs it
 * @param sentence the first of its summary
 * @param call what to do by phone: {@code Call 0808 800 5000}
 * @param phrase what the worker said about it
 */
record HandoutLine(
        Code code, String title, String from, String sentence, String call, String phrase) {

    static List<HandoutLine> of(Handout handout, Edition edition) {
        List<HandoutLine> lines = new ArrayList<>();
        for (Handout.Item item : handout.items()) {
            FixedPhrase phrase = item.phrase();
            lines.add(
                    edition.resource(item.code())
                            .map(
                                    resource ->
                                            edition.isPaused(resource.code())
                                                    ? paused(resource)
                                                    : of(resource, phrase))
                            .or(
                                    () ->
                                            edition.category(item.code())
                                                    .map(category -> of(category, phrase)))
                            .orElseGet(() -> gone(item.code(), edition)));
        }
        return lines;
    }

    private static HandoutLine of(Resource resource, FixedPhrase phrase) {
        return new HandoutLine(
                resource.code(),
                resource.title(),
                "From " + resource.provider(),
                resource.firstSentence(),
                resource.phone().isEmpty() ? "" : new Phone(resource.phone()).action(),
                phrase.of(resource).words());
    }

    private static HandoutLine of(Category category, FixedPhrase phrase) {
        return new HandoutLine(
                category.code(), category.name(), "", category.firstSentence(), "", phrase.words());
    }

    /** Its number still helps; its code says what there is meanwhile. */
    private static HandoutLine paused(Resource resource) {
        return new HandoutLine(
                resource.code(),
                resource.title(),
                "From " + resource.provider(),
                "We are checking this one. Its code shows what may help meanwhile.",
                resource.phone().isEmpty() ? "" : new Phone(resource.phone()).action(),
                "");
    }

    /** Its code says what there is instead. */
    private static HandoutLine gone(Code code, Edition edition) {
        return new HandoutLine(
                code,
                edition.retirement(code).map(Retirement::title).orElse("This one has ended"),
                "",
                "This is no longer there. Its code shows what may help instead.",
                "",
                "");
    }
}
