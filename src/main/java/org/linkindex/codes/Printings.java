package org.linkindex.codes;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.linkindex.database.Database;

/** What was noted as printed. */
final class Printings {

    private static final int ID_BYTES = 16;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    Printings(Database database) {
        this.database = database;
    }

    void note(Collection<Code> codes, Printing printing) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        database.write(
                tx -> {
                    tx.run(
                            "insert into printing (id, day, copies, organisation)"
                                    + " values (?, ?, ?, ?)",
                            id,
                            printing.day().toString(),
                            printing.copies(),
                            printing.organisation());
                    for (Code code : new LinkedHashSet<>(codes)) {
                        tx.run(
                                "insert into printed_code (printing, code) values (?, ?)",
                                id,
                                code.text());
                    }
                    return true;
                });
    }

    List<Printing> of(Code code) {
        return database.read(
                tx ->
                        tx.list(
                                "select day, copies, organisation from printing join printed_code"
                                        + " on printing.id = printed_code.printing"
                                        + " where printed_code.code = ? order by day, id",
                                row ->
                                        new Printing(
                                                LocalDate.parse(row.text("day")),
                                                Math.toIntExact(row.number("copies")),
                                                row.text("organisation")),
                                code.text()));
    }
}
