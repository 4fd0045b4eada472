package org.linkindex.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A throw-away folder for data and settings of one run. */
record Folder(Path path) implements AutoCloseable {

    static Folder made() throws IOException {
        Folder folder = new Folder(Files.createTempDirectory("linkindex-bench"));
        Runtime.getRuntime().addShutdownHook(new Thread(folder::deleteQuietly));
        return folder;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    Path write(String name, byte[] content) {
        try {
            Files.createDirectories(file(name).getParent());
            return Files.write(file(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When somebody ends the run, a child may still be writing. */
    private void deleteQuietly() {
        try {
            close();
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Please delete " + path);
        }
    }

    @Override
    public void close() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
