package org.linkindex.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.web.Web;

/**
 * The resources and categories: what is known, how it changes, where it is shown.
 *
 * <p>What people read is an {@link Edition} in memory; what changes goes to the store first and
 * comes back as a new edition, in this process and in every other on the same store.
 */
public final class Catalogue {

    /** Rows of the starter catalogue: categories and resources, for a progress bar. */
    public static final int STARTER_SIZE = 57 + 2_158;

    static final String TOPIC = "catalogue";

    private final Database database;
    private final Codes codes;
    private final Clock clock;
    private final Changes changes;
    private final CategoryChanges categoryChanges;
    private final List<Consumer<Edition>> listeners = new CopyOnWriteArrayList<>();
    private final List<Function<Code, String>> pieces = new CopyOnWriteArrayList<>();
    private volatile Edition edition;

    /** The number of the last edition that all listeners have taken in. */
    private long told;

    /** The catalogue in this database. */
    public Catalogue(Database database, Codes codes, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.clock = clock;
        this.changes = new Changes(database, codes, clock, this);
        this.categoryChanges = new CategoryChanges(database, clock);
        this.edition = load();
        this.told = edition.number();
        database.onChange(TOPIC, number -> renew());
    }

    /** Adds the pages and the API of resources and categories to the site. */
    public void publish(Web web) {
        codes.register(new ResourcePages(this, web));
        codes.register(new CategoryPages(this, web));
        new CatalogueApi(this, web).publish();
    }

    /** How resources change, and how they were. */
    public Changes changes() {
        return changes;
    }

    /** How categories change, and how they were. */
    public CategoryChanges categoryChanges() {
        return categoryChanges;
    }

    /**
     * Lets others say something on the page of each resource.
     *
     * @param piece trusted HTML for a resource; empty when there is nothing to say. Asked while the
     *     page is made, so it must answer from memory
     */
    public void saysAlso(Function<Code, String> piece) {
        pieces.add(piece);
    }

    /** What others say on the page of this resource: trusted HTML. */
    String said(Code code) {
        StringBuilder said = new StringBuilder();
        pieces.forEach(piece -> said.append(piece.apply(code)));
        return said.toString();
    }

    /** The catalogue as it stands. */
    public Edition edition() {
        return edition;
    }

    /** Three that share most with it, from three providers. */
    public List<Resource> alike(Resource resource) {
        return ResourcePages.alike(resource, edition());
    }

    /** Calls the listener with each new edition, one at a time, in order. */
    public void onChange(Consumer<Edition> listener) {
        listeners.add(listener);
    }

    /** When a listener breaks, all are told again at the next look. */
    private synchronized void renew() {
        Edition renewed = load();
        if (renewed.number() > told) {
            edition = renewed;
            listeners.forEach(listener -> listener.accept(renewed));
            told = renewed.number();
        }
    }

    private Edition load() {
        return database.read(
                tx ->
                        new Edition(
                                tx.announced(TOPIC),
                                new Resources(tx).all(),
                                new Categories(tx).all(),
                                new Resources(tx).retirements(),
                                new Links(tx).states(),
                                new Links(tx).reviews()));
    }

    /** Whether nothing was ever imported. */
    public boolean isEmpty() {
        return edition.categories().isEmpty() && edition.resources().isEmpty();
    }

    /**
     * Imports the starter catalogue that ships with the program: all of it or, on failure, none.
     */
    public ImportReport importStarter(Progress progress) {
        return database.write(
                tx -> {
                    // of two nodes that start on an empty store one waits here
                    Gate gate = new Gate(tx, now());
                    if (gate.resources().count() > 0) {
                        return ImportReport.NOTHING;
                    }
                    Import starter = new Import(tx, gate, codes, Author.STARTER, progress);
                    starter.categories(starterFile("categories.yaml"));
                    starter.resources(starterFile("resources.csv"));
                    return whole(starter.report());
                });
    }

    /** A row of ours that is refused is a fault of the program: nothing of it is kept. */
    private static ImportReport whole(ImportReport report) {
        List<ImportReport.Note> refused =
                report.notes().stream()
                        .filter(note -> note.outcome() == ImportReport.Outcome.REFUSED)
                        .toList();
        if (!refused.isEmpty()) {
            throw new BadFile("The starter catalogue has faults: " + refused);
        }
        return report;
    }

    private static InputStream starterFile(String name) {
        return Objects.requireNonNull(
                Catalogue.class.getResourceAsStream("/catalogue/" + name), name);
    }

    /**
     * Imports a file of resources ({@code .csv}) or of categories ({@code .yaml}).
     *
     * @param apply false to find out what would happen, and change nothing
     * @throws BadFile when it can't be imported at all; then nothing has changed
     */
    public ImportReport importFile(Path file, boolean apply, Progress progress) {
        Function<Transaction, ImportReport> work = tx -> importFile(tx, file, progress);
        return apply ? database.write(work) : database.rehearse(work);
    }

    private ImportReport importFile(Transaction tx, Path file, Progress progress) {
        Author by = new Author("file", "A file, at the command line", "");
        Import work = new Import(tx, new Gate(tx, now()), codes, by, progress);
        try (InputStream in = Files.newInputStream(file)) {
            if (isCategories(file)) {
                work.categories(in);
            } else {
                work.resources(in);
            }
        } catch (NoSuchFileException e) {
            throw new BadFile("There is no file " + file + ".", e);
        } catch (IOException e) {
            throw new BadFile("The file " + file + " can't be read.", e);
        }
        return work.report();
    }

    private static boolean isCategories(Path file) {
        String name = file.toString();
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return true;
        }
        if (name.endsWith(".csv")) {
            return false;
        }
        throw new BadFile("The file's name must end in .csv (resources) or .yaml (categories).");
    }

    /**
     * Writes all resources ({@code .csv}) or categories ({@code .yaml}) to a file, in the form in
     * which they are imported. The file is whole or not there.
     *
     * @return how many were written
     * @throws BadFile when it can't be written
     */
    public long exportFile(Path file) {
        boolean asCategories = isCategories(file);
        return whole(file, part -> asCategories ? exportCategories(part) : exportResources(part));
    }

    /**
     * Writes where every code leads, so that another host can take over: a table ({@code .csv}), a
     * page ({@code .html}) or maps for nginx ({@code .conf}). The file is whole or not there.
     *
     * @param packs what else has a code that families may open
     * @return how many codes were written
     * @throws BadFile when it can't be written, or its name ends otherwise
     */
    public long exportRedirects(Path file, List<Collected> packs) {
        Redirects redirects = new Redirects(edition(), packs);
        String name = file.toString();
        if (name.endsWith(".csv")) {
            return whole(
                    file,
                    part -> {
                        redirects.csv(Files.newBufferedWriter(part));
                        return redirects.size();
                    });
        }
        if (!name.endsWith(".html") && !name.endsWith(".conf")) {
            throw new BadFile(
                    "The file's name must end in .csv (table), .html (page) or .conf (nginx).");
        }
        String text = name.endsWith(".html") ? redirects.html() : redirects.nginx();
        return whole(
                file,
                part -> {
                    Files.writeString(part, text);
                    return redirects.size();
                });
    }

    private interface Filling {
        long write(Path part) throws IOException;
    }

    private static long whole(Path file, Filling filling) {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            long count = filling.write(part);
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } catch (IOException | UncheckedIOException e) {
            throw new BadFile("The file " + file + " can't be written.", e);
        }
    }

    private long exportResources(Path file) throws IOException {
        try (Writer writer =
                        new OutputStreamWriter(
                                Files.newOutputStream(file), StandardCharsets.UTF_8);
                ResourceFile.Out out = new ResourceFile.Out(writer)) {
            return database.read(
                    tx -> {
                        Resources resources = new Resources(tx);
                        resources.each(stored -> out.write(stored.code(), stored.fields()));
                        return resources.count();
                    });
        }
    }

    private long exportCategories(Path file) throws IOException {
        var categories = database.read(tx -> new Categories(tx).all()).values();
        Files.write(file, CategoryFile.write(categories));
        return categories.size();
    }

    /**
     * Edits fields of a resource, all or none, as it stands. Imports leave an edited field alone
     * from then on.
     *
     * @param edits new values by the fields' names as in files, such as {@code phone}
     * @throws BadField when there is no such resource or field, or a value can't be taken
     */
    public Resource edit(Code code, Map<String, String> edits, Author by) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        edits.forEach((name, value) -> values.put(editable(name), value));
        return database.write(
                tx -> {
                    Gate gate = new Gate(tx, now());
                    Resources.Stored before = stored(gate.resources(), code);
                    Fields after =
                            Fields.checked(
                                    values,
                                    before.fields().values(),
                                    gate.categories().all().keySet());
                    if (!after.differences(before.fields()).isEmpty()) {
                        gate.change(before, after, Gate.Doer.of(Deed.EDITED, by));
                    }
                    return after.resource(code, before.added(), now());
                });
    }

    private static Field editable(String name) {
        return Field.find(name)
                .filter(field -> field != Field.KEY)
                .orElseThrow(() -> new BadField("there is no field '" + name + "' to edit"));
    }

    /**
     * Withdraws a resource. Its code answers "gone" from now on, and is never used again.
     *
     * @param reason one sentence that families may read
     * @param instead what to use instead, or null
     * @throws BadField when there is no such resource, or the reason can't be taken
     */
    public Retirement retire(Code code, String reason, @Nullable Code instead, Author by) {
        return switch (changes.retire(code, reason, instead, by)) {
            case Outcome.Saved<Fields> saved ->
                    database.read(
                            tx ->
                                    Objects.requireNonNull(
                                            new Resources(tx).retirements().get(code)));
            case Outcome.Refused<Fields> refused ->
                    throw new BadField(String.join("; ", refused.faults().values()));
            case Outcome.Waiting<Fields> waiting -> throw new IllegalStateException();
            case Outcome.Overtaken<Fields> overtaken -> throw new IllegalStateException();
        };
    }

    /**
     * Takes in what is known of links now, in the caller's transaction.
     *
     * @param announce whether pages should show it at once; else they show it with the next change
     */
    public void recordLinkStates(Transaction tx, Map<Code, LinkState> states, boolean announce) {
        Links links = new Links(tx);
        states.forEach(links::record);
        if (announce) {
            tx.announce(TOPIC);
        }
    }

    /** Takes in, in the caller's transaction, that a person said that a resource is still right. */
    public void recordReview(Transaction tx, Code code, Review review) {
        new Links(tx).record(code, review);
        tx.announce(TOPIC);
    }

    private static Resources.Stored stored(Resources resources, Code code) {
        return resources.find(code).orElseThrow(() -> new BadField("there is no resource " + code));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
