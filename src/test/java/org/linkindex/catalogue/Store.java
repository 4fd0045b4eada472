package org.linkindex.catalogue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

/** A catalogue with one category and files to feed it with, for tests. */
record Store(Database database, Catalogue catalogue, Path folder) implements AutoCloseable {

    static final String HEADER =
            "code,key,title,url,provider,format,summary,categories,audiences,nations,area,languages,"
                    + "phone,ages,evidence";

    private static final String CATEGORY =
            """
            - slug: bullying
              name: Bullying
              tag: Bullying
              group: Everyday life
              intro: It is not your fault.
              urgent: Call 999.
            """;

    static Store open(String address) {
        try {
            Database database = Database.open(address);
            Clock clock = Clock.systemUTC();
            return new Store(
                    database,
                    new Catalogue(database, new Codes(database, clock), clock),
                    Files.createTempDirectory("linkindex-files"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Store empty(Engines engine) {
        return open(engine.freshAddress());
    }

    /** With the category {@code bullying}. */
    static Store with(Engines engine) {
        Store store = empty(engine);
        store.categories(CATEGORY);
        return store;
    }

    /** With the starter catalogue. */
    static Store starter(Engines engine) {
        Store store = empty(engine);
        store.catalogue.importStarter(Progress.NONE);
        return store;
    }

    ImportReport categories(String yaml) {
        return apply("file.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** Imports rows below the usual first line. */
    ImportReport rows(String... rows) {
        return csv(HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    ImportReport csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport csv(byte[] bytes) {
        return apply("file.csv", bytes);
    }

    private ImportReport apply(String name, byte[] bytes) {
        return catalogue.importFile(file(name, bytes), true, Progress.NONE);
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String export(String name) {
        try {
            Path file = folder.resolve(name);
            catalogue.exportFile(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String resources() {
        return export("out.csv");
    }

    Resource only() {
        return catalogue.edition().resources().firstEntry().getValue();
    }

    /** A good row, but for the cells that are named here. */
    static String row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String name : HEADER.split(",", -1)) {
            row.put(name, "");
        }
        row.put("key", "key");
        row.put("title", "Title");
        row.put("url", "https://example.org/a");
        row.put("provider", "Provider");
        row.put("format", "website");
        row.put("summary", "It helps.");
        row.put("categories", "bullying");
        row.put("audiences", "parents");
        row.put("nations", "uk");
        row.put("languages", "en");
        for (int i = 0; i < cells.length; i += 2) {
            if (row.put(cells[i], cells[i + 1]) == null) {
                throw new IllegalArgumentException(cells[i]);
            }
        }
        return row.values().stream().map(Store::quoted).collect(Collectors.joining(","));
    }

    static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() {
        database.close();
        Arrays.stream(folder.toFile().listFiles()).forEach(File::delete);
        folder.toFile().delete();
    }
}
