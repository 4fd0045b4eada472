package org.linkindex.print;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.handouts.Handouts;
import org.linkindex.packs.Pack;
import org.linkindex.web.Request;
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
    private final Press press = new Press(Press.LONGEST_WAIT);
    private final Imprints imprints = new Imprints();

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
     *
     * @param shared the packs that who asks, signed in, reads together with others
     * @param codes where it is noted that some were printed
     */
    public void publish(Web web, Function<Request, List<Pack>> shared, Codes codes, Clock clock) {
        catalogue.onChange(edition -> forget());
        Function<Request, Stock> ofColleagues =
                request -> new Stock(catalogue.edition(), shared.apply(request));
        new KeyringPages(this::stock, ofColleagues, imprints, press, web).publish();
        new PrintedPages(ofColleagues, codes, press, web, clock).publish();
        new HandoutFiles(handouts, catalogue, press, web).publish();
    }

    /**
     * Lets tags of an organisation's packs carry its name and logo.
     *
     * @param ofOrganisation these, by the organisation's id
     */
    public void imprints(Function<String, Optional<Imprint>> ofOrganisation) {
        imprints.ask(ofOrganisation);
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
     * @param given a logo for this one document, printed where there is room for it
     * @param site the logo of the site, where no other is to be printed
     * @param progress told of the tags that are done
     * @throws CannotPrint when the tags are unknown, or the codes would be too fine to scan
     */
    public byte[] keyRing(
            KeyRing ring,
            String baseAddress,
            Optional<Logo> given,
            Optional<Logo> site,
            Progress progress) {
        Stock stock = stock();
        Imprint imprint =
                given.isPresent()
                        ? new Imprint(ring.organisation(), given)
                        : imprints.of(ring, stock, site);
        return new KeyRingPdf(ring, Choosing.tags(ring.tags(), stock), baseAddress, imprint)
                .bytes(progress);
    }

    /** Whether no phone can follow codes with this address, as it names this machine alone. */
    public static boolean isThisMachine(String baseAddress) {
        String host = URI.create(baseAddress).getHost();
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("0.0.0.0")
                || host.equals("[::1]");
    }

    /** The codes that these words mean. */
    public List<Code> codes(List<String> tags) {
        return Choosing.tags(tags, stock()).stream().map(Tag::code).toList();
    }

    private Stock stock() {
        return new Stock(catalogue.edition(), packs.get());
    }
}
