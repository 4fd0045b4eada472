package org.linkindex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;

/**
 * The index in memory: built from an edition, brought up to date with the next one. What it shows
 * ({@link Shown}) changes at once and as a whole; whoever is searching goes on with what they have.
 */
final class SearchIndex implements AutoCloseable {

    /** Short texts: length says little, and a word twice hardly more than once. */
    private static final Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);

    /** From this share of changed resources on, building anew is simpler and as quick. */
    private static final int ANEW = 4;

    /** One edition, ready to be searched. */
    record Shown(
            Edition edition,
            DirectoryReader reader,
            IndexSearcher searcher,
            List<String> slugs,
            Interpreter interpreter,
            Suggestions suggestions,
            Map<String, String> languageNames) {

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
    private volatile Shown shown;
    private @Nullable IndexWriter writer;

    /**
     * @param thesaurus read while the index is built, and only once
     */
    SearchIndex(Supplier<Thesaurus> thesaurus, Edition edition) {
        this.thesaurus = once(thesaurus);
        this.shown = anew(edition);
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        AtomicReference<T> kept = new AtomicReference<>();
        return () -> kept.updateAndGet(before -> before == null ? supplier.get() : before);
    }

    /** Runs this on what is shown now, which stays whole until it is done. */
    <T> T use(Use<T> use) {
        Shown held = shown;
        while (!held.hold()) {
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
        Set<Code> changed = changed(before.edition(), edition);
        boolean sameCategories =
                List.copyOf(before.edition().categories().values())
                        .equals(List.copyOf(edition.categories().values()));
        if (!sameCategories
                || writer == null
                || changed.size() * ANEW > edition.resources().size()) {
            shown = anew(edition);
        } else {
            shown = updated(before, edition, changed);
        }
        before.release();
    }

    private static Set<Code> changed(Edition before, Edition after) {
        Set<Code> changed = new HashSet<>();
        for (Resource resource : after.resources().values()) {
            if (!resource.equals(before.resources().get(resource.code()))) {
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

    private Shown anew(Edition edition) {
        List<String> slugs = List.copyOf(edition.categories().keySet());
        Documents documents = new Documents(edition, numbers(slugs), new Stems());
        // both take half a second on a cold start; side by side they take one half
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Interpreter> learning =
                    beside.submit(() -> Interpreter.learnt(thesaurus.get(), edition));
            // an own directory each time: the old index answers until this one is whole
            IndexWriter fresh = new IndexWriter(memory(), settings());
            for (Resource resource : edition.resources().values()) {
                fresh.addDocument(documents.of(resource));
            }
            fresh.forceMerge(1);
            DirectoryReader reader = DirectoryReader.open(fresh);
            Shown next = show(edition, reader, slugs, resultOf(learning));
            if (writer != null) {
                writer.rollback();
            }
            writer = fresh;
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** Each file in one piece: opening one of many small ones costs more than reading it. */
    private static Directory memory() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(),
                ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
    }

    private static IndexWriterConfig settings() {
        IndexWriterConfig settings = new IndexWriterConfig();
        settings.setSimilarity(SIMILARITY);
        return settings;
    }

    /** The few changed resources in place; words and leanings stay as they were learnt. */
    private Shown updated(Shown before, Edition edition, Set<Code> changed) {
        IndexWriter writing = writer;
        if (writing == null) {
            return anew(edition);
        }
        Documents documents = new Documents(edition, numbers(before.slugs()), new Stems());
        try {
            for (Code code : changed) {
                Term term = new Term(Field.CODE, code.text());
                Resource resource = edition.resources().get(code);
                if (resource == null) {
                    writing.deleteDocuments(term);
                } else {
                    writing.updateDocument(term, documents.of(resource));
                }
            }
            DirectoryReader reader = DirectoryReader.openIfChanged(before.reader(), writing);
            if (reader == null) {
                before.reader().incRef();
                reader = before.reader();
            }
            return show(edition, reader, before.slugs(), before.interpreter());
        } catch (IOException | RuntimeException e) {
            // half of the change may stand in the writer: the next refresh begins anew
            writer = null;
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private Shown show(
            Edition edition, DirectoryReader reader, List<String> slugs, Interpreter interpreter) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(SIMILARITY);
        // questions hardly repeat, and what was asked should not stay in memory
        searcher.setQueryCache(null);
        return new Shown(
                edition,
                reader,
                searcher,
                slugs,
                interpreter,
                new Suggestions(edition),
                languageNames(edition));
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
        try {
            shown.release();
            if (writer != null) {
                writer.rollback();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
