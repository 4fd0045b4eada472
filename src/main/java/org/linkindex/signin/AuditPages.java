package org.linkindex.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkindex.people.Deed;
import org.linkindex.people.People;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** What people on the staff did, to read and to take along. Families are not in it. */
final class AuditPages {

    private static final int PAGE = 100;
    private static final int FILE = 50_000;

    private final People people;
    private final Clock clock;
    private final Web web;

    AuditPages(People people, Clock clock, Web web) {
        this.people = people;
        this.clock = clock;
        this.web = web;
    }

    void publish() {
        web.get(Access.ADMIN, "/work/audit", this::show);
        web.get(Access.ADMIN, "/work/audit.csv", request -> file());
        web.staffLink(
                new StaffLink(
                        Access.ADMIN,
                        "Audit log",
                        "/work/audit",
                        "Who on the staff did what, and when."));
    }

    private Answer show(Request request) {
        Instant before = request.query("before").map(this::moment).orElseGet(this::end);
        List<Deed> deeds = people.deeds(PAGE + 1, before);
        boolean more = deeds.size() > PAGE;
        return web.page(
                "signin/audit.jte",
                Map.of("deeds", more ? deeds.subList(0, PAGE) : deeds, "more", more));
    }

    private Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return end();
        }
    }

    private Instant end() {
        return clock.instant().plusSeconds(1);
    }

    private Answer file() {
        String lines =
                Stream.concat(
                                Stream.of("at,who,what,whom,about"),
                                people.deeds(FILE, end()).stream().map(AuditPages::line))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
        return Answer.file("text/csv; charset=utf-8", lines.getBytes(StandardCharsets.UTF_8))
                .with("Content-Disposition", "attachment; filename=\"audit.csv\"");
    }

    private static String line(Deed deed) {
        return Stream.of(deed.at().toString(), deed.who(), deed.what(), deed.whom(), deed.about())
                .map(AuditPages::cell)
                .collect(Collectors.joining(","));
    }

    /** By RFC 4180; what a spreadsheet would run as a formula gets a leading apostrophe. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
