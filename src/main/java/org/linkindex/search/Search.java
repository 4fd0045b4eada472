package org.linkindex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Group;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.database.KeyFile;
import org.linkindex.search.SearchIndex.Shown;
import org.linkindex.search.SearchResults.Hit;
import org.linkindex.search.SearchResults.Urgent;
import org.linkindex.search.Sweep.Strictness;
import org.linkindex.web.Web;

/**
 * Finds resources in anyone's words. Keeps nothing of what was asked: no log, no cache, and no
 * count but of our own words when they found little ({@link UnansweredWords}). Safe for use by many
 * threads.
 */
public final class Search implements AutoCloseable {

    /** With fewer matches than this, resources that have only some of the words are taken too. */
    private static final int THIN = 6;

    /** So many of the first rows are mixed, and so many of them may be one provider's. */
    private static final int MIXED = 10;

    private static final int MOST_OF_ONE = 3;

    /** Beyond the page that is asked for, so that mixing has something to choose from. */
    private static final int SPARE = 40;

    private static final int MOST_NEARBY = 6;

    /** Hits whose scores are taken apart. */
    private static final int EXPLAINED = 5;

    private @Nullable SealedAddresses sealed;
    private final SearchIndex index;
    private final Ranking ranking;

    /** A search over this edition, with the thesaurus that ships with the product. */
    public Search(Edition edition) {
        this(edition, () -> Thesaurus.read(null), IndexFiles.inMemory(), Clock.systemUTC());
    }

    /**
     * A search over this edition whose index is kept in a folder, so that the next start is quick.
     * What is damaged there, or older than the edition, is mended.
     *
     * @param folder of this search alone; made when missing
     */
    public static Search keptIn(Path folder, Edition edition) {
        return keptIn(folder, edition, Clock.systemUTC());
    }

    /**
     * The same by this clock.
     *
     * @param clock says whose review is late: that one comes a little later
     */
    public static Search keptIn(Path folder, Edition edition, Clock clock) {
        return new Search(edition, () -> Thesaurus.read(null), IndexFiles.in(folder), clock);
    }

    /**
     * A search over this edition whose thesaurus files may be replaced by those in a folder.
     *
     * @throws WordingException when a line of the thesaurus cannot be read
     */
    public Search(Edition edition, Path thesaurus) {
        this(edition, () -> Thesaurus.read(thesaurus), IndexFiles.inMemory(), Clock.systemUTC());
    }

    private Search(Edition edition, Supplier<Thesaurus> thesaurus, IndexFiles files, Clock clock) {
        this(new SearchIndex(thesaurus, files, edition, clock), Ranking.TUNED);
    }

    private Search(SearchIndex index, Ranking ranking) {
        this.index = index;
        this.ranking = ranking;
    }

    /** What is counted of questions that found little, in this store (decision 8). */
    public static UnansweredWords unansweredWords(Database database, Clock clock) {
        return new UnansweredWords(database, clock);
    }

    /**
     * Adds the first page, the pages of results and the API to the site.
     *
     * @param key what addresses are sealed with
     * @param unanswered counts our own words in questions that found little
     */
    public void publish(Catalogue catalogue, Web web, KeyFile key, UnansweredWords unanswered) {
        catalogue.onChange(edition -> refresh(edition.offered()));
        sealed = new SealedAddresses(key.bytes());
        new SearchPages(this, sealed, catalogue, web, unanswered).publish();
        new SearchApi(this, catalogue, web).publish();
    }

    /** The question so that only this server can read it, as it stands in {@code /s/…}. */
    public String seal(SearchQuery query) {
        return Objects.requireNonNull(sealed, "not published yet").seal(query);
    }

    /** The question that was sealed so; nothing when it was sealed with another key. */
    public Optional<SearchQuery> unseal(String text) {
        return Objects.requireNonNull(sealed, "not published yet").open(text);
    }

    /** The same index with other weights. */
    Search with(Ranking another) {
        return new Search(index, another);
    }

    /** Shows this edition from now on. Until it is ready, and if it fails, the old one answers. */
    public void refresh(Edition edition) {
        index.refresh(edition);
    }

    /** The same edition as time goes by: other reviews may be late; called in turn. */
    public void refresh() {
        index.refresh();
    }

    /**
     * Where the words lead: straight to a page when they are its code or address, or to results.
     */
    public Destination find(SearchQuery query) {
        return index.use(
                shown -> {
                    Optional<Code> code = straight(shown, query.words());
                    return code.isPresent()
                            ? new Destination.Straight(code.get())
                            : new Destination.Found(search(shown, query));
                });
    }

    /** The code that the words are, or that their address has. */
    Optional<Code> straight(SearchQuery query) {
        return index.use(shown -> straight(shown, query.words()));
    }

    /**
     * Our own words in a question that finds little: fewer than six resources have its words, and
     * no phrase made us sure what it is about. None when it finds enough. A question that is
     * narrowed was asked before.
     */
    List<String> unanswered(SearchQuery query) {
        if (query.isNarrowed()) {
            return List.of();
        }
        return index.use(
                shown -> {
                    List<String> typed = Tokens.words(query.words(), Interpreter.MOST_WORDS);
                    List<String> own = shown.ownWords().get().among(typed);
                    return own.isEmpty() || findsEnough(shown, query) ? List.of() : own;
                });
    }

    private boolean findsEnough(Shown shown, SearchQuery query) throws IOException {
        Meaning meaning = shown.interpreter().interpret(query.words(), ranking);
        return meaning.isSure() || Sweep.ofWords(shown.searcher(), ranking, meaning).has(THIN);
    }

    /** What fits, best first, with counts for narrowing. Never fails, whatever the words are. */
    public SearchResults search(SearchQuery query) {
        return index.use(shown -> search(shown, query));
    }

    /** At most eight things that somebody may be about to type; none for no letters. */
    public List<Suggestion> suggest(String typed) {
        return index.use(shown -> shown.suggestions().suggest(typed, shown));
    }

    /**
     * How well the judged questions of a file are answered: columns query, who, key, grade.
     *
     * @throws IllegalArgumentException when a row cannot be read; the message names it
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public Evaluation evaluate(Path questions) {
        try {
            return evaluate(Questions.parse(Files.readString(questions)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How well the judged questions that ship with the product are answered. */
    public Evaluation evaluate() {
        return evaluate(Questions.shipped());
    }

    /**
     * What others make of the product's own questions and the same resources, by name: SQLite FTS5,
     * plain Lucene, and PostgreSQL's full text search when there is a database to ask.
     *
     * @param postgresql the address of a PostgreSQL database; nothing is kept in it
     */
    public SequencedMap<String, Evaluation> peers(Optional<String> postgresql) {
        Peers peers = index.use(shown -> new Peers(shown.edition(), Questions.shipped().list()));
        SequencedMap<String, Evaluation> all = new LinkedHashMap<>();
        all.put("LinkIndex", evaluate());
        all.put("SQLite FTS5", peers.sqlite());
        all.put("Lucene BM25", peers.lucene());
        postgresql.ifPresent(address -> all.put("PostgreSQL", peers.postgresql(address)));
        return all;
    }

    Evaluation evaluate(Questions questions) {
        return Evaluation.of(questions.list(), this::keys);
    }

    /** The keys of the first hits. */
    List<String> keys(String words) {
        return search(SearchQuery.of(words)).hits().stream()
                .map(hit -> hit.resource().key())
                .toList();
    }

    /** Why these words find what they find: for those who edit the thesaurus. */
    public Explanation explain(String words) {
        SearchQuery query = SearchQuery.of(words);
        return index.use(
                shown -> {
                    Meaning meaning = shown.interpreter().interpret(query.words(), ranking);
                    List<Gatherer.Found> best =
                            mixed(shown, query, gather(shown, query, meaning).best());
                    List<Gatherer.Found> first = best.subList(0, Math.min(EXPLAINED, best.size()));
                    List<Resource> resources = new ArrayList<>();
                    for (Gatherer.Found found : first) {
                        resources.add(shown.resource(found.doc()));
                    }
                    return new Explaining(shown, ranking, meaning)
                            .explain(query.words(), first, resources);
                });
    }

    private static Optional<Code> straight(Shown shown, String words) throws IOException {
        Optional<Code> code = Code.parse(words).filter(shown.edition()::knows);
        boolean address = words.indexOf('.') >= 0 || words.indexOf('/') >= 0;
        if (code.isPresent() || !address || words.strip().indexOf(' ') >= 0) {
            return code;
        }
        Query byAddress = new TermQuery(new Term(Field.ADDRESS, Documents.address(words)));
        for (ScoreDoc each : shown.searcher().search(byAddress, 1).scoreDocs) {
            return Optional.of(shown.resource(each.doc).code());
        }
        // our own address as it is printed below the code: people type what they see
        String end = words.strip().replaceFirst("/+$", "");
        return Code.parse(end.substring(end.lastIndexOf('/') + 1)).filter(shown.edition()::knows);
    }

    private SearchResults search(Shown shown, SearchQuery query) throws IOException {
        Meaning meaning = shown.interpreter().interpret(query.words(), ranking);
        Gathered gathered = gather(shown, query, meaning);
        List<Gatherer.Found> best = mixed(shown, query, gathered.best());
        return new SearchResults(
                query,
                gathered.counts().total(),
                hits(shown, query, meaning, best),
                new Facets(shown, query, gathered.counts()).list(),
                nearby(shown.edition(), meaning),
                meaning.corrected(),
                new Marks(meaning, shown.interpreter().thesaurus(), ranking.soft()),
                urgent(shown.edition(), meaning));
    }

    /** All that matches, counted, and the best of it. */
    private record Gathered(Counts counts, List<Gatherer.Found> best) {}

    private Gathered gather(Shown shown, SearchQuery query, Meaning meaning) throws IOException {
        Gathered strict = gather(shown, query, meaning, Strictness.STRICT);
        return strict.counts().seen() >= THIN || query.words().isBlank()
                ? strict
                : gather(shown, query, meaning, Strictness.LENIENT);
    }

    private Gathered gather(Shown shown, SearchQuery query, Meaning meaning, Strictness strictness)
            throws IOException {
        IndexSearcher searcher = shown.searcher();
        Sweep sweep =
                query.words().isBlank()
                        ? Sweep.ofEverything(searcher, ranking)
                        : Sweep.of(searcher, ranking, meaning, strictness);
        Pairs pairs = new Pairs(searcher, ranking, meaning);
        Filters filters = new Filters(query, shown.slugs());
        Counts counts = new Counts(shown.slugs().size());
        Gatherer gatherer =
                new Gatherer(
                        new Fit(ranking, meaning, shown.slugs()),
                        meaning.languages(),
                        query.page() * SearchResults.PAGE + SPARE);
        for (LeafReaderContext part : shown.reader().leaves()) {
            Filters.Cursor at = filters.over(part);
            Counts.Part counting = counts.over(at);
            Gatherer.Part gathering = gatherer.over(part.docBase, at, pairs.over(part));
            Windows windows = sweep.over(part);
            while (windows.next()) {
                at.read(windows.docs(), windows.count());
                for (int i = 0; i < windows.count(); i++) {
                    at.stepTo(i);
                    if (counting.count()) {
                        gathering.offer(windows, i);
                    }
                }
            }
            counting.finish();
        }
        return new Gathered(counts, gatherer.best());
    }

    /** The best, so mixed that one provider's rows do not push out all others. */
    private static List<Gatherer.Found> mixed(
            Shown shown, SearchQuery query, List<Gatherer.Found> best) throws IOException {
        String asked = query.words().toLowerCase(Locale.ROOT);
        Map<String, Integer> rows = new HashMap<>();
        List<Gatherer.Found> first = new ArrayList<>();
        List<Gatherer.Found> later = new ArrayList<>();
        int looked = 0;
        for (; looked < best.size() && first.size() < MIXED; looked++) {
            String provider =
                    shown.resource(best.get(looked).doc()).provider().toLowerCase(Locale.ROOT);
            boolean many = rows.merge(provider, 1, Integer::sum) > MOST_OF_ONE;
            // who asks for a provider by name wants its rows
            (many && !asked.contains(provider) ? later : first).add(best.get(looked));
        }
        first.addAll(later);
        first.addAll(best.subList(looked, best.size()));
        return first;
    }

    private List<Hit> hits(
            Shown shown, SearchQuery query, Meaning meaning, List<Gatherer.Found> best)
            throws IOException {
        List<Hit> hits = new ArrayList<>();
        List<String> asked = beginnings(meaning);
        int first = (query.page() - 1) * SearchResults.PAGE;
        for (int i = first; i < Math.min(first + SearchResults.PAGE, best.size()); i++) {
            Resource resource = shown.resource(best.get(i).doc());
            hits.add(new Hit(resource, about(shown.edition(), meaning, asked, resource)));
        }
        return hits;
    }

    /** The category that brought it here, unless its own words did. */
    private static Optional<Category> about(
            Edition edition, Meaning meaning, List<String> asked, Resource resource) {
        Optional<String> slug =
                resource.categories().stream()
                        .filter(each -> meaning.categories().getOrDefault(each, 0f) > 0.5f)
                        .findFirst();
        return slug.isPresent() && !hasMost(asked, resource)
                ? edition.category(slug.get())
                : Optional.empty();
    }

    /** How the words begin that were asked for; endings change the last letter of a stem. */
    private List<String> beginnings(Meaning meaning) {
        List<String> beginnings = new ArrayList<>();
        for (Meaning.Concept concept : meaning.concepts()) {
            if (!concept.hint() && concept.weight() > ranking.soft()) {
                String stem = concept.wordings().getFirst().stems().getFirst();
                beginnings.add(stem.length() > 4 ? stem.substring(0, stem.length() - 1) : stem);
            }
        }
        return beginnings;
    }

    private static boolean hasMost(List<String> beginnings, Resource resource) {
        List<String> own = Tokens.words(resource.title() + " " + resource.summary());
        int had = 0;
        for (String begin : beginnings) {
            for (String word : own) {
                if (word.startsWith(begin)) {
                    had++;
                    break;
                }
            }
        }
        return !beginnings.isEmpty() && had * 2 >= beginnings.size();
    }

    private static List<Category> nearby(Edition edition, Meaning meaning) {
        Set<String> nearby = new LinkedHashSet<>(meaning.categories().keySet());
        if (nearby.isEmpty()) {
            // the words tell nothing: one of each group, as a way in
            Set<Group> groups = EnumSet.noneOf(Group.class);
            edition.categories().values().stream()
                    .filter(category -> groups.add(category.group()))
                    .forEach(category -> nearby.add(category.slug()));
        }
        for (String slug : List.copyOf(nearby)) {
            edition.category(slug).ifPresent(category -> nearby.addAll(category.related()));
        }
        return nearby.stream()
                .flatMap(slug -> edition.category(slug).stream())
                .limit(MOST_NEARBY)
                .toList();
    }

    private static Optional<Urgent> urgent(Edition edition, Meaning meaning) {
        return meaning.danger()
                .flatMap(
                        danger ->
                                edition.category(danger.slug())
                                        .map(
                                                category ->
                                                        new Urgent(
                                                                danger.heading(),
                                                                category.urgent(),
                                                                category)));
    }

    @Override
    public void close() {
        index.close();
    }
}
