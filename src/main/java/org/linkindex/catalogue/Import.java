package org.linkindex.catalogue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linkindex.catalogue.ImportReport.Note;
import org.linkindex.catalogue.ImportReport.Outcome;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Transaction;

/**
 * One import within one transaction. Updates by key; never changes a code; leaves alone what a
 * person edited here; refuses row by row, with the line and what to do.
 */
final class Import {

    private static final String RESOURCE = "resource";
    private static final String CATEGORY = "category";

    private final Transaction tx;
    private final Codes codes;
    private final Resources resources;
    private final Categories categories;
    private final Gate gate;
    private final Author by;
    private final Progress progress;
    private final List<Note> notes = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int refused;
    private int kept;

    Import(Transaction tx, Gate gate, Codes codes, Author by, Progress progress) {
        this.tx = tx;
        this.gate = gate;
        this.codes = codes;
        this.by = by;
        this.resources = gate.resources();
        this.categories = gate.categories();
        this.progress = progress;
    }

    ImportReport report() {
        return new ImportReport(added, changed, unchanged, refused, kept, List.copyOf(notes));
    }

    void resources(InputStream in) {
        Set<String> slugs = categories.all().keySet();
        Map<String, Long> lines = new HashMap<>();
        ResourceFile.read(
                in,
                line -> {
                    String key = line.values().getOrDefault(Field.KEY, "").strip();
                    try {
                        resource(line, key, slugs, lines);
                    } catch (BadField e) {
                        note(line.line(), Outcome.REFUSED, key, e.reason());
                    }
                    step();
                },
                torn -> {
                    note(
                            torn,
                            Outcome.REFUSED,
                            "",
                            "the row has more or fewer cells than the first line names;"
                                    + " is a comma not in quotes?");
                    step();
                });
    }

    private void resource(
            ResourceFile.Line line, String key, Set<String> slugs, Map<String, Long> lines) {
        // first, as PostgreSQL can't be asked for a key that holds a NUL
        Field.KEY.checked(key, slugs);
        Optional<Resources.Stored> before = resources.find(key);
        Fields fields =
                Fields.checked(
                        line.values(),
                        before.map(stored -> stored.fields().values()).orElse(Map.of()),
                        slugs);
        Long earlier = lines.putIfAbsent(key, line.line());
        if (earlier != null) {
            throw new BadField("the key stands in line " + earlier + " already; keep one of them");
        }
        if (resources.isRetired(key)) {
            throw new BadField("this resource was withdrawn; give a new one another key");
        }
        if (before.isPresent()) {
            update(line, before.get(), fields);
        } else {
            refuseTakenAddress(key, fields);
            gate.add(codeFor(line.code(), RESOURCE), fields, Gate.Doer.of(Deed.ADDED, by));
            note(line.line(), Outcome.ADDED, key, fields.get(Field.TITLE));
        }
    }

    private void update(ResourceFile.Line line, Resources.Stored before, Fields fields) {
        String key = fields.get(Field.KEY);
        if (!line.code().isEmpty() && !isSame(line.code(), before.code())) {
            throw new BadField(
                    "its code here is "
                            + before.code()
                            + ", and codes never change; leave the cell empty");
        }
        List<Field> differences = fields.differences(before.fields());
        if (differences.contains(Field.URL)) {
            refuseTakenAddress(key, fields);
        }
        Set<Field> edited = differences.isEmpty() ? Set.of() : resources.edited(before.code());
        List<String> taken = new ArrayList<>();
        Fields after = before.fields();
        for (Field field : differences) {
            if (edited.contains(field)) {
                note(
                        line.line(),
                        Outcome.KEPT,
                        key,
                        "the " + field.word() + " was edited here by a person, and stays");
            } else {
                after = after.with(field, fields.get(field));
                taken.add(field.word());
            }
        }
        if (taken.isEmpty()) {
            unchanged++;
        } else {
            gate.change(before, after, Gate.Doer.of(Deed.IMPORTED, by));
            note(line.line(), Outcome.CHANGED, key, String.join(", ", taken));
        }
    }

    private static boolean isSame(String text, Code code) {
        return Code.parse(text).filter(code::equals).isPresent();
    }

    private void refuseTakenAddress(String key, Fields fields) {
        resources
                .keyAt(fields.identity())
                .filter(other -> !other.equals(key))
                .ifPresent(
                        other -> {
                            throw new BadField(
                                    "'" + other + "' has this address already; keep one of them");
                        });
    }

    private Code codeFor(String given, String kind) {
        if (given.isEmpty()) {
            return codes.mint(tx, kind);
        }
        Code code =
                Code.parse(given)
                        .orElseThrow(
                                () ->
                                        new BadField(
                                                "'"
                                                        + given
                                                        + "' is not a code; leave the cell empty"
                                                        + " to get a new one"));
        if (!codes.claim(tx, code, kind)) {
            throw new BadField("the code " + code + " belongs to another; leave the cell empty");
        }
        return code;
    }

    void categories(InputStream in) {
        List<CategoryFile.Entry> entries = CategoryFile.read(in);
        Set<String> slugs = new HashSet<>(categories.all().keySet());
        entries.forEach(entry -> slugs.add(String.valueOf(entry.slug())));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            CategoryFile.Entry entry = entries.get(i);
            String slug = String.valueOf(entry.slug());
            try {
                if (!seen.add(slug)) {
                    throw new BadField("the slug stands twice; keep one of them");
                }
                category(i + 1, entry, slugs);
            } catch (BadField e) {
                note(i + 1, Outcome.REFUSED, slug, e.reason());
            }
            step();
        }
    }

    private void category(int place, CategoryFile.Entry entry, Set<String> slugs) {
        CategoryCheck.check(entry, slugs);
        Optional<Category> before = categories.find(entry.slug());
        String given = entry.code() == null ? "" : entry.code();
        if (before.isPresent() && !given.isEmpty() && !isSame(given, before.get().code())) {
            throw new BadField("its code here is " + before.get().code() + "; codes never change");
        }
        Code code = before.isPresent() ? before.get().code() : codeFor(given, CATEGORY);
        Category category =
                before.map(
                                standing ->
                                        keepEdited(
                                                place,
                                                standing,
                                                CategoryCheck.category(entry, code)))
                        .orElseGet(() -> CategoryCheck.category(entry, code));
        if (before.filter(category::equals).isPresent()) {
            unchanged++;
            return;
        }
        gate.put(category, Gate.Doer.of(before.isPresent() ? Deed.IMPORTED : Deed.ADDED, by));
        note(
                place,
                before.isPresent() ? Outcome.CHANGED : Outcome.ADDED,
                entry.slug(),
                entry.name());
    }

    /** The file's category, but for what a person edited here. */
    private Category keepEdited(int place, Category standing, Category inFile) {
        List<String> edited = gate.editedByPerson(standing.code());
        CategoryDifferences.of(Optional.of(standing), inFile).stream()
                .map(Difference::label)
                .filter(edited::contains)
                .forEach(
                        label ->
                                note(
                                        place,
                                        Outcome.KEPT,
                                        standing.slug(),
                                        "'" + label + "' was edited here by a person, and stays"));
        return CategoryDifferences.keeping(edited, standing, inFile);
    }

    private void note(long line, Outcome outcome, String key, String reason) {
        switch (outcome) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case REFUSED -> refused++;
            case KEPT -> kept++;
        }
        boolean wantsEyes = outcome == Outcome.REFUSED || outcome == Outcome.KEPT;
        if (notes.size() < ImportReport.MOST_NOTES
                || wantsEyes && notes.size() < 2 * ImportReport.MOST_NOTES) {
            notes.add(new Note(line, outcome, key, reason));
        }
    }

    private void step() {
        progress.at(added + changed + unchanged + refused);
    }
}
