package org.linkindex.print;

import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.handouts.Handout;
import org.linkindex.handouts.Handouts;
import org.linkindex.web.Answer;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/**
 * Handouts on paper: {@code /H/….pdf}, or in another size. Nothing of them is kept, not even for a
 * moment.
 */
final class HandoutFiles {

    /** Of the picture: a sheet of A4 is as wide as a column of the page. */
    private static final int DOTS_PER_INCH = 80;

    private final Handouts handouts;
    private final Catalogue catalogue;
    private final Press press;
    private final Web web;

    HandoutFiles(Handouts handouts, Catalogue catalogue, Press press, Web web) {
        this.handouts = handouts;
        this.catalogue = catalogue;
        this.press = press;
        this.web = web;
    }

    void publish() {
        Optional<HandoutPaper> usual = Optional.of(HandoutPaper.A4);
        web.get("/H/{handout}.pdf", request -> press.answer(web, () -> file(request, usual)));
        web.get("/H/{handout}/{paper}.pdf", request -> press.answer(web, () -> file(request)));
        web.get("/H/{handout}/{paper}.png", request -> press.answer(web, () -> picture(request)));
    }

    private Answer file(Request request) {
        return file(request, paper(request));
    }

    private static Optional<HandoutPaper> paper(Request request) {
        return HandoutPaper.find(request.segment("paper"));
    }

    private Answer file(Request request, Optional<HandoutPaper> paper) {
        byte[] pdf = press.once(() -> pdf(request, paper));
        return unlisted(Answer.file("application/pdf", pdf))
                .with("Content-Disposition", "inline; filename=\"list.pdf\"");
    }

    /** Its first page, as it will be printed. */
    private Answer picture(Request request) {
        Optional<HandoutPaper> paper = paper(request);
        byte[] png = press.once(() -> Preview.png(pdf(request, paper), 1, DOTS_PER_INCH));
        return unlisted(Answer.file("image/png", png));
    }

    private static Answer unlisted(Answer answer) {
        return answer.with("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    private byte[] pdf(Request request, Optional<HandoutPaper> paper) {
        Handout handout = handouts.read(request.segment("handout"));
        if (handout.items().isEmpty() || paper.isEmpty()) {
            throw new CannotPrint("A part of this list’s address is missing or wrong.");
        }
        return HandoutPdf.of(
                new HandoutPdf.Content(
                        HandoutLine.of(handout, catalogue.edition()), !handout.isDamaged()),
                paper.get(),
                web.site().baseAddress());
    }
}
