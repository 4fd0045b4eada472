package org.linkindex.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkindex.codes.Code;

/**
 * The file of resources: CSV (RFC 4180) in UTF-8, or UTF-16 with its mark, with a line of column
 * names. Read row by row, so memory stays flat however long the file is.
 */
final class ResourceFile {

    private static final String CODE = "code";

    /** Longest row, in characters: twice all limits together. An unclosed quote runs into it. */
    private static final int LONGEST_ROW = 16 * 1024;

    /**
     * One row as the file has it.
     *
     * @param line where it begins
     * @param code the code it brings along; empty when it brings none
     * @param values what it says of each field that the file has a column for
     */
    record Line(long line, String code, Map<Field, String> values) {}

    private ResourceFile() {}

    /**
     * Hands over each row; one with too many or too few cells goes to {@code torn} instead.
     *
     * @throws BadFile when the file is no such file, or breaks off
     */
    static void read(InputStream in, Consumer<Line> rows, Consumer<Long> torn) {
        long[] line = {1};
        try (Reader reader = decoded(in);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .maxBufferSize(LONGEST_ROW)
                                .allowUnclosedQuote(false)
                                .allowExtraCharsAfterClosingQuote(false)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .ofCsvRecord(reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new BadFile("The file is empty.");
            }
            List<Optional<Field>> columns = columns(records.next().getFields());
            while (records.hasNext()) {
                CsvRecord row = records.next();
                line[0] = row.getStartingLineNumber();
                if (row.getFieldCount() == columns.size()) {
                    rows.accept(line(row, columns));
                } else {
                    torn.accept(line[0]);
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(line[0], e);
        } catch (UncheckedIOException | IOException e) {
            throw unreadable(line[0], e);
        }
    }

    private static BadFile unreadable(long line, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new BadFile(
                        "The file is not UTF-8, somewhere after line "
                                + line
                                + ". In Excel, save it as \"CSV UTF-8\".",
                        e);
            }
        }
        return new BadFile(
                "The file can't be read after line "
                        + line
                        + ": a quote (\") is opened and not closed, or a row is far too long."
                        + " Close the quote, then import again.",
                e);
    }

    /** UTF-8 unless a byte order mark says UTF-16; anything malformed is an error, not a "?". */
    private static Reader decoded(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 64 * 1024);
        buffered.mark(3);
        byte[] start = buffered.readNBytes(3);
        buffered.reset();
        Charset charset = StandardCharsets.UTF_8;
        if (start.length >= 2 && (start[0] & 0xff) == 0xff && (start[1] & 0xff) == 0xfe
                || start.length >= 2 && (start[0] & 0xff) == 0xfe && (start[1] & 0xff) == 0xff) {
            charset = StandardCharsets.UTF_16;
        } else if (start.length == 3
                && Arrays.equals(start, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            buffered.skipNBytes(3);
        }
        return new InputStreamReader(
                buffered,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** What each column holds; nothing for the code's. */
    private static List<Optional<Field>> columns(List<String> names) {
        List<Optional<Field>> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            String word = name.strip();
            if (!seen.add(word)) {
                throw new BadFile("The column '" + word + "' stands twice; remove one.");
            }
            Optional<Field> field = Field.find(word);
            if (field.isEmpty() && !word.equals(CODE)) {
                throw new BadFile(
                        "The column '"
                                + (word.length() > 40 ? word.substring(0, 40) + "…" : word)
                                + "' is not known; remove it, or use one of: "
                                + String.join(",", header())
                                + ".");
            }
            columns.add(field);
        }
        Set<Field> missing = EnumSet.allOf(Field.class);
        missing.removeIf(field -> !field.isNeeded() || seen.contains(field.word()));
        if (!missing.isEmpty()) {
            throw new BadFile(
                    "The first line must name the columns; these are missing: "
                            + missing.stream().map(Field::word).collect(Collectors.joining(", "))
                            + ".");
        }
        return columns;
    }

    private static Line line(CsvRecord row, List<Optional<Field>> columns) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        String code = "";
        for (int i = 0; i < columns.size(); i++) {
            String value = Cells.read(row.getField(i));
            if (columns.get(i).isPresent()) {
                values.put(columns.get(i).get(), value);
            } else {
                code = value.strip();
            }
        }
        return new Line(row.getStartingLineNumber(), code, values);
    }

    /** Writes resources in the same form; what it writes can be read again, equal. */
    static final class Out implements AutoCloseable {

        private final CsvWriter csv;

        Out(Writer writer) {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            csv.writeRecord(header());
        }

        void write(Code code, Fields fields) {
            List<String> row = new ArrayList<>();
            row.add(code.text());
            for (Field field : Field.values()) {
                row.add(Cells.written(fields.get(field)));
            }
            csv.writeRecord(row);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    private static List<String> header() {
        return Stream.concat(Stream.of(CODE), Arrays.stream(Field.values()).map(Field::word))
                .toList();
    }
}
