package org.linkindex.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;

/**
 * How resources change: each change is a version, numbered, with who, when and what. A save names
 * the version it started from; when another was quicker, nothing is overwritten. Answers come after
 * the commit. Handed out by {@link Catalogue#changes}.
 */
public final class Changes {

    private final Database database;
    private final Codes codes;
    private final Clock clock;
    private final Catalogue catalogue;

    Changes(Database database, Codes codes, Clock clock, Catalogue catalogue) {
        this.database = database;
        this.codes = codes;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /** A token for a form: 128 bits drawn by lot. */
    public static String newToken() {
        return Saving.newId();
    }

    private Set<String> slugs() {
        return catalogue.edition().categories().keySet();
    }

    /**
     * The resource that these values would make, to be looked at before it is saved.
     *
     * @return nothing when a value can't be taken
     */
    public Optional<Resource> preview(Map<Field, String> values, Code code) {
        Map<Field, String> some = new EnumMap<>(Field.class);
        some.putAll(values);
        some.putIfAbsent(Field.KEY, "key");
        Instant now = clock.instant();
        return Fields.faults(some, Map.of(), slugs()).isEmpty()
                ? Optional.of(Fields.checked(some, Map.of(), slugs()).resource(code, now, now))
                : Optional.empty();
    }

    /** Saves a form: a new resource, or a change to one that is here. */
    public Outcome<Fields> save(Draft draft, Author by) {
        return within(by, saving -> saving.save(draft));
    }

    /**
     * Puts a resource back as it was in this version, as a new version. Brings a withdrawn one
     * back.
     *
     * @param base the newest version that whoever asks has seen
     * @param token of the form, as in {@link Draft}
     */
    public Outcome<Fields> revert(Code code, int number, int base, String token, Author by) {
        return within(by, saving -> saving.revert(code, number, base, token));
    }

    /**
     * Withdraws a resource. Its code answers "gone" from now on, and is never another's.
     *
     * @param reason one sentence that families may read
     * @param instead what to use instead, or null
     */
    public Outcome<Fields> retire(Code code, String reason, @Nullable Code instead, Author by) {
        return within(by, saving -> saving.retire(code, reason, instead));
    }

    /** Agrees to a change that waits. Refused to whoever proposed it. */
    public Outcome<Fields> agree(String proposal, Author by) {
        return within(by, saving -> saving.agree(proposal));
    }

    /**
     * Turns a change down that waits.
     *
     * @return false when it was decided already
     */
    public boolean decline(String proposal, Author by) {
        return within(by, saving -> saving.decline(proposal));
    }

    private <T> T within(Author by, Function<Saving, T> work) {
        return database.write(tx -> work.apply(new Saving(tx, codes, clock.instant(), by)));
    }

    /** Tries a change to many at once, and does nothing. */
    public BulkReport rehearse(Bulk bulk, Author by) {
        return database.rehearse(tx -> new BulkSaving(tx, clock.instant(), by).save(bulk));
    }

    /** Changes many at once, in one transaction: all of them or, when one moved on, none. */
    public BulkReport save(Bulk bulk, Author by) {
        try {
            return database.write(tx -> new BulkSaving(tx, clock.instant(), by).saveWhole(bulk));
        } catch (BulkSaving.MovedOn e) {
            return e.report();
        }
    }

    /** The history of a resource, the newest version first; empty when there never was one. */
    public List<Version<Fields>> of(Code code) {
        return database.read(tx -> new ResourceVersions(tx).of(code));
    }

    /** One version of a resource. */
    public Optional<Version<Fields>> find(Code code, int number) {
        return database.read(tx -> new ResourceVersions(tx).find(code, number));
    }

    /** The numbers of the versions that stand, of those that are here; in the same order. */
    public SequencedMap<Code, Integer> versions(List<Code> resources) {
        SequencedMap<Code, Integer> versions = new LinkedHashMap<>();
        database.read(
                tx -> {
                    Resources here = new Resources(tx);
                    for (Code code : resources) {
                        here.find(code).ifPresent(each -> versions.put(code, each.version()));
                    }
                    return versions;
                });
        return versions;
    }

    /** The newest version of a resource. */
    public Optional<Version<Fields>> newest(Code code) {
        return database.read(tx -> new ResourceVersions(tx).newest(code));
    }

    /** The resources that people of this organisation added or changed. */
    public Set<Code> touchedBy(String organisation) {
        return new HashSet<>(database.read(tx -> new ResourceVersions(tx).of(organisation)));
    }

    /** Takes the name of somebody who has left out of the history; what they did stays. */
    public void forget(Transaction tx, String author) {
        for (String table : List.of("resource_version", "category_version", "proposal")) {
            tx.run(
                    "update " + table + " set author_name = ? where author = ?",
                    "Somebody who has left",
                    author);
        }
        for (String table : List.of("resource_version", "category_version")) {
            tx.run(
                    "update " + table + " set second_name = ? where second = ?",
                    "Somebody who has left",
                    author);
        }
    }

    /** Changes that wait for a second steward, the oldest first. */
    public List<Proposal> waiting() {
        return database.read(tx -> new Proposals(tx).waiting());
    }

    /** What differs, field by field, in words. */
    public List<Difference> differences(Optional<Fields> before, Fields after) {
        return Differences.of(before, after, catalogue.edition().categories());
    }

    /** A value as one would read it aloud. */
    public String inWords(Field field, String value) {
        return Differences.inWords(field, value, catalogue.edition().categories());
    }
}
