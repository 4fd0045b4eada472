package org.linkindex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;

/**
 * What others would find with the same resources and the same questions: SQLite FTS5 with its
 * Porter stemmer, PostgreSQL's full text search in English, and Lucene's BM25 as it comes. Each
 * gets title, provider, summary and the names of the categories, and the words as they are typed.
 */
final class Peers {

    private final List<Questions.Question> questions;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    Peers(Edition edition, List<Questions.Question> questions) {
        this.questions = questions;
        for (Resource resource : edition.resources().values()) {
            String about =
                    resource.categories().stream()
                            .flatMap(slug -> edition.category(slug).stream())
                            .map(Category::name)
                            .collect(Collectors.joining(" "));
            texts.put(
                    resource.key(),
                    List.of(resource.title(), resource.provider(), resource.summary(), about));
        }
    }

    /** BM25 of any of the words. */
    Evaluation sqlite() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            fill(
                    connection,
                    "create virtual table peer using fts5(key unindexed, title, provider, summary,"
                            + " about, tokenize = 'porter unicode61')",
                    "insert into peer values (?, ?, ?, ?, ?)");
            return asked(
                    connection,
                    "select key from peer where peer match ? order by bm25(peer) limit 10",
                    Peers::anyOf);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What {@code websearch_to_tsquery} makes of the words, best {@code ts_rank} first.
     *
     * @param address of a database; only a temporary table is made in it
     */
    Evaluation postgresql(String address) {
        try (Connection connection = DriverManager.getConnection(address)) {
            fill(
                    connection,
                    "create temporary table peer (key text, title text, provider text, summary"
                            + " text, about text, words tsvector generated always as"
                            + " (to_tsvector('english', title || ' ' || provider || ' ' || summary"
                            + " || ' ' || about)) stored)",
                    "insert into peer (key, title, provider, summary, about)"
                            + " values (?, ?, ?, ?, ?)");
            return asked(
                    connection,
                    "select key from peer, websearch_to_tsquery('english', ?) wanted"
                            + " where words @@ wanted order by ts_rank(words, wanted) desc limit 10",
                    words -> words);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any of the words in one field of English text. */
    Evaluation lucene() {
        EnglishAnalyzer english = new EnglishAnalyzer();
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
                for (Map.Entry<String, List<String>> each : texts.entrySet()) {
                    Document document = new Document();
                    document.add(new StoredField("key", each.getKey()));
                    String text = String.join("\n", each.getValue());
                    document.add(new TextField("text", text, Store.NO));
                    writer.addDocument(document);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                return Evaluation.of(questions, words -> keys(searcher, english, words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keys(
            IndexSearcher searcher, EnglishAnalyzer english, String words) {
        var any = new QueryBuilder(english).createBooleanQuery("text", words, Occur.SHOULD);
        try {
            List<String> keys = new ArrayList<>();
            var query = any == null ? new BooleanQuery.Builder().build() : any;
            for (ScoreDoc each : searcher.search(query, Evaluation.DEPTH).scoreDocs) {
                keys.add(searcher.storedFields().document(each.doc).get("key"));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Connection connection, String create, String insert) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(create);
        }
        connection.setAutoCommit(false);
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            for (Map.Entry<String, List<String>> each : texts.entrySet()) {
                row.setString(1, each.getKey());
                for (int i = 0; i < each.getValue().size(); i++) {
                    row.setString(2 + i, each.getValue().get(i));
                }
                row.addBatch();
            }
            row.executeBatch();
        }
        connection.commit();
    }

    private interface Written {
        String of(String words);
    }

    private Evaluation asked(Connection connection, String select, Written written)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            return Evaluation.of(questions, words -> keys(statement, written.of(words)));
        }
    }

    private static List<String> keys(PreparedStatement statement, String words) {
        List<String> keys = new ArrayList<>();
        try {
            statement.setString(1, words);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }

    /** Each word in quotes, so that FTS5 takes none for an operator. */
    private static String anyOf(String words) {
        return Tokens.words(words).stream()
                .map(word -> '"' + word + '"')
                .collect(Collectors.joining(" OR "));
    }
}
