package org.linkindex.stewardship;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.mail.Envelope;
import org.linkindex.mail.Mail;
import org.linkindex.mail.NotSent;
import org.linkindex.people.EmailAddress;
import org.linkindex.people.Person;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/**
 * Where a steward asks for a review by letter, and where whoever has the letter answers: without
 * account and cookie, once. Opening the page answers nothing, as mail scanners do so too.
 */
final class LetterPages {

    /** In the form: the provider is asked, nobody of the staff. */
    static final String PROVIDER = "provider";

    private static final String ASK = "/work/reviews/{code}/letter";
    private static final String ANSWER = "/review/{letter}";
    private static final String LINES = "[\\p{Cntrl}\\u2028\\u2029]+";

    private final Catalogue catalogue;
    private final Replies replies;
    private final Mail mail;
    private final Clock clock;
    private final Web web;

    LetterPages(Catalogue catalogue, Replies replies, Mail mail, Clock clock, Web web) {
        this.catalogue = catalogue;
        this.replies = replies;
        this.mail = mail;
        this.clock = clock;
        this.web = web;
    }

    void publish() {
        web.get(
                Access.STEWARD,
                ASK,
                request -> form(200, resource(request), Form.EMPTY.with("whom", PROVIDER)));
        web.post(Access.STEWARD, ASK, this::ask);
        web.get(ANSWER, this::show);
        web.post(ANSWER, this::answer);
    }

    private Resource resource(Request request) {
        return Code.parse(request.segment("code"))
                .flatMap(catalogue.edition()::resource)
                .orElseThrow(() -> new BadRequest(404, "There is no resource of this code."));
    }

    private Answer form(int status, Resource resource, Form form) {
        return web.page(
                status,
                "stewardship/ask.jte",
                Map.of(
                        "resource",
                        resource,
                        "form",
                        form,
                        "colleagues",
                        replies.colleagues(),
                        "letters",
                        mail.isSetUp()));
    }

    private Answer ask(Request request) {
        Resource resource = resource(request);
        Form form = Form.of(request, "whom", "email");
        String whom = form.value("whom");
        Optional<Person> colleague =
                replies.colleagues().stream().filter(each -> each.id().equals(whom)).findFirst();
        if (colleague.isEmpty() && !whom.equals(PROVIDER)) {
            return form(400, resource, form.faulty("whom", "Choose whom to ask."));
        }
        String typed = colleague.map(each -> each.email().text()).orElse(form.value("email"));
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty() && !typed.isEmpty()) {
            return form(
                    400,
                    resource,
                    form.faulty(
                            "email",
                            "Write one e-mail address, as ada@example.org, or leave it empty."));
        }
        String link =
                web.site().baseAddress()
                        + "/review/"
                        + replies.write(request.person(), resource.code(), colleague).text();
        return asked(resource, email, link);
    }

    /** By letter when it can be sent; else the steward hands the link over. */
    private Answer asked(Resource resource, Optional<EmailAddress> email, String link) {
        String trouble =
                mail.isSetUp() && email.isPresent()
                        ? sent(resource, email.get(), link)
                        : mail.isSetUp() ? "No address was given." : "No letters are set up here.";
        return web.page(
                "stewardship/asked.jte",
                Map.of("resource", resource, "link", link, "trouble", trouble));
    }

    private String sent(Resource resource, EmailAddress email, String link) {
        try {
            mail.send(
                    new Envelope(
                            email.text(),
                            "Is this still right? A question from " + web.site().name(),
                            letter(resource, link)));
            return "";
        } catch (NotSent e) {
            return String.valueOf(e.getMessage());
        }
    }

    private String letter(Resource resource, String link) {
        return """
        %s shows this to families:

        %s
        %s

        Is it still right? Please look, and say so here with one click, by %s:

        %s

        It works once. You need no account. If it has nothing to do with you, do nothing.
        """
                .formatted(
                        web.site().name(),
                        resource.title().replaceAll(LINES, " "),
                        resource.url(),
                        LinkView.day(clock.instant().plus(ReviewLetters.LAST)),
                        link);
    }

    private Answer show(Request request) {
        return replies.asked(request.segment("letter"))
                .map(
                        resource ->
                                page(
                                        200,
                                        "stewardship/letter.jte",
                                        Map.of(
                                                "resource",
                                                resource,
                                                "path",
                                                "/review/" + request.segment("letter"),
                                                "paused",
                                                catalogue.edition().isPaused(resource.code()))))
                .orElseGet(this::over);
    }

    private Answer answer(Request request) {
        Reply reply =
                Reply.of(request.field("answer"))
                        .orElseThrow(
                                () ->
                                        new BadRequest(
                                                400,
                                                "Go back, choose one of the answers, and send it"
                                                        + " again."));
        return replies.reply(request.segment("letter"), reply)
                .map(
                        resource ->
                                page(
                                        200,
                                        "stewardship/answered.jte",
                                        Map.of(
                                                "reply",
                                                reply,
                                                "paused",
                                                catalogue.edition().isPaused(resource.code()))))
                .orElseGet(this::over);
    }

    private Answer over() {
        return page(404, "stewardship/letter-over.jte", Map.of());
    }

    /** For its reader alone: no search engine keeps it. */
    private Answer page(int status, String template, Map<String, Object> parameters) {
        return web.page(status, template, parameters)
                .with("X-Robots-Tag", "noindex, nofollow, noarchive");
    }
}
