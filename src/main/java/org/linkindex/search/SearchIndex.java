package org.linkindex.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index: built from an edition, brought up to date with the next one. What it shows ({@link
 * Shown}) changes at once and as a whole; whoever is searching goes on with what they have.
 */
final class SearchIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** Many are those whose share is one in so many: then words are learnt anew, too. */
    private static final int MANY = 4;

    /** One edition, ready to be searched. */
    record Shown(
            Edition edition,
            Set<Code> late,
            DirectoryReader reader,
            IndexSearcher searcher,
            List<String> slugs,
            Interpreter interpreter,
            Suggestions suggestions,
            Map<String, String> languageNames,
            Supplier<OwnWords> ownWords) {

        /** The resource of a document of the index. */
        Resource resource(int doc) throws IOException {
            List<LeafReaderContext> leaves = reader.leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            BinaryDocValues codes = leaf.reader().getBinaryDocValues(Field.CODE);
            if (codes == null || !codes.advanceExact(doc - leaf.docBase)) {
                throw new IllegalStateException("a document without a code");
            }
            Code code = new Code(codes.binaryValue().utf8ToString());
            return edition.resource(code).orElseThrow();
        }

        private boolean hold() {
            return reader.tryIncRef();
        }

        private void release() {
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What is done with what is shown. */
    interface Use<T> {
        T with(Shown shown) throws IOException;
    }

    private final Supplier<Thesaurus> thesaurus;
    private final IndexFiles files;
    private final Clock clock;
    private volatile Shown shown;
    private volatile boolean closed;
    private @Nullable IndexWriter writer;

    /**
     * @param thesaurus read while the index is built, and only once
     * @param files where the index lies; what stands there already is brought up to date
     * @param clock says whose review is late
     */
    SearchIndex(Supplier<Thesaurus> thesaurus, IndexFiles files, Edition edition, Clock clock) {
        this.clock = clock;
        this.thesaurus = once(thesaurus);
        this.files = files;
        this.shown = begin(edition);
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        AtomicReference<T> kept = new AtomicReference<>();
        return () -> kept.updateAndGet(before -> before == null ? supplier.get() : before);
    }

    /** Runs this on what is shown now, which stays whole until it is done. */
    <T> T use(Use<T> use) {
        Shown held = shown;
        while (!held.hold()) {
            if (closed) {
                throw new IllegalStateException("the search is closed");
            }
            held = shown;
        }
        try {
            return use.with(held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.release();
        }
    }

    /** Shows this edition from now on; if it fails, what was shown stays. */
    synchronized void refresh(Edition edition) {
        Shown before = shown;
        IndexWriter writing = writer;
        shown = writing == null ? begin(edition) : next(writing, before, edition);
        before.release();
    }

    /** The same edition as time goes by: other reviews may be late. */
    void refresh() {
        Edition edition = shown.edition();
        if (!late(edition).equals(shown.late())) {
            refresh(edition);
        }
    }

    private Set<Code> late(Edition edition) {
        Instant now = clock.instant();
        Set<Code> late = new HashSet<>();
        edition.reviews()
                .forEach(
                        (code, review) -> {
                            if (review.isLate(now) && edition.resource(code).isPresent()) {
                                late.add(code);
                            }
                        });
        return late;
    }

    /** From what the files hold, be it all, little or nothing. */
    private Shown begin(Edition edition) {
        try {
            IndexWriter opened = files.write();
            writer = opened;
            try (DirectoryReader kept = DirectoryReader.open(opened)) {
                Documents documents = documents(edition);
                Set<Code> changed = changed(kept, documents);
                return show(documents, changed, opened, () -> learn(edition));
            }
        } catch (IOException e) {
            stopWriting();
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Leanings stay as they were learnt when only a few resources changed; their words are added.
     */
    private Shown next(IndexWriter writing, Shown before, Edition edition) {
        boolean sameCategories =
                List.copyOf(before.edition().categories().values())
                        .equals(List.copyOf(edition.categories().values()));
        Documents documents = documents(edition);
        Set<Code> changed = changed(before.edition(), edition, sameCategories);
        for (Code code : edition.resources().keySet()) {
            if (documents.late().contains(code) != before.late().contains(code)) {
                changed.add(code);
            }
        }
        boolean few = changed.size() * MANY < edition.resources().size();
        List<Resource> written =
                changed.stream().flatMap(code -> edition.resource(code).stream()).toList();
        Callable<Interpreter> interpreter =
                sameCategories && few
                        ? () -> before.interpreter().knowing(written)
                        : () -> learn(edition);
        return show(documents, changed, writing, interpreter);
    }

    private Interpreter learn(Edition edition) {
        return Interpreter.learnt(thesaurus.get(), edition);
    }

    private Documents documents(Edition edition) {
        return new Documents(
                edition,
                numbers(List.copyOf(edition.categories().keySet())),
                late(edition),
                new Stems());
    }

    /** Those whose documents are not as they should be, are missing, or should not be there. */
    private static Set<Code> changed(DirectoryReader kept, Documents documents) throws IOException {
        SequencedMap<Code, Resource> resources = documents.edition().resources();
        Set<Code> changed = new LinkedHashSet<>(resources.keySet());
        for (LeafReaderContext leaf : kept.leaves()) {
            BinaryDocValues codes = DocValues.getBinary(leaf.reader(), Field.CODE);
            NumericDocValues prints = DocValues.getNumeric(leaf.reader(), Field.PRINT);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = codes.nextDoc(); doc != NO_MORE_DOCS; doc = codes.nextDoc()) {
                if (live == null || live.get(doc)) {
                    Code code = new Code(codes.binaryValue().utf8ToString());
                    Resource resource = resources.get(code);
                    prints.advanceExact(doc);
                    if (resource != null && documents.print(resource) == prints.longValue()) {
                        changed.remove(code);
                    } else {
                        changed.add(code);
                    }
                }
            }
        }
        return changed;
    }

    private static Set<Code> changed(Edition before, Edition after, boolean sameCategories) {
        Set<Code> changed = new LinkedHashSet<>();
        for (Resource resource : after.resources().values()) {
            // their names stand in the documents
            if (!sameCategories || !resource.equals(before.resources().get(resource.code()))) {
                changed.add(resource.code());
            }
        }
        for (Code code : before.resources().keySet()) {
            if (!after.resources().containsKey(code)) {
                changed.add(code);
            }
        }
        return changed;
    }

    /** Learning and writing take equally long on a cold start: side by side they take half. */
    private Shown show(
            Documents documents,
            Set<Code> changed,
            IndexWriter writing,
            Callable<Interpreter> interpreter) {
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Interpreter> learning = beside.submit(interpreter);
            write(documents, changed, writing);
            Interpreter learnt = resultOf(learning);
            return show(documents, DirectoryReader.open(writing), learnt);
        } catch (IOException | RuntimeException e) {
            // half of the change may stand in the writer: the next refresh begins from the files
            stopWriting();
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private static void write(Documents documents, Set<Code> changed, IndexWriter writing)
            throws IOException {
        for (Code code : changed) {
            Resource resource = documents.edition().resources().get(code);
            Term term = new Term(Field.CODE, code.text());
            if (resource == null) {
                writing.deleteDocuments(term);
            } else {
                writing.updateDocument(term, documents.of(resource));
            }
        }
        if (changed.size() * MANY > documents.edition().resources().size()) {
            writing.forceMerge(1);
            IndexFiles.keep(writing);
        }
    }

    private void stopWriting() {
        try {
            IndexFiles.drop(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer = null;
        }
    }

    private static <T> T resultOf(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the index was built", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Map<String, Integer> numbers(List<String> slugs) {
        Map<String, Integer> numbers = new HashMap<>();
        slugs.forEach(
                slug -> {
                    if (numbers.size() < Facts.MOST_CATEGORIES) {
                        numbers.put(slug, numbers.size());
                    }
                });
        return numbers;
    }

    private static Shown show(
            Documents documents, DirectoryReader reader, Interpreter interpreter) {
        Edition edition = documents.edition();
        Thesaurus words = interpreter.thesaurus();
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(IndexFiles.SIMILARITY);
        // questions hardly repeat, and what was asked should not stay in memory
        searcher.setQueryCache(null);
        return new Shown(
                edition,
                documents.late(),
                reader,
                searcher,
                List.copyOf(edition.categories().keySet()),
                interpreter,
                new Suggestions(edition),
                languageNames(edition),
                // for the first question that finds little: no start has to wait for it
                once(() -> OwnWords.of(words, edition)));
    }

    private static Map<String, String> languageNames(Edition edition) {
        Map<String, String> names = new HashMap<>();
        for (Resource resource : edition.resources().values()) {
            resource.languages()
                    .forEach(language -> names.computeIfAbsent(language, SearchIndex::nameOf));
        }
        return names;
    }

    /** The name of a language, in English; the JDK has none for British Sign Language. */
    private static String nameOf(String language) {
        return language.equals("bfi")
                ? "British Sign Language"
                : Locale.forLanguageTag(language).getDisplayName(Locale.ENGLISH);
    }

    @Override
    public synchronized void close() {
        closed = true;
        shown.release();
        IndexWriter writing = writer;
        try (files) {
            if (writing != null && writing.hasUncommittedChanges()) {
                IndexFiles.keep(writing);
            }
            IndexFiles.drop(writing);
        } catch (IOException e) {
            LOG.warn("The search index was not kept; the next start brings it up to date.");
        }
    }
}
