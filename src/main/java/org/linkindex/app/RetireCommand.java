package org.linkindex.app;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Author;
import org.linkindex.codes.Code;
import org.linkindex.codes.Printing;
import picocli.CommandLine;
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

    @Option(names = "--anyway", description = "Withdraw it although its code was noted as printed.")
    boolean anyway;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "command line",
            description = "Who withdraws it (default: ${DEFAULT-VALUE}).")
    String by = "command line";

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Index index = Index.open(store.address(), Clock.systemUTC())) {
            List<Printing> printings = index.codes().printings(code);
            if (!anyway && !printings.isEmpty()) {
                spec.commandLine().getErr().println(warning(printings));
                return CommandLine.ExitCode.SOFTWARE;
            }
            var retirement = index.catalogue().retire(code, why, instead, Author.atCommandLine(by));
            spec.commandLine().getOut().printf("%s (%s) is withdrawn.%n", code, retirement.title());
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    private String warning(List<Printing> printings) {
        String noted = printings.stream().map(Printing::toString).collect(Collectors.joining("; "));
        return "%s stands on paper: %s. Say with --instead what to use, and add --anyway to withdraw it."
                .formatted(code, noted);
    }
}
