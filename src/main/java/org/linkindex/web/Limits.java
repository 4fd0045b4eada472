package org.linkindex.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    private final byte[] key = new byte[32];
    private final Cache<Long, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(KEPT).maximumSize(MOST_ADDRESSES).build();

    Limits(int perMinute) {
        this.perMinute = perMinute;
        new SecureRandom().nextBytes(key);
    }

    /** Whether this address may make one more request now. */
    boolean allow(InetAddress address) {
        return buckets.get(hash(address), unseen -> fullBucket()).tryConsume(1);
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** An IPv6 subscriber has a whole /64, so only that part counts. */
    private long hash(InetAddress address) {
        byte[] bytes = address.getAddress();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(key);
            digest.update(bytes, 0, bytes.length == 16 ? 8 : bytes.length);
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
