package org.linkindex.handouts;

import java.util.ArrayList;
import java.util.List;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.Retirement;

/**
 * What the pages of a handout show.
 *
 * @param handout the handout
 * @param places what stands at each place, in order
 */
record HandoutView(Handout handout, List<Place> places) {

    /** What stands at one place. */
    sealed interface Place {

        /** What is said about it. */
        default FixedPhrase phrase() {
            return FixedPhrase.NONE;
        }
    }

    record OfResource(Resource resource, FixedPhrase phrase) implements Place {}

    /** Families are not sent there now. */
    record OfPaused(Resource resource) implements Place {}

    record OfCategory(Category category, FixedPhrase phrase) implements Place {}

    record OfRetirement(Retirement retirement) implements Place {}

    /** It can't be read any more. */
    record Unread() implements Place {}

    static HandoutView of(Handout handout, Edition edition) {
        List<Place> places = new ArrayList<>();
        for (Handout.Part part : handout.parts()) {
            places.add(
                    switch (part) {
                        case Handout.Item item -> place(item, edition);
                        case Handout.Gap gap -> new Unread();
                    });
        }
        return new HandoutView(handout, places);
    }

    private static Place place(Handout.Item item, Edition edition) {
        FixedPhrase phrase = item.phrase();
        return edition.resource(item.code())
                .<Place>map(
                        resource ->
                                edition.isPaused(resource.code())
                                        ? new OfPaused(resource)
                                        : new OfResource(resource, phrase.of(resource)))
                .or(
                        () ->
                                edition.category(item.code())
                                        .map(category -> new OfCategory(category, phrase)))
                .or(() -> edition.retirement(item.code()).map(OfRetirement::new))
                .orElseGet(Unread::new);
    }
}
