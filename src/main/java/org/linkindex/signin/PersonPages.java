package org.linkindex.signin;

import java.util.Map;
import java.util.Optional;
import org.linkindex.people.NotPossible;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Role;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Form;
import org.linkindex.web.Handler;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** Where an admin changes what one person may do; all of it asks for a fresh proof. */
final class PersonPages {

    private static final String PATH = "/work/people/{person}";

    /** Something that an admin does to somebody; a sentence or a link may come of it. */
    private interface Deed {
        String on(Person by, Person person, Request request);
    }

    private final People people;
    private final Staffing staffing;
    private final Entrance entrance;
    private final Sessions sessions;
    private final Renewal renewal;
    private final Proof proof;
    private final Web web;

    PersonPages(
            People people,
            Staffing staffing,
            Entrance entrance,
            Sessions sessions,
            Renewal renewal,
            Proof proof,
            Web web) {
        this.people = people;
        this.staffing = staffing;
        this.entrance = entrance;
        this.sessions = sessions;
        this.renewal = renewal;
        this.proof = proof;
        this.web = web;
    }

    void publish() {
        web.get(Access.ADMIN, PATH, proof.page(this::show));
        post("role", this::role);
        post(
                "suspend",
                (by, person, request) -> {
                    staffing.suspend(by, person.id());
                    return "They are out, and can’t come in.";
                });
        post(
                "resume",
                (by, person, request) -> {
                    staffing.resume(by, person.id());
                    return "They can sign in again.";
                });
        post(
                "end-sessions",
                (by, person, request) -> {
                    staffing.endSessions(by, person);
                    return "They are signed out everywhere.";
                });
        post(
                "anew",
                (by, person, request) -> {
                    staffing.beginAnew(by, person);
                    return "They sign in by password alone now, and can set up a second step.";
                });
        web.post(Access.ADMIN, PATH + "/new-password", fresh(this::newPassword));
        web.post(Access.ADMIN, PATH + "/delete", fresh(this::delete));
    }

    private void post(String what, Deed deed) {
        web.post(Access.ADMIN, PATH + "/" + what, fresh(request -> done(request, deed)));
    }

    private Handler fresh(Handler handler) {
        return proof.form(PeoplePages.PATH, handler);
    }

    private Answer show(Request request) {
        return people.find(request.segment("person"))
                .map(person -> page(200, person, Form.EMPTY, "", ""))
                .orElseGet(this::gone);
    }

    private Answer page(int status, Person person, Form form, String said, String link) {
        return web.page(
                status,
                "signin/person.jte",
                Map.of(
                        "person",
                        person,
                        "form",
                        form.values().isEmpty()
                                ? form.with("role", person.role().word())
                                        .with(
                                                "organisation",
                                                person.organisation().map(of -> of.id()).orElse(""))
                                : form,
                        "organisations",
                        people.organisations(),
                        "means",
                        entrance.means(person),
                        "sessions",
                        sessions.of(person),
                        "said",
                        said,
                        "link",
                        link));
    }

    private Answer gone() {
        return Answer.seeOther(PeoplePages.PATH);
    }

    private Answer done(Request request, Deed deed) {
        Optional<Person> person = people.find(request.segment("person"));
        if (person.isEmpty()) {
            return gone();
        }
        try {
            String said = deed.on(request.person(), person.get(), request);
            return people.find(person.get().id())
                    .map(now -> page(200, now, Form.EMPTY, said, ""))
                    .orElseGet(this::gone);
        } catch (NotPossible e) {
            return page(400, person.get(), Form.EMPTY.faulty("role", e.sentence()), "", "");
        }
    }

    private String role(Person by, Person person, Request request) {
        Role role =
                Role.of(request.field("role")).orElseThrow(() -> new NotPossible("Choose a role."));
        staffing.change(
                by, person.id(), role, people.findOrganisation(request.field("organisation")));
        return "Their role is changed. They sign in anew for it.";
    }

    /** An admin makes the link, and never sees or sets a password. */
    private Answer newPassword(Request request) {
        Optional<Person> person = people.find(request.segment("person"));
        Optional<String> link = person.flatMap(renewal::link);
        if (person.isEmpty() || link.isEmpty()) {
            return gone();
        }
        staffing.noteLink(request.person(), person.get());
        return page(
                200,
                person.get(),
                Form.EMPTY,
                "Give them this link alone. It works once, within an hour.",
                link.get());
    }

    private Answer delete(Request request) {
        try {
            staffing.delete(request.person(), request.segment("person"));
            return gone();
        } catch (NotPossible e) {
            return people.find(request.segment("person"))
                    .map(
                            person ->
                                    page(
                                            400,
                                            person,
                                            Form.EMPTY.faulty("role", e.sentence()),
                                            "",
                                            ""))
                    .orElseGet(this::gone);
        }
    }
}
