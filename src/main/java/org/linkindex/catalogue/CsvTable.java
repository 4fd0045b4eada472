package org.linkindex.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A small file of comma-separated values (RFC 4180), read whole.
 *
 * @param rows the first names the columns
 */
public record CsvTable(List<List<String>> rows) {

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException when it is no such file; the message says where
     */
    public static CsvTable parse(String text) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().allowUnclosedQuote(false).ofCsvRecord(text)) {
            return new CsvTable(csv.stream().map(CsvRecord::getFields).toList());
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
