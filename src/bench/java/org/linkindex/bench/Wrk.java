package org.linkindex.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Load from Debian's wrk: 32 connections, one thread, on a core of its own. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    /** Asks for each path in turn; the requests are made before the clock runs. */
    private static final String IN_TURN =
            """
            local paths = { %s }
            local requests, n = {}, 0
            init = function(args)
                for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path) end
            end
            request = function() n = n %% #requests + 1; return requests[n] end
            """;

    /** What a round showed: requests a second, and the server's seconds of core for each second. */
    record Round(double rate, double share) {

        /** Less than this of the core, and others ran there: the rate tells of them. */
        static final double LEAST_SHARE = 0.9;

        boolean counts() {
            return share >= LEAST_SHARE;
        }

        /** Requests for each second of core used: what a whole core would answer. */
        double rateOfCore() {
            return rate / share;
        }
    }

    private final Path script;

    Wrk(Folder folder, String name, List<String> paths) {
        String list = paths.stream().collect(Collectors.joining("', '", "'", "'"));
        script = folder.write(name + ".lua", bytes(IN_TURN.formatted(list)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One round of load on this server. */
    Round round(Child server, URI address, int seconds) {
        List<String> command = new ArrayList<>(Machine.LOAD);
        command.addAll(
                List.of(
                        "wrk",
                        "-t1",
                        "-c32",
                        "-d" + seconds + "s",
                        "-H",
                        "Accept-Encoding: gzip",
                        "-s",
                        script.toString(),
                        address.toString()));
        double before = server.cpuSeconds();
        long start = System.nanoTime();
        String said = output(command);
        double took = (System.nanoTime() - start) / 1e9;
        double used = server.cpuSeconds() - before;
        Matcher bad = BAD.matcher(said);
        Matcher rate = RATE.matcher(said);
        if (bad.find() || !rate.find()) {
            throw new IllegalStateException("the load went wrong: " + said);
        }
        // wrk takes a moment to begin and to end; the share is of the time in which it asked
        return new Round(
                Double.parseDouble(rate.group(1)), Math.min(1, used / Math.min(took, seconds)));
    }

    private static String output(List<String> command) {
        try {
            Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
