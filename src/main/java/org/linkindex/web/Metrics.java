package org.linkindex.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for operations. Labels are routes and statuses as the program writes them, never input.
 */
final class Metrics {

    private record Answered(String route, int status) {

        /** By hand, as each answer comes here: what the compiler makes for records is slower. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Answered answered
                    && status == answered.status
                    && route.equals(answered.route);
        }

        @Override
        public int hashCode() {
            return route.hashCode() + status;
        }
    }

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    Metrics() {
        gauge(
                "linkindex_memory_bytes",
                "Heap in use",
                Runtime.getRuntime(),
                runtime -> runtime.totalMemory() - runtime.freeMemory());
    }

    void answered(String route, int status, long nanoseconds) {
        Answered answered = new Answered(route, status);
        Timer known = timers.get(answered);
        (known == null ? timers.computeIfAbsent(answered, this::timer) : known)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Answered answered) {
        return Timer.builder("linkindex_requests")
                .description("Answered requests")
                .tag("route", answered.route())
                .tag("status", String.valueOf(answered.status()))
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(1))
                .register(registry);
    }

    <T> void gauge(String name, String help, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(help).strongReference(true).register(registry);
    }

    /** Everything in Prometheus' text format. */
    String scrape() {
        return registry.scrape();
    }
}
