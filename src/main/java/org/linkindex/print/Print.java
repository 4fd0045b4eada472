package org.linkindex.print;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Code;
import org.linkindex.handouts.Handouts;
import org.linkindex.packs.Pack;
import org.linkindex.web.Web;

/**
 * Paper that proves itself: key rings, labels, posters and handouts as PDF, with the codes of the
 * catalogue. Nothing of what is asked for is kept but finished documents, in memory, for those who
 * look at their pages one by one.
 */
public final class Print {

    private final Handouts handouts;
    private final Catalogue catalogue;
    private final Supplier<List<Pack>> packs;
    private final Press press = new Press();

    /**
     * Prints handouts, and what this catalogue holds.
     *
     * @param packs those that everybody may read
     */
    public Print(Handouts handouts, Catalogue catalogue, Supplier<List<Pack>> packs) {
        this.handouts = handouts;
        this.catalogue = catalogue;
        this.packs = packs;
    }

    /**
     * Adds the page on which key rings are chosen, looked at and downloaded, and handouts as PDF.
     */
    public void publish(Web web) {
        catalogue.onChange(edition -> forget());
        new KeyringPages(this::stock, press, web).publish();
        new HandoutFiles(handouts, catalogue, press, web).publish();
    }

    /** Lets go of finished documents, because what they hold has changed. */
    public void forget() {
        press.forget();
    }

    /**
     * A key ring as PDF.
     *
     * @param baseAddress where the site is, such as {@code https://find.example.org}; stands in
     *     each QR image
     * @param logo printed where there is room for it, and kept nowhere
     * @param progress told of the tags that are done
     * @throws CannotPrint when the tags are unknown, or the codes would be too fine to scan
     */
    public byte[] keyRing(
            KeyRing ring, String baseAddress, Optional<Logo> logo, Progress progress) {
        return pdf(ring, baseAddress, logo).bytes(progress);
    }

    /** The codes that these words mean. */
    public List<Code> codes(List<String> tags) {
        return Choosing.tags(tags, stock()).stream().map(Tag::code).toList();
    }

    private KeyRingPdf pdf(KeyRing ring, String baseAddress, Optional<Logo> logo) {
        return new KeyRingPdf(ring, Choosing.tags(ring.tags(), stock()), baseAddress, logo);
    }

    private Stock stock() {
        return new Stock(catalogue.edition(), packs.get());
    }
}
