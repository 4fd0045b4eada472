package org.linkindex.packs;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.web.Web;

/**
 * Named sets of resources, each with a code of its own. They stand in memory, as there are few and
 * a scan must not wait for the store; what changes goes to the store first and comes back by the
 * change feed, in this process and in every other on the same store.
 */
public final class Packs {

    private static final String TOPIC = "packs";
    private static final String KIND = "pack";

    private final Database database;
    private final Codes codes;
    private final Catalogue catalogue;
    private final People people;
    private final Clock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Standing standing;

    /** All packs as they stood at one moment. */
    private record Standing(SequencedMap<Code, Pack> packs, Map<Code, String> withdrawn) {}

    /** The packs in this database. */
    public Packs(Database database, Codes codes, Catalogue catalogue, People people, Clock clock) {
        this.database = database;
        this.codes = codes;
        this.catalogue = catalogue;
        this.people = people;
        this.clock = clock;
        this.standing = load();
        database.onChange(TOPIC, number -> renew());
    }

    /**
     * Adds the pages that packs open, and those on which they are made, to the site.
     *
     * @param logo the path of an organisation's logo, by its id
     */
    public void publish(Web web, Function<String, Optional<String>> logo) {
        onChange(web::forgetKept);
        PackPages pages = new PackPages(this, catalogue, logo, web);
        codes.register(pages);
        pages.publish();
        new PackDesk(this, catalogue, web).publish();
        people.onExport("packs", this::madeBy);
    }

    private List<String> madeBy(Person person) {
        return standing.packs().values().stream()
                .filter(pack -> pack.isOwn(person))
                .map(pack -> pack.code() + ": " + pack.title() + ". " + pack.cover())
                .map(String::strip)
                .toList();
    }

    /** Calls this after each change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** The packs that everybody may read, by title. */
    public List<Pack> open() {
        return standing.packs().values().stream().filter(Pack::isPublic).toList();
    }

    /** The pack of this code, whoever may read it. */
    public Optional<Pack> find(Code code) {
        return Optional.ofNullable(standing.packs().get(code));
    }

    /** The pack of this code, if everybody may read it. */
    public Optional<Pack> findOpen(Code code) {
        return find(code).filter(Pack::isPublic);
    }

    /** What this person reads together with others, by title. */
    public List<Pack> sharedWith(Person person) {
        return readableBy(person).stream()
                .filter(each -> each.sharing() != Sharing.PRIVATE)
                .toList();
    }

    /** What this person may read, by title. */
    List<Pack> readableBy(Person person) {
        return standing.packs().values().stream()
                .filter(each -> each.isReadableBy(person))
                .toList();
    }

    /** The title of a pack that families could read once, and that was withdrawn. */
    Optional<String> withdrawn(Code code) {
        return Optional.ofNullable(standing.withdrawn().get(code));
    }

    /** Who shares it, in words for everybody: an organisation, never a person. */
    String by(Pack pack) {
        return people.findOrganisation(pack.organisation()).map(Organisation::name).orElse("");
    }

    /**
     * Makes a new one, empty and for this person alone.
     *
     * @throws BadPack when the title will not do
     */
    public Pack make(String title, Person by) {
        Pack made =
                database.write(
                        tx -> {
                            Pack pack =
                                    new Pack(
                                            codes.mint(tx, KIND),
                                            title,
                                            "",
                                            Sharing.PRIVATE,
                                            by.id(),
                                            by.organisation().map(Organisation::id).orElse(""),
                                            1,
                                            List.of());
                            new Shelf(tx).add(pack, clock.millis());
                            return announced(tx, pack);
                        });
        renew();
        return made;
    }

    /**
     * Saves a pack as it was changed by somebody who may change it.
     *
     * @param changed with the version from which it was changed
     * @throws BadPack when this person may not change it, or not share it so widely
     */
    public Saving save(Pack changed, Person by) {
        Saving saving =
                database.write(
                        tx -> {
                            Pack stands = changeable(tx, changed.code(), by);
                            if (stands.version() != changed.version()) {
                                return new Saving.Overtaken(stands);
                            }
                            if (!Pack.mayShare(by, changed.sharing())) {
                                throw new BadPack(
                                        "Ask a steward of your organisation to share it so widely.");
                            }
                            Pack next = next(stands, changed);
                            new Shelf(tx).replace(next, clock.millis());
                            if (next.sharing() != stands.sharing()) {
                                people.note(
                                        tx,
                                        Optional.of(by),
                                        "shared a pack",
                                        next.code() + ": " + next.sharing().label());
                            }
                            return new Saving.Saved(announced(tx, next));
                        });
        renew();
        return saving;
    }

    /**
     * Withdraws a pack; its code is never used again.
     *
     * @throws BadPack when this person may not
     */
    public void withdraw(Code code, Person by) {
        database.write(
                tx -> {
                    Pack stands = changeable(tx, code, by);
                    new Shelf(tx).withdraw(stands, clock.millis());
                    people.note(tx, Optional.of(by), "withdrew a pack", code.text());
                    return announced(tx, stands);
                });
        renew();
    }

    private static Pack changeable(Transaction tx, Code code, Person by) {
        tx.alone(TOPIC);
        return new Shelf(tx)
                .find(code)
                .filter(pack -> pack.isChangeableBy(by))
                .orElseThrow(() -> new BadPack("You can't change this pack; make your own."));
    }

    /** Whose it is and when it was made never changes. */
    private static Pack next(Pack stands, Pack changed) {
        return new Pack(
                stands.code(),
                changed.title(),
                changed.cover(),
                changed.sharing(),
                stands.owner(),
                stands.organisation(),
                stands.version() + 1,
                changed.parts());
    }

    private static Pack announced(Transaction tx, Pack pack) {
        tx.announce(TOPIC);
        return pack;
    }

    private synchronized void renew() {
        standing = load();
        listeners.forEach(Runnable::run);
    }

    private Standing load() {
        return database.read(
                tx -> {
                    Shelf shelf = new Shelf(tx);
                    return new Standing(shelf.all(), shelf.withdrawn());
                });
    }
}
