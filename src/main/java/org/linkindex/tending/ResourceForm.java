package org.linkindex.tending;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.BadField;
import org.linkindex.catalogue.Changes;
import org.linkindex.catalogue.Draft;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.WebAddress;
import org.linkindex.codes.Code;
import org.linkindex.web.Request;

/**
 * The form of a resource, as it is filled in.
 *
 * @param token of this form: sent twice, it is saved once
 * @param code which resource; null for a new one
 * @param base the version from which it was made
 * @param values what each field says, as typed
 * @param why what the steward says about the change
 */
record ResourceForm(
        String token, @Nullable Code code, int base, Map<Field, String> values, String why) {

    /** For whom, where and in which languages most are: ticked in an empty form. */
    static ResourceForm blank(String address, String category) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.URL, address);
        values.put(Field.CATEGORIES, category);
        values.put(Field.NATIONS, "uk");
        values.put(Field.LANGUAGES, "en");
        values.put(Field.FORMAT, "website");
        values.put(Field.EVIDENCE, "page");
        return new ResourceForm(Changes.newToken(), null, 0, values, "");
    }

    static ResourceForm of(Code code, int version, Fields fields) {
        return new ResourceForm(Changes.newToken(), code, version, fields.values(), "");
    }

    /**
     * What was sent. Fields of which the box "take theirs" is ticked are left as they stand.
     *
     * @param base from what it was made: entries of lists keep the order that they had there, as
     *     the first is the main one
     */
    static ResourceForm sent(Request request, @Nullable Code code, Optional<Fields> base) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field :
                List.of(
                        Field.TITLE,
                        Field.PROVIDER,
                        Field.FORMAT,
                        Field.SUMMARY,
                        Field.AREA,
                        Field.PHONE,
                        Field.EVIDENCE)) {
            values.put(field, request.field(field.word()));
        }
        values.put(Field.URL, address(request.field("url")));
        values.put(
                Field.CATEGORIES,
                joined(request.fields("categories"), Field.CATEGORIES, Optional.empty()));
        values.put(Field.AUDIENCES, joined(request.fields("audiences"), Field.AUDIENCES, base));
        values.put(Field.NATIONS, joined(request.fields("nations"), Field.NATIONS, base));
        List<String> languages = new ArrayList<>(request.fields("languages"));
        languages.addAll(List.of(request.field("other-languages").split("[\\s,;]+")));
        values.put(Field.LANGUAGES, joined(languages, Field.LANGUAGES, base));
        values.put(Field.AGES, ages(request.field("ages-from"), request.field("ages-to")));
        request.fields("take").forEach(word -> Field.find(word).ifPresent(values::remove));
        return new ResourceForm(
                token(request.field("form")),
                code,
                number(request.field("base")),
                values,
                request.field("why").strip());
    }

    private static String token(String sent) {
        return sent.matches("[0-9a-f]{32}") ? sent : Changes.newToken();
    }

    static int number(String sent) {
        return sent.matches("\\d{1,8}") ? Integer.parseInt(sent) : 0;
    }

    private static String address(String typed) {
        if (typed.isBlank()) {
            return "";
        }
        try {
            return WebAddress.typed(typed).text();
        } catch (BadField e) {
            return typed.strip();
        }
    }

    private static String joined(List<String> chosen, Field field, Optional<Fields> base) {
        Set<String> words = new LinkedHashSet<>();
        chosen.stream().map(String::strip).filter(word -> !word.isEmpty()).forEach(words::add);
        Set<String> ordered = new LinkedHashSet<>();
        base.ifPresent(
                fields ->
                        Field.list(fields.get(field)).stream()
                                .filter(words::contains)
                                .forEach(ordered::add));
        ordered.addAll(words);
        return String.join(";", ordered);
    }

    private static String ages(String from, String to) {
        String first = from.strip();
        String last = to.strip();
        if (first.isEmpty() && last.isEmpty()) {
            return "";
        }
        return (first.isEmpty() ? "0" : first) + "-" + (last.isEmpty() ? "99" : last);
    }

    /** What a field says, as it is shown in the form. */
    String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** Whether an entry of a list is chosen. */
    boolean has(Field field, String word) {
        return Field.list(get(field)).contains(word);
    }

    /** The entry at a place of a list; empty when it is shorter. */
    String at(Field field, int place) {
        List<String> entries = Field.list(get(field));
        return place < entries.size() ? entries.get(place) : "";
    }

    /** The youngest or the oldest age. */
    String age(boolean from) {
        String[] parts = get(Field.AGES).split("-", 2);
        return parts.length < 2 ? "" : parts[from ? 0 : 1];
    }

    /** The address, when it can be taken. */
    Optional<WebAddress> webAddress() {
        try {
            return Optional.of(new WebAddress(get(Field.URL)));
        } catch (BadField e) {
            return Optional.empty();
        }
    }

    Draft draft() {
        return new Draft(token, code, base, values, why);
    }

    /** With these values, from this version on: what two wrote, brought together. */
    ResourceForm from(int version, Map<Field, String> together) {
        return new ResourceForm(Changes.newToken(), code, version, together, why);
    }

    /** Sentences for people, by field, of what can't be taken. */
    static Map<String, String> sentences(Map<String, String> faults) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            String reason = faults.get(field.word());
            if (reason != null) {
                sentences.put(
                        field.word(),
                        reason.endsWith(" is missing")
                                ? "“" + field.label() + "” is missing."
                                : sentence(reason));
            }
        }
        faults.forEach((word, reason) -> sentences.putIfAbsent(word, sentence(reason)));
        return sentences;
    }

    static String sentence(String reason) {
        return Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }
}
