package org.linkindex.voices;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linkindex.catalogue.Author;
import org.linkindex.catalogue.Fields;
import org.linkindex.catalogue.Outcome;
import org.linkindex.codes.Code;
import org.linkindex.codes.Way;
import org.linkindex.people.Person;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** The one queue of suggestions, problems, notes and changes that wait. */
final class QueuePages {

    private static final String PATH = "/work/suggestions";

    private final Queue queue;
    private final Clock clock;
    private final Web web;

    QueuePages(Queue queue, Clock clock, Web web) {
        this.queue = queue;
        this.clock = clock;
        this.web = web;
    }

    void publish() {
        web.get(Access.STEWARD, PATH, request -> page(200, request, ""));
        web.post(Access.STEWARD, PATH, this::decide);
        web.staffLink(
                new StaffLink(
                        Access.STEWARD,
                        "Suggestions",
                        PATH,
                        "What people say is wrong, what they suggest, and what waits for a second"
                                + " steward."));
    }

    private Answer page(int status, Request request, String fault) {
        return web.page(
                status,
                "voices/queue.jte",
                Map.of(
                        "items",
                        queue.items(request.person()),
                        "fault",
                        fault,
                        "done",
                        request.query("done").filter(each -> each.length() < 20).orElse("")));
    }

    private Answer decide(Request request) {
        boolean agreed =
                switch (request.field("what")) {
                    case "agree" -> true;
                    case "decline" -> false;
                    default -> throw new BadRequest(400, "Choose one of the two buttons.");
                };
        String id = request.field("id");
        Person person = request.person();
        String fault =
                switch (request.field("kind")) {
                    case "problem" -> hear(id, person);
                    case "suggestion" ->
                            done(queue.suggestions().decline(id, person.id(), clock.instant()));
                    case "note" ->
                            done(queue.notes().decide(id, agreed, person.id(), clock.instant()));
                    case "change" -> change(id, agreed, person);
                    default -> throw new BadRequest(400, "There is nothing of that kind.");
                };
        return fault.isEmpty()
                ? Answer.seeOther(PATH + "?done=" + (agreed ? "agreed" : "declined"))
                : page(409, request, fault);
    }

    private static String done(boolean wasWaiting) {
        return wasWaiting ? "" : "Somebody else has decided this meanwhile.";
    }

    /** The id says how often it had been said when the page was made: what came since stays. */
    private String hear(String id, Person person) {
        String[] parts = id.split("\\.", -1);
        Optional<Code> code = Code.parse(parts[0]);
        Optional<Way> way = parts.length == 3 ? said(parts[1]) : Optional.empty();
        if (code.isEmpty() || way.isEmpty() || !parts[2].matches("\\d{1,12}")) {
            throw new BadRequest(400, "There is no such problem.");
        }
        queue.problems()
                .hear(
                        code.get(),
                        way.get(),
                        Long.parseLong(parts[2]),
                        person.id(),
                        clock.instant());
        return "";
    }

    private static Optional<Way> said(String word) {
        return Stream.of(Way.SAID_BROKEN, Way.SAID_WRONG, Way.SAID_UNSAFE)
                .filter(way -> way.word().equals(word))
                .findFirst();
    }

    private String change(String id, boolean agreed, Person person) {
        Author author = Author.of(person);
        if (!agreed) {
            return done(queue.catalogue().changes().decline(id, author));
        }
        return switch (queue.catalogue().changes().agree(id, author)) {
            case Outcome.Saved<Fields> saved -> "";
            case Outcome.Waiting<Fields> waiting -> "";
            case Outcome.Overtaken<Fields> overtaken ->
                    "The resource was changed since this was proposed. Open it, look, and save it"
                            + " anew; then turn this one down.";
            case Outcome.Refused<Fields> refused ->
                    "This can’t be agreed to: "
                            + String.join("; ", refused.faults().values())
                            + ".";
        };
    }
}
