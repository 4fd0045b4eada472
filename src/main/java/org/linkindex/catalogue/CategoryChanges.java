package org.linkindex.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;

/**
 * How categories change: as {@link Changes} has it for resources. Handed out by {@link
 * Catalogue#categoryChanges}.
 */
public final class CategoryChanges {

    private final Database database;
    private final Clock clock;

    CategoryChanges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a steward writes about a category.
     *
     * @param intro a few sentences for families
     * @param urgent whom to call now
     * @param curiosity open questions for practitioners
     * @param terms how people say it
     * @param wording terms to prefer and to avoid
     */
    public record Wording(
            String intro,
            String urgent,
            List<String> curiosity,
            List<String> terms,
            String wording) {}

    /**
     * Saves what a steward wrote.
     *
     * @param token of the form, as in {@link Draft}
     * @param base the version from which they started
     */
    public Outcome<Category> save(String token, Code code, int base, Wording wording, Author by) {
        return database.write(
                tx -> {
                    Gate gate = new Gate(tx, clock.instant());
                    SavedForms forms = new SavedForms(tx);
                    Optional<Outcome<Category>> before = forms.answer(by, token);
                    return before.orElseGet(
                            () ->
                                    forms.note(
                                            by,
                                            token,
                                            fresh(gate, code, base, wording, by),
                                            gate.now()));
                });
    }

    private static Outcome<Category> fresh(
            Gate gate, Code code, int base, Wording wording, Author by) {
        Optional<Category> now = find(gate, code);
        if (now.isEmpty()) {
            return Outcome.Refused.because("there is no such category");
        }
        Category was = now.get();
        Category mine =
                new Category(
                        code,
                        was.slug(),
                        was.name(),
                        was.tag(),
                        was.group(),
                        wording.intro(),
                        wording.urgent(),
                        wording.curiosity(),
                        wording.terms(),
                        was.related(),
                        wording.wording());
        return put(gate, base, was, mine, Gate.Doer.of(Deed.EDITED, by));
    }

    private static Outcome<Category> put(
            Gate gate, int base, Category was, Category mine, Gate.Doer doer) {
        try {
            CategoryCheck.check(entry(mine), slugs(gate));
        } catch (BadField e) {
            return new Outcome.Refused<>(Map.of(e.about(), e.reason()));
        }
        int standing = gate.categories().version(was.slug());
        if (mine.equals(was)) {
            return new Outcome.Saved<>(was.code(), standing);
        }
        Optional<Version<Category>> from = gate.categoryVersions().find(was.code(), base);
        if (from.isEmpty()) {
            return Outcome.Refused.because("there is no such version");
        }
        if (standing != base) {
            return new Outcome.Overtaken<>(
                    from.get(), gate.categoryVersions().of(was.code()).getFirst(), mine);
        }
        return new Outcome.Saved<>(was.code(), gate.put(mine, doer));
    }

    private static Optional<Category> find(Gate gate, Code code) {
        return gate.categories().all().values().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    private static Set<String> slugs(Gate gate) {
        return gate.categories().all().keySet();
    }

    private static CategoryFile.Entry entry(Category category) {
        return new CategoryFile.Entry(
                category.code().text(),
                category.slug(),
                category.name(),
                category.tag(),
                category.group().label(),
                category.intro(),
                category.urgent(),
                category.curiosity(),
                category.terms(),
                category.related(),
                category.wording());
    }

    /** Puts a category back as it was in this version, as a new version. */
    public Outcome<Category> revert(Code code, int number, int base, String token, Author by) {
        return database.write(
                tx -> {
                    Gate gate = new Gate(tx, clock.instant());
                    SavedForms forms = new SavedForms(tx);
                    Optional<Outcome<Category>> before = forms.answer(by, token);
                    return before.orElseGet(
                            () ->
                                    forms.note(
                                            by,
                                            token,
                                            reverted(gate, code, number, base, by),
                                            gate.now()));
                });
    }

    private static Outcome<Category> reverted(
            Gate gate, Code code, int number, int base, Author by) {
        Optional<Category> now = find(gate, code);
        Optional<Version<Category>> wanted = gate.categoryVersions().find(code, number);
        if (now.isEmpty() || wanted.isEmpty()) {
            return Outcome.Refused.because("there is no such version");
        }
        Gate.Doer doer = new Gate.Doer(Deed.REVERTED, by, null, "As version " + number);
        return put(gate, base, now.get(), wanted.get().content(), doer);
    }

    /** The history of a category, the newest version first. */
    public List<Version<Category>> of(Code code) {
        return database.read(tx -> new CategoryVersions(tx).of(code));
    }

    /** What differs, field by field, in words. */
    public List<Difference> differences(Optional<Category> before, Category after) {
        return CategoryDifferences.of(before, after);
    }
}
