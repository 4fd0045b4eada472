package org.linkindex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.search.Thesaurus.Manner;
import org.linkindex.search.Thesaurus.Tell;

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
            Suggestions suggestions) {

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

    private final Thesaurus thesaurus;
    private volatile Shown shown;
    private @Nullable IndexWriter writer;

    SearchIndex(Thesaurus thesaurus, Edition edition) {
        this.thesaurus = thesaurus;
        this.shown = anew(edition);
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
        Stems stems = new Stems();
        Documents documents = new Documents(edition, numbers(slugs), stems);
        Vocabulary.Counter counter = new Vocabulary.Counter();
        Leanings leanings = new Leanings(edition, stems);
        try {
            // an own directory each time: the old index answers until this one is whole
            IndexWriter fresh = new IndexWriter(new ByteBuffersDirectory(), settings());
            for (Resource resource : edition.resources().values()) {
                fresh.addDocument(documents.of(resource));
                String text = textOf(resource);
                counter.add(Tokens.words(text));
                leanings.learn(resource, stems.ofText(text));
            }
            for (Category category : edition.categories().values()) {
                counter.add(Tokens.words(category.name() + " " + category.intro()));
            }
            fresh.forceMerge(1);
            DirectoryReader reader = DirectoryReader.open(fresh);
            Shown next =
                    show(edition, reader, slugs, interpreter(edition, counter, leanings, stems));
            if (writer != null) {
                writer.rollback();
            }
            writer = fresh;
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String textOf(Resource resource) {
        return resource.title()
                + " "
                + resource.summary()
                + " "
                + resource.provider()
                + " "
                + resource.area();
    }

    private Interpreter interpreter(
            Edition edition, Vocabulary.Counter counter, Leanings leanings, Stems stems) {
        Set<String> further = new HashSet<>(thesaurus.words());
        for (Category category : edition.categories().values()) {
            category.terms().forEach(term -> further.addAll(Tokens.words(term)));
        }
        Map<Manner, Phrases<Tell>> phrases = new EnumMap<>(Manner.class);
        for (Manner manner : Manner.values()) {
            phrases.put(manner, thesaurus.phrases(manner, edition.categories().values()));
        }
        return new Interpreter(thesaurus, phrases, counter.vocabulary(further, stems), leanings);
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
                edition, reader, searcher, slugs, interpreter, new Suggestions(edition, searcher));
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
