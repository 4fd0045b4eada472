package org.linkindex.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of an answer; valid only while it is handed over. */
public final class Row {

    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** A column of text that is never null. */
    public String text(String column) {
        String text = textOrNull(column);
        if (text == null) {
            throw new DatabaseException("Column " + column + " is empty.");
        }
        return text;
    }

    /** A column of text. */
    public @Nullable String textOrNull(String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new DatabaseException("Column " + column + " can't be read.", e);
        }
    }

    /** A whole number that is never null. */
    public long number(String column) {
        try {
            return row.getLong(column);
        } catch (SQLException e) {
            throw new DatabaseException("Column " + column + " can't be read.", e);
        }
    }

    /** A whole number. */
    public @Nullable Integer numberOrNull(String column) {
        try {
            int number = row.getInt(column);
            return row.wasNull() ? null : Integer.valueOf(number);
        } catch (SQLException e) {
            throw new DatabaseException("Column " + column + " can't be read.", e);
        }
    }

    /** A moment kept as epoch milliseconds. */
    public Instant moment(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    /** A list kept as text joined by this separator; empty text is an empty list. */
    public List<String> list(String column, String separator) {
        String text = text(column);
        return text.isEmpty() ? List.of() : List.of(text.split(separator, -1));
    }
}
