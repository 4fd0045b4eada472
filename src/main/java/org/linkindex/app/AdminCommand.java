package org.linkindex.app;

import java.time.Clock;
import java.util.Objects;
import org.linkindex.people.EmailAddress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets the first admin in; all others are invited on the site. */
@Command(
        name = "admin",
        description = {
            "Invites an admin: prints an address that works once, within a day.",
            "linkindex admin invite ada@example.org"
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "invite")
final class AdminCommand implements Runnable {

    @Spec CommandSpec spec = CommandSpec.create();

    /** Says what can be done: the command alone does nothing. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say whom: linkindex admin invite EMAIL.");
    }

    /** Prints the address with which somebody becomes an admin. */
    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Prints an address with which somebody becomes an admin.",
                "Give it to them alone: it works once, within a day, for whoever opens it first."
            })
    int invite(
            @Parameters(paramLabel = "EMAIL", description = "With what they will sign in.")
                    String email,
            @Mixin Settings.Store store,
            @Option(
                            names = "--base-address",
                            paramLabel = "URL",
                            defaultValue = "",
                            description = "Where people reach the site, as serve has it.")
                    String baseAddress,
            @Option(
                            names = "--port",
                            paramLabel = "N",
                            defaultValue = "8080",
                            description =
                                    "Where serve listens, when it has no base address (default:"
                                            + " ${DEFAULT-VALUE}).")
                    int port) {
        CommandLine line = Objects.requireNonNull(spec.subcommands().get("invite"));
        EmailAddress address =
                EmailAddress.parse(email)
                        .orElseThrow(
                                () ->
                                        new ParameterException(
                                                line,
                                                "'"
                                                        + email
                                                        + "' is no e-mail address; write"
                                                        + " it as ada@example.org."));
        String base = Settings.base(baseAddress.strip());
        try (Index index = Index.open(store.address(), Clock.systemUTC())) {
            String link =
                    index.signIn()
                            .inviteAdmin(
                                    address, base.isEmpty() ? "http://localhost:" + port : base);
            line.getOut()
                    .printf(
                            "Give this address to %s alone. It works once, within a day:%n",
                            address);
            line.getOut().println(link);
            line.getOut().flush();
            return ExitCode.OK;
        }
    }
}
