package org.linkindex.database;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked and told within one transaction. Values go in by {@code ?} alone, in order;
 * text is never pasted into SQL.
 */
public final class Transaction {

    private final Handle handle;

    Transaction(Handle handle) {
        this.handle = handle;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Function<Row, T> as, @Nullable Object... values) {
        try (Query query = bound(handle.createQuery(sql), values)) {
            return query.map((row, context) -> as.apply(new Row(row))).list();
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> find(String sql, Function<Row, T> as, @Nullable Object... values) {
        try (Query query = bound(handle.createQuery(sql), values)) {
            return query.map((row, context) -> as.apply(new Row(row))).findFirst();
        }
    }

    /** Each row in turn; memory stays flat however many there are. */
    public void each(String sql, Consumer<Row> visitor, @Nullable Object... values) {
        try (Query query = bound(handle.createQuery(sql).setFetchSize(500), values)) {
            query.map(
                            (row, context) -> {
                                visitor.accept(new Row(row));
                                return true;
                            })
                    .forEach(done -> {});
        }
    }

    /**
     * Inserts, updates or deletes.
     *
     * @return how many rows it touched
     */
    public int run(String sql, @Nullable Object... values) {
        try (var update = bound(handle.createUpdate(sql), values)) {
            return update.execute();
        }
    }

    /** Tells all processes, once this is committed, that something of this topic changed. */
    public void announce(String topic) {
        run(
                "insert into change_feed (topic, number) values (?, 1)"
                        + " on conflict (topic) do update set number = change_feed.number + 1",
                topic);
    }

    /**
     * Waits until nobody else is changing this topic, and keeps all others waiting until this
     * transaction ends. What is read from here on is what stands; ask for it before you read.
     */
    public void alone(String topic) {
        run(
                "insert into change_feed (topic, number) values (?, 0)"
                        + " on conflict (topic) do update set number = change_feed.number",
                topic);
    }

    /** How often this topic was announced. */
    public long announced(String topic) {
        return find(
                        "select number from change_feed where topic = ?",
                        row -> row.number("number"),
                        topic)
                .orElse(0L);
    }

    private static <S extends SqlStatement<S>> S bound(S statement, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            statement.bind(i, values[i]);
        }
        return statement;
    }
}
