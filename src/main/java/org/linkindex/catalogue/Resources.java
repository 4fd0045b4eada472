package org.linkindex.catalogue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;

/** The resources in the store, those that were withdrawn, and which fields people edited here. */
final class Resources {

    /** A resource as it stands in the store. */
    record Stored(Code code, int version, Fields fields, Instant added, Instant changed) {

        Resource resource() {
            return fields.resource(code, added, changed);
        }
    }

    static final String COLUMNS =
            Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", "));

    private final Transaction tx;

    Resources(Transaction tx) {
        this.tx = tx;
    }

    Optional<Stored> find(String key) {
        return find("key", key);
    }

    Optional<Stored> find(Code code) {
        return find("code", code.text());
    }

    private Optional<Stored> find(String column, String value) {
        return tx.find(
                "select code, version, added, changed, "
                        + COLUMNS
                        + " from resource where "
                        + column
                        + " = ?",
                Resources::stored,
                value);
    }

    /** The key of the resource that has this address, if any. */
    Optional<String> keyAt(String identity) {
        return tx.find(
                "select key from resource where url_identity = ?",
                row -> row.text("key"),
                identity);
    }

    /** Each resource in the order of its key; memory stays flat. */
    void each(Consumer<Stored> visitor) {
        tx.each(
                "select code, version, added, changed, " + COLUMNS + " from resource order by key",
                row -> visitor.accept(stored(row)));
    }

    SequencedMap<Code, Resource> all() {
        SequencedMap<Code, Resource> all = new LinkedHashMap<>();
        each(stored -> all.put(stored.code(), stored.resource()));
        return all;
    }

    long count() {
        return tx.find("select count(*) as n from resource", row -> row.number("n")).orElse(0L);
    }

    /** Adds it, as this version of it. */
    void add(Code code, Fields fields, int version, Instant now) {
        @Nullable Object[] values = new @Nullable Object[Field.values().length + 5];
        values[0] = code.text();
        values[1] = fields.identity();
        values[2] = version;
        values[3] = now.toEpochMilli();
        values[4] = now.toEpochMilli();
        fill(values, 5, fields);
        tx.run(
                "insert into resource (code, url_identity, version, added, changed, "
                        + COLUMNS
                        + ") values (?, ?, ?, ?, ?"
                        + ", ?".repeat(Field.values().length)
                        + ")",
                values);
    }

    /** Replaces it, as the version after the one that stands. */
    void replace(Stored before, Fields after, Instant now) {
        int length = Field.values().length;
        @Nullable Object[] values = new @Nullable Object[length + 4];
        fill(values, 0, after);
        values[length] = after.identity();
        values[length + 1] = now.toEpochMilli();
        values[length + 2] = before.version() + 1;
        values[length + 3] = before.code().text();
        tx.run(
                "update resource set "
                        + COLUMNS.replace(",", " = ?,")
                        + " = ?, url_identity = ?, changed = ?, version = ? where code = ?",
                values);
    }

    static void fill(@Nullable Object[] values, int from, Fields fields) {
        for (Field field : Field.values()) {
            values[from + field.ordinal()] = fields.get(field);
        }
    }

    static Fields fields(Row row) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, row.text(field.word()));
        }
        return new Fields(values);
    }

    /** The fields of this resource that a person edited here. */
    Set<Field> edited(Code code) {
        Set<Field> edited = EnumSet.noneOf(Field.class);
        tx.each(
                "select field from edited_field where code = ?",
                row -> Field.find(row.text("field")).ifPresent(edited::add),
                code.text());
        return edited;
    }

    void recordEdit(Code code, Field field, String by, Instant now) {
        tx.run(
                "insert into edited_field (code, field, edited, edited_by) values (?, ?, ?, ?)"
                        + " on conflict (code, field) do update"
                        + " set edited = excluded.edited, edited_by = excluded.edited_by",
                code.text(),
                field.word(),
                now.toEpochMilli(),
                by);
    }

    void retire(Stored stored, String reason, @Nullable Code instead, Instant now) {
        tx.run(
                "insert into retirement (code, key, title, categories, reason, instead, retired)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                stored.code().text(),
                stored.fields().get(Field.KEY),
                stored.fields().get(Field.TITLE),
                stored.fields().get(Field.CATEGORIES),
                reason,
                instead == null ? null : instead.text(),
                now.toEpochMilli());
        tx.run("delete from edited_field where code = ?", stored.code().text());
        tx.run("delete from resource where code = ?", stored.code().text());
    }

    /** Undoes a withdrawal: the code opens the resource again. */
    void bringBack(Code code) {
        tx.run("delete from retirement where code = ?", code.text());
    }

    boolean isRetired(String key) {
        return tx.find("select key from retirement where key = ?", row -> true, key).isPresent();
    }

    Map<Code, Retirement> retirements() {
        Map<Code, Retirement> all = new LinkedHashMap<>();
        tx.each(
                "select code, title, categories, reason, instead, retired from retirement",
                row -> {
                    String instead = row.textOrNull("instead");
                    Code code = new Code(row.text("code"));
                    all.put(
                            code,
                            new Retirement(
                                    code,
                                    row.text("title"),
                                    row.list("categories", ";"),
                                    row.text("reason"),
                                    instead == null ? null : new Code(instead),
                                    row.moment("retired")));
                });
        return all;
    }

    private static Stored stored(Row row) {
        return new Stored(
                new Code(row.text("code")),
                (int) row.number("version"),
                fields(row),
                row.moment("added"),
                row.moment("changed"));
    }
}
