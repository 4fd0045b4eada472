package org.linkindex.app;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.linkindex.catalogue.Author;
import org.linkindex.codes.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mends fields of a resource. */
@Command(
        name = "edit",
        description = {
            "Mends fields of a resource, such as: edit 7K2M9X phone=\"0800 1111\".",
            "Imports leave a field that was edited here alone."
        },
        mixinStandardHelpOptions = true)
final class EditCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();

    @Parameters(index = "0", paramLabel = "CODE", converter = CodeParameter.class)
    Code code = Code.parse("000000").orElseThrow();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FIELD=VALUE")
    Map<String, String> fields = new LinkedHashMap<>();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "command line",
            description = "Who edited (default: ${DEFAULT-VALUE}).")
    String by = "command line";

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Index index = Index.open(store.address(), Clock.systemUTC())) {
            index.catalogue().edit(code, fields, Author.atCommandLine(by));
            spec.commandLine().getOut().printf("%s is mended.%n", code);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
