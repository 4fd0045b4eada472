package org.linkindex.tending;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Language;
import org.linkindex.catalogue.Resource;

/**
 * What the page with the form of a resource shows.
 *
 * @param faults sentences by field
 * @param conflict set when somebody else was quicker
 * @param said what was done just now; may be empty
 */
record FormView(
        ResourceForm form,
        Map<String, String> faults,
        Look look,
        @Nullable Conflict conflict,
        String said,
        Edition edition) {

    Collection<Category> categories() {
        return edition.categories().values();
    }

    /** The languages that any resource has, by their names. */
    Map<String, String> languages() {
        Map<String, String> byName = new TreeMap<>();
        edition.resources().values().stream()
                .flatMap(each -> each.languages().stream())
                .distinct()
                .forEach(code -> byName.put(new Language(code).label(), code));
        return byName;
    }

    /** The languages of the form that no other resource has, as typed. */
    String otherLanguages() {
        Collection<String> known = languages().values();
        return String.join(
                " ",
                Field.list(form.get(Field.LANGUAGES)).stream()
                        .filter(each -> !known.contains(each))
                        .toList());
    }

    /** All who run a resource, for suggestions while typing. */
    List<String> providers() {
        return edition.resources().values().stream()
                .map(Resource::provider)
                .distinct()
                .sorted()
                .toList();
    }
}
