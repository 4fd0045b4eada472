package org.linkindex.signboard;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linkindex.database.Database;
import org.linkindex.people.People;
import org.linkindex.print.Imprint;
import org.linkindex.print.Logo;
import org.linkindex.print.Print;
import org.linkindex.signin.SignIn;
import org.linkindex.web.SiteLogo;
import org.linkindex.web.SiteWords;
import org.linkindex.web.Web;

/**
 * What the site says about itself on every page, as its admins wish: name, exit page, whom to call,
 * logo; and the logos of organisations. It lives in memory, on every node within a second of a
 * change.
 */
public final class Signboard {

    private final Database database;
    private final Wordings wordings;
    private final People people;
    private final OrganisationLogos organisations;

    /** What pages show of organisations, by their ids. */
    private volatile Map<String, SiteLogo> shown = Map.of();

    /** Of the site with this store. */
    public Signboard(Database database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.wordings = new Wordings(database, people, clock);
        this.organisations = new OrganisationLogos(database, people, clock);
    }

    /**
     * Lets the site say what its admins wish, and adds the page where they do.
     *
     * @param source who says a setting of the server, by its name
     */
    public void publish(Web web, Print print, SignIn signIn, UnaryOperator<String> source) {
        SiteWords started = web.site().words();
        say(web, started);
        web.logos(this::logoOfFile);
        print.imprints(this::imprint);
        database.onChange(
                Wordings.TOPIC,
                number -> {
                    say(web, started);
                    print.forget();
                });
        database.onChange(
                People.ORGANISATIONS,
                number -> {
                    web.forgetKept();
                    print.forget();
                });
        new SitePages(wordings, started, source, signIn, web).publish();
        new SiteHistoryPages(wordings, signIn, web).publish();
        new OrganisationPages(organisations, people, signIn, web).publish();
    }

    private void say(Web web, SiteWords started) {
        shown = organisations.shown();
        web.say(wordings.newest().over(started));
    }

    private Optional<SiteLogo> logoOfFile(String path) {
        return shown.values().stream().filter(logo -> logo.path().equals(path)).findFirst();
    }

    /** The path of the logo of the organisation with this id, as pages show it. */
    public Optional<String> logoPath(String organisation) {
        return Optional.ofNullable(shown.get(organisation)).map(SiteLogo::path);
    }

    /** What is printed on what the organisation with this id has put together. */
    public Optional<Imprint> imprint(String organisation) {
        return people.findOrganisation(organisation)
                .map(
                        found ->
                                new Imprint(
                                        found.name(),
                                        organisations
                                                .find(found.id())
                                                .map(logo -> Logo.of(logo.paper()))));
    }

    /** The logo that tags are printed with. */
    public Optional<Logo> logo() {
        return wordings.newest().logo().map(logo -> Logo.of(logo.paper()));
    }
}
