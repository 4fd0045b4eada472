package org.linkindex.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judged questions, read from a file with the columns query, who, key, grade. */
record Questions(List<Question> list) {

    /** What somebody asked, and the keys that answer it, with grades from 1 to 3. */
    record Question(String words, String who, Map<String, Integer> grades) {}

    /**
     * @throws IllegalArgumentException when a row cannot be read; the message names the row
     */
    static Questions parse(String csv) {
        Map<String, Question> questions = new LinkedHashMap<>();
        List<List<String>> rows = rows(csv);
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.size() != 4 || !row.get(3).matches("[1-3]")) {
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " should be: query,who,key,grade from 1 to 3");
            }
            questions
                    .computeIfAbsent(
                            row.get(0),
                            words -> new Question(words, row.get(1), new LinkedHashMap<>()))
                    .grades()
                    .put(row.get(2), Integer.valueOf(row.get(3)));
        }
        return new Questions(List.copyOf(questions.values()));
    }

    /** The rows of a text of comma-separated values, as RFC 4180 says. */
    static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                if (twice) {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        if (!row.isEmpty() || !field.isEmpty()) {
            row.add(field.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
