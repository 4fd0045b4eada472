package org.linkindex.signboard;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linkindex.database.Database;
import org.linkindex.people.People;
import org.linkindex.print.Logo;
import org.linkindex.print.Print;
import org.linkindex.signin.SignIn;
import org.linkindex.web.SiteWords;
import org.linkindex.web.Web;

/**
 * What the site says about itself on every page, as its admins wish: name, exit page, whom to call,
 * logo. It lives in memory, on every node within a second of a change.
 */
public final class Signboard {

    private final Database database;
    private final Wordings wordings;

    /** Of the site with this store. */
    public Signboard(Database database, People people, Clock clock) {
        this.database = database;
        this.wordings = new Wordings(database, people, clock);
    }

    /**
     * Lets the site say what its admins wish, and adds the page where they do.
     *
     * @param source who says a setting of the server, by its name
     */
    public void publish(Web web, Print print, SignIn signIn, UnaryOperator<String> source) {
        SiteWords started = web.site().words();
        say(web, started);
        database.onChange(
                Wordings.TOPIC,
                number -> {
                    say(web, started);
                    print.forget();
                });
        new SitePages(wordings, started, source, signIn, web).publish();
        new SiteHistoryPages(wordings, signIn, web).publish();
    }

    private void say(Web web, SiteWords started) {
        web.say(wordings.newest().over(started));
    }

    /** The logo that tags are printed with. */
    public Optional<Logo> logo() {
        return wordings.newest().logo().map(logo -> Logo.of(logo.paper()));
    }
}
