package org.linkindex.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What two versions have differently, in the words of pages. */
final class Differences {

    private Differences() {}

    /** Field by field; {@code before} null when there was nothing before. */
    static List<Difference> of(
            Optional<Fields> before, Fields after, SequencedMap<String, Category> categories) {
        List<Difference> differences = new ArrayList<>();
        for (Field field : Field.values()) {
            String was = before.map(fields -> fields.get(field)).orElse("");
            String is = after.get(field);
            if (!was.equals(is)) {
                differences.add(
                        new Difference(
                                field.label(),
                                inWords(field, was, categories),
                                inWords(field, is, categories)));
            }
        }
        return differences;
    }

    /** The value as one would read it aloud. */
    static String inWords(Field field, String value, SequencedMap<String, Category> categories) {
        return switch (field) {
            case KEY, TITLE, URL, PROVIDER, SUMMARY, AREA, PHONE, AGES -> value;
            case FORMAT -> Format.find(value).map(Format::label).orElse(value);
            case EVIDENCE -> Evidence.find(value).map(Differences::label).orElse(value);
            case CATEGORIES -> listed(value, slug -> name(slug, categories));
            case AUDIENCES ->
                    listed(value, word -> Audience.find(word).map(Audience::label).orElse(word));
            case NATIONS ->
                    listed(value, word -> Nation.find(word).map(Nation::label).orElse(word));
            case LANGUAGES -> listed(value, word -> new Language(word).label());
        };
    }

    private static String name(String slug, SequencedMap<String, Category> categories) {
        Category category = categories.get(slug);
        return category == null ? slug : category.name();
    }

    private static String label(Evidence evidence) {
        return switch (evidence) {
            case PAGE -> "seen on the page itself";
            case KNOWN -> "well known";
        };
    }

    private static String listed(String value, UnaryOperator<String> word) {
        return Field.list(value).stream().map(word).collect(Collectors.joining(", "));
    }
}
