package org.linkindex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** FAIL-02: who asks while the site is being stopped is answered. */
class StopTest {

    @Test
    void nobodyWhoAsksWhileItStopsIsFailed() throws Exception {
        Web web = web();
        web.get("/page", request -> Answer.text(200, "here"));
        web.start();
        AtomicInteger answered = new AtomicInteger();
        AtomicBoolean stopping = new AtomicBoolean();
        AtomicInteger whileStopping = new AtomicInteger();
        CountDownLatch busy = new CountDownLatch(200);
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient probe = client()) {
            for (int i = 0; i < 8; i++) {
                callers.add(
                        threads.submit(
                                () -> {
                                    // a balancer sends no more once readiness is gone
                                    try (HttpClient client = client()) {
                                        while (ready(probe, web)) {
                                            for (int j = 0; j < 10; j++) {
                                                assertThat(status(client, web, "/page"))
                                                        .isEqualTo(200);
                                                answered.incrementAndGet();
                                                busy.countDown();
                                                if (stopping.get()) {
                                                    whileStopping.incrementAndGet();
                                                }
                                            }
                                        }
                                    }
                                    return null;
                                }));
            }
            assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
            stopping.set(true);
            web.stop(Duration.ofSeconds(3));
            for (Future<?> caller : callers) {
                caller.get(30, TimeUnit.SECONDS);
            }
        }
        System.out.printf(
                "answered %d, of them %d while stopping, failed 0%n",
                answered.get(), whileStopping.get());
        assertThat(whileStopping).hasPositiveValue();
    }

    @Test
    void aSlowAnswerIsFinishedBeforeTheEnd() throws Exception {
        Web web = web();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        web.get(
                "/slow",
                request -> {
                    begun.countDown();
                    try {
                        return Answer.text(finish.await(20, TimeUnit.SECONDS) ? 200 : 503, "slow");
                    } catch (InterruptedException e) {
                        return Answer.text(503, "cut off");
                    }
                });
        web.start();
        try (HttpClient client = client();
                HttpClient idle = client()) {
            assertThat(status(idle, web, "/robots.txt")).isEqualTo(200);
            CompletableFuture<Integer> slow =
                    client.sendAsync(request(web, "/slow"), BodyHandlers.discarding())
                            .thenApply(response -> response.statusCode());
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            CompletableFuture<Void> stop =
                    CompletableFuture.runAsync(
                            () -> web.stop(Duration.ofMillis(200)),
                            work -> Thread.ofPlatform().start(work));
            // the work goes on for a second after the time for draining is over
            CompletableFuture.delayedExecutor(1_200, TimeUnit.MILLISECONDS)
                    .execute(finish::countDown);
            assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo(200);
            long start = System.nanoTime();
            stop.get(30, TimeUnit.SECONDS);
            // nobody waits for connections that only idle
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    private static Web web() {
        return new Web(
                new Web.Listening(
                        0, 0, "Find", "", "https://leave.example/", Integer.MAX_VALUE, Set.of()));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpRequest request(Web web, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + web.port() + path)).build();
    }

    private static int status(HttpClient client, Web web, String path) throws Exception {
        return client.send(request(web, path), BodyHandlers.discarding()).statusCode();
    }

    private static boolean ready(HttpClient client, Web web) throws Exception {
        URI uri = URI.create("http://localhost:" + web.managementPort() + "/healthz/ready");
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
