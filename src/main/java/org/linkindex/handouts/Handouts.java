package org.linkindex.handouts;

import org.linkindex.catalogue.Catalogue;
import org.linkindex.web.Web;

/**
 * Handouts: made from any page in three taps, held by their address alone. Nothing about one is
 * stored, counted or logged.
 */
public final class Handouts {

    private final Catalogue catalogue;

    /** Handouts of what is in this catalogue. */
    public Handouts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds the pages of handouts to the site, and the tray to all others. */
    public void publish(Web web) {
        new HandoutPages(this, catalogue, web).publish();
    }

    /** Reads what stands in an address after {@code /H/}. */
    public Handout read(String typed) {
        return Handout.parse(typed, catalogue.edition()::knows);
    }
}
