package org.linkindex.stewardship;

import java.net.InetAddress;
import java.util.List;

/** The domain name system, as far as it is asked here. Two real ones: the system's, and tests'. */
interface Names {

    /** What the name system says of a host. */
    sealed interface Answer {}

    /** All its addresses, of both kinds; at least one. */
    record Found(List<InetAddress> addresses) implements Answer {}

    /** There is no such name, or it has no address. */
    record Missing() implements Answer {}

    /** The name system could not say. */
    record Unsure() implements Answer {}

    /** Asks once. */
    Answer ask(String host);
}
