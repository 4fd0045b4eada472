package org.linkindex.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all resources or categories to a file. */
@Command(
        name = "export",
        description =
                "Writes all resources (.csv) or categories (.yaml) to a file, as import reads them.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();

    @Parameters(paramLabel = "FILE", description = "The file to write: .csv or .yaml.")
    Path file = Path.of("");

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Index index = Index.open(store.address(), Clock.systemUTC())) {
            long count = index.catalogue().exportFile(file);
            spec.commandLine().getOut().printf("%,d written to %s.%n", count, file);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
