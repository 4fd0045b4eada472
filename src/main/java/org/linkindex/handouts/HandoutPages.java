package org.linkindex.handouts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.codes.Code;
import org.linkindex.codes.QrSymbol;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Carried;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/**
 * The pages of a handout: what the family reads, and where a worker puts it together, shows it,
 * prints it and sends it from a phone of their own.
 */
final class HandoutPages {

    private final Handouts handouts;
    private final Catalogue catalogue;
    private final Web web;

    HandoutPages(Handouts handouts, Catalogue catalogue, Web web) {
        this.handouts = handouts;
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.carry("H", text -> carried(handouts.read(text)));
        web.get("/H/{handout}", request -> open(request, this::list));
        web.get("/h/{handout}", request -> open(request, this::list));
        web.get("/h/{handout}/{page}", request -> open(request, list -> page(list, request)));
        web.get("/H/{handout}/edit", request -> open(request, this::edit));
        web.post("/H/{handout}/edit", request -> open(request, old -> change(old, request)));
        web.get("/H/{handout}/show", request -> open(request, this::show));
        web.get("/H/{handout}/print", request -> open(request, this::paper));
        web.get("/H/{handout}/send", request -> open(request, this::send));
        web.get("/H/{handout}.svg", request -> open(request, this::svg));
        web.get("/H/{handout}.png", request -> open(request, this::png));
    }

    /** What every other page shows and keeps of a handout that is being put together. */
    private Optional<Carried> carried(Handout handout) {
        return handout.isInTheMaking() ? carrying(handout) : Optional.empty();
    }

    private Optional<Carried> carrying(Handout handout) {
        if (handout.items().isEmpty()) {
            return Optional.empty();
        }
        String tray = web.piece("handouts/tray.jte", Map.of("handout", handout));
        boolean full = handout.items().size() >= Handout.MOST;
        return Optional.of(new Carried(handout.pathInTheMaking(), handout.codes(), full, tray));
    }

    private Answer open(Request request, Function<Handout, Answer> page) {
        Handout handout = handouts.read(request.segment("handout"));
        if (handout.items().isEmpty()) {
            return unreadable();
        }
        // nobody's list belongs in a search engine
        return page.apply(handout).with("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    private Answer unreadable() {
        return web.message(
                404,
                "This list can’t be read",
                "A part of its address is missing or wrong. Nothing else is lost.",
                "Scan the code again, or ask the person who gave it to you.");
    }

    private Answer list(Handout handout) {
        return page("handouts/list.jte", handout);
    }

    /** Some programs write addresses in small letters. */
    private Answer page(Handout handout, Request request) {
        String page = request.segment("page");
        return page.matches("[a-z0-9.-]{1,20}")
                ? Answer.seeOther(handout.path() + "/" + page)
                : unreadable();
    }

    private Answer edit(Handout handout) {
        return carrying(handout)
                .map(carried -> web.answer(carried, () -> page("handouts/edit.jte", handout)))
                .orElseThrow();
    }

    private Answer paper(Handout handout) {
        return page("handouts/paper.jte", handout);
    }

    private Answer page(String template, Handout handout) {
        HandoutView view = HandoutView.of(handout, catalogue.edition());
        return web.page(template, Map.of("view", view));
    }

    /** The letters of all phrases are sent along, so that none is lost by whatever is done. */
    private Answer change(Handout handout, Request request) {
        Handout said = handout;
        for (int place = 0; place < handout.items().size(); place++) {
            said = said.saying(place, phrase(request, place, said));
        }
        String[] what = request.field("do").split("-", 2);
        if (what.length == 2) {
            return Answer.seeOther(changed(said, what[0], place(what[1], said)));
        }
        return Answer.seeOther(
                switch (what[0]) {
                    case "" -> said.path() + "/edit";
                    case "see" -> said.path();
                    case "show", "print", "send" -> said.path() + "/" + what[0];
                    default -> throw unknown();
                });
    }

    /** Where it is changed further, at the thing that it was about or the next one. */
    private static String changed(Handout handout, String what, int place) {
        Handout changed =
                switch (what) {
                    case "keep" -> handout;
                    case "up" -> handout.moved(place, -1);
                    case "down" -> handout.moved(place, 1);
                    case "off" -> handout.without(place);
                    default -> throw unknown();
                };
        if (changed.items().isEmpty()) {
            return "/";
        }
        int at = Math.min(place, changed.items().size() - 1);
        Code code = (what.equals("off") ? changed : handout).items().get(at).code();
        return changed.path() + "/edit#at-" + code;
    }

    private static FixedPhrase phrase(Request request, int place, Handout handout) {
        String letter = request.field("phrase-" + place);
        return letter.isEmpty()
                ? handout.items().get(place).phrase()
                : FixedPhrase.of(letter.charAt(0)).orElseThrow(HandoutPages::unknown);
    }

    private static int place(String written, Handout handout) {
        int place = written.matches("[0-9]{1,2}") ? Integer.parseInt(written) : -1;
        if (place < 0 || place >= handout.items().size()) {
            throw unknown();
        }
        return place;
    }

    private static BadRequest unknown() {
        return new BadRequest(400, "Use the buttons of the handout’s own page.");
    }

    private Answer show(Handout handout) {
        return web.page("handouts/symbol.jte", Map.of("handout", handout, "svg", drawn(handout)));
    }

    private Answer send(Handout handout) {
        return web.page(
                "handouts/send.jte",
                Map.of("handout", handout, "letter", new Letter(web.site(), handout)));
    }

    private Answer svg(Handout handout) {
        return Answer.file(
                "image/svg+xml; charset=utf-8", drawn(handout).getBytes(StandardCharsets.UTF_8));
    }

    private Answer png(Handout handout) {
        return Answer.file("image/png", image(handout).png());
    }

    private String drawn(Handout handout) {
        return image(handout).svg("QR code for this list");
    }

    private QrSymbol image(Handout handout) {
        return QrSymbol.ofPath(web.site().baseAddress(), handout.path());
    }
}
