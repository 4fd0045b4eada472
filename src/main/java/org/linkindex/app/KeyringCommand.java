package org.linkindex.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Progress;
import org.linkindex.codes.Code;
import org.linkindex.codes.Printing;
import org.linkindex.handouts.Handouts;
import org.linkindex.print.Calibration;
import org.linkindex.print.CannotPrint;
import org.linkindex.print.KeyRing;
import org.linkindex.print.Logo;
import org.linkindex.print.Look;
import org.linkindex.print.Print;
import org.linkindex.print.TagFormat;
import org.linkindex.signboard.Signboard;
import org.linkindex.web.BadSetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints key tags, labels and posters into a PDF. */
@Command(
        name = "keyring",
        description = {
            "Prints key tags, labels or posters into a PDF.",
            "linkindex keyring --base-address https://find.example.org --out a.pdf"
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Tags:    all, core, resources, teachers, health-visitors, police, housing,",
            "         youth-workers, social-workers, a group such as mind-and-feelings,",
            "         a category such as domestic-abuse, codes such as 7K2M9X.",
            "Formats: fob, card, wallet, c32011, 7414, l4785, l7160 to l7165, l7169,",
            "         l7651, l4732, poster-a4, poster-a3, tent.",
            "Print at full size, not “fit to page”; see docs/print.md."
        })
final class KeyringCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The PDF to write.")
    Path out = Path.of("");

    @Option(
            names = "--base-address",
            paramLabel = "ADDRESS",
            defaultValue = "",
            description = {
                "Where people reach the site: it stands in every code.",
                "Needed, unless it is set for serve."
            })
    String baseAddress = "";

    @Option(
            names = "--tags",
            paramLabel = "WORD",
            split = ",",
            defaultValue = "all",
            description = "Which tags, joined by commas (default: ${DEFAULT-VALUE}).")
    List<String> tags = List.of("all");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "fob",
            description = "On what (default: ${DEFAULT-VALUE}).")
    String format = "fob";

    @Option(
            names = "--look",
            paramLabel = "LOOK",
            defaultValue = "colour",
            description = "colour, contrast or discreet (default: ${DEFAULT-VALUE}).")
    String look = "colour";

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Who hands them out, at most 60 characters.")
    String organisation = "";

    @Option(
            names = "--logo",
            paramLabel = "FILE",
            description =
                    "PNG, or SVG of plain shapes; at most 200 kB. Stands on backs and posters.")
    @Nullable Path logo;

    @Option(
            names = "--start",
            paramLabel = "N",
            defaultValue = "1",
            description = "First free place on the first sheet (default: ${DEFAULT-VALUE}).")
    int start = 1;

    @Option(
            names = "--offset",
            paramLabel = "X,Y",
            defaultValue = "0,0",
            description = "Move all, in mm to the right and down (default: ${DEFAULT-VALUE}).")
    String offset = "0,0";

    @Option(
            names = "--back-offset",
            paramLabel = "X,Y",
            defaultValue = "0,0",
            description = "Move the backs further (default: ${DEFAULT-VALUE}).")
    String backOffset = "0,0";

    @Option(
            names = "--scale",
            paramLabel = "X,Y",
            defaultValue = "100,100",
            description = "Stretch all, in per cent across and down (default: ${DEFAULT-VALUE}).")
    String scale = "100,100";

    @Option(
            names = "--backs",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Print the backs, where there are any; --no-backs leaves them out.")
    boolean backs = true;

    @Option(names = "--test-page", description = "Begin with a page of outlines, for plain paper.")
    boolean testPage;

    @Option(
            names = "--copies",
            paramLabel = "N",
            description =
                    "Note that so many are printed: withdrawing one of their codes then warns.")
    int copies;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        KeyRing ring = ring();
        PdfFile file = new PdfFile(out);
        if (baseAddress.isBlank()) {
            throw new BadSetting(
                    "Say where people reach the site: --base-address https://find.example.org;"
                            + " it stands in every code.");
        }
        String base = Settings.base(baseAddress.strip());
        Optional<Logo> given = logo == null ? Optional.empty() : Optional.of(logo(logo));
        Clock clock = Clock.systemUTC();
        Optional<Printing> noted = copies == 0 ? Optional.empty() : Optional.of(noted(clock));
        try (Index index = Index.open(store.address(), clock)) {
            Print print =
                    new Print(
                            new Handouts(index.catalogue()),
                            index.catalogue(),
                            index.packs()::open);
            Signboard signboard = new Signboard(index.database(), index.people(), clock);
            print.imprints(signboard::imprint);
            List<Code> codes = print.codes(ring.tags());
            warnOfThisMachine(base, codes.size());
            Function<Progress, byte[]> making =
                    progress -> print.keyRing(ring, base, given, signboard.logo(), progress);
            if (!file.write(made(making, codes.size()))) {
                spec.commandLine().getErr().println("The file " + out + " can't be written.");
                return ExitCode.SOFTWARE;
            }
            noted.ifPresent(printing -> index.codes().notePrinted(codes, printing));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%,d %s on %s written to %s. Print it at 100 %%.%n",
                            codes.size(),
                            codes.size() == 1 ? "tag" : "tags",
                            ring.format().label(),
                            out);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    /** A few may be tried on this desk; what is many, or for others, would be wasted. */
    private void warnOfThisMachine(String base, int count) {
        if (!Print.isThisMachine(base)) {
            return;
        }
        String sentence =
                "These codes lead to %s, which no phone can reach; give --base-address"
                        + " https://find.example.org before you print for others.";
        if (count >= KeyRing.LONG || copies > 0) {
            throw new CannotPrint(sentence.formatted(base));
        }
        spec.commandLine().getErr().println(sentence.formatted(base));
    }

    private static byte[] made(Function<Progress, byte[]> making, int count) {
        if (count < KeyRing.LONG) {
            return making.apply(Progress.NONE);
        }
        try (Bar bar = new Bar("Drawing tags", count)) {
            return making.apply(bar);
        }
    }

    private Printing noted(Clock clock) {
        try {
            return new Printing(LocalDate.now(clock), copies, organisation);
        } catch (IllegalArgumentException e) {
            throw new CannotPrint(String.valueOf(e.getMessage()));
        }
    }

    private KeyRing ring() {
        double[] offsets = pair("--offset", offset);
        double[] scales = pair("--scale", scale);
        double[] back = pair("--back-offset", backOffset);
        return new KeyRing(
                tags.stream().map(String::strip).toList(),
                TagFormat.find(format)
                        .orElseThrow(() -> new CannotPrint(unknown("format", format))),
                Look.find(look).orElseThrow(() -> new CannotPrint(unknown("look", look))),
                backs,
                testPage,
                start,
                new Calibration(offsets[0], offsets[1], scales[0], scales[1]),
                new Calibration(back[0], back[1], 100, 100),
                organisation);
    }

    private static String unknown(String what, String typed) {
        return "There is no " + what + " '" + typed + "'; see keyring --help.";
    }

    private static double[] pair(String option, String typed) {
        String[] parts = typed.split(",", -1);
        try {
            if (parts.length == 2) {
                return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
            }
        } catch (NumberFormatException e) {
            throw new CannotPrint(option + " takes two numbers, such as 1.5,-0.5.");
        }
        throw new CannotPrint(option + " takes two numbers, such as 1.5,-0.5.");
    }

    private static Logo logo(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotPrint("The logo " + file + " can't be read.");
        }
        if (Files.size(file) > Logo.LARGEST) {
            throw new CannotPrint("The logo must have at most 200 kB.");
        }
        return Logo.of(Files.readAllBytes(file));
    }
}
