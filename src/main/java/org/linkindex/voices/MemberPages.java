package org.linkindex.voices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Changes;
import org.linkindex.catalogue.Field;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.people.Role;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/**
 * A resource for people who are signed in: "this helped" and notes for colleagues. Pages of
 * families know nobody, so this one stands beside them.
 */
final class MemberPages {

    private final Catalogue catalogue;
    private final Recommendations recommendations;
    private final PracticeNotes notes;
    private final Clock clock;
    private final Web web;

    MemberPages(
            Catalogue catalogue,
            Recommendations recommendations,
            PracticeNotes notes,
            Clock clock,
            Web web) {
        this.catalogue = catalogue;
        this.recommendations = recommendations;
        this.notes = notes;
        this.clock = clock;
        this.web = web;
    }

    void publish() {
        web.get(Access.MEMBER, "/work/r/{code}", request -> page(200, request, "", Map.of()));
        web.post(Access.MEMBER, "/work/r/{code}/helped", this::helped);
        web.post(Access.MEMBER, "/work/r/{code}/note", this::note);
        web.post(Access.MEMBER, "/work/r/{code}/note/{id}/gone", this::takeBack);
    }

    private Optional<Resource> resource(Request request) {
        return Code.parse(request.segment("code")).flatMap(catalogue.edition()::resource);
    }

    private Answer page(int status, Request request, String words, Map<String, String> faults) {
        Optional<Resource> found = resource(request);
        if (found.isEmpty()) {
            return none();
        }
        Resource resource = found.get();
        Map<String, Object> view = new HashMap<>();
        view.put("resource", resource);
        view.put("recommended", recommendations.of(resource.code()));
        view.put("mine", recommendations.isFrom(request.person(), resource.code()));
        view.put("notes", notes.shown(resource.code(), request.person()));
        view.put("words", words);
        view.put("faults", faults);
        view.put("steward", request.person().may(Role.STEWARD));
        return web.page(status, "voices/colleagues.jte", view);
    }

    private Answer none() {
        return web.message(404, "There is no such resource", "Check the code.");
    }

    private Answer helped(Request request) {
        Optional<Resource> resource = resource(request);
        if (resource.isEmpty()) {
            return none();
        }
        Code code = resource.get().code();
        if (request.field("what").equals("take-back")) {
            recommendations.takeBack(request.person(), code);
        } else {
            recommendations.add(
                    request.person(), code, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        return Answer.seeOther("/work/r/" + code);
    }

    private Answer note(Request request) {
        Optional<Resource> resource = resource(request);
        if (resource.isEmpty()) {
            return none();
        }
        String words = request.field("words").replaceAll("[\\t\\r\\n]+", " ").strip();
        Optional<String> fault = fault(words);
        if (fault.isPresent()) {
            return page(422, request, words, Map.of("words", fault.get()));
        }
        PracticeNote note =
                new PracticeNote(
                        Changes.newToken(),
                        resource.get().code(),
                        request.person().id(),
                        request.person().profession(),
                        words,
                        clock.instant(),
                        false);
        return notes.add(note)
                ? Answer.seeOther("/work/r/" + note.code() + "#notes")
                : page(
                        422,
                        request,
                        words,
                        Map.of(
                                "words",
                                PracticeNotes.MOST_WAITING
                                        + " of your notes wait for a steward. Write more when"
                                        + " they are decided."));
    }

    private static Optional<String> fault(String words) {
        if (words.isEmpty()) {
            return Optional.of("Write how you used it, in a sentence or two.");
        }
        if (words.length() > PracticeNote.LONGEST) {
            return Optional.of("Write " + PracticeNote.LONGEST + " characters or fewer.");
        }
        if (words.codePoints().anyMatch(Field::isHidden)) {
            return Optional.of("There is a character that can’t be seen. Type it again.");
        }
        return PersonalDetails.find(words).map(PersonalDetails::hint);
    }

    private Answer takeBack(Request request) {
        notes.takeBack(request.segment("id"), request.person());
        return Answer.seeOther("/work/r/" + request.segment("code") + "#notes");
    }
}
