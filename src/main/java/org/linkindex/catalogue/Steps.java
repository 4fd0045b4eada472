package org.linkindex.catalogue;

import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;

/** What the tables of versions have in common: who did what, when and why. */
final class Steps {

    static final String COLUMNS =
            "code, number, deed, made, author, author_name, organisation, second, second_name, why";

    private Steps() {}

    /** The values of {@link #COLUMNS}, in their order. */
    static Object[] values(Code code, Version<?> version) {
        Author second = version.second();
        return new Object[] {
            code.text(),
            version.number(),
            version.deed().word(),
            version.made().toEpochMilli(),
            version.by().id(),
            version.by().name(),
            version.by().organisation(),
            second == null ? "" : second.id(),
            second == null ? "" : second.name(),
            version.why()
        };
    }

    static <T> Version<T> version(Row row, T content) {
        return new Version<>(
                (int) row.number("number"),
                Deed.of(row.text("deed")),
                row.moment("made"),
                author(row),
                second(row),
                row.text("why"),
                content);
    }

    static Author author(Row row) {
        return new Author(row.text("author"), row.text("author_name"), row.text("organisation"));
    }

    private static @Nullable Author second(Row row) {
        String id = row.text("second");
        return id.isEmpty() ? null : new Author(id, row.text("second_name"), "");
    }
}
