package org.linkindex.print;

import java.util.List;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.QrSymbol;

/** A key ring as PDF: sheets of fronts, each followed by its backs where there are any. */
final class KeyRingPdf {

    /** Neutral: it stands in windows, lists of files and print queues. */
    static final String TITLE = "Key tags";

    private final KeyRing ring;
    private final TagFormat format;
    private final List<Tag> tags;
    private final String baseAddress;
    private final Imprint imprint;
    private final Design design;
    private final Front front;
    private final Advice advice;
    private final Marks marks;
    private final Sheets sheets;

    /**
     * Measures what is to be drawn.
     *
     * @throws CannotPrint when the address is too long for the format, with those that would do
     */
    KeyRingPdf(KeyRing ring, List<Tag> tags, String baseAddress, Imprint imprint) {
        this.ring = ring;
        this.format = ring.format();
        this.tags = tags;
        this.baseAddress = baseAddress;
        this.imprint = imprint;
        this.design = new Design(ring, tags, baseAddress.replaceFirst("^https?://", ""), imprint);
        this.front = new Front(design);
        this.advice = new Advice(design);
        this.marks = new Marks(format);
        this.sheets = new Sheets(format, ring.start());
        Layout.demand(design, new Type(), QrSymbol.of(baseAddress, tags.getFirst().code()));
    }

    /** How many pages it has. */
    int pages() {
        int sides = ring.backs() ? 2 : 1;
        return sheets.count(tags.size()) * sides + (ring.testPage() ? 1 : 0);
    }

    /** The side of a QR image without its white margin, in millimetres. */
    double side() {
        return Fitted.into(format, QrSymbol.of(baseAddress, tags.getFirst().code())).side();
    }

    /** How many sheets of paper, the test page left out. */
    int sheets() {
        return sheets.count(tags.size());
    }

    byte[] bytes(Progress progress) {
        try (Paper paper = new Paper(TITLE, format.pageWidth(), format.pageHeight())) {
            if (!paper.type().hasAll(ring.organisation())) {
                throw new CannotPrint(
                        "The organisation's name has letters that our fonts do not have.");
            }
            if (!paper.type().hasAll(imprint.name())) {
                return new KeyRingPdf(ring, tags, baseAddress, imprint.nameless()).bytes(progress);
            }
            if (ring.testPage()) {
                marks.testPage(paper.page(ring.front(), 0, 0));
            }
            int done = 0;
            for (int sheet = 0; sheet < sheets.count(tags.size()); sheet++) {
                int end = Math.min(tags.size(), (sheet + 1) * format.perSheet() - ring.start() + 1);
                fronts(paper, done, end);
                if (ring.backs()) {
                    backs(paper, done, end);
                }
                done = end;
                progress.at(done);
            }
            return paper.finished();
        }
    }

    private void fronts(Paper paper, int from, int to) {
        Pen page = paper.page(ring.front(), 0, 0);
        for (int i = from; i < to; i++) {
            Tag tag = tags.get(i);
            Fitted fitted = Fitted.into(format, QrSymbol.of(baseAddress, tag.code()));
            Sheets.Place place = sheets.front(i);
            Pen pen = page.at(place.x(), place.y(), paper.part());
            if (format.isTent()) {
                page.turned(
                        format.pageWidth() / 2,
                        format.height() / 2,
                        () -> front.draw(page.at(place.x(), place.y(), null), tag, fitted));
                front.draw(page.at(0, format.height(), paper.part()), tag, fitted);
            } else {
                front.draw(pen, tag, fitted);
                marks.corners(pen);
            }
        }
        marks.draw(page);
    }

    private void backs(Paper paper, int from, int to) {
        Pen page = paper.page(ring.front(), ring.back().x(), ring.back().y());
        for (int i = from; i < to; i++) {
            Sheets.Place place = sheets.back(i);
            Pen pen = page.at(place.x(), place.y(), paper.part());
            advice.back(pen);
            marks.corners(pen);
        }
        marks.draw(page);
    }
}
