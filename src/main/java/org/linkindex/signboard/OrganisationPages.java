package org.linkindex.signboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Role;
import org.linkindex.print.CannotPrint;
import org.linkindex.print.Logo;
import org.linkindex.signin.SignIn;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Fault;
import org.linkindex.web.Request;
import org.linkindex.web.SiteLogo;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** Where stewards set the logo of their organisation, and admins that of any. */
final class OrganisationPages {

    private static final String PATH = "/work/organisation";

    /**
     * One organisation of the page.
     *
     * @param logo the path of its logo on pages; empty when it has none
     * @param number how often its logo was changed
     * @param fault what is wrong with the logo that was sent; empty when nothing is
     */
    record Row(Organisation organisation, String logo, long number, String fault) {

        /** The id of its field. */
        String field() {
            return "logo-" + organisation.id();
        }
    }

    private final OrganisationLogos logos;
    private final People people;
    private final SignIn signIn;
    private final Web web;

    OrganisationPages(OrganisationLogos logos, People people, SignIn signIn, Web web) {
        this.logos = logos;
        this.people = people;
        this.signIn = signIn;
        this.web = web;
    }

    void publish() {
        web.get(Access.STEWARD, PATH, signIn.proved(web, request -> page(200, request, "", "")));
        web.post(Access.STEWARD, PATH + "/logo", signIn.proved(web, PATH, this::showLogo));
        web.post(Access.STEWARD, PATH + "/logo/gone", signIn.proved(web, PATH, this::hideLogo));
        web.staffLink(
                new StaffLink(
                        Access.STEWARD,
                        "Organisation",
                        PATH,
                        "Its logo, for its packs and what is printed from them."));
    }

    /**
     * @param wrong the id of the organisation whose logo will not do
     */
    private Answer page(int status, Request request, String wrong, String fault) {
        Map<String, SiteLogo> shown = logos.shown();
        Map<String, Long> numbers = logos.numbers();
        List<Row> rows =
                people.organisations().stream()
                        .filter(each -> mayMark(request.person(), each))
                        .map(
                                each ->
                                        new Row(
                                                each,
                                                Optional.ofNullable(shown.get(each.id()))
                                                        .map(SiteLogo::path)
                                                        .orElse(""),
                                                numbers.getOrDefault(each.id(), 0L),
                                                each.id().equals(wrong) ? fault : ""))
                        .toList();
        List<Fault> faults =
                rows.stream()
                        .filter(row -> !row.fault().isEmpty())
                        .map(row -> new Fault(row.field(), row.fault()))
                        .toList();
        return web.page(
                status, "signboard/organisation.jte", Map.of("rows", rows, "faults", faults));
    }

    private static boolean mayMark(Person person, Organisation organisation) {
        return person.may(Role.ADMIN)
                || person.organisation()
                        .filter(own -> own.id().equals(organisation.id()))
                        .isPresent();
    }

    private Answer showLogo(Request request) {
        try {
            SiteLogo logo = LogoFile.read(request.file("logo", Logo.LARGEST));
            return change(request, Optional.of(logo));
        } catch (CannotPrint e) {
            return page(422, request, request.field("organisation"), e.sentence());
        }
    }

    private Answer hideLogo(Request request) {
        return change(request, Optional.empty());
    }

    private Answer change(Request request, Optional<SiteLogo> logo) {
        Optional<Organisation> of =
                people.findOrganisation(request.field("organisation"))
                        .filter(each -> mayMark(request.person(), each));
        if (of.isEmpty()) {
            return web.message(
                    404, "There is no such organisation", "Or it is one that others look after.");
        }
        long from = SitePages.number(request.field("version"));
        return logos.change(request.person(), of.get(), from, logo)
                ? Answer.seeOther(PATH)
                : page(
                        409,
                        request,
                        of.get().id(),
                        "Somebody else changed this logo just now. Look at it, and choose again.");
    }
}
