package org.linkindex.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.linkindex.print.PrintBench;
import org.linkindex.search.Scale;

/** Measures the built program: {@code ./linkindex bench}, or some of its parts. */
public final class Bench {

    private static final List<String> LOADS = List.of("scan", "go", "search", "home");
    private static final String USAGE =
            """
            Usage: linkindex bench [scan|go|search|home|pace|start|jmh|print|all|scale|round|crowd]
                                   [--seconds N] [--pairs N]
              scan go search home  load on /Q/CODE, /go/CODE, /s/SEALED and /, beside nginx and
                                   a bare Helidon, each on one core
              pace                 search at 100 requests a second: how long each takes
              start                second start: time to ready, memory
              jmh                  small parts: parse a code, draw its image, render a page, search
              print                key rings, labels and QR images, beside peer libraries
              scale                search at 10,000, 100,000 and 1,000,000 resources; not in all
              round                scans at 100 a second with and without a round of link checks
                                   in the server; ten minutes, not in all
              crowd                scans at 100 a second with and without fifty people who print
              --seconds N          how long each load round lasts (default: 3)
              --pairs N            how often round and crowd measure both (default: 3)
            """;

    private Bench() {}

    /** Runs the named parts, or all of them. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>();
        int seconds = 3;
        int pairs = 3;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--seconds") && i + 1 < args.length) {
                seconds = Integer.parseInt(args[++i]);
            } else if (args[i].equals("--pairs") && i + 1 < args.length) {
                pairs = Integer.parseInt(args[++i]);
            } else if (List.of(
                            "scan", "go", "search", "home", "pace", "start", "jmh", "print", "all",
                            "scale", "round", "crowd")
                    .contains(args[i])) {
                parts.add(args[i]);
            } else {
                System.out.print(USAGE);
                return;
            }
        }
        boolean all = parts.isEmpty() || parts.contains("all");
        System.out.println(Machine.described());
        try (Folder folder = Folder.made()) {
            List<String> loads =
                    LOADS.stream().filter(each -> all || parts.contains(each)).toList();
            if (!loads.isEmpty() || all || parts.contains("pace")) {
                measureServed(folder, loads, all || parts.contains("pace"), seconds);
            }
            if (all || parts.contains("start")) {
                new Starts(folder).run();
            }
            if (all || parts.contains("jmh")) {
                SmallParts.run();
            }
            if (all || parts.contains("print")) {
                PrintBench.run();
            }
            if (all || parts.contains("crowd")) {
                new Crowd(folder, pairs).run();
            }
            if (parts.contains("round")) {
                new Round(folder, pairs).run();
            }
            if (parts.contains("scale")) {
                Scale.run(
                        List.of(10_000, 100_000, 1_000_000),
                        Path.of(
                                System.getProperty("linkindex.home", "."),
                                "docs",
                                "pictures",
                                "scale.svg"));
            }
        }
    }

    private static void measureServed(Folder folder, List<String> loads, boolean pace, int seconds)
            throws IOException, InterruptedException {
        try (LinkIndex ours = LinkIndex.started(folder, Machine.SERVER)) {
            System.out.printf("memory once ready: %d MB%n", ours.process().residentMegabytes());
            Pages pages = Pages.of(ours);
            System.out.printf(
                    "memory with all %,d pages made and kept: %d MB%n",
                    pages.codes().size(), ours.process().residentMegabytes());
            if (!loads.isEmpty()) {
                new Load(folder, ours, pages, seconds).run(loads);
            }
            if (pace) {
                new Pace(ours).run();
            }
            System.out.printf(
                    "memory after the load: %d MB (target: 250 at most)%n%n",
                    ours.process().residentMegabytes());
        }
    }
}
