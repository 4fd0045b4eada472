package org.linkindex.stewardship;

/** Where an address leads: to a target, or nowhere that we would go. */
sealed interface Heading permits Target, Heading.Refusal {

    /**
     * An address that must not be fetched.
     *
     * @param why half a sentence that staff may read; names no address of ours
     */
    record Refusal(String why) implements Heading {}
}
