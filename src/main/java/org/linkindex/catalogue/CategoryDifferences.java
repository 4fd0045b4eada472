package org.linkindex.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What two versions of a category have differently, in the words of pages. */
final class CategoryDifferences {

    private static final String NAME = "Name";
    private static final String TAG = "Name on the tag";
    private static final String GROUP = "Group";
    private static final String INTRO = "Introduction";
    private static final String URGENT = "Whom to call now";
    private static final String CURIOSITY = "Questions to stay curious";
    private static final String TERMS = "Words people use";
    private static final String RELATED = "Close to this";
    private static final String WORDING = "Words for writers";

    private CategoryDifferences() {}

    static List<Difference> of(Optional<Category> before, Category after) {
        Map<String, String> was = before.map(CategoryDifferences::said).orElse(Map.of());
        List<Difference> differences = new ArrayList<>();
        said(after)
                .forEach(
                        (label, is) -> {
                            if (!was.getOrDefault(label, "").equals(is)) {
                                differences.add(
                                        new Difference(label, was.getOrDefault(label, ""), is));
                            }
                        });
        return differences;
    }

    /**
     * The labels of the fields whose last change was a person's, and no file's.
     *
     * @param versions the newest first
     */
    static List<String> lastTouched(List<Version<Category>> versions) {
        Map<String, Boolean> byPerson = new LinkedHashMap<>();
        for (int i = versions.size() - 2; i >= 0; i--) {
            Version<Category> version = versions.get(i);
            boolean person = version.deed() == Deed.EDITED || version.deed() == Deed.REVERTED;
            of(Optional.of(versions.get(i + 1).content()), version.content())
                    .forEach(difference -> byPerson.put(difference.label(), person));
        }
        return byPerson.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One category, with the fields of these labels as another has them. */
    static Category keeping(List<String> labels, Category theirs, Category otherwise) {
        return new Category(
                otherwise.code(),
                otherwise.slug(),
                (labels.contains(NAME) ? theirs : otherwise).name(),
                (labels.contains(TAG) ? theirs : otherwise).tag(),
                (labels.contains(GROUP) ? theirs : otherwise).group(),
                (labels.contains(INTRO) ? theirs : otherwise).intro(),
                (labels.contains(URGENT) ? theirs : otherwise).urgent(),
                (labels.contains(CURIOSITY) ? theirs : otherwise).curiosity(),
                (labels.contains(TERMS) ? theirs : otherwise).terms(),
                (labels.contains(RELATED) ? theirs : otherwise).related(),
                (labels.contains(WORDING) ? theirs : otherwise).wording());
    }

    /** Every field by its label, as text. */
    static Map<String, String> said(Category category) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(NAME, category.name());
        said.put(TAG, category.tag());
        said.put(GROUP, category.group().label());
        said.put(INTRO, category.intro());
        said.put(URGENT, category.urgent());
        said.put(CURIOSITY, String.join("\n", category.curiosity()));
        said.put(TERMS, String.join("\n", category.terms()));
        said.put(RELATED, String.join("\n", category.related()));
        said.put(WORDING, category.wording());
        return said;
    }
}
