package org.linkindex.signin;

import java.time.Clock;
import org.linkindex.database.Database;
import org.linkindex.people.People;
import org.linkindex.web.Web;

/** How people of the staff come in, stay in and go out. */
public final class SignIn {

    private final Sessions sessions;

    /** For the people of this store. */
    public SignIn(Database database, People people, Clock clock) {
        this.sessions = new Sessions(database, people, clock);
    }

    /** Adds the pages of signing in and out, and the first page of the staff, to the site. */
    public void publish(Web web) {
        web.admit(sessions::find);
        new WorkPages(sessions, web).publish();
    }
}
