package org.linkindex.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices changes by asking for the counters in {@code change_feed}, which every process that
 * changes something raises in the same transaction. Serves commands beside a server, and several
 * nodes on one PostgreSQL, alike.
 */
final class ChangeFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final long INTERVAL_MILLISECONDS = 250;

    private record Listener(String topic, Consumer<Long> call) {}

    private final Database database;
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("change-feed").factory());
    private volatile boolean failing;

    ChangeFeed(Database database) {
        this.database = database;
    }

    void listen(String topic, Consumer<Long> listener) {
        // whoever listens may have read before the last change: they are called once in any case
        heard.putIfAbsent(topic, 0L);
        listeners.add(new Listener(topic, listener));
    }

    void start() {
        clock.scheduleWithFixedDelay(
                this::lookAndReport,
                INTERVAL_MILLISECONDS,
                INTERVAL_MILLISECONDS,
                TimeUnit.MILLISECONDS);
    }

    /** Calls each listener whose topic has moved on since it was last called. */
    synchronized void look() {
        if (listeners.isEmpty()) {
            return;
        }
        Map<String, Long> now =
                database.read(
                        tx -> {
                            Map<String, Long> numbers = new ConcurrentHashMap<>();
                            tx.each(
                                    "select topic, number from change_feed",
                                    row -> numbers.put(row.text("topic"), row.number("number")));
                            return numbers;
                        });
        now.forEach(this::hear);
    }

    /** A listener that breaks is called again at the next look. */
    private void hear(String topic, long number) {
        long before = heard.getOrDefault(topic, 0L);
        if (before < number) {
            heard.put(topic, number);
            try {
                call(topic, number);
            } catch (RuntimeException e) {
                heard.put(topic, before);
                throw e;
            }
        }
    }

    private void call(String topic, long number) {
        for (Listener listener : listeners) {
            if (listener.topic().equals(topic)) {
                listener.call().accept(number);
            }
        }
    }

    /**
     * Takes in what this thread has just changed, and returns then. Reading a catalogue anew takes
     * half a second of a core, which a virtual thread would keep from all others (decision 15).
     */
    void lookNow() {
        if (!Thread.currentThread().isVirtual()) {
            lookAndReport();
            return;
        }
        Thread aside = Thread.ofPlatform().daemon().name("change").start(this::lookAndReport);
        try {
            aside.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that is away for a while must not end the watch, nor fill the log. */
    void lookAndReport() {
        try {
            look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("A change can't be taken in now: {}", DatabaseException.firstLine(e));
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
