package org.linkindex.catalogue;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linkindex.catalogue.CategoryView.Shelf;
import org.linkindex.codes.Code;
import org.linkindex.codes.Opener;
import org.linkindex.web.Answer;
import org.linkindex.web.Web;

/** The pages that codes of categories open. */
final class CategoryPages implements Opener {

    /** For whom a shelf is: a resource stands on the shelf of the first audience it names. */
    private enum Readers {
        PARENTS("For parents and carers", EnumSet.range(Audience.PARENTS, Audience.CARERS)),
        YOUNG(
                "For children and young people",
                EnumSet.range(Audience.CHILDREN, Audience.YOUNG_PEOPLE)),
        ADULTS("For adults", EnumSet.of(Audience.ADULTS)),
        PRACTITIONERS("For people who work with families", EnumSet.of(Audience.PRACTITIONERS));

        private final String heading;
        private final Set<Audience> audiences;

        Readers(String heading, Set<Audience> audiences) {
            this.heading = heading;
            this.audiences = audiences;
        }
    }

    private final Catalogue catalogue;
    private final Web web;

    CategoryPages(Catalogue catalogue, Web web) {
        this.catalogue = catalogue;
        this.web = web;
    }

    @Override
    public Optional<Answer> show(Code code) {
        return catalogue
                .edition()
                .category(code)
                .map(category -> web.kept("/" + code, () -> page(code, category)));
    }

    /** A category has no way out: its page is what it leads to. */
    @Override
    public Optional<Answer> go(Code code) {
        return show(code);
    }

    /** Looked up once more: what is kept from now on must be of the edition that stands now. */
    private Answer page(Code code, Category before) {
        Edition edition = catalogue.edition();
        Category category = edition.category(code).orElse(before);
        List<Category> related =
                category.related().stream()
                        .flatMap(slug -> edition.category(slug).stream())
                        .toList();
        CategoryView view = new CategoryView(category, shelves(category, edition), related);
        return web.page("catalogue/category.jte", Map.of("view", view));
    }

    static List<Shelf> shelves(Category category, Edition edition) {
        List<Resource> all =
                edition.offered().resources().values().stream()
                        .filter(each -> each.categories().contains(category.slug()))
                        .sorted(
                                Comparator.<Resource>comparingInt(
                                                each -> each.categories().indexOf(category.slug()))
                                        .thenComparing(each -> !each.area().isEmpty())
                                        .thenComparing(each -> !each.nations().contains(Nation.UK))
                                        .thenComparing(Resource::title))
                        .toList();
        return Stream.of(Readers.values())
                .map(readers -> shelf(readers, all))
                .filter(shelf -> !shelf.resources().isEmpty())
                .toList();
    }

    private static Shelf shelf(Readers readers, List<Resource> all) {
        return new Shelf(
                Words.of(readers),
                readers.heading,
                all.stream()
                        .filter(each -> readers.audiences.contains(each.audiences().getFirst()))
                        .toList());
    }
}
