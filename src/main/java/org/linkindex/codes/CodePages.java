package org.linkindex.codes;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/** The pages of a code: opened by scan or by hand, its way out, its QR image. */
final class CodePages {

    private final Codes codes;
    private final Web web;

    CodePages(Codes codes, Web web) {
        this.codes = codes;
        this.web = web;
    }

    void publish() {
        web.get("/Q/{code}", request -> open(request, Way.SCANNED, codes::show));
        web.get("/q/{code}", request -> open(request, Way.SCANNED, codes::show));
        web.get("/{code}", request -> open(request, Way.TYPED, codes::show));
        web.get("/go/{code}", request -> open(request, Way.OPENED, codes::go));
        web.get("/{code}/show", this::symbol);
        web.get("/{code}.svg", this::svg);
        web.get("/{code}.png", this::png);
        web.postSeldom("/{code}/problem", this::problem);
    }

    private Answer open(Request request, Way way, Function<Code, Optional<Answer>> opening) {
        Optional<Code> code = Code.parse(request.segment("code"));
        Optional<Answer> opened = code.flatMap(opening);
        if (opened.isEmpty()) {
            return unknown(request);
        }
        // whoever puts a handout together looks round; only who was given a code opens it
        boolean looksRound = !web.site().carried().isNothing();
        if (opened.get().status() < 400 && !request.isHead() && !looksRound) {
            codes.count(code.orElseThrow(), way);
        }
        return opened.get();
    }

    private Answer symbol(Request request) {
        return known(request)
                .map(code -> web.kept("/" + code + "/show", () -> symbol(code)))
                .orElseGet(() -> unknown(request));
    }

    private Answer symbol(Code code) {
        return web.page("codes/symbol.jte", Map.of("code", code, "svg", drawn(code)));
    }

    private Answer svg(Request request) {
        return known(request)
                .map(code -> drawn(code).getBytes(StandardCharsets.UTF_8))
                .map(svg -> Answer.file("image/svg+xml; charset=utf-8", svg))
                .orElseGet(() -> unknown(request));
    }

    private Answer png(Request request) {
        return known(request)
                .map(code -> Answer.file("image/png", image(code).png()))
                .orElseGet(() -> unknown(request));
    }

    private String drawn(Code code) {
        return image(code).svg("QR code for " + code);
    }

    private QrSymbol image(Code code) {
        return QrSymbol.of(web.site().baseAddress(), code);
    }

    private Answer problem(Request request) {
        Way said =
                Way.said(request.field("what"))
                        .orElseThrow(() -> new BadRequest(400, "Choose one of the three buttons."));
        return known(request)
                .map(
                        code -> {
                            codes.count(code, said);
                            return web.page("codes/thanks.jte", Map.of("code", code));
                        })
                .orElseGet(() -> unknown(request));
    }

    /** The code, when it opens something now: images are drawn of our own codes only. */
    private Optional<Code> known(Request request) {
        return Code.parse(request.segment("code"))
                .filter(code -> codes.show(code).map(page -> page.status() == 200).orElse(false));
    }

    /** Real codes near to a mistyped one are not named: a guess could open the wrong thing. */
    private Answer unknown(Request request) {
        String typed = request.segment("code");
        Optional<Answer> withdrawn = Code.parse(typed).flatMap(codes::show);
        if (withdrawn.isPresent()) {
            return withdrawn.get();
        }
        return Code.looksLikeOne(typed) || hasDigit(typed)
                ? web.page(404, "codes/unknown.jte", Map.of("typed", shortened(typed)))
                : web.message(
                        404,
                        "There is no such page",
                        "Check the address, or use the search box below.");
    }

    private static boolean hasDigit(String typed) {
        return typed.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String shortened(String typed) {
        return typed.length() <= 12 ? typed : typed.substring(0, 12) + "…";
    }
}
