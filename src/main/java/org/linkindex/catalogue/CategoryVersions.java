package org.linkindex.catalogue;

import java.util.List;
import java.util.Optional;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** All that every category ever was. */
final class CategoryVersions {

    private static final String ALL =
            "select "
                    + Steps.COLUMNS
                    + ", slug, name, tag, group_name, intro, urgent, curiosity, terms, related,"
                    + " wording from category_version";

    private final Transaction tx;

    CategoryVersions(Transaction tx) {
        this.tx = tx;
    }

    void add(Code code, Version<Category> version) {
        Category content = version.content();
        Object[] step = Steps.values(code, version);
        Object[] values = new Object[step.length + 10];
        System.arraycopy(step, 0, values, 0, step.length);
        Object[] said = {
            content.slug(),
            content.name(),
            content.tag(),
            content.group().label(),
            content.intro(),
            content.urgent(),
            String.join("\n", content.curiosity()),
            String.join("\n", content.terms()),
            String.join("\n", content.related()),
            content.wording()
        };
        System.arraycopy(said, 0, values, step.length, said.length);
        tx.run(
                "insert into category_version ("
                        + Steps.COLUMNS
                        + ", slug, name, tag, group_name, intro, urgent, curiosity, terms, related,"
                        + " wording) values (?"
                        + ", ?".repeat(values.length - 1)
                        + ")",
                values);
    }

    Optional<Version<Category>> find(Code code, int number) {
        return tx.find(
                ALL + " where code = ? and number = ?",
                CategoryVersions::version,
                code.text(),
                number);
    }

    /** The newest first. */
    List<Version<Category>> of(Code code) {
        return tx.list(
                ALL + " where code = ? order by number desc",
                CategoryVersions::version,
                code.text());
    }

    private static Version<Category> version(Row row) {
        return Steps.version(row, Categories.category(row));
    }
}
