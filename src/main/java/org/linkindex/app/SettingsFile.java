package org.linkindex.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linkindex.web.BadSetting;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where an option's value comes from when the command line does not give it: the environment, then
 * the settings file {@code linkindex.properties} beside the entry script, or wherever {@code
 * LINKINDEX_SETTINGS} says.
 */
final class SettingsFile implements IDefaultValueProvider {

    /**
     * Variables that are no settings: where the file is, and what the entry script hands to Java.
     */
    private static final Set<String> OWN = Set.of("LINKINDEX_SETTINGS", "LINKINDEX_JAVA_OPTIONS");

    /** Who says what a setting is that is as it was made. */
    static final String NOBODY = "as it comes";

    private final Map<String, String> environment;
    private final Properties lines = new Properties();

    SettingsFile(Map<String, String> environment) {
        this.environment = environment;
        Path file =
                Path.of(
                        environment.getOrDefault(
                                "LINKINDEX_SETTINGS",
                                System.getProperty("linkindex.home", ".")
                                        + "/linkindex.properties"));
        if (Files.exists(file)) {
            read(file);
        } else if (environment.containsKey("LINKINDEX_SETTINGS")) {
            throw new BadSetting("There is no settings file " + file + ".");
        }
    }

    private void read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadSetting("The settings file " + file + " can't be read.");
        }
    }

    /**
     * Refuses lines and variables that set nothing: a typing error would go unnoticed.
     *
     * @param known the names of all settings, such as {@code base-address}
     */
    void requireKnown(Set<String> known) {
        Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        unknown.removeAll(known);
        environment.keySet().stream()
                .filter(name -> name.startsWith("LINKINDEX_"))
                .filter(name -> !OWN.contains(name))
                .filter(name -> known.stream().noneMatch(each -> variable(each).equals(name)))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new BadSetting(
                    "There is no setting '" + unknown.iterator().next() + "'; see serve --help.");
        }
    }

    /** Who says what a setting is, when the command line does not. */
    String source(String setting) {
        if (environment.containsKey(variable(setting))) {
            return "the environment";
        }
        return lines.containsKey(setting) ? "the settings file" : NOBODY;
    }

    /** The environment variable of a setting. */
    static String variable(String setting) {
        return "LINKINDEX_" + setting.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        String setting = option.longestName().replaceFirst("^--", "");
        String inEnvironment = environment.get(variable(setting));
        return inEnvironment != null ? inEnvironment : lines.getProperty(setting);
    }
}
