package org.linkindex.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import org.linkindex.codes.Opener;
import org.linkindex.web.Answer;
import org.linkindex.web.Web;

/** The pages that codes of resources open, whether they are here or withdrawn. */
final class ResourcePages implements Opener {

    private static final int ALIKE = 3;

    private final Catalogue catalogue;
    private final Web web;

    ResourcePages(Catalogue catalogue, Web web) {
        this.catalogue = catalogue;
        this.web = web;
    }

    /** Most scans end at a kept answer: looking the code up, too, would take as long again. */
    @Override
    public Optional<Answer> show(Code code) {
        return web.kept("/" + code).or(() -> shown(code));
    }

    private Optional<Answer> shown(Code code) {
        Edition edition = catalogue.edition();
        if (edition.resources().containsKey(code)) {
            return Optional.of(web.kept("/" + code, () -> page(code)));
        }
        return edition.retirement(code).map(retirement -> gone(retirement, edition));
    }

    @Override
    public Optional<Answer> go(Code code) {
        return web.kept("/go/" + code).or(() -> out(code));
    }

    private Optional<Answer> out(Code code) {
        return catalogue.edition().resources().containsKey(code)
                ? Optional.of(web.kept("/go/" + code, () -> wayOut(code)))
                : show(code);
    }

    private Answer wayOut(Code code) {
        return catalogue
                .edition()
                .resource(code)
                .map(
                        resource ->
                                catalogue.edition().isPaused(code)
                                        ? page(code)
                                        : Answer.out(resource.url()))
                .orElseGet(() -> page(code));
    }

    private Answer page(Code code) {
        Edition edition = catalogue.edition();
        return edition.resource(code)
                .map(resource -> page(resource, edition))
                .orElseGet(
                        () -> web.message(404, "There is no such page", "It was moved just now."));
    }

    private Answer page(Resource resource, Edition edition) {
        List<Category> categories =
                resource.categories().stream()
                        .flatMap(slug -> edition.category(slug).stream())
                        .toList();
        ResourceView view =
                new ResourceView(
                        resource,
                        categories,
                        alike(resource, edition.offered()),
                        edition.link(resource.code()),
                        edition.review(resource.code()).orElse(null),
                        catalogue.said(resource.code()));
        return web.page(
                view.link().isPaused() ? "catalogue/paused.jte" : "catalogue/resource.jte",
                Map.of("view", view));
    }

    private Answer gone(Retirement retirement, Edition edition) {
        Category category = edition.main(retirement.categories()).orElse(null);
        @Nullable Resource instead =
                retirement.instead() == null
                        ? null
                        : edition.resource(retirement.instead()).orElse(null);
        List<Resource> alternatives =
                edition.offered().resources().values().stream()
                        .filter(each -> retirement.categories().contains(each.categories().get(0)))
                        .filter(each -> !each.equals(instead))
                        .sorted(
                                Comparator.comparing((Resource each) -> !each.area().isEmpty())
                                        .thenComparing(each -> -shared(retirement, each))
                                        .thenComparing(each -> each.format() != Format.HELPLINE))
                        .limit(ALIKE)
                        .toList();
        GoneView view = new GoneView(retirement, instead, category, alternatives);
        return web.page(410, "catalogue/gone.jte", Map.of("view", view));
    }

    private static long shared(Retirement retirement, Resource resource) {
        return resource.categories().stream().filter(retirement.categories()::contains).count();
    }

    /** Three that share most with it, from three providers. */
    static List<Resource> alike(Resource resource, Edition edition) {
        record Near(Resource other, int nearness) {}
        List<Resource> nearest =
                edition.resources().values().stream()
                        .filter(other -> !other.code().equals(resource.code()))
                        .map(other -> new Near(other, nearness(resource, other)))
                        .filter(near -> near.nearness() > 0)
                        .sorted(
                                Comparator.comparingInt((Near near) -> -near.nearness())
                                        .thenComparing(near -> near.other().code()))
                        .map(Near::other)
                        .toList();
        List<Resource> chosen = new ArrayList<>();
        Set<String> providers = new HashSet<>(Set.of(resource.provider()));
        for (Resource each : nearest) {
            if (chosen.size() < ALIKE && providers.add(each.provider())) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    private static int nearness(Resource resource, Resource other) {
        long shared = other.categories().stream().filter(resource.categories()::contains).count();
        if (shared == 0) {
            return 0;
        }
        boolean sameMain = other.categories().getFirst().equals(resource.categories().getFirst());
        boolean sameReader = other.audiences().getFirst() == resource.audiences().getFirst();
        boolean fits =
                other.nations().contains(Nation.UK)
                        || other.nations().stream().anyMatch(resource.nations()::contains);
        boolean local = !other.area().isEmpty() && !other.area().equals(resource.area());
        return (int) (2 * shared)
                + (sameMain ? 3 : 0)
                + (sameReader ? 3 : 0)
                + (fits ? 2 : 0)
                - (local ? 4 : 0);
    }
}
