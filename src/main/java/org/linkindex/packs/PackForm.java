package org.linkindex.packs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.linkindex.codes.Code;
import org.linkindex.handouts.Handout;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Request;

/**
 * The form of a pack as it was filled in, so that nothing is typed twice when something in it will
 * not do.
 *
 * @param more codes to put in, as they were typed
 * @param version from which it was changed
 */
record PackForm(
        String title,
        String cover,
        String sharing,
        List<PackPart> parts,
        String more,
        int version) {

    private static final int LONGEST_MORE = 1_000;

    /** What the path of a handout begins with. */
    private static final String HANDOUT = "/H/";

    static PackForm of(Pack pack) {
        return new PackForm(
                pack.title(),
                pack.cover(),
                pack.sharing().word(),
                pack.parts(),
                "",
                pack.version());
    }

    /**
     * As somebody sent it.
     *
     * @throws BadRequest when no form of ours sends that
     */
    static PackForm from(Request request) {
        List<String> codes = request.fields("code");
        List<String> notes = request.fields("note");
        if (codes.size() != notes.size() || codes.size() > Pack.MOST) {
            throw new BadRequest(400, "Open the pack again, and change it there.");
        }
        List<PackPart> parts = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Code code =
                    Code.parse(codes.get(i))
                            .orElseThrow(() -> new BadRequest(400, "Open the pack again, please."));
            parts.add(new PackPart(code, notes.get(i)));
        }
        return new PackForm(
                request.field("title"),
                request.field("cover"),
                request.field("sharing"),
                parts,
                request.field("more"),
                number(request.field("version")));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadRequest(400, "Open the pack again, and change it there.");
        }
        return Integer.parseInt(text);
    }

    /** The same after a button was pressed: {@code up-3}, {@code down-0}, {@code out-2}. */
    PackForm after(String button) {
        int place = button.matches("[a-z]+-[0-9]{1,2}") ? number(button.split("-")[1]) : -1;
        if (place < 0 || place >= parts.size()) {
            return this;
        }
        List<PackPart> moved = new ArrayList<>(parts);
        switch (button.split("-")[0]) {
            case "up" -> Collections.swap(moved, place, Math.max(place - 1, 0));
            case "down" -> Collections.swap(moved, place, Math.min(place + 1, moved.size() - 1));
            case "out" -> moved.remove(place);
            default -> {}
        }
        return new PackForm(title, cover, sharing, moved, more, version);
    }

    /** The same with this version, so that saving once more replaces what stands now. */
    PackForm over(int standing) {
        return new PackForm(title, cover, sharing, parts, more, standing);
    }

    /**
     * The pack that is asked for, with what was typed put at its end: codes, and handouts by their
     * addresses.
     *
     * @param known whether a code is one of a resource or category
     * @throws BadPack when something will not do
     */
    Pack pack(Pack stands, Predicate<Code> known) {
        List<PackPart> all = new ArrayList<>(parts);
        BadPack.checked("What you want to put in", more, 0, LONGEST_MORE);
        for (String typed : more.strip().split("[\\s,;]+")) {
            int handout = typed.toUpperCase(Locale.ROOT).indexOf(HANDOUT);
            if (handout >= 0) {
                addAll(all, typed.substring(handout + HANDOUT.length()), known);
            } else if (!typed.isEmpty()) {
                all.add(new PackPart(code(typed, known), ""));
            }
        }
        return new Pack(
                stands.code(),
                title,
                cover,
                Sharing.of(sharing).orElseThrow(() -> new BadPack("Choose who may read it.")),
                stands.owner(),
                stands.organisation(),
                version,
                all);
    }

    /** What is on a handout, with what is said about it; what is in the pack stays where it is. */
    private static void addAll(List<PackPart> all, String address, Predicate<Code> known) {
        Handout handout = Handout.parse(address.replaceFirst("[/?#].*", ""), known);
        if (handout.items().isEmpty() || handout.isDamaged()) {
            throw new BadPack("The address of the handout is damaged; copy it anew.");
        }
        for (Handout.Item item : handout.items()) {
            if (all.stream().noneMatch(part -> part.code().equals(item.code()))) {
                all.add(new PackPart(item.code(), item.phrase().words()));
            }
        }
    }

    /** A code, or the address that ends with one, as people copy it from a page. */
    private static Code code(String typed, Predicate<Code> known) {
        Optional<Code> code = Code.parse(typed.substring(typed.lastIndexOf('/') + 1)).filter(known);
        return code.orElseThrow(
                () ->
                        new BadPack(
                                "There is no resource with the code '"
                                        + (typed.length() <= 40
                                                ? typed
                                                : typed.substring(0, 40) + "…")
                                        + "'; check it."));
    }
}
