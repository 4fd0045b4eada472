package org.linkindex.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linkindex.codes.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Withdraws a resource. */
@Command(
        name = "retire",
        description = {
            "Withdraws a resource. Its code then says so, and offers others of its kind.",
            "A code is never used again."
        },
        mixinStandardHelpOptions = true)
final class RetireCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();

    @Parameters(paramLabel = "CODE", converter = CodeParameter.class)
    Code code = Code.parse("000000").orElseThrow();

    @Option(
            names = "--why",
            required = true,
            paramLabel = "SENTENCE",
            description = "The reason, in one sentence that families may read.")
    String why = "";

    @Option(
            names = "--instead",
            paramLabel = "CODE",
            converter = CodeParameter.class,
            description = "The resource to use instead.")
    @Nullable Code instead;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Index index = Index.open(store.address(), Clock.systemUTC())) {
            var retirement = index.catalogue().retire(code, why, instead);
            spec.commandLine().getOut().printf("%s (%s) is withdrawn.%n", code, retirement.title());
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
