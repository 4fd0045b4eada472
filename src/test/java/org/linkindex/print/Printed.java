package org.linkindex.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Progress;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Codes;
import org.linkindex.codes.MarkedCode;
import org.linkindex.codes.QrSymbol;
import org.linkindex.database.Database;
import org.linkindex.handouts.Handout;
import org.linkindex.handouts.Handouts;

/** The starter catalogue and what is printed of it, for tests; opened once. */
final class Printed {

    /** Addresses of 22, 35 and 48 characters: images of 29, 29 and 33 modules. */
    static final List<String> BASES =
            List.of(
                    "https://find.example.o",
                    "https://families.examplecouncil.org",
                    "https://links.for.families.examplecouncil.gov.uk");

    static final Catalogue CATALOGUE = opened();

    private Printed() {}

    private static Catalogue opened() {
        try {
            Path folder = Files.createTempDirectory("linkindex-print");
            folder.toFile().deleteOnExit();
            Database database = Database.open(Database.fileIn(folder));
            Clock clock = Clock.systemUTC();
            Catalogue catalogue = new Catalogue(database, new Codes(database, clock), clock);
            catalogue.importStarter(Progress.NONE);
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Edition edition() {
        return CATALOGUE.edition();
    }

    static byte[] pdf(KeyRing ring, String base) {
        return new Print(new Handouts(CATALOGUE), CATALOGUE, List::of)
                .keyRing(ring, base, Optional.empty(), Optional.empty(), Progress.NONE);
    }

    /** With whatever imprint, unasked. */
    static byte[] pdf(KeyRing ring, String base, Imprint imprint) {
        List<Tag> tags = Choosing.tags(ring.tags(), new Stock(edition(), List.of()));
        return new KeyRingPdf(ring, tags, base, imprint).bytes(Progress.NONE);
    }

    static byte[] pdf(TagFormat format, Look look, String base, String... tags) {
        return pdf(KeyRing.of(List.of(tags), format, look), base);
    }

    /** The twelve resources that say most. */
    static List<Resource> longest() {
        return edition().resources().values().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Resource each) ->
                                                each.title().length()
                                                        + each.provider().length()
                                                        + each.phone().length())
                                .reversed())
                .limit(Handout.MOST)
                .toList();
    }

    /** A handout of these, each with a phrase. */
    static byte[] handout(HandoutPaper paper, String base) {
        StringBuilder text = new StringBuilder();
        longest().forEach(each -> text.append(new MarkedCode(each.code(), 'D').text()));
        Handout handout = new Handouts(CATALOGUE).read(text.toString());
        return HandoutPdf.of(
                new HandoutPdf.Content(HandoutLine.of(handout, edition()), true), paper, base);
    }

    /** Enough categories for a whole sheet, or two where one is a page. */
    static List<String> aSheet(TagFormat format) {
        return edition().categories().keySet().stream()
                .limit(Math.clamp(format.perSheet(), 2, 57))
                .toList();
    }

    static boolean fits(TagFormat format, String base) {
        return Fitted.fits(
                format, QrSymbol.of(base, edition().categories().firstEntry().getValue().code()));
    }
}
