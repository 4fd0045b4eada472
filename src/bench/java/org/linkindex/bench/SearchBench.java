package org.linkindex.bench;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.search.Search;
import org.linkindex.search.SearchQuery;
import org.linkindex.search.SearchResults;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A search through its door, over the starter catalogue. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class SearchBench {

    private static final List<SearchQuery> QUERIES =
            List.of(
                    SearchQuery.of("food bank"),
                    SearchQuery.of("my son won't go to school"),
                    SearchQuery.of("postnatal depresion"),
                    SearchQuery.of("suicidal thoughts helpline"));

    private Folder folder;
    private Search search;
    private int next;

    /** Imports the starter catalogue into a throw-away store. */
    @Setup
    public void open() throws IOException {
        folder = Folder.made();
        try (Database database = Database.open(Database.fileIn(folder.path()))) {
            Clock clock = Clock.systemUTC();
            Catalogue catalogue = new Catalogue(database, new Codes(database, clock), clock);
            catalogue.importStarter(Progress.NONE);
            search = new Search(catalogue.edition());
        }
    }

    /** Lets go of it. */
    @TearDown
    public void close() throws IOException {
        search.close();
        folder.close();
    }

    /** One of four searches, in turn. */
    @Benchmark
    public SearchResults search() {
        next = (next + 1) % QUERIES.size();
        return search.search(QUERIES.get(next));
    }
}
