package org.linkindex.stewardship;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.stewardship.Decision.What;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** The queue of links that people should look at, and the page on which they decide. */
final class LinkPages {

    private static final String HOME = "/work/links";
    private static final int MOST_CHECKS = 24;
    private static final int MOST_DOTS = 12;
    private static final int MOST_OTHERS = 5;
    private static final int MOST_SHOWN = 200;

    /**
     * One line of the list.
     *
     * @param link its last checks, and how its page reads now
     */
    record Line(Queue.Entry entry, LinkView link) {}

    /**
     * What the list shows.
     *
     * @param lines at most 200 of them
     * @param total how many there are
     */
    /**
     * @param told what was just done in a row of this list, if anything was
     */
    record QueueView(List<Line> lines, int total, Optional<Told> told) {}

    /** What was done, with which one. */
    record Told(String said, Resource about) {}

    private final Database database;
    private final Catalogue catalogue;
    private final Queue queue;
    private final Decisions decisions;
    private final Web web;

    LinkPages(Database database, Catalogue catalogue, Queue queue, Decisions decisions, Web web) {
        this.database = database;
        this.catalogue = catalogue;
        this.queue = queue;
        this.decisions = decisions;
        this.web = web;
    }

    void publish() {
        web.get(Access.STEWARD, HOME, request -> list(Optional.empty()));
        web.get(Access.STEWARD, HOME + "/{code}", request -> open(request, "", true));
        web.post(Access.STEWARD, HOME + "/{code}", this::decide);
        web.get("/checker", request -> web.kept("/checker", this::checker));
        web.staffLink(
                new StaffLink(
                        Access.STEWARD,
                        "Links",
                        HOME,
                        "What broke, moved or changed hands, those first that matter most."));
    }

    /** For whoever finds us in the log of their server. */
    private Answer checker() {
        return web.page("stewardship/checker.jte", Map.of("agent", Stewardship.AGENT));
    }

    private Answer list(Optional<Told> told) {
        List<Queue.Entry> entries = queue.entries();
        Map<String, List<Resource>> offered =
                catalogue.edition().offered().resources().values().stream()
                        .collect(Collectors.groupingBy(Resource::provider));
        List<Line> lines =
                database.read(
                        tx ->
                                entries.stream()
                                        .limit(MOST_SHOWN)
                                        .map(
                                                entry ->
                                                        line(
                                                                entry,
                                                                offered.getOrDefault(
                                                                        entry.resource().provider(),
                                                                        List.of()),
                                                                new Checks(tx)
                                                                        .of(
                                                                                entry.resource()
                                                                                        .code(),
                                                                                MOST_DOTS)))
                                        .toList());
        return web.page(
                "stewardship/queue.jte",
                Map.of("view", new QueueView(lines, entries.size(), told)));
    }

    private Line line(Queue.Entry entry, List<Resource> ofProvider, List<Checks.Check> checks) {
        return new Line(
                entry,
                new LinkView(
                        entry.resource(),
                        entry.watch(),
                        checks,
                        List.of(),
                        others(entry.resource(), ofProvider.stream()),
                        entry.objection(),
                        decisions.needsTwo(entry.watch()),
                        "",
                        true));
    }

    private Answer decide(Request request) {
        What what =
                What.of(request.field("what"))
                        .orElseThrow(() -> new BadRequest(400, "Use the buttons of the page."));
        long seen = seen(request.field("seen"));
        Optional<Resource> about = catalogue.edition().resource(code(request));
        return switch (decisions.decide(
                request.person(),
                code(request),
                what,
                seen,
                request.field("reason").strip(),
                Code.parse(request.field("instead")))) {
            case Decisions.Done done -> told(request, about, done.words());
            case Decisions.Waits waits -> told(request, about, waits.words());
            case Decisions.Refused refused -> open(request, refused.words(), false);
        };
    }

    /** Who decided in the list goes on in the list. */
    private Answer told(Request request, Optional<Resource> about, String said) {
        return request.field("from").equals("list") && about.isPresent()
                ? list(Optional.of(new Told(said, about.get())))
                : open(request, said, true);
    }

    private static long seen(String field) {
        if (!field.matches("[0-9]{1,18}")) {
            throw new BadRequest(400, "Use the buttons of the page.");
        }
        return Long.parseLong(field);
    }

    private static Code code(Request request) {
        return Code.parse(request.segment("code"))
                .orElseThrow(() -> new BadRequest(404, "There is no resource of this code."));
    }

    private Answer open(Request request, String said, boolean done) {
        Code code = code(request);
        Edition edition = catalogue.edition();
        Optional<Resource> resource = edition.resource(code);
        if (resource.isEmpty()) {
            return web.page(
                    said.isEmpty() ? 404 : 200,
                    "stewardship/said.jte",
                    Map.of("said", said.isEmpty() ? "There is no resource of this code." : said));
        }
        LinkView view =
                database.read(
                        tx -> {
                            Watch watch =
                                    new Watches(tx)
                                            .find(code)
                                            .orElseGet(
                                                    () ->
                                                            Watch.fresh(
                                                                    code,
                                                                    resource.get().url(),
                                                                    resource.get().added(),
                                                                    resource.get().added()));
                            return new LinkView(
                                    resource.get(),
                                    watch,
                                    new Checks(tx).of(code, MOST_CHECKS),
                                    decisions.of(code),
                                    others(
                                            resource.get(),
                                            edition.offered().resources().values().stream()),
                                    queue.objection(tx, code),
                                    decisions.needsTwo(watch),
                                    said,
                                    done);
                        });
        return web.page(done ? 200 : 409, "stewardship/link.jte", Map.of("view", view));
    }

    private static List<Resource> others(Resource resource, Stream<Resource> offered) {
        return offered.filter(each -> each.provider().equals(resource.provider()))
                .filter(each -> !each.code().equals(resource.code()))
                .sorted(
                        Comparator.comparing(
                                each ->
                                        Collections.disjoint(
                                                each.categories(), resource.categories())))
                .limit(MOST_OTHERS)
                .toList();
    }
}
