package org.linkindex.stewardship;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.linkindex.stewardship.Fetched.Answered;
import org.linkindex.stewardship.Fetched.ComeBack;

/**
 * Good manners towards hosts: one question at a time, a pause between two, and no question while a
 * host asked us to wait. For many threads.
 */
final class Courtesy implements LinkFetcher {

    /**
     * What good manners are.
     *
     * @param gap between the starts of two questions to one host
     * @param hostsAtOnce how many hosts are asked at the same time
     * @param longestWait what a host may ask for at most
     */
    record Manners(Duration gap, int hostsAtOnce, Duration longestWait) {

        static final Manners USUAL = new Manners(Duration.ofSeconds(1), 64, Duration.ofHours(1));
    }

    private static final class Host {

        private final ReentrantLock turn = new ReentrantLock(true);
        private long nextStart = System.nanoTime();
        private volatile Instant closedUntil = Instant.EPOCH;
    }

    private final LinkFetcher fetcher;
    private final Manners manners;
    private final Clock clock;
    private final Semaphore hostsAtOnce;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Courtesy(LinkFetcher fetcher, Manners manners, Clock clock) {
        this.fetcher = fetcher;
        this.manners = manners;
        this.clock = clock;
        this.hostsAtOnce = new Semaphore(manners.hostsAtOnce(), true);
    }

    @Override
    public Fetched fetch(Target target) {
        Host host = hosts.computeIfAbsent(target.host(), name -> new Host());
        host.turn.lock();
        try {
            if (clock.instant().isBefore(host.closedUntil)) {
                return new ComeBack(host.closedUntil);
            }
            awaitTurn(host);
            hostsAtOnce.acquireUninterruptibly();
            try {
                Fetched fetched = fetcher.fetch(target);
                asksToWait(fetched).ifPresent(until -> host.closedUntil = until);
                return fetched;
            } finally {
                // counted from the end of the answer: who is slow gets more rest
                host.nextStart = System.nanoTime() + manners.gap().toNanos();
                hostsAtOnce.release();
            }
        } finally {
            host.turn.unlock();
        }
    }

    private static void awaitTurn(Host host) {
        for (long left = host.nextStart - System.nanoTime();
                left > 0;
                left = host.nextStart - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Until when a host asked us to stay away; never longer than is reasonable. */
    Optional<Instant> asksToWait(Fetched fetched) {
        return fetched instanceof Answered answer
                        && (answer.status() == 429 || answer.status() == 503)
                ? wait(answer.header("retry-after").strip()).map(this::atMost)
                : Optional.empty();
    }

    private Instant atMost(Instant wished) {
        Instant latest = clock.instant().plus(manners.longestWait());
        return wished.isAfter(latest) ? latest : wished;
    }

    private Optional<Instant> wait(String retryAfter) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Optional.of(clock.instant().plusSeconds(Long.parseLong(retryAfter)));
        }
        try {
            return retryAfter.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
