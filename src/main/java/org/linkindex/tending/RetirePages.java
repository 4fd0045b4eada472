package org.linkindex.tending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.Outcome;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.codes.Printing;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** Withdrawing a resource, with the reason and what to use instead. */
final class RetirePages {

    private static final String PATH = "/work/resources/{code}/retire";

    private final Catalogue catalogue;
    private final Codes codes;
    private final Web web;

    RetirePages(Catalogue catalogue, Codes codes, Web web) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.web = web;
    }

    void publish() {
        web.get(Access.STEWARD, PATH, request -> page(200, request, "", "", Map.of()));
        web.post(Access.STEWARD, PATH, this::retire);
    }

    private Optional<Resource> resource(Request request) {
        return Code.parse(request.segment("code")).flatMap(catalogue.edition()::resource);
    }

    private Answer page(
            int status, Request request, String why, String instead, Map<String, String> faults) {
        Optional<Resource> found = resource(request);
        if (found.isEmpty()) {
            return ResourceFormPages.none(web);
        }
        List<Printing> printings = codes.printings(found.get().code());
        Map<String, Object> view = new HashMap<>();
        view.put("resource", found.get());
        view.put("alike", catalogue.alike(found.get()));
        view.put("printings", printings);
        view.put("why", why);
        view.put("instead", instead);
        view.put("faults", faults);
        return web.page(status, "tending/retire.jte", view);
    }

    private Answer retire(Request request) {
        Optional<Resource> resource = resource(request);
        if (resource.isEmpty()) {
            return ResourceFormPages.none(web);
        }
        Code code = resource.get().code();
        String why = request.field("why");
        String typed =
                request.field("other").isBlank()
                        ? request.field("instead")
                        : request.field("other");
        @Nullable Code instead = Code.parse(typed).orElse(null);
        if (!typed.isBlank() && instead == null) {
            return page(
                    422,
                    request,
                    why,
                    typed,
                    Map.of(
                            "other",
                            "That is not a code. Check its six characters, or leave it empty."));
        }
        return switch (catalogue
                .changes()
                .retire(code, why, instead, Author.of(request.person()))) {
            case Outcome.Saved<Fields> saved ->
                    Answer.seeOther("/work/resources/" + code + "/history");
            case Outcome.Refused<Fields> refused ->
                    page(422, request, why, typed, sentences(refused.faults()));
            case Outcome.Waiting<Fields> waiting ->
                    throw new IllegalStateException("withdrawing needs no second steward");
            case Outcome.Overtaken<Fields> overtaken ->
                    throw new IllegalStateException("withdrawing names no version");
        };
    }

    private static Map<String, String> sentences(Map<String, String> faults) {
        Map<String, String> sentences = new HashMap<>();
        faults.forEach(
                (word, reason) ->
                        sentences.put(
                                word.equals("instead") ? "other" : word,
                                ResourceForm.sentence(reason)));
        return sentences;
    }
}
