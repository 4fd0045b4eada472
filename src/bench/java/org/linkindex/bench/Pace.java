package org.linkindex.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;

/**
 * How long a search takes at a steady pace. The loop is open: each request has its moment, whether
 * or not the one before is answered, and its time runs from that moment, so that a stall counts for
 * everybody who came while it lasted.
 */
final class Pace {

    static final int A_SECOND = 100;
    private static final int SECONDS = 10;
    private static final int TURNS = 5;
    private static final int WARM_UP_SECONDS = 25;

    /** Nanoseconds before each request in which this program stays awake. */
    private static final long EARLY = 2_000_000;

    /** As people ask: in a few words, in many, of feelings, of places, misspelt. */
    private static final List<String> QUESTIONS =
            List.of(
                    "my son won't go to school",
                    "panic attacks",
                    "food bank",
                    "domestic abuse help wales",
                    "autism diagnosis waiting list",
                    "self harm teenager",
                    "bereavment",
                    "dad in prison",
                    "benefits for carers",
                    "sleep baby",
                    "bullying",
                    "eating disorder parents",
                    "adhd",
                    "county lines",
                    "housing eviction scotland",
                    "young carer",
                    "postnatal depresion",
                    "school exclusion rights",
                    "debt advice free",
                    "speech and language",
                    "online grooming report",
                    "my daughter is always angry",
                    "kinship care support",
                    "sexual abuse childhood survivor",
                    "bed wetting",
                    "drugs and alcohol in the family",
                    "refugee family support",
                    "separated parents arguing",
                    "trauma informed practice training",
                    "suicidal thoughts helpline");

    private final LinkIndex server;

    Pace(LinkIndex server) {
        this.server = server;
    }

    /** One of those that are asked in turn, and what each turn showed. */
    private record Asked(String what, Consumer<String> ask, List<double[]> turns) {

        Asked(String what, Consumer<String> ask) {
            this(what, ask, new ArrayList<>());
        }

        /** The middle one of all turns. */
        double middle(ToDoubleFunction<double[]> figure) {
            return turns.stream()
                    .mapToDouble(figure)
                    .sorted()
                    .skip(turns.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
    }

    void run() throws InterruptedException {
        System.out.printf(
                "%d a second, %d turns of %d s, from the moment each was due; medians of the turns"
                        + " (target: p99 of a search 5 ms)%n",
                A_SECOND, TURNS, SECONDS);
        try (Hello.Running hello = Hello.started();
                Wire bare = new Wire(hello.address());
                Wire wire = new Wire(server.address())) {
            List<Asked> all =
                    List.of(
                            new Asked("five letters of a bare Helidon", words -> bare.get("/")),
                            new Asked("home page, kept ready", words -> wire.get("/")),
                            new Asked(
                                    "GET /api/v1/search",
                                    words -> wire.get("/api/v1/search?q=" + Client.encoded(words))),
                            new Asked(
                                    "POST /search, GET /s/{sealed}",
                                    words -> wire.get(wire.post("/search", words))));
            for (Asked each : all) {
                warmUp(each.ask());
            }
            for (int turn = 0; turn < TURNS; turn++) {
                for (Asked each : all) {
                    each.turns().add(paced(each.ask(), SECONDS));
                }
            }
            for (Asked each : all) {
                print(
                        each.what(),
                        each.middle(turn -> at(turn, 50)),
                        each.middle(turn -> at(turn, 95)),
                        each.middle(turn -> at(turn, 99)),
                        each.middle(turn -> turn[turn.length - 1]));
                System.out.println(
                        "    p99 of each turn "
                                + each.turns().stream()
                                        .map(turn -> String.format("%.1f", at(turn, 99)))
                                        .collect(joining(", ")));
            }
        }
    }

    /**
     * As fast as it goes, one after the other: a server that has run since the morning. Then at the
     * pace that is measured, so that this program is warm, too.
     */
    private static void warmUp(Consumer<String> ask) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
        for (int i = 0; System.nanoTime() < end; i++) {
            ask.accept(QUESTIONS.get(i % QUESTIONS.size()));
        }
        var unused = paced(ask, SECONDS);
    }

    /** Milliseconds that each request took, sorted. */
    private static double[] paced(Consumer<String> ask, int seconds) throws InterruptedException {
        return paced(
                (IntConsumer) number -> ask.accept(QUESTIONS.get(number % QUESTIONS.size())),
                seconds);
    }

    /** Milliseconds that each of these requests took from its moment on, sorted. */
    static double[] paced(IntConsumer ask, int seconds) throws InterruptedException {
        double[] times = new double[seconds * A_SECOND];
        CountDownLatch answered = new CountDownLatch(times.length);
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int i = 0; i < times.length; i++) {
                int number = i;
                long due = start + TimeUnit.SECONDS.toNanos(i) / A_SECOND;
                LockSupport.parkNanos(due - System.nanoTime() - EARLY);
                // a timer may be a millisecond late, which is not the server's
                while (System.nanoTime() < due) {
                    Thread.onSpinWait();
                }
                var unused =
                        people.submit(
                                () -> {
                                    try {
                                        ask.accept(number);
                                    } catch (RuntimeException e) {
                                        failed.incrementAndGet();
                                    }
                                    times[number] = (System.nanoTime() - due) / 1e6;
                                    answered.countDown();
                                });
            }
            answered.await();
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed + " requests failed");
        }
        Arrays.sort(times);
        return times;
    }

    static void print(String what, double[] sorted) {
        print(what, at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted[sorted.length - 1]);
    }

    private static void print(String what, double p50, double p95, double p99, double most) {
        System.out.printf(
                "%-30s p50 %5.1f ms   p95 %5.1f ms   p99 %5.1f ms   most %5.1f ms%n",
                what, p50, p95, p99, most);
    }

    private static double at(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }
}
