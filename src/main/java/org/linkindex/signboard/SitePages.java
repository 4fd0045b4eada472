package org.linkindex.signboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linkindex.print.CannotPrint;
import org.linkindex.print.Logo;
import org.linkindex.signin.SignIn;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.Concern;
import org.linkindex.web.Form;
import org.linkindex.web.Request;
import org.linkindex.web.SiteLogo;
import org.linkindex.web.SiteWords;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;

/** Where admins say what the site says. Whoever changes it has just proved who they are. */
final class SitePages {

    static final String PATH = "/work/site";

    private final Wordings wordings;
    private final SiteWords started;
    private final UnaryOperator<String> source;
    private final SignIn signIn;
    private final Web web;

    SitePages(
            Wordings wordings,
            SiteWords started,
            UnaryOperator<String> source,
            SignIn signIn,
            Web web) {
        this.wordings = wordings;
        this.started = started;
        this.source = source;
        this.signIn = signIn;
        this.web = web;
    }

    void publish() {
        web.get(Access.ADMIN, PATH, signIn.proved(web, this::show));
        web.post(Access.ADMIN, PATH, signIn.proved(web, PATH, this::sayWords));
        web.post(Access.ADMIN, PATH + "/concerns", signIn.proved(web, PATH, this::sayConcerns));
        web.post(Access.ADMIN, PATH + "/logo", signIn.proved(web, PATH, this::showLogo));
        web.post(Access.ADMIN, PATH + "/logo/gone", signIn.proved(web, PATH, this::hideLogo));
        web.staffLink(
                new StaffLink(
                        Access.ADMIN,
                        "The site",
                        PATH,
                        "Its name, exit page, logo, and whom to call."));
    }

    private Answer show(Request request) {
        Wording now = wordings.newest();
        return page(200, now, Fields.words(now), Fields.concerns(now.concerns()), "", null);
    }

    private Answer page(
            int status,
            Wording now,
            Form words,
            Form concerns,
            String logoFault,
            @Nullable Wording overtaken) {
        SiteView view =
                new SiteView(
                        now,
                        started,
                        source.apply("site-name"),
                        source.apply("leave-address"),
                        wordings.said(),
                        words,
                        concerns,
                        logoFault,
                        overtaken);
        return web.page(status, "signboard/site.jte", Map.of("view", view));
    }

    private Answer sayWords(Request request) {
        Form form = Fields.words(request, web.site().host());
        if (!form.isGood()) {
            Wording now = wordings.newest();
            return page(422, now, form, Fields.concerns(now.concerns()), "", null);
        }
        String name = form.value("name");
        String leave = form.value("leave");
        List<String> urgent = Fields.urgent(form);
        return wordings.change(
                        request.person(),
                        from(request),
                        "changed the words of the site",
                        now -> now.saying(name, leave, urgent))
                .map(now -> page(409, now, form, Fields.concerns(now.concerns()), "", now))
                .orElseGet(() -> Answer.seeOther(PATH));
    }

    private Answer sayConcerns(Request request) {
        Form form = Fields.concerns(request);
        if (!form.isGood()) {
            Wording now = wordings.newest();
            return page(422, now, Fields.words(now), form, "", null);
        }
        List<Concern> concerns = Fields.listed(form);
        return wordings.change(
                        request.person(),
                        from(request),
                        "changed whom to call about a child",
                        now -> now.calling(concerns))
                .map(now -> page(409, now, Fields.words(now), form, "", now))
                .orElseGet(() -> Answer.seeOther(PATH));
    }

    private Answer showLogo(Request request) {
        try {
            SiteLogo logo = LogoFile.read(request.file("logo", Logo.LARGEST));
            return change(request, "changed the logo of the site", Optional.of(logo));
        } catch (CannotPrint e) {
            Wording now = wordings.newest();
            return page(
                    422,
                    now,
                    Fields.words(now),
                    Fields.concerns(now.concerns()),
                    e.sentence(),
                    null);
        }
    }

    private Answer hideLogo(Request request) {
        return change(request, "took the logo of the site away", Optional.empty());
    }

    /** A logo is one whole: whoever comes last has seen none of the other's, and says so again. */
    private Answer change(Request request, String what, Optional<SiteLogo> logo) {
        return wordings.change(request.person(), from(request), what, now -> now.showing(logo))
                .map(
                        now ->
                                page(
                                        409,
                                        now,
                                        Fields.words(now),
                                        Fields.concerns(now.concerns()),
                                        "",
                                        now))
                .orElseGet(() -> Answer.seeOther(PATH));
    }

    /** The version that the form was made from. */
    private static long from(Request request) {
        return number(request.field("version"));
    }

    /** A number of a version as a page sends it; negative when it is none. */
    static long number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : -1;
    }
}
