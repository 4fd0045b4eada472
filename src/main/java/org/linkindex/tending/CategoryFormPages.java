package org.linkindex.tending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Difference;
import org.linkindex.catalogue.Outcome;
import org.linkindex.catalogue.Version;
import org.linkindex.codes.Code;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** The words of categories: introduction, whom to call, questions, how people say it. */
final class CategoryFormPages {

    private static final String PATH = "/work/categories";

    private final Catalogue catalogue;
    private final Web web;

    CategoryFormPages(Catalogue catalogue, Web web) {
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.get(
                Access.STEWARD,
                PATH,
                request ->
                        web.page("tending/categories.jte", Map.of("edition", catalogue.edition())));
        web.get(Access.STEWARD, PATH + "/{code}", this::open);
        web.post(Access.STEWARD, PATH + "/{code}", this::save);
        web.staffLink(
                new StaffLink(
                        Access.STEWARD,
                        "Categories",
                        PATH,
                        "What families read first about a subject, and how people say it."));
    }

    private Optional<Category> category(Request request) {
        return Code.parse(request.segment("code")).flatMap(catalogue.edition()::category);
    }

    private Answer open(Request request) {
        Optional<Category> category = category(request);
        if (category.isEmpty()) {
            return none();
        }
        Version<Category> newest = catalogue.categoryChanges().of(category.get().code()).getFirst();
        return page(
                200,
                category.get(),
                CategoryForm.of(newest.number(), newest.content()),
                Map.of(),
                Optional.empty(),
                request.query("saved").isPresent());
    }

    private Answer none() {
        return web.message(404, "There is no such category", "Choose one from the list.");
    }

    private Answer page(
            int status,
            Category category,
            CategoryForm form,
            Map<String, String> faults,
            Optional<Outcome.Overtaken<Category>> overtaken,
            boolean saved) {
        List<Difference> theirs =
                overtaken
                        .map(
                                each ->
                                        catalogue
                                                .categoryChanges()
                                                .differences(
                                                        Optional.of(each.mine()),
                                                        each.theirs().content()))
                        .orElse(List.of());
        Map<String, Object> view = new HashMap<>();
        view.put("category", category);
        view.put("form", form);
        view.put("faults", faults);
        view.put("theirs", theirs);
        view.put("by", overtaken.map(each -> each.theirs().by().name()).orElse(""));
        view.put("advice", Readability.advice(form.wording().intro()));
        view.put("saved", saved);
        return web.page(status, "tending/category-form.jte", view);
    }

    private Answer save(Request request) {
        Optional<Category> category = category(request);
        if (category.isEmpty()) {
            return none();
        }
        CategoryForm form = CategoryForm.sent(request);
        Code code = category.get().code();
        return switch (catalogue
                .categoryChanges()
                .save(
                        form.token(),
                        code,
                        form.base(),
                        form.wording(),
                        Author.of(request.person()))) {
            case Outcome.Saved<Category> saved -> Answer.seeOther(PATH + "/" + code + "?saved=1");
            case Outcome.Refused<Category> refused ->
                    page(
                            422,
                            category.get(),
                            form,
                            ResourceForm.sentences(refused.faults()),
                            Optional.empty(),
                            false);
            case Outcome.Overtaken<Category> overtaken ->
                    page(
                            409,
                            category.get(),
                            new CategoryForm(
                                    form.token(), overtaken.theirs().number(), form.wording()),
                            Map.of(),
                            Optional.of(overtaken),
                            false);
            case Outcome.Waiting<Category> waiting ->
                    throw new IllegalStateException("categories need no second steward");
        };
    }
}
