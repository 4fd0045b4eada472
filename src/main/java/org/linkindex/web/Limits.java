package org.linkindex.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * How many requests one address may make. A whole school can share one address, so the limit is
 * generous. An address is kept only as a keyed hash, in memory, ten minutes at most after its last
 * request; the key dies with the process.
 */
final class Limits {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 100_000;

    private final int perMinute;
    private final long before;
    private final long after;
    private final Cache<Long, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(KEPT).maximumSize(MOST_ADDRESSES).build();

    Limits(int perMinute) {
        this.perMinute = perMinute;
        SecureRandom random = new SecureRandom();
        before = random.nextLong();
        after = random.nextLong();
    }

    /** Whether this address may make one more request now. */
    boolean allow(InetAddress address) {
        long hash = hash(address);
        Bucket bucket = buckets.getIfPresent(hash);
        return (bucket == null ? buckets.get(hash, unseen -> fullBucket()) : bucket).tryConsume(1);
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /**
     * An IPv6 subscriber has a whole /64, so only that part counts. Mixed with both halves of the
     * key by the last steps of MurmurHash3, one to one: a digest would hide it no better from
     * somebody who has the key, and costs ten times as much.
     */
    private long hash(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        long hash = (bytes.capacity() == 16 ? bytes.getLong() : bytes.getInt()) ^ before;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33 ^ after;
    }
}
