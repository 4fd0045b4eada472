package org.linkindex.tending;

import java.util.Arrays;
import java.util.List;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.CategoryChanges;
import org.linkindex.catalogue.Changes;
import org.linkindex.web.Request;

/**
 * The form of a category, as it is filled in.
 *
 * @param token of this form: sent twice, it is saved once
 * @param base the version from which it was made
 * @param wording what it says; lists have an entry a line
 */
record CategoryForm(String token, int base, CategoryChanges.Wording wording) {

    static CategoryForm of(int base, Category category) {
        return new CategoryForm(
                Changes.newToken(),
                base,
                new CategoryChanges.Wording(
                        category.intro(),
                        category.urgent(),
                        category.curiosity(),
                        category.terms(),
                        category.wording()));
    }

    static CategoryForm sent(Request request) {
        return new CategoryForm(
                request.field("form"),
                ResourceForm.number(request.field("base")),
                new CategoryChanges.Wording(
                        line(request.field("intro")),
                        line(request.field("urgent")),
                        lines(request.field("curiosity")),
                        lines(request.field("terms")),
                        line(request.field("wording"))));
    }

    private static String line(String typed) {
        return typed.replaceAll("[\\t\\r\\n]+", " ").strip();
    }

    private static List<String> lines(String typed) {
        return Arrays.stream(typed.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
