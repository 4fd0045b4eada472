package org.linkindex.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Group;
import org.linkindex.codes.Code;
import org.linkindex.search.HomeView.Drawer;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** The first page and the pages of results. Words travel sealed; nothing of them is kept. */
final class SearchPages {

    private final Search search;
    private final SealedAddresses addresses;
    private final Catalogue catalogue;
    private final Web web;
    private final UnansweredWords unanswered;

    SearchPages(
            Search search,
            SealedAddresses addresses,
            Catalogue catalogue,
            Web web,
            UnansweredWords unanswered) {
        this.search = search;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.web = web;
        this.unanswered = unanswered;
    }

    void publish() {
        web.get("/", request -> web.kept("/", this::home));
        web.post("/search", request -> lead(asked(request)));
        web.get("/search", request -> lead(SearchQuery.of(request.query("q").orElse(""))));
        web.get("/s/{sealed}", this::results);
        web.post("/suggest", request -> web.json(200, suggestions(request.field("words"))));
    }

    private Answer home() {
        Edition edition = catalogue.edition();
        List<Drawer> drawers =
                Arrays.stream(Group.values())
                        .map(group -> new Drawer(group, categories(group, edition)))
                        .filter(drawer -> !drawer.categories().isEmpty())
                        .toList();
        HomeView view = new HomeView(drawers, edition.resources().size());
        return web.page("search/home.jte", Map.of("view", view));
    }

    private static List<Category> categories(Group group, Edition edition) {
        return edition.categories().values().stream()
                .filter(category -> category.group() == group)
                .toList();
    }

    private static SearchQuery asked(Request request) {
        return SearchQuery.from(request.field("words"), kind -> request.fields(kind.word()), "");
    }

    private Answer lead(SearchQuery query) {
        Optional<Code> code = search.straight(query);
        if (code.isPresent()) {
            return ours("/" + code.get());
        }
        // here alone: Back, reload, paging and suggestions do not come by
        unanswered.count(search.unanswered(query));
        return ours(address(query));
    }

    private Answer ours(String path) {
        return Answer.seeOther(web.site().to(path));
    }

    private Answer results(Request request) {
        Optional<SearchQuery> query = addresses.open(request.segment("sealed"));
        return query.map(asked -> results(asked, "/s/" + request.segment("sealed")))
                .orElseGet(
                        () ->
                                web.message(
                                        404,
                                        "This address is damaged",
                                        "A part of it is missing. Please search again."));
    }

    private Answer results(SearchQuery query, String here) {
        ResultsView view =
                new ResultsView(
                        search.search(query),
                        (kind, choice) -> address(query.toggled(kind, choice.word())),
                        page -> address(query.onPage(page)),
                        address(SearchQuery.of(query.words())),
                        here);
        return web.page("search/results.jte", Map.of("view", view));
    }

    /**
     * Something to go to at once.
     *
     * @param label its name
     * @param kind what it is
     * @param address a path of ours; words of a search are sealed in it
     */
    private record Near(String label, String kind, String address) {}

    private List<Near> suggestions(String typed) {
        return search.suggest(typed).stream().map(this::near).toList();
    }

    private Near near(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.OfCategory(String name, Code code) -> near(name, "Tag", "/" + code);
            case Suggestion.OfResource(String title, Code code, String provider) ->
                    near(title, "from " + provider, "/" + code);
            case Suggestion.OfProvider(String name) ->
                    near(name, "All from them", address(SearchQuery.of(name)));
        };
    }

    private Near near(String label, String kind, String path) {
        return new Near(label, kind, web.site().to(path));
    }

    private String address(SearchQuery query) {
        return "/s/" + addresses.seal(query);
    }
}
