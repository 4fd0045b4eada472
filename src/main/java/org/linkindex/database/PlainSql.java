package org.linkindex.database;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * SQL as it is written here: every {@code ?} is a value, and nothing else is special. Jdbi's own
 * parsers read a whole grammar for names and templates, a tenth of a second on each start.
 */
final class PlainSql implements SqlParser {

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int from = 0;
        for (int at = sql.indexOf('?'); at >= 0; at = sql.indexOf('?', from)) {
            parsed.append(sql.substring(from, at)).appendPositionalParameter();
            from = at + 1;
        }
        return parsed.append(sql.substring(from)).build();
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        throw new UnsupportedOperationException("values have no names here");
    }
}
