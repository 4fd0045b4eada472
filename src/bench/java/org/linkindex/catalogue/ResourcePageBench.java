package org.linkindex.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.web.Answer;
import org.linkindex.web.Web;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What the page of a resource costs the first time, when nothing is kept yet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init")
public class ResourcePageBench {

    private Path folder;
    private Web web;
    private ResourcePages pages;
    private List<Code> codes;
    private int next;

    /** Imports the starter catalogue into a throw-away store. */
    @Setup
    public void open() throws IOException {
        folder = Files.createTempDirectory("linkindex-bench");
        try (Database database = Database.open(Database.fileIn(folder))) {
            Clock clock = Clock.systemUTC();
            Catalogue catalogue = new Catalogue(database, new Codes(database, clock), clock);
            catalogue.importStarter(Progress.NONE);
            codes = List.copyOf(catalogue.edition().resources().keySet());
            web =
                    new Web(
                            new Web.Listening(
                                    0, 0, "LinkIndex", "", "https://example.org", 600, Set.of()));
            pages = new ResourcePages(catalogue, web);
        }
    }

    /** Lets go of it. */
    @TearDown
    public void close() throws IOException {
        web.close();
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }

    /** Found, its likes chosen, rendered and compressed. */
    @Benchmark
    public Optional<Answer> page() {
        web.forgetKept();
        next = (next + 1) % codes.size();
        return pages.show(codes.get(next));
    }
}
