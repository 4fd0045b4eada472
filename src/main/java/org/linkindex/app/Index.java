package org.linkindex.app;

import java.time.Clock;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.packs.Packs;
import org.linkindex.people.People;
import org.linkindex.search.Search;
import org.linkindex.search.UnansweredWords;
import org.linkindex.signin.SignIn;

/** The store and what lives in it, wired: what every command works with. */
record Index(
        Database database,
        People people,
        SignIn signIn,
        Codes codes,
        Catalogue catalogue,
        Packs packs,
        UnansweredWords unanswered)
        implements AutoCloseable {

    /** Opens the store, and fills it with the starter catalogue when nothing was ever imported. */
    static Index open(String databaseAddress, Clock clock) {
        Database database = Database.open(databaseAddress);
        People people = new People(database, clock);
        SignIn signIn = new SignIn(database, people, clock);
        Codes codes = new Codes(database, clock);
        Catalogue catalogue = new Catalogue(database, codes, clock);
        Packs packs = new Packs(database, codes, catalogue, people, clock);
        UnansweredWords unanswered = Search.unansweredWords(database, clock);
        Index index = new Index(database, people, signIn, codes, catalogue, packs, unanswered);
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

    /** Writes what was counted; called in turn, and at the end. */
    void flushCounts() {
        codes.flushCounts();
        unanswered.flush();
    }

    @Override
    public void close() {
        database.close();
    }
}
