package org.linkindex.web;

import java.util.Set;

/**
 * What somebody carries from page to page while putting something together. It stands in the
 * address, in front of each page's own path, since nothing is stored anywhere.
 *
 * @param path such as {@code /H/7K2M9X0}; empty when nothing is carried
 * @param held the codes that it holds already
 * @param full whether it can hold no more
 * @param tray how it is shown on each page: trusted HTML
 */
public record Carried(String path, Set<String> held, boolean full, String tray) {

    /** Nothing is carried: how nearly every page is asked for. */
    static final Carried NOTHING = new Carried("", Set.of(), false, "");

    /** Whether nothing is carried. */
    public boolean isNothing() {
        return path.isEmpty();
    }
}
