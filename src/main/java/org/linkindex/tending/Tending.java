package org.linkindex.tending;

import org.linkindex.catalogue.Catalogue;
import org.linkindex.codes.Codes;
import org.linkindex.voices.Voices;
import org.linkindex.web.Web;

/**
 * The desk of a steward: finding, adding, changing, withdrawing and putting back what is in the
 * catalogue. What may be changed, and how, the catalogue itself decides.
 */
public final class Tending {

    private final Catalogue catalogue;
    private final Codes codes;
    private final Voices voices;

    /** The desk before this catalogue. */
    public Tending(Catalogue catalogue, Codes codes, Voices voices) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.voices = voices;
    }

    /** Adds the pages to the site. */
    public void publish(Web web) {
        new ResourceListPages(catalogue, web).publish();
        new ResourceFormPages(catalogue, voices, web).publish();
        new BulkPages(catalogue, web).publish();
        new HistoryPages(catalogue, web).publish();
        new RetirePages(catalogue, codes, web).publish();
        new CategoryFormPages(catalogue, web).publish();
    }
}
