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
 * ring that nobody asked for before, once or again and again; who is told to come back in some
 * seconds does. In turn with the same pace of scans and nobody who prints.
 */
final class Crowd {

    private static final int PEOPLE = 50;
    private static final int TURN_SECONDS = 20;
    private static final int WARM_UP_TURNS = 4;
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
            // code that has drawn for a minute is compiled, as it is in a server of some days
            for (int i = 0; i < WARM_UP_TURNS; i++) {
                printing(server.address(), true, () -> scans(wire, codes));
            }
            List<double[]> calm = new ArrayList<>();
            List<double[]> once = new ArrayList<>();
            List<double[]> busy = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                calm.add(scans(wire, codes));
                Pace.print("scans, nobody prints", calm.getLast());
                once.add(printing(server.address(), false, () -> scans(wire, codes)));
                said("scans, " + PEOPLE + " print once", once.getLast());
                busy.add(printing(server.address(), true, () -> scans(wire, codes)));
                said("scans, " + PEOPLE + " print on and on", busy.getLast());
            }
            double without = p95(calm);
            System.out.printf(
                    "all turns: p95 %.2f ms without, %.2f ms while each prints once: %+.0f %%"
                            + " (target: +50 at most), %.2f ms while all print on and on: %+.0f %%;"
                            + " most memory %d MB%n%n",
                    without,
                    p95(once),
                    100 * (p95(once) / without - 1),
                    p95(busy),
                    100 * (p95(busy) / without - 1),
                    server.process().mostMegabytes());
        }
    }

    private void said(String what, double[] times) {
        Pace.print(what, times);
        System.out.printf(
                "    in %d s %,d got their PDF; %,d times somebody was told to come back in %s s%n",
                TURN_SECONDS, served.get(), turnedAway.get(), RETRY_AFTER);
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
    private double[] printing(URI server, boolean onAndOn, Measured measured)
            throws InterruptedException {
        served.set(0);
        turnedAway.set(0);
        AtomicBoolean open = new AtomicBoolean(true);
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                var unused = people.submit(() -> print(client, server, onAndOn, open));
            }
            try {
                return measured.take();
            } finally {
                open.set(false);
            }
        }
    }

    private Void print(HttpClient client, URI server, boolean onAndOn, AtomicBoolean open)
            throws Exception {
        boolean wants = true;
        while (open.get() && wants) {
            URI ring =
                    server.resolve(
                            "/keyring/all.fob.colour.o%d_0.pdf"
                                    .formatted(number.incrementAndGet() % 2_000));
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(ring).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                served.incrementAndGet();
                wants = onAndOn;
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
