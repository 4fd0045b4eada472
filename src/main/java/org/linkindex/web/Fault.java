package org.linkindex.web;

import java.util.List;
import java.util.Map;

/**
 * Something in a form that will not do.
 *
 * @param field the name, and the id, of the field; empty when it is about none
 * @param sentence what to do about it
 */
public record Fault(String field, String sentence) {

    /** The same from sentences by the names of their fields, in their order. */
    public static List<Fault> list(Map<String, String> sentences) {
        return sentences.entrySet().stream()
                .map(each -> new Fault(each.getKey(), each.getValue()))
                .toList();
    }
}
