package org.linkindex.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.codes.Code;
import org.linkindex.people.Person;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** Where people on the staff make packs and change them. */
final class PackDesk {

    private static final String HOME = "/work/packs";

    /** What the list shows: everybody's own first. */
    record Lists(List<Pack> own, List<Pack> colleagues, List<Pack> others) {}

    /**
     * What the page of a pack shows.
     *
     * @param form as it was filled in
     * @param places what stands at the form's places
     * @param mayChange whether the reader may
     * @param sharings how widely the reader may share it
     * @param standing the pack as it is saved
     * @param fault what will not do, or empty text
     * @param theirs what somebody else saved meanwhile
     */
    record Desk(
            Pack pack,
            PackForm form,
            List<PackView.Place> places,
            boolean mayChange,
            List<Sharing> sharings,
            PackView standing,
            String fault,
            Optional<PackView> theirs) {

        /** Where the pack's own key tag is printed; a private one has none, as it opens nothing. */
        String keyTag() {
            return keyring(pack.code().toString());
        }

        /**
         * Where all that stands in the pack, as it is saved, is printed; empty when nothing does.
         */
        String keyTags() {
            List<String> codes = standing.codes();
            if (codes.isEmpty()) {
                return "";
            }
            return keyring(
                    pack.sharing() == Sharing.PRIVATE
                            ? String.join("_", codes)
                            : "in-" + pack.code());
        }

        /** What colleagues share is printed by them alone. */
        private String keyring(String tags) {
            String choice = "/keyring/" + tags + ".fob.colour";
            return pack.sharing() == Sharing.ORGANISATION ? "/work" + choice + ".pdf" : choice;
        }
    }

    private final Packs packs;
    private final Catalogue catalogue;
    private final Web web;

    PackDesk(Packs packs, Catalogue catalogue, Web web) {
        this.packs = packs;
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.get(Access.MEMBER, HOME, request -> lists(request.person(), "", ""));
        web.post(Access.MEMBER, HOME, this::make);
        web.get(Access.MEMBER, HOME + "/{code}", this::open);
        web.post(Access.MEMBER, HOME + "/{code}", this::save);
        web.post(Access.MEMBER, HOME + "/{code}/withdraw", this::withdraw);
        web.staffLink(
                new StaffLink(
                        Access.MEMBER,
                        "Packs",
                        HOME,
                        "Put resources together, share them, and print their codes."));
    }

    private Answer lists(Person person, String title, String fault) {
        List<Pack> all = packs.readableBy(person);
        Lists lists =
                new Lists(
                        all.stream().filter(pack -> pack.isOwn(person)).toList(),
                        all.stream()
                                .filter(pack -> !pack.isOwn(person) && pack.isOfTheirs(person))
                                .toList(),
                        all.stream()
                                .filter(pack -> !pack.isOwn(person) && !pack.isOfTheirs(person))
                                .toList());
        return web.page(
                fault.isEmpty() ? 200 : 400,
                "packs/packs.jte",
                Map.of("lists", lists, "title", title, "fault", fault));
    }

    private Answer make(Request request) {
        try {
            return Answer.seeOther(
                    HOME + "/" + packs.make(request.field("title"), request.person()).code());
        } catch (BadPack e) {
            return lists(request.person(), request.field("title"), e.sentence());
        }
    }

    private Answer open(Request request) {
        return readable(request)
                .map(pack -> desk(200, request.person(), pack, PackForm.of(pack), "", null))
                .orElseGet(this::unknown);
    }

    private Answer save(Request request) {
        Optional<Pack> found = readable(request);
        if (found.isEmpty()) {
            return unknown();
        }
        Pack pack = found.get();
        Person person = request.person();
        PackForm form = PackForm.of(pack);
        try {
            form = PackForm.from(request).after(request.field("do"));
            return switch (packs.save(form.pack(pack, catalogue.edition()::knows), person)) {
                case Saving.Saved saved -> Answer.seeOther(HOME + "/" + saved.pack().code());
                case Saving.Overtaken overtaken ->
                        desk(
                                409,
                                person,
                                overtaken.stands(),
                                form.over(overtaken.stands().version()),
                                "",
                                overtaken.stands());
            };
        } catch (BadPack e) {
            return desk(400, person, pack, form, e.sentence(), null);
        }
    }

    private Answer withdraw(Request request) {
        Optional<Pack> found = readable(request);
        if (found.isEmpty()) {
            return unknown();
        }
        try {
            packs.withdraw(found.get().code(), request.person());
            return Answer.seeOther(HOME);
        } catch (BadPack e) {
            return desk(
                    403,
                    request.person(),
                    found.get(),
                    PackForm.of(found.get()),
                    e.sentence(),
                    null);
        }
    }

    private Answer desk(
            int status,
            Person person,
            Pack pack,
            PackForm form,
            String fault,
            @Nullable Pack theirs) {
        Edition edition = catalogue.edition();
        Desk desk =
                new Desk(
                        pack,
                        form,
                        PackView.places(form.parts(), edition),
                        pack.isChangeableBy(person),
                        Stream.of(Sharing.values())
                                .filter(each -> Pack.mayShare(person, each))
                                .toList(),
                        PackView.of(pack, edition, ""),
                        fault,
                        Optional.ofNullable(theirs).map(each -> PackView.of(each, edition, "")));
        return web.page(status, "packs/desk.jte", Map.of("desk", desk));
    }

    private Optional<Pack> readable(Request request) {
        return Code.parse(request.segment("code"))
                .flatMap(packs::find)
                .filter(pack -> pack.isReadableBy(request.person()));
    }

    private Answer unknown() {
        return web.message(
                404, "There is no such pack", "It may be withdrawn, or not shared with you.");
    }
}
