package org.linkindex.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Shelf;
import org.linkindex.web.Staff;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** The first page of those who are signed in, and where they prove again who they are. */
final class WorkPages {

    private static final List<StaffLink> FOR_EVERYBODY =
            List.of(
                    new StaffLink(
                            Access.MEMBER,
                            "Search the index",
                            "/",
                            "The pages that families see, without you in them. At the foot of"
                                    + " each resource: for people who work with families."),
                    new StaffLink(
                            Access.MEMBER,
                            "Your account",
                            AccountPages.PATH,
                            "How you sign in, where you are signed in, your name and"
                                    + " profession."));

    private final Entrance entrance;
    private final Web web;

    WorkPages(Entrance entrance, Web web) {
        this.entrance = entrance;
        this.web = web;
    }

    void publish() {
        web.get(Access.MEMBER, "/work", request -> web.page("signin/work.jte", Map.of()));
        web.get(Access.MEMBER, "/again", this::show);
        web.post(Access.MEMBER, "/again", this::prove);
        web.staffLink(Access.MEMBER, "Your work", Inward.FIRST);
    }

    /** Those that this person may open: what everybody does comes first. */
    static List<Shelf> shelves(Staff staff) {
        Stream<StaffLink> everyDay =
                Stream.concat(
                        staff.links(Access.MEMBER).stream()
                                .filter(link -> !link.path().equals(Inward.FIRST)),
                        FOR_EVERYBODY.stream());
        return Stream.concat(
                        Stream.of(new Shelf("Every day", everyDay.toList())),
                        staff.shelves().stream())
                .toList();
    }

    private Answer show(Request request) {
        String to = Inward.path(request.query("to").orElse(""));
        return page(200, request, Form.EMPTY.with("to", to));
    }

    private Answer prove(Request request) {
        Form form = Form.of(request, "to");
        Optional<Entry> fault =
                entrance.again(
                        request.person(),
                        request.signedIn().session(),
                        request.field("password"),
                        request.field("code"));
        if (fault.isEmpty()) {
            return Answer.seeOther(Inward.path(form.value("to")));
        }
        return fault.get() instanceof Entry.Wait
                ? page(429, request, form.faulty("password", SignInPages.WAIT))
                : page(
                        403,
                        request,
                        form.faulty(
                                "password",
                                "That is not right. Check the password and, if you use one, the"
                                        + " code of your app."));
    }

    private Answer page(int status, Request request, Form form) {
        return web.page(
                status,
                "signin/again.jte",
                Map.of("form", form, "means", entrance.means(request.person())));
    }
}
