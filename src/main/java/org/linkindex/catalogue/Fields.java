package org.linkindex.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkindex.codes.Code;

/**
 * The checked text of every field of a resource: what is compared, stored and written to files.
 *
 * @param values each field's value; every field is there
 */
public record Fields(Map<Field, String> values) {

    /**
     * Checks what a file or a form says.
     *
     * @param raw what it says; a field it does not speak of is taken from {@code otherwise}
     * @throws BadField at the first field that can't be taken
     */
    static Fields checked(Map<Field, String> raw, Map<Field, String> otherwise, Set<String> slugs) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, field.checked(text(field, raw, otherwise), slugs));
        }
        return new Fields(values);
    }

    /** What can't be taken, field by field, where {@link #checked} stops at the first. */
    static Map<Field, String> faults(
            Map<Field, String> raw, Map<Field, String> otherwise, Set<String> slugs) {
        Map<Field, String> faults = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            try {
                field.checked(text(field, raw, otherwise), slugs);
            } catch (BadField e) {
                faults.put(field, e.reason());
            }
        }
        return faults;
    }

    private static String text(Field field, Map<Field, String> raw, Map<Field, String> otherwise) {
        String silent = field == Field.EVIDENCE ? Evidence.KNOWN.word() : "";
        String value = raw.getOrDefault(field, otherwise.getOrDefault(field, silent));
        return value.isBlank() ? silent : value;
    }

    /** The value of a field; empty when it says nothing. */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The fields whose values differ. */
    public List<Field> differences(Fields other) {
        List<Field> differing = new ArrayList<>();
        for (Field field : Field.values()) {
            if (!get(field).equals(other.get(field))) {
                differing.add(field);
            }
        }
        return differing;
    }

    Fields with(Field field, String value) {
        Map<Field, String> changed = new EnumMap<>(values);
        changed.put(field, value);
        return new Fields(changed);
    }

    /** The address without what makes no difference. */
    String identity() {
        return new WebAddress(get(Field.URL)).identity();
    }

    Resource resource(Code code, Instant added, Instant changed) {
        return new Resource(
                code,
                get(Field.KEY),
                get(Field.TITLE),
                get(Field.URL),
                get(Field.PROVIDER),
                Format.find(get(Field.FORMAT)).orElseThrow(),
                get(Field.SUMMARY),
                List.copyOf(Field.list(get(Field.CATEGORIES))),
                list(Field.AUDIENCES).stream().map(w -> Audience.find(w).orElseThrow()).toList(),
                list(Field.NATIONS).stream().map(w -> Nation.find(w).orElseThrow()).toList(),
                get(Field.AREA),
                List.copyOf(list(Field.LANGUAGES)),
                get(Field.PHONE),
                Ages.parse(get(Field.AGES)).orElse(null),
                Evidence.find(get(Field.EVIDENCE)).orElseThrow(),
                added,
                changed);
    }

    private List<String> list(Field field) {
        return Field.list(get(field));
    }
}
