package org.linkindex.tending;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.Outcome;
import org.linkindex.catalogue.Version;
import org.linkindex.codes.Code;
import org.linkindex.voices.Voices;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** The form by which a resource is added or changed, with the family's page beside it. */
final class ResourceFormPages {

    private final Duplicates duplicates = new Duplicates();
    private final Catalogue catalogue;
    private final Voices voices;
    private final Web web;

    ResourceFormPages(Catalogue catalogue, Voices voices, Web web) {
        this.catalogue = catalogue;
        this.voices = voices;
        this.web = web;
    }

    void publish() {
        web.get(Access.STEWARD, "/work/resources/new", this::blank);
        web.post(Access.STEWARD, "/work/resources/new", request -> sent(request, null));
        web.post(Access.STEWARD, "/work/resources/preview", this::look);
        web.get(Access.STEWARD, "/work/resources/{code}", this::open);
        web.post(
                Access.STEWARD,
                "/work/resources/{code}",
                request ->
                        code(request).map(code -> sent(request, code)).orElseGet(() -> none(web)));
    }

    private static Optional<Code> code(Request request) {
        return Code.parse(request.segment("code"));
    }

    static Answer none(Web web) {
        return web.message(
                404, "There is no such resource", "Check the code, or look for it in the list.");
    }

    private Answer blank(Request request) {
        return page(
                200,
                request.query("suggestion")
                        .flatMap(voices::findSuggestion)
                        .map(
                                suggested ->
                                        ResourceForm.blank(
                                                suggested.address().text(), suggested.category()))
                        .orElseGet(() -> ResourceForm.blank("", "")),
                Map.of(),
                null,
                "");
    }

    private Answer open(Request request) {
        Optional<Code> code = code(request);
        Optional<Version<Fields>> newest = code.flatMap(catalogue.changes()::newest);
        if (code.isEmpty() || newest.isEmpty()) {
            return none(web);
        }
        if (catalogue.edition().resource(code.get()).isEmpty()) {
            return Answer.seeOther("/work/resources/" + code.get() + "/history");
        }
        ResourceForm form =
                ResourceForm.of(code.get(), newest.get().number(), newest.get().content());
        String said =
                request.query("saved").isPresent()
                        ? "Saved. Families see it now."
                        : request.query("waiting").isPresent()
                                ? "It waits for a second steward, as the category is sensitive."
                                : "";
        return page(200, form, Map.of(), null, said);
    }

    private Answer page(
            int status,
            ResourceForm form,
            Map<String, String> faults,
            @Nullable Conflict conflict,
            String said) {
        FormView view =
                new FormView(
                        form,
                        faults,
                        Look.at(form, catalogue, duplicates),
                        conflict,
                        said,
                        catalogue.edition());
        return web.page(status, "tending/resource-form.jte", Map.of("view", view));
    }

    /** The part of the page beside the form alone, for the script. */
    private Answer look(Request request) {
        ResourceForm form = form(request, Code.parse(request.field("code")).orElse(null));
        return web.page("tending/look.jte", Map.of("look", Look.at(form, catalogue, duplicates)));
    }

    private ResourceForm form(Request request, @Nullable Code code) {
        Optional<Fields> base =
                code == null
                        ? Optional.empty()
                        : catalogue
                                .changes()
                                .find(code, ResourceForm.number(request.field("base")))
                                .map(Version::content);
        return ResourceForm.sent(request, code, base);
    }

    private Answer sent(Request request, @Nullable Code code) {
        ResourceForm form = form(request, code);
        if (request.field("do").equals("preview")) {
            return page(200, form, Map.of(), null, "Not saved yet. This is how it would look.");
        }
        return switch (catalogue.changes().save(form.draft(), Author.of(request.person()))) {
            case Outcome.Saved<Fields> saved ->
                    Answer.seeOther("/work/resources/" + saved.code() + "?saved=" + saved.number());
            case Outcome.Waiting<Fields> waiting ->
                    Answer.seeOther(
                            code == null
                                    ? "/work/resources?waiting=1"
                                    : "/work/resources/" + code + "?waiting=1");
            case Outcome.Refused<Fields> refused ->
                    page(422, form, ResourceForm.sentences(refused.faults()), null, "");
            case Outcome.Overtaken<Fields> overtaken ->
                    page(
                            409,
                            form.from(overtaken.theirs().number(), Conflict.together(overtaken)),
                            Map.of(),
                            Conflict.of(overtaken, catalogue.changes()),
                            "");
        };
    }
}
