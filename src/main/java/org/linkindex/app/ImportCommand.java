package org.linkindex.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.linkindex.catalogue.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports resources or categories from a file. */
@Command(
        name = "import",
        description = {
            "Imports resources (.csv) or categories (.yaml) from a file.",
            "Without --apply nothing changes: it shows what would be added, changed and refused.",
            "A server may run meanwhile; it shows the changes within a second."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();

    @Parameters(paramLabel = "FILE", description = "The file: .csv or .yaml.")
    Path file = Path.of("");

    @Option(names = "--apply", description = "Do it, in one transaction: all or nothing.")
    boolean apply;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Index index = Index.open(store.address(), Clock.systemUTC())) {
            ImportReport report;
            try (Bar bar = new Bar(apply ? "Importing" : "Reading", -1)) {
                report = index.catalogue().importFile(file, apply, bar);
            }
            print(report, spec.commandLine().getOut());
            return report.refused() > 0 ? 1 : 0;
        }
    }

    private void print(ImportReport report, PrintWriter out) {
        for (ImportReport.Note note : report.notes()) {
            out.printf(
                    "line %d %s %s: %s%n",
                    note.line(),
                    note.outcome().name().toLowerCase(Locale.ROOT),
                    note.key(),
                    note.reason());
        }
        int noted = report.added() + report.changed() + report.refused() + report.kept();
        if (noted > report.notes().size()) {
            out.printf("… and %,d more.%n", noted - report.notes().size());
        }
        out.printf(
                "%s: %,d added, %,d changed, %,d the same, %,d refused; %,d edited fields kept.%n",
                apply ? "Done" : "Would do",
                report.added(),
                report.changed(),
                report.unchanged(),
                report.refused(),
                report.kept());
        if (!apply) {
            out.println("Nothing has changed. Add --apply to do it.");
        }
        out.flush();
    }
}
