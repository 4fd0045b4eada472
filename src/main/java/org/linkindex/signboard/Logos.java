package org.linkindex.signboard;

import java.util.Base64;
import java.util.Optional;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.web.SiteLogo;

/** Logos, of the site and of organisations, by the hash of their file; each is kept once. */
final class Logos {

    private Logos() {}

    static void keep(Transaction tx, SiteLogo logo) {
        tx.run(
                "insert into site_logo (hash, type, screen, paper) values (?, ?, ?, ?)"
                        + " on conflict (hash) do nothing",
                logo.hash(),
                logo.type(),
                Base64.getEncoder().encodeToString(logo.screen()),
                Base64.getEncoder().encodeToString(logo.paper()));
    }

    static Optional<SiteLogo> find(Transaction tx, String hash) {
        return tx.find(
                "select hash, type, screen, paper from site_logo where hash = ?",
                row -> logo(row, Base64.getDecoder().decode(row.text("paper"))),
                hash);
    }

    /** As pages show it: what is for paper is left in the store, as it is large. */
    static SiteLogo forScreens(Row row) {
        return logo(row, new byte[0]);
    }

    private static SiteLogo logo(Row row, byte[] paper) {
        return new SiteLogo(
                row.text("hash"),
                row.text("type"),
                Base64.getDecoder().decode(row.text("screen")),
                paper);
    }
}
