package org.linkindex.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What fifty people who print at once cost those who scan meanwhile (SEC-53): each asks for a key
 * ring that nobody asked for before, again and again; who is told to come back in some seconds
 * does. In turn with the same pace of scans and nobody who prints.
 */
final class Crowd {

    private static final int PEOPLE = 50;
    private static final int TURN_SECONDS = 20;
    private static final String RETRY_AFTER = "5";

    private final Folder folder;
    private final int pairs;
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();

    Crowd(Folder folder, int pairs) {
        this.folder = folder;
        this.pairs = pairs;
    }

    void run() throws IOException, InterruptedException {
        try (LinkIndex server = LinkIndex.started(folder, Machine.SERVER);
                Wire wire = new Wire(server.address())) {
            List<String> codes = Pages.of(server).codes();
            System.out.printf(
                    "scans at %d a second while %d print key rings of 57 tags; the server has one"
                            + " core%n",
                    Pace.A_SECOND, PEOPLE);
            // one turn warms the server and this program
            scans(wire, codes);
            printing(server.address(), () -> scans(wire, codes));
            List<double[]> calm = new ArrayList<>();
            List<double[]> busy = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                calm.add(scans(wire, codes));
                Pace.print("scans, nobody prints", calm.getLast());
                served.set(0);
                turnedAway.set(0);
                busy.add(printing(server.address(), () -> scans(wire, codes)));
                Pace.print("scans, " + PEOPLE + " print", busy.getLast());
                System.out.printf(
                        "    in %d s %,d got their PDF, %,d were told to come back in %s s%n",
                        TURN_SECONDS, served.get(), turnedAway.get(), RETRY_AFTER);
            }
            double without = p95(calm);
            double with = p95(busy);
            System.out.printf(
                    "all pairs: p95 %.2f ms without, %.2f ms with: %+.0f %% (target: +50 at most);"
                            + " most memory %d MB%n%n",
                    without, with, 100 * (with / without - 1), server.process().mostMegabytes());
        }
    }

    private interface Measured {
        double[] take() throws InterruptedException;
    }

    private static double[] scans(Wire wire, List<String> codes) throws InterruptedException {
        return Pace.paced(at -> wire.get("/Q/" + codes.get(at * 7 % codes.size())), TURN_SECONDS);
    }

    private static double p95(List<double[]> turns) {
        double[] all = turns.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        return all[all.length * 95 / 100];
    }

    /** What is measured while people print; when it is done, they go home. */
    private double[] printing(URI server, Measured measured) throws InterruptedException {
        AtomicBoolean open = new AtomicBoolean(true);
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                var unused = people.submit(() -> print(client, server, open));
            }
            try {
                return measured.take();
            } finally {
                open.set(false);
            }
        }
    }

    private Void print(HttpClient client, URI server, AtomicBoolean open) throws Exception {
        while (open.get()) {
            URI ring =
                    server.resolve(
                            "/keyring/all.fob.colour.o%d_0.pdf"
                                    .formatted(number.incrementAndGet() % 2_000));
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(ring).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                served.incrementAndGet();
            } else {
                turnedAway.incrementAndGet();
                long end =
                        System.nanoTime()
                                + TimeUnit.SECONDS.toNanos(
                                        Long.parseLong(
                                                answer.headers()
                                                        .firstValue("Retry-After")
                                                        .orElse(RETRY_AFTER)));
                while (open.get() && System.nanoTime() < end) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                }
            }
        }
        return null;
    }
}
