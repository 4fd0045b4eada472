package org.linkindex.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.database.Transaction;
import org.linkindex.people.People;

/**
 * The one way by which resources and categories change, whoever changes them: each step leaves a
 * version. Changes wait for each other, on all nodes, so that none is made from what is old.
 */
final class Gate {

    private final Transaction tx;
    private final Resources resources;
    private final ResourceVersions versions;
    private final Categories categories;
    private final CategoryVersions categoryVersions;
    private final Instant now;

    /** Waits for its turn. */
    Gate(Transaction tx, Instant now) {
        tx.alone(Catalogue.TOPIC);
        this.tx = tx;
        this.resources = new Resources(tx);
        this.versions = new ResourceVersions(tx);
        this.categories = new Categories(tx);
        this.categoryVersions = new CategoryVersions(tx);
        this.now = now;
    }

    Resources resources() {
        return resources;
    }

    ResourceVersions versions() {
        return versions;
    }

    Categories categories() {
        return categories;
    }

    CategoryVersions categoryVersions() {
        return categoryVersions;
    }

    Instant now() {
        return now;
    }

    /** Who does something, the second who agreed, and what they say about it. */
    record Doer(Deed deed, Author by, @Nullable Author second, String why) {

        static Doer of(Deed deed, Author by) {
            return new Doer(deed, by, null, "");
        }

        <T> Version<T> step(int number, Instant now, T content) {
            return new Version<>(number, deed, now, by, second, why, content);
        }
    }

    /**
     * @throws BadField when another resource has its address
     */
    void add(Code code, Fields fields, Doer doer) {
        refuseTaken(fields);
        resources.add(code, fields, 1, now);
        versions.add(code, doer.step(1, now, fields));
        if (doer.by().isPerson()) {
            audit(doer.by(), "added a resource", code.text());
        }
        tx.announce(Catalogue.TOPIC);
    }

    /**
     * Puts other values in the place of those that stand.
     *
     * @return the number of the new version
     * @throws BadField when another resource has its address
     */
    int change(Resources.Stored before, Fields after, Doer doer) {
        refuseTaken(after);
        resources.replace(before, after, now);
        int number = before.version() + 1;
        versions.add(before.code(), doer.step(number, now, after));
        if (doer.deed() == Deed.EDITED || doer.deed() == Deed.REVERTED) {
            for (Field field : after.differences(before.fields())) {
                resources.recordEdit(before.code(), field, doer.by().id(), now);
            }
        }
        tx.announce(Catalogue.TOPIC);
        return number;
    }

    int retire(Resources.Stored before, @Nullable Code instead, Doer doer) {
        int number = before.version() + 1;
        versions.add(before.code(), doer.step(number, now, before.fields()));
        resources.retire(before, doer.why(), instead, now);
        audit(doer.by(), "withdrew a resource", before.code() + ": " + doer.why());
        tx.announce(Catalogue.TOPIC);
        return number;
    }

    /** Lets a withdrawn resource stand again, under the code that it always had. */
    int bringBack(Code code, Fields fields, int newest, Doer doer) {
        refuseTaken(fields);
        int number = newest + 1;
        resources.bringBack(code);
        audit(doer.by(), "brought a resource back", code.text());
        resources.add(code, fields, number, now);
        versions.add(code, doer.step(number, now, fields));
        tx.announce(Catalogue.TOPIC);
        return number;
    }

    /** In the audit log, as well as in the history: it is what somebody did, for a year. */
    void audit(Author by, String what, String about) {
        People.note(tx, now, by.id(), what, about);
    }

    private void refuseTaken(Fields fields) {
        taken(fields)
                .ifPresent(
                        key -> {
                            throw new BadField("'" + key + "' has this address already");
                        });
    }

    /** The key of another resource that has this address. */
    Optional<String> taken(Fields fields) {
        return resources.keyAt(fields.identity()).filter(key -> !key.equals(fields.get(Field.KEY)));
    }

    /** Adds a category, or puts it in the place of the one that stands. */
    int put(Category category, Doer doer) {
        int number = categories.version(category.slug()) + 1;
        categories.put(category, number);
        categoryVersions.add(category.code(), doer.step(number, now, category));
        if (doer.by().isPerson()) {
            audit(doer.by(), "changed a category", category.slug());
        }
        tx.announce(Catalogue.TOPIC);
        return number;
    }

    /** The fields of this category that a person edited here, by their words. */
    List<String> editedByPerson(Code code) {
        return CategoryDifferences.lastTouched(categoryVersions.of(code));
    }
}
