package org.linkindex.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** All that every resource ever was. */
final class ResourceVersions {

    private static final String ALL =
            "select code, number, deed, made, author, author_name, organisation, second,"
                    + " second_name, why, "
                    + Resources.COLUMNS
                    + " from resource_version";

    private final Transaction tx;

    ResourceVersions(Transaction tx) {
        this.tx = tx;
    }

    void add(Code code, Version<Fields> version) {
        int length = Field.values().length;
        @Nullable Object[] values = new @Nullable Object[length + 10];
        Object[] step = Steps.values(code, version);
        System.arraycopy(step, 0, values, 0, step.length);
        Resources.fill(values, step.length, version.content());
        tx.run(
                "insert into resource_version ("
                        + Steps.COLUMNS
                        + ", "
                        + Resources.COLUMNS
                        + ") values (?"
                        + ", ?".repeat(values.length - 1)
                        + ")",
                values);
    }

    Optional<Version<Fields>> find(Code code, int number) {
        return tx.find(
                ALL + " where code = ? and number = ?",
                ResourceVersions::version,
                code.text(),
                number);
    }

    Optional<Version<Fields>> newest(Code code) {
        return tx.find(
                ALL + " where code = ? order by number desc limit 1",
                ResourceVersions::version,
                code.text());
    }

    /** The newest first. */
    List<Version<Fields>> of(Code code) {
        return tx.list(
                ALL + " where code = ? order by number desc",
                ResourceVersions::version,
                code.text());
    }

    /** The resources that this organisation's people added or changed. */
    List<Code> of(String organisation) {
        return tx.list(
                "select distinct code from resource_version where organisation = ?",
                row -> new Code(row.text("code")),
                organisation);
    }

    private static Version<Fields> version(Row row) {
        return Steps.version(row, Resources.fields(row));
    }
}
