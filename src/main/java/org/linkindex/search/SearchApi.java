package org.linkindex.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.ResourceJson;
import org.linkindex.search.SearchResults.Kind;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** Search for other systems. */
final class SearchApi {

    private static final int MOST = 100;

    private record Reply(int total, List<ResourceJson> results) {}

    private final Search search;
    private final Catalogue catalogue;
    private final Web web;

    SearchApi(Search search, Catalogue catalogue, Web web) {
        this.search = search;
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.get("/api/v1/search", this::search);
    }

    private Answer search(Request request) {
        int limit = limit(request.query("limit").orElse("20"));
        SearchQuery query = asked(request);
        return switch (search.find(query)) {
            case Destination.Straight straight -> web.json(200, reply(straight));
            case Destination.Found found -> web.json(200, reply(found.results(), limit));
        };
    }

    private SearchQuery asked(Request request) {
        return SearchQuery.from(request.query("q").orElse(""), kind -> chosen(request, kind), "");
    }

    private List<String> chosen(Request request, Kind kind) {
        return switch (kind) {
            case CATEGORY ->
                    known(request, kind, catalogue.edition().categories().keySet()::contains);
            case AUDIENCE -> known(request, kind, word -> Audience.find(word).isPresent());
            case FORMAT -> known(request, kind, word -> Format.find(word).isPresent());
            case NATION -> known(request, kind, word -> Nation.find(word).isPresent());
            case AGE -> known(request, kind, SearchApi::isAge);
            case LANGUAGE, AREA -> request.queries(kind.word());
        };
    }

    private static boolean isAge(String word) {
        return word.matches("[0-9]{1,2}") && Integer.parseInt(word) <= SearchQuery.OLDEST;
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new BadRequest(400, "Give a limit from 1 to 100.");
        }
        throw new BadRequest(400, "Give a limit from 1 to 100.");
    }

    private static List<String> known(Request request, Kind kind, Predicate<String> isKnown) {
        List<String> words =
                request.queries(kind.word()).stream()
                        .flatMap(value -> List.of(value.split(",")).stream())
                        .filter(word -> !word.isBlank())
                        .toList();
        if (!words.stream().allMatch(isKnown)) {
            throw new BadRequest(
                    400,
                    "There is no such "
                            + kind.word()
                            + "; see /api/v1/openapi.json for the choices.");
        }
        return words;
    }

    private Reply reply(Destination.Straight straight) {
        List<ResourceJson> results =
                catalogue.edition().resource(straight.code()).stream().map(this::json).toList();
        return new Reply(results.size(), results);
    }

    private ResourceJson json(Resource resource) {
        return ResourceJson.of(resource, catalogue.edition(), web.site());
    }

    private Reply reply(SearchResults first, int limit) {
        List<ResourceJson> results = new ArrayList<>();
        SearchResults page = first;
        int most = Math.min(limit, first.total());
        while (results.size() < most && !page.hits().isEmpty()) {
            page.hits().stream()
                    .limit(limit - results.size())
                    .map(hit -> json(hit.resource()))
                    .forEach(results::add);
            int next = page.query().page() + 1;
            page = results.size() < most ? search.search(page.query().onPage(next)) : page;
        }
        return new Reply(first.total(), results);
    }
}
