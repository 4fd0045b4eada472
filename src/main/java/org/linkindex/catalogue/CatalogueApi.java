package org.linkindex.catalogue;

import java.util.List;
import java.util.Map;
import org.linkindex.codes.Code;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** Resources and categories for other systems. */
final class CatalogueApi {

    private record CategoryJson(
            String slug,
            String code,
            String name,
            String tag,
            String group,
            String intro,
            String urgent,
            List<String> related,
            int resources,
            String page) {}

    private final Catalogue catalogue;
    private final Web web;

    CatalogueApi(Catalogue catalogue, Web web) {
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.get("/api/v1/resources/{code}", this::resource);
        web.get("/api/v1/categories", request -> web.kept("/api/v1/categories", this::categories));
    }

    private Answer resource(Request request) {
        Edition edition = catalogue.edition();
        return Code.parse(request.segment("code"))
                .flatMap(edition::resource)
                .map(resource -> web.json(200, ResourceJson.of(resource, edition, web.site())))
                .orElseGet(() -> absent(request, edition));
    }

    private Answer absent(Request request, Edition edition) {
        boolean retired =
                Code.parse(request.segment("code"))
                        .filter(edition.retirements()::containsKey)
                        .isPresent();
        return retired
                ? web.json(410, Map.of("error", "This resource was withdrawn."))
                : web.json(404, Map.of("error", "There is no resource of this code."));
    }

    private Answer categories() {
        Edition edition = catalogue.edition();
        List<CategoryJson> all =
                edition.categories().values().stream()
                        .map(category -> categoryJson(category, edition))
                        .toList();
        return web.json(200, Map.of("total", all.size(), "categories", all));
    }

    private CategoryJson categoryJson(Category category, Edition edition) {
        long resources =
                edition.offered().resources().values().stream()
                        .filter(resource -> resource.categories().contains(category.slug()))
                        .count();
        return new CategoryJson(
                category.slug(),
                category.code().text(),
                category.name(),
                category.tag(),
                category.group().label(),
                category.intro(),
                category.urgent(),
                category.related(),
                (int) resources,
                web.site().baseAddress() + "/" + category.code());
    }
}
