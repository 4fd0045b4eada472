package org.linkindex.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine, and which of its cores is whose. */
final class Machine {

    /** Begins a command that runs on the server's core. */
    static final List<String> SERVER = List.of("taskset", "-c", "0");

    /** Begins a command that runs on the core of those who ask. */
    static final List<String> LOAD = List.of("taskset", "-c", "1");

    private Machine() {}

    /** Cores, JDK and how busy others keep it: a figure is worth little without these. */
    static String described() throws IOException {
        return "%s, %d cores, %s, JDK %s; load of the last minute: %s%n"
                .formatted(
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        Runtime.version(),
                        load());
    }

    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        }
    }
}
