package org.linkindex.stewardship;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Notes when each host is asked, and how many questions to one host run at once. */
final class Timed implements LinkFetcher {

    private final LinkFetcher fetcher;
    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger mostHosts = new AtomicInteger();
    private final AtomicLong shortest = new AtomicLong(Long.MAX_VALUE);

    Timed(LinkFetcher fetcher) {
        this.fetcher = fetcher;
    }

    @Override
    public Fetched fetch(Target target) {
        long now = System.nanoTime();
        Long before = last.put(target.host(), now);
        if (before != null) {
            shortest.accumulateAndGet(now - before, Math::min);
        }
        AtomicInteger count = running.computeIfAbsent(target.host(), host -> new AtomicInteger());
        most.accumulateAndGet(count.incrementAndGet(), Math::max);
        mostHosts.accumulateAndGet(all.incrementAndGet(), Math::max);
        try {
            return fetcher.fetch(target);
        } finally {
            count.decrementAndGet();
            all.decrementAndGet();
        }
    }

    int mostAtOnce() {
        return most.get();
    }

    int mostHostsAtOnce() {
        return mostHosts.get();
    }

    double shortestGapMilliseconds() {
        return shortest.get() / 1e6;
    }
}
