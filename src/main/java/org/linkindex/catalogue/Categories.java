package org.linkindex.catalogue;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** The categories in the store. */
final class Categories {

    private static final String COLUMNS =
            "code, slug, name, tag, group_name, intro, urgent, curiosity, terms, related, wording";

    private final Transaction tx;

    Categories(Transaction tx) {
        this.tx = tx;
    }

    SequencedMap<String, Category> all() {
        SequencedMap<String, Category> all = new LinkedHashMap<>();
        tx.each(
                "select " + COLUMNS + " from category order by place",
                row -> {
                    Category category = category(row);
                    all.put(category.slug(), category);
                });
        return all;
    }

    Optional<Category> find(String slug) {
        return tx.find(
                "select " + COLUMNS + " from category where slug = ?", Categories::category, slug);
    }

    /** The number of the version that stands; 0 when there is no such category. */
    int version(String slug) {
        return tx.find(
                        "select version from category where slug = ?",
                        row -> (int) row.number("version"),
                        slug)
                .orElse(0);
    }

    /** Adds it, or replaces what stood under its slug; its code stays. */
    void put(Category category, int version) {
        tx.run(
                "insert into category (code, place, slug, name, tag, group_name, intro, urgent,"
                        + " curiosity, terms, related, wording, version) values (?, (select"
                        + " coalesce(max(place), 0) + 1 from category), ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?) on conflict (slug) do update set name = excluded.name, tag ="
                        + " excluded.tag, group_name = excluded.group_name, intro ="
                        + " excluded.intro, urgent = excluded.urgent, curiosity ="
                        + " excluded.curiosity, terms = excluded.terms, related ="
                        + " excluded.related, wording = excluded.wording, version ="
                        + " excluded.version",
                category.code().text(),
                category.slug(),
                category.name(),
                category.tag(),
                category.group().label(),
                category.intro(),
                category.urgent(),
                String.join("\n", category.curiosity()),
                String.join("\n", category.terms()),
                String.join("\n", category.related()),
                category.wording(),
                version);
    }

    static Category category(Row row) {
        return new Category(
                new Code(row.text("code")),
                row.text("slug"),
                row.text("name"),
                row.text("tag"),
                Group.find(row.text("group_name")).orElseThrow(),
                row.text("intro"),
                row.text("urgent"),
                row.list("curiosity", "\n"),
                row.list("terms", "\n"),
                row.list("related", "\n"),
                row.text("wording"));
    }
}
