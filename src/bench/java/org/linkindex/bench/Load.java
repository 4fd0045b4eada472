package org.linkindex.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.linkindex.bench.Wrk.Round;

/**
 * How many requests a second one core answers: ours, nginx with the same bytes, a bare Helidon; in
 * turn, so that a noisy minute hits all three.
 */
final class Load {

    private static final int ROUNDS = 3;

    /** Further rounds, when others kept the core busy. */
    private static final int MOST_ROUNDS = 5;

    /** A JVM is warm after so many seconds of core, however long others make that last. */
    private static final int WARM_UP = 12;

    private static final int LONGEST_WARM_UP = 40;

    private record Server(String name, Child process, URI address, List<Round> rounds) {

        Server(String name, Child process, URI address) {
            this(name, process, address, new ArrayList<>());
        }

        boolean isDone() {
            return rounds.stream().filter(Round::counts).count() >= ROUNDS;
        }

        /** The median of the rounds that count; of all when none does. */
        double rate() {
            List<Round> counted = rounds.stream().filter(Round::counts).toList();
            return median(counted.isEmpty() ? rounds : counted, Round::rate);
        }

        /** Of all rounds, as it is fair to those that had to share their core. */
        double rateOfCore() {
            return median(rounds, Round::rateOfCore);
        }

        double share() {
            return median(rounds, Round::share);
        }

        private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
            double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        String told() {
            long counted = rounds.stream().filter(Round::counts).count();
            return "%,d%s".formatted(Math.round(rate()), counted == 0 ? "*" : "");
        }
    }

    private final Folder folder;
    private final LinkIndex ours;
    private final Pages pages;
    private final int seconds;

    Load(Folder folder, LinkIndex ours, Pages pages, int seconds) {
        this.folder = folder;
        this.ours = ours;
        this.pages = pages;
        this.seconds = seconds;
    }

    void run(List<String> names) throws IOException, InterruptedException {
        try (Nginx nginx = Nginx.started(folder, pages);
                Hello.Running hello = Hello.started()) {
            System.out.printf(
                    "%nrequests/s on one core, medians of at least %d rounds of %d s;"
                            + " CPU: the server's share of its core%n",
                    ROUNDS, seconds);
            System.out.printf(
                    "%-12s %9s %9s %9s %9s %9s   %s%n",
                    "path", "ours", "nginx", "hello", "to nginx", "to hello", "for core used; CPU");
            warmUp(new Wrk(folder, "hello", List.of("/")), hello.process(), hello.address());
            for (String name : names) {
                measure(
                        name,
                        List.of(
                                new Server("ours", ours.process(), ours.address()),
                                new Server("nginx", nginx.process(), nginx.address()),
                                new Server("hello", hello.process(), hello.address())));
            }
            System.out.println(
                    "* no round had 0.9 of its core: others were busy there, or the load itself"
                            + " could not ask faster");
            System.out.println(
                    "for core used: the same ratios by requests for each second of core that the"
                            + " server used, which noise moves less\n");
        }
    }

    private void measure(String name, List<Server> servers) {
        Wrk wrk = new Wrk(folder, name, paths(name));
        warmUp(wrk, ours.process(), ours.address());
        for (int i = 0; i < MOST_ROUNDS && !(i >= ROUNDS && allDone(servers)); i++) {
            for (Server each : servers) {
                if (i < ROUNDS || !each.isDone()) {
                    each.rounds().add(wrk.round(each.process(), each.address(), seconds));
                }
            }
        }
        print(name, servers.get(0), servers.get(1), servers.get(2));
    }

    private void warmUp(Wrk wrk, Child server, URI address) {
        double before = server.cpuSeconds();
        long start = System.nanoTime();
        while (server.cpuSeconds() - before < WARM_UP
                && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(LONGEST_WARM_UP)) {
            wrk.round(server, address, seconds);
        }
    }

    private static boolean allDone(List<Server> servers) {
        return servers.stream().allMatch(Server::isDone);
    }

    private List<String> paths(String name) {
        return switch (name) {
            case "scan" -> pages.codes().stream().map(code -> "/Q/" + code).toList();
            case "go" -> pages.codes().stream().map(code -> "/go/" + code).toList();
            case "search" -> List.of(pages.results());
            default -> List.of("/");
        };
    }

    private static void print(String name, Server ours, Server nginx, Server hello) {
        System.out.printf(
                "%-12s %9s %9s %9s %8.0f%% %8.0f%%   %.0f%%, %.0f%%; %.2f %.2f %.2f%n",
                switch (name) {
                    case "scan" -> "/Q/{code}";
                    case "go" -> "/go/{code}";
                    case "search" -> "/s/{sealed}";
                    default -> "/";
                },
                ours.told(),
                nginx.told(),
                hello.told(),
                100 * ours.rate() / nginx.rate(),
                100 * ours.rate() / hello.rate(),
                100 * ours.rateOfCore() / nginx.rateOfCore(),
                100 * ours.rateOfCore() / hello.rateOfCore(),
                ours.share(),
                nginx.share(),
                hello.share());
    }
}
