package org.linkindex.tending;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.people.Organisation;
import org.linkindex.people.Person;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** The list of resources, as stewards find their way in it. */
final class ResourceListPages {

    private final Catalogue catalogue;
    private final Web web;

    ResourceListPages(Catalogue catalogue, Web web) {
        this.catalogue = catalogue;
        this.web = web;
    }

    void publish() {
        web.get(Access.STEWARD, "/work/resources", this::list);
        web.staffLink(
                new StaffLink(
                        Access.STEWARD,
                        "Resources",
                        "/work/resources",
                        "Add, mend or withdraw a resource, or change many at once."));
    }

    private Answer list(Request request) {
        ListForm form = ListForm.of(request);
        Edition edition = catalogue.edition();
        List<Resource> all = form.in(edition, form.own() ? own(request.person()) : Set.of());
        int pages = Math.max(1, (all.size() + ListForm.PAGE - 1) / ListForm.PAGE);
        int page = Math.min(form.page(), pages);
        Map<String, Object> view = new HashMap<>();
        view.put("form", form);
        view.put(
                "resources",
                all.subList(
                        (page - 1) * ListForm.PAGE, Math.min(all.size(), page * ListForm.PAGE)));
        view.put("total", all.size());
        view.put("page", page);
        view.put("pages", pages);
        view.put("edition", edition);
        view.put("waiting", request.query("waiting").isPresent());
        return web.page("tending/resources.jte", view);
    }

    private Set<Code> own(Person person) {
        return person.organisation()
                .map(Organisation::id)
                .map(catalogue.changes()::touchedBy)
                .orElse(Set.of());
    }
}
