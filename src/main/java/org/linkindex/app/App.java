package org.linkindex.app;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkindex.catalogue.BadField;
import org.linkindex.catalogue.BadFile;
import org.linkindex.database.DatabaseException;
import org.linkindex.people.NotPossible;
import org.linkindex.print.CannotPrint;
import org.linkindex.web.BadSetting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program. Its commands are its table of contents. */
@Command(
        name = "linkindex",
        description = "One index, for all agencies, of the resources that help families.",
        mixinStandardHelpOptions = true,
        version = "LinkIndex 1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            EditCommand.class,
            RetireCommand.class,
            CheckCommand.class,
            KeyringCommand.class,
            CountsCommand.class,
            AdminCommand.class,
            EvaluateCommand.class
        },
        footer = {
            "",
            "Also, from the entry script: linkindex test, linkindex bench.",
            "Each command has --help."
        })
public final class App {

    private App() {}

    /** Runs a command and ends with its exit code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] args) {
        Logs.quiet();
        int code = run(System.getenv(), args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(Map<String, String> environment, String... args) {
        CommandLine line = bare();
        try {
            withSettings(line, environment);
        } catch (BadSetting e) {
            line.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** The command line with the settings of this environment. */
    static CommandLine line(Map<String, String> environment) {
        return withSettings(bare(), environment);
    }

    private static CommandLine bare() {
        CommandLine line = new CommandLine(new App());
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(command, e));
        line.setParameterExceptionHandler((e, unused) -> misunderstood(e));
        line.setUsageHelpAutoWidth(true);
        return line;
    }

    private static CommandLine withSettings(CommandLine line, Map<String, String> environment) {
        SettingsFile file = new SettingsFile(environment);
        file.requireKnown(settings(line));
        return line.setDefaultValueProvider(file);
    }

    /** The names of all settings: the long options of serve. */
    static Set<String> settings(CommandLine line) {
        return Objects.requireNonNull(line.getSubcommands().get("serve"))
                .getCommandSpec()
                .options()
                .stream()
                .flatMap(option -> Stream.of(option.longestName().replaceFirst("^--", "")))
                .filter(name -> !name.equals("help") && !name.equals("version"))
                .collect(Collectors.toSet());
    }

    private static int misunderstood(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(CommandLine command, Exception e) {
        return switch (e) {
            case BadSetting setting -> {
                command.getErr().println(setting.getMessage());
                yield CommandLine.ExitCode.USAGE;
            }
            case BadField field -> {
                command.getErr().println("This was refused: " + field.reason() + ".");
                yield CommandLine.ExitCode.SOFTWARE;
            }
            case CannotPrint print -> {
                command.getErr().println(print.sentence());
                yield CommandLine.ExitCode.USAGE;
            }
            case NotPossible impossible -> {
                command.getErr().println(impossible.sentence());
                yield CommandLine.ExitCode.SOFTWARE;
            }
            case BadFile file -> {
                command.getErr().println(file.getMessage());
                yield CommandLine.ExitCode.SOFTWARE;
            }
            case DatabaseException database -> {
                command.getErr().println(database.getMessage());
                yield CommandLine.ExitCode.SOFTWARE;
            }
            default -> {
                command.getErr().println("Something broke that should not; please report this:");
                e.printStackTrace(command.getErr());
                yield CommandLine.ExitCode.SOFTWARE;
            }
        };
    }
}
