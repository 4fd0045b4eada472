package org.linkindex.packs;

import java.util.List;
import java.util.Optional;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;

/** What a page shows of a pack: its places, with what stands there now. */
record PackView(Pack pack, List<Place> places, String by) {

    /** One place: a resource, a category, or something that was withdrawn since. */
    record Place(PackPart part, Optional<Resource> resource, Optional<Category> category) {

        /** What people call it. */
        String title() {
            return resource.map(Resource::title)
                    .or(() -> category.map(Category::name))
                    .orElse("No longer there");
        }

        boolean isGone() {
            return resource.isEmpty() && category.isEmpty();
        }
    }

    static PackView of(Pack pack, Edition edition, String by) {
        return new PackView(pack, places(pack.parts(), edition), by);
    }

    /** What stands at these places, whether or not they would do in a pack. */
    static List<Place> places(List<PackPart> parts, Edition edition) {
        return parts.stream()
                .map(
                        part ->
                                new Place(
                                        part,
                                        edition.resource(part.code()),
                                        edition.category(part.code())))
                .toList();
    }

    /** The places that families see: what was withdrawn is left out. */
    List<Place> standing() {
        return places.stream().filter(place -> !place.isGone()).toList();
    }

    /** The codes of what stands there, as key rings and handouts take them. */
    List<String> codes() {
        return standing().stream().map(place -> place.part().code().text()).toList();
    }
}
