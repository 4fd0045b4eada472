package org.linkindex.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;

/** What is asked of a category before it is taken. */
final class CategoryCheck {

    private CategoryCheck() {}

    /**
     * @throws BadField at the first thing that can't be taken
     */
    static void check(CategoryFile.Entry entry, Set<String> slugs) {
        Field.KEY.checked(needed("slug", entry.slug(), 60), Set.of());
        needed("name", entry.name(), 80);
        needed("tag", entry.tag(), 24);
        needed("intro", entry.intro(), 2_000);
        needed("urgent", entry.urgent(), 1_000);
        if (entry.wording() != null && !entry.wording().isBlank()) {
            needed("wording", entry.wording(), 2_000);
        }
        if (Group.find(needed("group", entry.group(), 60)).isEmpty()) {
            throw new BadField(
                    "the group must be one of "
                            + String.join(
                                    "; ",
                                    List.of(Group.values()).stream().map(Group::label).toList()));
        }
        for (String slug : listed(entry.related())) {
            if (!slugs.contains(slug)) {
                throw new BadField("the related category '" + slug + "' is not known");
            }
        }
        for (String line : listed(entry.curiosity())) {
            needed("curiosity", "question", line, 300);
        }
        for (String line : listed(entry.terms())) {
            needed("terms", "term", line, 200);
        }
    }

    private static String needed(String what, @Nullable String value, int longest) {
        return needed(what, what, value, longest);
    }

    private static String needed(String field, String what, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new BadField(field, "the " + what + " is missing");
        }
        if (value.length() > longest) {
            throw new BadField(field, "the " + what + " is longer than " + longest + " characters");
        }
        if (value.codePoints().anyMatch(Field::isHidden)) {
            throw new BadField(
                    field, "the " + what + " holds a character that can't be seen; retype it");
        }
        return value;
    }

    private static List<String> listed(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    /** The category of a checked entry. */
    static Category category(CategoryFile.Entry entry, Code code) {
        return new Category(
                code,
                entry.slug(),
                entry.name(),
                entry.tag(),
                Group.find(entry.group()).orElseThrow(),
                entry.intro(),
                entry.urgent(),
                List.copyOf(listed(entry.curiosity())),
                List.copyOf(listed(entry.terms())),
                List.copyOf(listed(entry.related())),
                entry.wording() == null || entry.wording().isBlank() ? "" : entry.wording());
    }
}
