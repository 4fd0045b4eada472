package org.linkindex.app;

import java.time.Clock;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;

/** The store and what lives in it, wired: what every command works with. */
record Index(Database database, Codes codes, Catalogue catalogue) implements AutoCloseable {

    /** Opens the store, and fills it with the starter catalogue when nothing was ever imported. */
    static Index open(String databaseAddress, Clock clock) {
        Database database = Database.open(databaseAddress);
        Codes codes = new Codes(database, clock);
        Catalogue catalogue = new Catalogue(database, codes, clock);
        Index index = new Index(database, codes, catalogue);
        if (catalogue.isEmpty()) {
            index.importStarter();
        }
        return index;
    }

    private void importStarter() {
        try (Bar bar = new Bar("Importing the starter catalogue", Catalogue.STARTER_SIZE)) {
            catalogue.importStarter(bar);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
