package org.linkindex.stewardship;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet. The JDK's own questions ({@code
 * isSiteLocalAddress} and its kin) miss half of what IANA's special-purpose registries list.
 */
final class PublicSpace {

    /** A block of addresses, as {@code 10.0.0.0/8}. */
    private record Block(int bytes, BigInteger first, int prefix) {

        static Block of(String text) {
            String[] parts = text.split("/", -1);
            byte[] raw = InetAddress.ofLiteral(parts[0]).getAddress();
            return new Block(raw.length, new BigInteger(1, raw), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] raw) {
            int rest = raw.length * 8 - prefix;
            return raw.length == bytes
                    && new BigInteger(1, raw).shiftRight(rest).equals(first.shiftRight(rest));
        }
    }

    /** IANA IPv4 special-purpose registry, multicast and the reserved top. */
    private static final List<Block> SPECIAL_4 =
            blocks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /** All that is public in IPv6 lies in here … */
    private static final Block UNICAST_6 = Block.of("2000::/3");

    /** … but for these: protocols and tunnels (Teredo, 6to4), documentation, AS112, segments. */
    private static final List<Block> SPECIAL_6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    /** What a network without IPv4 writes for an IPv4 address (RFC 6052): that one is judged. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private PublicSpace() {}

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }

    /** Whether this address may be dialled. */
    static boolean holds(InetAddress address) {
        byte[] raw = address.getAddress();
        return raw.length == 4 ? holds4(raw) : holds6(raw);
    }

    private static boolean holds4(byte[] raw) {
        return SPECIAL_4.stream().noneMatch(block -> block.holds(raw));
    }

    private static boolean holds6(byte[] raw) {
        if (NAT64.holds(raw)) {
            return holds4(Arrays.copyOfRange(raw, 12, 16));
        }
        return UNICAST_6.holds(raw) && SPECIAL_6.stream().noneMatch(block -> block.holds(raw));
    }
}
