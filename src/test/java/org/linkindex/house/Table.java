package org.linkindex.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a table in one of our documents, below a heading. */
record Table(List<List<String>> rows) {

    static Table below(String heading, String file) {
        List<List<String>> rows = new ArrayList<>();
        boolean inSection = false;
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("#")) {
                inSection = line.replaceFirst("#+ ", "").equals(heading);
            } else if (inSection && line.startsWith("|") && !line.startsWith("|---")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
            }
        }
        if (rows.size() < 2) {
            throw new IllegalStateException("no table below '" + heading + "' in " + file);
        }
        return new Table(rows.subList(1, rows.size()));
    }

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
