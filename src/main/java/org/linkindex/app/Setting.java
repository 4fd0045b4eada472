package org.linkindex.app;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linkindex.database.Database;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a setting holds and who says so, as admins may read it.
 *
 * @param name such as {@code base-address}
 * @param value as it is used; never a password
 * @param from the command line, the environment, the settings file, or nobody
 */
record Setting(String name, String value, String from) {

    /** Values that nobody is shown: only whether there is one. */
    private static final Set<String> SECRET = Set.of("mail-password", "work-accounts");

    private static final Set<String> NONE = Set.of("help", "version", "rehearse");

    /** All settings of a command that was parsed, by name. */
    static List<Setting> all(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !NONE.contains(name(option)))
                .map(option -> of(spec, option))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    private static Setting of(CommandSpec spec, OptionSpec option) {
        String name = name(option);
        Object held = option.getValue();
        String value =
                held instanceof Set<?> many
                        ? many.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : Objects.toString(held, "");
        return new Setting(name, shown(name, value), from(spec, option));
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^--", "");
    }

    private static String shown(String name, String value) {
        if (value.isBlank()) {
            return "none";
        }
        return SECRET.contains(name) ? "set, not shown" : Database.withoutSecrets(value);
    }

    private static String from(CommandSpec spec, OptionSpec option) {
        if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
            return "the command line";
        }
        return spec.commandLine().getDefaultValueProvider() instanceof SettingsFile file
                ? file.source(name(option))
                : SettingsFile.NOBODY;
    }
}
