package org.linkindex.print;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.web.Web;

/**
 * Paper that proves itself: key rings, labels and posters as PDF, with the codes of the catalogue.
 * Nothing of what is asked for is kept but finished documents, in memory, for those who look at
 * their pages one by one.
 */
public final class Print {

    private final Catalogue catalogue;

    /** Prints what this catalogue holds. */
    public Print(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds the page on which key rings are chosen, looked at and downloaded. */
    public void publish(Web web) {
        Press press = new Press();
        catalogue.onChange(edition -> press.forget());
        new KeyringPages(catalogue, press, web).publish();
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

    /** How many tags these words mean. */
    public int count(List<String> tags) {
        return Choosing.tags(tags, catalogue.edition()).size();
    }

    /** The ready sets, such as {@code teachers}, by their words. */
    public static SequencedMap<String, String> readySets() {
        return Choosing.labels();
    }

    private KeyRingPdf pdf(KeyRing ring, String baseAddress, Optional<Logo> logo) {
        return new KeyRingPdf(
                ring, Choosing.tags(ring.tags(), catalogue.edition()), baseAddress, logo);
    }
}
