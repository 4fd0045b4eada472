package org.linkindex.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linkindex.catalogue.CsvTable;

/** Judged questions, read from a file with the columns query, who, key, grade. */
record Questions(List<Question> list) {

    /** What somebody asked, and the keys that answer it, with grades from 1 to 3. */
    record Question(String words, String who, Map<String, Integer> grades) {}

    /**
     * @throws IllegalArgumentException when a row cannot be read; the message names the row
     */
    static Questions parse(String csv) {
        Map<String, Question> questions = new LinkedHashMap<>();
        List<List<String>> rows = CsvTable.parse(csv).rows();
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

    /** The questions that ship with the product. */
    static Questions shipped() {
        try (InputStream in =
                Objects.requireNonNull(
                        Questions.class.getResourceAsStream("/search/questions.csv"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
