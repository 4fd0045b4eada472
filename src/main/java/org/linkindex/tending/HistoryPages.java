package org.linkindex.tending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Changes;
import org.linkindex.catalogue.Difference;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.Outcome;
import org.linkindex.catalogue.Version;
import org.linkindex.codes.Code;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** What a resource or category was, step by step, and the way back. */
final class HistoryPages {

    private static final String RESOURCE = "/work/resources/{code}/history";
    private static final String CATEGORY = "/work/categories/{code}/history";

    private final Catalogue catalogue;
    private final Web web;

    HistoryPages(Catalogue catalogue, Web web) {
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.get(Access.STEWARD, RESOURCE, request -> resource(200, request, ""));
        web.post(Access.STEWARD, RESOURCE, this::revertResource);
        web.get(Access.STEWARD, CATEGORY, request -> category(200, request, ""));
        web.post(Access.STEWARD, CATEGORY, this::revertCategory);
    }

    private static Optional<Code> code(Request request) {
        return Code.parse(request.segment("code"));
    }

    private Answer resource(int status, Request request, String fault) {
        Optional<Code> code = code(request);
        List<Version<Fields>> versions = code.map(catalogue.changes()::of).orElse(List.of());
        if (versions.isEmpty()) {
            return ResourceFormPages.none(web);
        }
        return page(
                status,
                new HistoryView(
                        versions.getFirst().content().get(Field.TITLE),
                        "/work/resources/" + code.get(),
                        catalogue.edition().resource(code.get()).isPresent(),
                        steps(versions, catalogue.changes()::differences),
                        versions.getFirst().number(),
                        Changes.newToken(),
                        fault));
    }

    private Answer category(int status, Request request, String fault) {
        Optional<Code> code = code(request);
        List<Version<Category>> versions =
                code.map(catalogue.categoryChanges()::of).orElse(List.of());
        if (versions.isEmpty()) {
            return ResourceFormPages.none(web);
        }
        return page(
                status,
                new HistoryView(
                        versions.getFirst().content().name(),
                        "/work/categories/" + code.get(),
                        true,
                        steps(versions, catalogue.categoryChanges()::differences),
                        versions.getFirst().number(),
                        Changes.newToken(),
                        fault));
    }

    private Answer page(int status, HistoryView view) {
        return web.page(status, "tending/history.jte", Map.of("view", view));
    }

    /** What the first version holds is no difference: it is all of it. */
    private static <T> List<HistoryView.Step> steps(
            List<Version<T>> versions, BiFunction<Optional<T>, T, List<Difference>> differences) {
        List<HistoryView.Step> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Version<T> version = versions.get(i);
            List<Difference> changed =
                    i + 1 == versions.size()
                            ? List.of()
                            : differences.apply(
                                    Optional.of(versions.get(i + 1).content()), version.content());
            steps.add(new HistoryView.Step(version, changed));
        }
        return steps;
    }

    private Answer revertResource(Request request) {
        Optional<Code> code = code(request);
        if (code.isEmpty()) {
            return ResourceFormPages.none(web);
        }
        Outcome<Fields> outcome =
                catalogue
                        .changes()
                        .revert(
                                code.get(),
                                ResourceForm.number(request.field("version")),
                                ResourceForm.number(request.field("base")),
                                request.field("form"),
                                Author.of(request.person()));
        return answer(
                outcome, "/work/resources/" + code.get(), fault -> resource(409, request, fault));
    }

    private Answer revertCategory(Request request) {
        Optional<Code> code = code(request);
        if (code.isEmpty()) {
            return ResourceFormPages.none(web);
        }
        Outcome<Category> outcome =
                catalogue
                        .categoryChanges()
                        .revert(
                                code.get(),
                                ResourceForm.number(request.field("version")),
                                ResourceForm.number(request.field("base")),
                                request.field("form"),
                                Author.of(request.person()));
        return answer(
                outcome, "/work/categories/" + code.get(), fault -> category(409, request, fault));
    }

    private static <T> Answer answer(
            Outcome<T> outcome, String path, Function<String, Answer> again) {
        return switch (outcome) {
            case Outcome.Saved<T> saved -> Answer.seeOther(path + "/history");
            case Outcome.Waiting<T> waiting -> Answer.seeOther(path + "?waiting=1");
            case Outcome.Overtaken<T> overtaken ->
                    again.apply(
                            "It was changed just now; the newest version is at the top. Look, and"
                                    + " put back what you want.");
            case Outcome.Refused<T> refused ->
                    again.apply(
                            "This version can’t be put back: "
                                    + String.join("; ", refused.faults().values())
                                    + ".");
        };
    }
}
