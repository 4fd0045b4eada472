package org.linkindex.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.codes.Code;
import org.linkindex.codes.Opener;
import org.linkindex.web.Answer;
import org.linkindex.web.Web;

/** What families see of packs: those that are open to everybody. */
final class PackPages implements Opener {

    private final Packs packs;
    private final Catalogue catalogue;
    private final Function<String, Optional<String>> logo;
    private final Web web;

    PackPages(Packs packs, Catalogue catalogue, Function<String, Optional<String>> logo, Web web) {
        this.logo = logo;
        this.packs = packs;
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.get("/packs", request -> web.kept("/packs", this::list));
    }

    @Override
    public Optional<Answer> show(Code code) {
        Optional<Pack> pack = packs.find(code);
        if (pack.isEmpty()) {
            return packs.withdrawn(code).map(title -> gone());
        }
        return switch (pack.get().sharing()) {
            case PUBLIC -> Optional.of(web.kept("/" + code, () -> page(code)));
            case ORGANISATION -> Optional.of(forColleagues(code));
            // not even that it is there is told
            case PRIVATE -> Optional.empty();
        };
    }

    /** A pack has no way out: its page is what it leads to. */
    @Override
    public Optional<Answer> go(Code code) {
        return show(code);
    }

    private Answer list() {
        List<PackView> views =
                packs.open().stream()
                        .map(
                                pack ->
                                        PackView.of(
                                                pack,
                                                catalogue.edition().offered(),
                                                packs.by(pack)))
                        .toList();
        return web.page("packs/open.jte", Map.of("views", views));
    }

    /** Looked up once more: what is kept from now on must be what stands now. */
    private Answer page(Code code) {
        return packs.findOpen(code)
                .map(pack -> PackView.of(pack, catalogue.edition().offered(), packs.by(pack)))
                .map(
                        view ->
                                web.page(
                                        "packs/pack.jte",
                                        Map.of(
                                                "view",
                                                view,
                                                "logo",
                                                logo.apply(view.pack().organisation()).orElse(""))))
                .orElseGet(this::gone);
    }

    private Answer forColleagues(Code code) {
        return web.page("packs/colleagues.jte", Map.of("code", code));
    }

    private Answer gone() {
        return web.message(
                410,
                "This collection is no longer shared",
                "What it held is still in the index.",
                "Search in your own words, or choose a key tag on the first page.");
    }
}
