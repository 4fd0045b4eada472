package org.linkindex.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.linkindex.catalogue.Resource;
import org.linkindex.stewardship.CheckReport;
import org.linkindex.stewardship.Stewardship;
import org.linkindex.web.BadSetting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks links now. */
@Command(
        name = "check",
        description = {
            "Checks the links of resources now, politely: a host is asked once a second at most.",
            "What is found counts as in the server, which may run meanwhile: a link is paused when",
            "it is harmful, has a new owner, or was gone for long enough; only people lift a pause."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();
    @Mixin Settings.LinkChecks checks = new Settings.LinkChecks();

    @Option(
            names = "--base-address",
            paramLabel = "URL",
            defaultValue = "",
            description = "Where people reach the site; stands in each request.")
    String baseAddress = "";

    @Option(
            names = "--category",
            paramLabel = "SLUG",
            defaultValue = "",
            description = "Only resources of this category (default: all).")
    String category = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "At most so many: those never checked first, then the longest due.")
    int limit = 1_000_000;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new BadSetting("The limit must be 1 or more.");
        }
        String base = Settings.base(baseAddress.strip());
        Stewardship.Checking checking =
                checks.checking(base.isEmpty() ? "http://localhost:8080" : base);
        Clock clock = Clock.systemUTC();
        try (Index index = Index.open(store.address(), clock);
                Stewardship stewardship =
                        new Stewardship(index.database(), index.catalogue(), clock, checking)) {
            if (!category.isEmpty() && index.catalogue().edition().category(category).isEmpty()) {
                throw new BadSetting("There is no category '" + category + "'; check its slug.");
            }
            Predicate<Resource> which =
                    resource -> category.isEmpty() || resource.categories().contains(category);
            Optional<CheckReport> report;
            try (Bar bar = new Bar("Checking", Math.min(limit, stewardship.count(which)))) {
                report = stewardship.check(which, limit, bar);
            }
            PrintWriter out = spec.commandLine().getOut();
            report.ifPresentOrElse(
                    each -> print(each, out),
                    () -> out.println("Another server is checking now; try again in a minute."));
            out.flush();
            return report.filter(each -> each.voids().isEmpty()).isPresent() ? 0 : 1;
        }
    }

    private static void print(CheckReport report, PrintWriter out) {
        out.printf(
                "Checked %,d links in %.1f s.%n",
                report.links(), report.took().toMillis() / 1000.0);
        report.verdicts().forEach((words, total) -> out.printf("%7d  %s%n", total, words));
        if (report.later() > 0) {
            out.printf("%7d  asked us to come back later%n", report.later());
        }
        list("Paused now", report.paused(), out);
        list("Did not count", report.voids(), out);
        out.printf("For people to look at: %,d.%n", report.asks());
    }

    private static void list(String heading, List<String> lines, PrintWriter out) {
        if (!lines.isEmpty()) {
            out.println(heading + ":");
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
