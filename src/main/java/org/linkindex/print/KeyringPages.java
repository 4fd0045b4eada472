package org.linkindex.print;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linkindex.catalogue.Progress;
import org.linkindex.web.Access;
import org.linkindex.web.Answer;
import org.linkindex.web.BadRequest;
import org.linkindex.web.Fault;
import org.linkindex.web.Request;
import org.linkindex.web.Web;

/**
 * The page on which key tags are chosen, looked at and downloaded. The choice stands in the address
 * alone. The site's own logo stands on tags, on those of an organisation's packs that one's;
 * another can be sent along for one document, as there is nowhere to keep it.
 */
final class KeyringPages {

    /** Of the pictures of pages: a sheet of A4 is as wide as a large window. */
    private static final int DOTS_PER_INCH = 110;

    private final Supplier<Stock> stock;
    private final Function<Request, Stock> stockOfColleagues;
    private final Imprints imprints;
    private final Press press;
    private final Web web;

    /**
     * The pages.
     *
     * @param stock what everybody may print
     * @param ofColleagues what who asks, signed in, may print
     */
    KeyringPages(
            Supplier<Stock> stock,
            Function<Request, Stock> ofColleagues,
            Imprints imprints,
            Press press,
            Web web) {
        this.stock = stock;
        this.stockOfColleagues = ofColleagues;
        this.imprints = imprints;
        this.press = press;
        this.web = web;
    }

    void publish() {
        web.get(
                "/keyring",
                request -> web.kept("/keyring", () -> page(200, view(KeyringForm.empty()))));
        web.post("/keyring", this::choose);
        web.get(
                "/keyring/{choice}",
                request -> press.answer(web, () -> open(request.segment("choice"))));
        web.get(
                "/keyring/{choice}/progress",
                request -> press.answer(web, () -> progress(request.segment("choice"))));
        web.post(
                "/keyring/{choice}/stop",
                request -> press.answer(web, () -> stop(request.segment("choice"))));
        web.get(
                "/keyring/{choice}.pdf",
                request -> press.answer(web, () -> download(request.segment("choice"))));
        web.post(
                "/keyring/{choice}/with-logo",
                request -> press.answer(web, () -> withLogo(request)));
        web.get(
                "/keyring/{choice}/{page}.png",
                request -> press.answer(web, () -> picture(request)));
        web.get(
                Access.MEMBER,
                "/work/keyring/{choice}.pdf",
                request -> press.answer(web, () -> forColleagues(request)));
    }

    private KeyringView view(KeyringForm form) {
        return KeyringView.of(stock.get(), form);
    }

    private Answer page(int status, KeyringView view) {
        return web.page(status, "print/keyring.jte", Map.of("view", view));
    }

    private Answer choose(Request request) {
        KeyringForm form = KeyringForm.from(request);
        if (form.isFinding()) {
            return page(200, view(form));
        }
        try {
            KeyRing ring = form.ring(stock.get().edition());
            var unused = pdf(ring, stock.get());
            return Answer.seeOther("/keyring/" + Choice.of(ring));
        } catch (CannotPrint e) {
            return page(422, view(form).with(new Fault(e.field(), e.onPage())));
        }
    }

    private static List<Tag> tags(KeyRing ring, Stock stock) {
        return Choosing.tags(ring.tags(), stock);
    }

    /** Whose address is damaged, or asks for what there is not, may choose anew. */
    private Answer open(String choice) {
        try {
            return look(Choice.parse(choice));
        } catch (CannotPrint e) {
            return page(404, view(KeyringForm.empty()).with(new Fault("", e.onPage())));
        }
    }

    private Answer look(KeyRing ring) {
        Stock all = stock.get();
        List<Tag> tags = tags(ring, all);
        if (tags.size() >= KeyRing.LONG && !press.has(Choice.of(ring))) {
            return drawing(ring, tags.size());
        }
        return page(200, finished(ring, all, tags));
    }

    private KeyringView finished(KeyRing ring, Stock all, List<Tag> tags) {
        KeyRingPdf pdf = pdf(ring, all);
        String set = KeyringForm.set(ring);
        int ofSet = set.isEmpty() ? 0 : Choosing.tags(List.of(set), all).size();
        return KeyringView.of(all, KeyringForm.of(ring))
                .showing(
                        new KeyringView.Finished(
                                Choice.of(ring),
                                ring,
                                tags.size(),
                                tags.size() - ofSet,
                                set.isEmpty() ? "" : Choosing.label(set, all),
                                pdf.sheets(),
                                pdf.pages(),
                                imprint(ring, all).name(),
                                Math.round(pdf.side())));
    }

    /** So many tags take some seconds: how far they are, and a way out. */
    private Answer drawing(KeyRing ring, int tags) {
        KeyRingPdf pdf = pdf(ring, stock.get());
        Job job = press.begin(Choice.of(ring), pdf::bytes);
        return web.page(
                "print/drawing.jte",
                Map.of("choice", Choice.of(ring), "done", job.done(), "tags", tags));
    }

    /** How many tags are drawn, for the bar; nothing once no more are being drawn. */
    private Answer progress(String choice) {
        String name = Choice.of(Choice.parse(choice));
        return Answer.text(
                200, press.running(name).map(job -> String.valueOf(job.done())).orElse(""));
    }

    private Answer stop(String choice) {
        KeyRing ring = Choice.parse(choice);
        press.running(Choice.of(ring)).ifPresent(Job::stop);
        return page(
                200,
                view(KeyringForm.of(ring))
                        .saying("Drawing was stopped. Your choice is still here."));
    }

    private Answer download(String choice) {
        return Answer.file("application/pdf", document(Choice.parse(choice)))
                .with("Content-Disposition", "attachment; filename=\"key-tags.pdf\"");
    }

    /** The logo goes into this one document, and is kept nowhere; beside a wrong one all stays. */
    private Answer withLogo(Request request) {
        KeyRing ring = Choice.parse(request.segment("choice"));
        Stock all = stock.get();
        KeyringView view = finished(ring, all, tags(ring, all));
        try {
            return withLogo(ring, logo(request.file("logo", Logo.LARGEST)));
        } catch (BadRequest e) {
            return page(e.status(), view.with(new Fault("logo", e.sentence())));
        } catch (CannotPrint e) {
            return page(422, view.with(new Fault("logo", e.onPage())));
        }
    }

    private static Logo logo(byte[] file) {
        if (file.length == 0) {
            throw new CannotPrint("Choose a file with your logo first.");
        }
        return Logo.of(file);
    }

    private Answer withLogo(KeyRing ring, Logo logo) {
        byte[] pdf =
                press.once(
                        () ->
                                new KeyRingPdf(
                                                ring,
                                                tags(ring, stock.get()),
                                                web.site().baseAddress(),
                                                new Imprint(ring.organisation(), Optional.of(logo)))
                                        .bytes(Progress.NONE));
        return shown(pdf);
    }

    /** Not kept: what colleagues share stands in no document that others could be given. */
    private Answer forColleagues(Request request) {
        KeyRing ring = Choice.parse(request.segment("choice"));
        Stock theirs = stockOfColleagues.apply(request);
        return shown(press.once(() -> pdf(ring, theirs).bytes(Progress.NONE)));
    }

    /** Not downloaded: whoever prints it looks first. */
    private static Answer shown(byte[] pdf) {
        return Answer.file("application/pdf", pdf)
                .with("Content-Disposition", "inline; filename=\"key-tags.pdf\"");
    }

    private Answer picture(Request request) {
        KeyRing ring = Choice.parse(request.segment("choice"));
        String number = request.segment("page");
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw noSuchPage();
        }
        byte[] png =
                press.made(
                        Choice.of(ring) + "/" + number,
                        () -> picture(ring, Integer.parseInt(number)));
        return Answer.file("image/png", png);
    }

    private byte[] picture(KeyRing ring, int number) {
        if (number > pdf(ring, stock.get()).pages()) {
            throw noSuchPage();
        }
        return Preview.png(document(ring), number, DOTS_PER_INCH);
    }

    private static CannotPrint noSuchPage() {
        return new CannotPrint("There is no such page.");
    }

    private byte[] document(KeyRing ring) {
        return press.made(Choice.of(ring), () -> pdf(ring, stock.get()).bytes(Progress.NONE));
    }

    private KeyRingPdf pdf(KeyRing ring, Stock from) {
        return new KeyRingPdf(
                ring, tags(ring, from), web.site().baseAddress(), imprint(ring, from));
    }

    private Imprint imprint(KeyRing ring, Stock from) {
        return imprints.of(
                ring, from, web.site().words().logo().map(logo -> Logo.of(logo.paper())));
    }
}
