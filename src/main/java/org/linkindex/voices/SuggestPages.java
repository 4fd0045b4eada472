package org.linkindex.voices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Changes;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.WebAddress;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/**
 * "Suggest a resource", for anybody: no name is asked, and nothing is opened until a steward does.
 */
final class SuggestPages {

    private final Catalogue catalogue;
    private final Suggestions suggestions;
    private final Clock clock;
    private final Web web;

    SuggestPages(Catalogue catalogue, Suggestions suggestions, Clock clock, Web web) {
        this.catalogue = catalogue;
        this.suggestions = suggestions;
        this.clock = clock;
        this.web = web;
    }

    void publish() {
        web.get("/suggest", request -> web.kept("/suggest", () -> form(200, SuggestForm.EMPTY)));
        web.postSeldom("/suggestions", this::suggest);
    }

    private Answer form(int status, SuggestForm form) {
        return web.page(
                status,
                "voices/suggest.jte",
                Map.of("form", form, "categories", catalogue.edition().categories().values()));
    }

    private Answer suggest(Request request) {
        Edition edition = catalogue.edition();
        SuggestForm form =
                SuggestForm.of(
                        request.field("address"),
                        request.field("why"),
                        request.field("category"),
                        edition);
        Optional<WebAddress> address = form.webAddress();
        if (address.isEmpty()) {
            return form(422, form);
        }
        Optional<Resource> known = edition.findByAddress(address.get());
        return known.isPresent() ? thanks(known) : taken(form, address.get());
    }

    private Answer taken(SuggestForm form, WebAddress address) {
        Suggestion suggestion =
                new Suggestion(
                        Changes.newToken(),
                        address,
                        form.why(),
                        form.category(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return suggestions.add(suggestion)
                ? thanks(Optional.empty())
                : web.message(
                        503,
                        "Many suggestions are waiting",
                        "Please try again in a few days. Thank you for thinking of it.");
    }

    private Answer thanks(Optional<Resource> known) {
        return web.page("voices/suggested.jte", Map.of("known", known));
    }
}
