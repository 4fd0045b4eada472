package org.linkindex.stewardship;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/**
 * How far the checker may reach.
 *
 * @param names who says where a host is
 * @param allowed which addresses may be dialled
 * @param dialling where an allowed address is dialled
 * @param tls whom to trust
 * @param plain whether secure addresses are asked without TLS: for rehearsals alone
 */
record Reach(
        Names names,
        Predicate<InetAddress> allowed,
        Dialling dialling,
        SSLContext tls,
        boolean plain) {

    /** From a checked address to what is dialled: the same, but in tests. */
    interface Dialling {
        InetSocketAddress dial(InetAddress address, int port);
    }

    private static final Duration NAME_PATIENCE = Duration.ofSeconds(10);

    /**
     * The public internet and nothing else.
     *
     * @param secondResolver the address of a name server that is asked, too, before a name counts
     *     as gone; empty for none
     */
    static Reach wide(String secondResolver) {
        Names system = new SystemNames(NAME_PATIENCE);
        return new Reach(
                secondResolver.isEmpty() ? system : new SecondNames(system, secondResolver),
                PublicSpace::holds,
                InetSocketAddress::new,
                browsersTrust(),
                false);
    }

    /** Every host is this port of this machine, and nothing else is reached: for tests. */
    static Reach rehearsal(int loopbackPort) {
        InetAddress here = InetAddress.getLoopbackAddress();
        return new Reach(
                host -> new Names.Found(List.of(here)),
                InetAddress::isLoopbackAddress,
                (address, port) -> new InetSocketAddress(address, loopbackPort),
                browsersTrust(),
                true);
    }

    private static SSLContext browsersTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
