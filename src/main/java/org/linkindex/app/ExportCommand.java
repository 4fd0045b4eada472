package org.linkindex.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.linkindex.catalogue.Collected;
import org.linkindex.packs.PackPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all resources or categories to a file. */
@Command(
        name = "export",
        description =
                "Writes all resources (.csv) or categories (.yaml) to a file, as import reads them;"
                        + " or where every code leads.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();

    @Option(
            names = "--redirects",
            description = {
                "Write where every code leads, so that another host can take over in an hour:",
                "a table (.csv), a page (.html) or maps for nginx (.conf)."
            })
    boolean redirects;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    Path file = Path.of("");

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Index index = Index.open(store.address(), Clock.systemUTC())) {
            long count =
                    redirects
                            ? index.catalogue().exportRedirects(file, packs(index))
                            : index.catalogue().exportFile(file);
            spec.commandLine().getOut().printf("%,d written to %s.%n", count, file);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private static List<Collected> packs(Index index) {
        return index.packs().open().stream()
                .map(
                        pack ->
                                new Collected(
                                        pack.code(),
                                        pack.title(),
                                        pack.parts().stream().map(PackPart::code).toList()))
                .toList();
    }
}
