package org.linkindex.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who asks: the peer, or whom trusted proxies say they speak for. Used for limits only, never kept.
 *
 * @param proxies whose X-Forwarded-For is believed
 */
record Senders(Set<InetAddress> proxies) {

    /**
     * The last address in the chain that is no trusted proxy: what stands before it, the sender may
     * have made up.
     *
     * @param peer at the other end of the connection
     * @param lines the values of X-Forwarded-For, in their order
     */
    InetAddress of(InetAddress peer, List<String> lines) {
        if (!proxies.contains(peer)) {
            return peer;
        }
        List<String> chain = new ArrayList<>();
        lines.forEach(line -> chain.addAll(List.of(line.split(","))));
        InetAddress sender = peer;
        for (String text : chain.reversed()) {
            try {
                sender = InetAddress.ofLiteral(withoutPort(text.strip()));
            } catch (IllegalArgumentException e) {
                return sender;
            }
            if (!proxies.contains(sender)) {
                return sender;
            }
        }
        return sender;
    }

    /** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String text) {
        if (text.startsWith("[") && text.contains("]")) {
            return text.substring(1, text.indexOf(']'));
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
