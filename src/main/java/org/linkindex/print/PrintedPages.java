package org.linkindex.print;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linkindex.codes.Codes;
import org.linkindex.codes.Printing;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/**
 * Where somebody who is signed in notes that key tags were printed: whoever wants to withdraw one
 * of their codes is told. By their organisation, or by nobody that is named; never by whom.
 */
final class PrintedPages {

    private static final String PATH = "/work/keyring/{choice}/printed";

    private final Function<Request, Stock> stock;
    private final Codes codes;
    private final Press press;
    private final Web web;
    private final Clock clock;

    /**
     * The pages.
     *
     * @param stock what who asks may print
     */
    PrintedPages(Function<Request, Stock> stock, Codes codes, Press press, Web web, Clock clock) {
        this.stock = stock;
        this.codes = codes;
        this.press = press;
        this.web = web;
        this.clock = clock;
    }

    void publish() {
        web.get(
                Access.MEMBER,
                PATH,
                request -> press.answer(web, () -> page(200, request, "", Map.of())));
        web.post(Access.MEMBER, PATH, request -> press.answer(web, () -> note(request)));
    }

    private Answer page(int status, Request request, String copies, Map<String, String> faults) {
        KeyRing ring = Choice.parse(request.segment("choice"));
        List<Tag> tags = tags(ring, request);
        return web.page(
                status,
                "print/printed.jte",
                Map.of(
                        "choice",
                        Choice.of(ring),
                        "tags",
                        tags,
                        "noted",
                        codes.printings(tags.getFirst().code()),
                        "done",
                        request.query("done").isPresent(),
                        "organisation",
                        organisation(request),
                        "copies",
                        copies,
                        "faults",
                        faults));
    }

    private Answer note(Request request) {
        KeyRing ring = Choice.parse(request.segment("choice"));
        String typed = request.field("copies").strip();
        String by = request.field("named").isEmpty() ? "" : organisation(request);
        try {
            int copies = typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
            Printing printing = new Printing(LocalDate.now(clock), copies, by);
            codes.notePrinted(tags(ring, request).stream().map(Tag::code).toList(), printing);
        } catch (IllegalArgumentException e) {
            return page(422, request, typed, Map.of("copies", String.valueOf(e.getMessage())));
        }
        return Answer.seeOther("/work/keyring/" + Choice.of(ring) + "/printed?done=1");
    }

    private List<Tag> tags(KeyRing ring, Request request) {
        return Choosing.tags(ring.tags(), stock.apply(request));
    }

    /** The one that they work for, as it fits on paper; empty when there is none. */
    private static String organisation(Request request) {
        return request.person()
                .organisation()
                .map(each -> new Imprint(each.name(), Optional.empty()).name())
                .orElse("");
    }
}
