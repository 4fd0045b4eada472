package org.linkindex.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.linkindex.print.CannotPrint;

/**
 * A PDF on the disk: whole or not there, and never in the place of a file of another kind. What is
 * no file, such as {@code /dev/stdout}, is written to as it is.
 */
final class PdfFile {

    private static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Path path;

    /**
     * Looks at what is there already.
     *
     * @throws CannotPrint when that would be lost
     */
    PdfFile(Path path) {
        this.path = path;
        if (Files.isRegularFile(path) && !isReplaceable(path)) {
            throw new CannotPrint(
                    "The file " + path + " is there already and is no PDF; name another.");
        }
    }

    private static boolean isReplaceable(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(START.length);
            return start.length == 0 || Arrays.equals(start, START);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes it beside its place and moves it there, so that a stop leaves no half of it.
     *
     * @return whether the disk took it
     */
    boolean write(byte[] pdf) {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                Files.write(path, pdf);
            } else {
                replace(Files.exists(path) ? path.toRealPath() : path, pdf);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void replace(Path place, byte[] pdf) throws IOException {
        long process = ProcessHandle.current().pid();
        Path beside = place.resolveSibling(place.getFileName() + "." + process + ".part");
        beside.toFile().deleteOnExit();
        try {
            Files.write(beside, pdf, StandardOpenOption.CREATE_NEW);
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
