package org.linkindex.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as somebody filled it in, so that it can be shown again with what will not do, and nothing
 * must be typed twice. Passwords are never in it.
 *
 * @param values by the names of the fields
 * @param faults in the order of the fields
 */
public record Form(Map<String, String> values, List<Fault> faults) {

    /** As it is before anybody fills it in. */
    public static final Form EMPTY = new Form(Map.of(), List.of());

    /** As it arrived: these fields, without the spaces around what was typed. */
    public static Form of(Request request, String... names) {
        Map<String, String> values = new HashMap<>();
        for (String name : names) {
            values.put(name, request.field(name).strip());
        }
        return new Form(Map.copyOf(values), List.of());
    }

    /** Filled in with one more value. */
    public Form with(String name, String value) {
        Map<String, String> more = new HashMap<>(values);
        more.put(name, value);
        return new Form(Map.copyOf(more), faults);
    }

    /** With one more fault. */
    public Form faulty(String field, String sentence) {
        List<Fault> more = new ArrayList<>(faults);
        more.add(new Fault(field, sentence));
        return new Form(values, List.copyOf(more));
    }

    /** With a fault, if there is one. */
    public Form faulty(String field, Optional<String> sentence) {
        return sentence.map(each -> faulty(field, each)).orElse(this);
    }

    /** What a field holds, or empty text. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong with a field, or empty text. */
    public String fault(String name) {
        return faults.stream()
                .filter(each -> each.field().equals(name))
                .map(Fault::sentence)
                .findFirst()
                .orElse("");
    }

    /** Whether all will do. */
    public boolean isGood() {
        return faults.isEmpty();
    }
}
