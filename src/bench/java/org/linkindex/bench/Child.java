package org.linkindex.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that runs beside us, and what the kernel says of it. Ends with us at the latest. */
final class Child implements AutoCloseable {

    private static final int TICKS_A_SECOND = 100;
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private static final Pattern MOST_RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final BufferedReader out;
    private final Thread atExit;

    Child(List<String> command) {
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = process.inputReader();
        atExit = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Waits for a line that the pattern finds, and gives its first group. */
    String await(Pattern wanted) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher found = wanted.matcher(line);
                if (found.find()) {
                    return found.group(1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("ended before it said " + wanted);
    }

    /** Seconds of a core it has used so far, in the kernel on its behalf included. */
    double cpuSeconds() {
        String stat = read("stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        // user and system time are fields 14 and 15 of proc(5), the second is the first cut off
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_A_SECOND;
    }

    /** Waits until it has ended by itself; its exit code. */
    int end() {
        try {
            out.lines().forEach(line -> {});
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The most memory it held at any time, in millions of bytes. */
    long mostMegabytes() {
        Matcher found = MOST_RESIDENT.matcher(read("status"));
        return found.find() ? Long.parseLong(found.group(1)) * 1024 / 1_000_000 : 0;
    }

    /** Memory it holds, in millions of bytes. */
    long residentMegabytes() {
        Matcher found = RESIDENT.matcher(read("status"));
        return found.find() ? Long.parseLong(found.group(1)) * 1024 / 1_000_000 : 0;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the run is being ended: the hook is at work already
            process.destroyForcibly();
        }
    }
}
