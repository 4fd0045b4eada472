package org.linkindex.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linkindex.database.DataFolder;
import org.linkindex.database.KeyFile;
import org.linkindex.handouts.Handouts;
import org.linkindex.letters.Letters;
import org.linkindex.mail.Mail;
import org.linkindex.mail.Post;
import org.linkindex.print.Print;
import org.linkindex.search.Search;
import org.linkindex.signboard.Signboard;
import org.linkindex.signin.Issuer;
import org.linkindex.stewardship.Stewardship;
import org.linkindex.tending.Tending;
import org.linkindex.voices.Voices;
import org.linkindex.web.Access;
import org.linkindex.web.StaffLink;
import org.linkindex.web.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that runs: everything wired, started in order and stopped in the reverse order. */
final class Serving implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);
    private static final long FLUSH_SECONDS = 10;
    private static final long LETTER_MINUTES = 10;
    private static final long FORGET_MINUTES = 5;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Web web;
    private final Index index;
    private final ScheduledExecutorService schedule;
    private final Stewardship stewardship;
    private final Duration drain;
    private final Letters letters;
    private @Nullable ScheduledExecutorService checking;
    private @Nullable ScheduledExecutorService writing;

    /**
     * Starts to serve.
     *
     * @param data folder for all that is kept
     * @param databaseAddress where the store is
     * @param listening how the site is reached
     * @param drain how long to answer what still comes once it is being stopped
     */
    Serving(Path data, String databaseAddress, Web.Listening listening, Duration drain) {
        this(
                data,
                databaseAddress,
                listening,
                drain,
                Post.NONE,
                List.of(),
                List.of(),
                Settings.LinkChecks.off(),
                Clock.systemUTC());
    }

    /**
     * The same with letters and with checks of links.
     *
     * @param post where letters are handed in
     * @param issuers whose word is taken for who somebody is
     * @param settings what it was started with, for admins to read
     * @param checks how links are checked
     * @param clock which tests may turn
     */
    Serving(
            Path data,
            String databaseAddress,
            Web.Listening listening,
            Duration drain,
            Post post,
            List<Issuer> issuers,
            List<Setting> settings,
            Settings.LinkChecks checks,
            Clock clock) {
        this.drain = drain;
        try {
            opened(DataFolder.take(data));
            web = new Web(listening);
            index = opened(Index.open(databaseAddress, clock));
            // before all others: a page of yesterday is worse than one that is made anew
            index.catalogue().onChange(edition -> web.forgetKept());
            Mail mail = opened(new Mail(post, clock));
            KeyFile key = KeyFile.at(data.resolve("address.key"));
            index.signIn().publish(web, mail, issuers, key);
            letters = new Letters(index.database(), index.people(), mail, web, key, clock);
            letters.publish();
            web.get(
                    Access.ADMIN,
                    "/work/settings",
                    request -> web.page("app/settings.jte", Map.of("settings", settings)));
            web.staffLink(
                    new StaffLink(
                            Access.ADMIN,
                            "Settings",
                            "/work/settings",
                            "What this server was started with, and who says so."));
            index.codes().publish(web);
            index.catalogue().publish(web);
            Search search =
                    opened(
                            Search.keptIn(
                                    data.resolve("search"),
                                    index.catalogue().edition().offered(),
                                    clock));
            search.publish(index.catalogue(), web, key, index.unanswered());
            Handouts handouts = new Handouts(index.catalogue());
            handouts.publish(web);
            Signboard signboard = new Signboard(index.database(), index.people(), clock);
            index.packs().publish(web, signboard::logoPath);
            Print print = new Print(handouts, index.catalogue(), index.packs()::open);
            index.packs().onChange(print::forget);
            print.publish(
                    web,
                    request -> index.packs().sharedWith(request.person()),
                    index.codes(),
                    clock);
            stewardship =
                    opened(
                            new Stewardship(
                                    index.database(),
                                    index.catalogue(),
                                    clock,
                                    checks.checking(web.site().baseAddress())));
            stewardship.publish(index.codes(), index.people(), mail, letters, web);
            Voices voices = new Voices(index.database(), index.codes(), index.catalogue(), clock);
            new Tending(index.catalogue(), index.codes(), voices).publish(web);
            voices.publish(web, search, letters, index.people());
            signboard.publish(web, print, index.signIn(), name -> source(settings, name));
            index.people().onDelete(index.catalogue().changes()::forget);
            index.people().onDelete(voices::forget);
            index.people().onDelete(letters::forget);
            index.database().watch();
            web.readyWhen(index.database()::isReady);
            web.gauge(
                    "linkindex_resources",
                    "Resources in the catalogue",
                    index.catalogue(),
                    catalogue -> catalogue.edition().resources().size());
            schedule = opened(Executors.newSingleThreadScheduledExecutor());
            schedule.scheduleWithFixedDelay(this::forgetEnded, 1, FORGET_MINUTES, TimeUnit.MINUTES);
            schedule.scheduleWithFixedDelay(() -> followTime(search), 2, 60, TimeUnit.MINUTES);
            schedule.scheduleWithFixedDelay(
                    this::flush, FLUSH_SECONDS, FLUSH_SECONDS, TimeUnit.SECONDS);
            if (checks.isOn()) {
                checking = opened(Executors.newSingleThreadScheduledExecutor());
                checking.scheduleWithFixedDelay(
                        this::checkLinks,
                        Stewardship.EVERY.toSeconds(),
                        Stewardship.EVERY.toSeconds(),
                        TimeUnit.SECONDS);
            }
            if (mail.isSetUp()) {
                writing = opened(Executors.newSingleThreadScheduledExecutor());
                writing.scheduleWithFixedDelay(
                        this::writeLetters, LETTER_MINUTES, LETTER_MINUTES, TimeUnit.MINUTES);
            }
            web.start();
        } catch (RuntimeException e) {
            letGo();
            throw e;
        }
    }

    private static String source(List<Setting> settings, String name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name))
                .map(Setting::from)
                .findFirst()
                .orElse(SettingsFile.NOBODY);
    }

    /** Remembers to let go of this, whatever happens later. */
    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    Web web() {
        return web;
    }

    Index index() {
        return index;
    }

    /** What could not be checked now is due again soon. */
    private void checkLinks() {
        try {
            stewardship.checkDue();
        } catch (RuntimeException e) {
            LOG.warn("Links can't be checked now; it is tried again: {}", e.getMessage());
        }
    }

    /** What could not be sent now is due again within the hour. */
    private void writeLetters() {
        try {
            letters.sendDue();
        } catch (RuntimeException e) {
            LOG.warn("Weekly letters can't be sent now; it is tried again.");
        }
    }

    Letters letters() {
        return letters;
    }

    Stewardship stewardship() {
        return stewardship;
    }

    /** A store that is away for a while is no reason to stop; the counts stay in memory. */
    private void flush() {
        try {
            index.flushCounts();
        } catch (RuntimeException e) {
            LOG.warn("Counts can't be written now; they are kept and tried again.");
        }
    }

    private static void followTime(Search search) {
        try {
            search.refresh();
        } catch (RuntimeException e) {
            LOG.warn("Whose review is late can't be told to the search now; in an hour again.");
        }
    }

    private void forgetEnded() {
        try {
            index.signIn().forgetEnded();
        } catch (RuntimeException e) {
            LOG.warn("What has ended can't be let go of now; it is tried again soon.");
        }
    }

    @Override
    public void close() {
        web.stop(drain);
        schedule.shutdown();
        if (checking != null) {
            checking.shutdown();
        }
        if (writing != null) {
            writing.shutdown();
        }
        try {
            index.flushCounts();
        } catch (RuntimeException e) {
            LOG.error("Not all was written at the end; counts of the last seconds may be lost.");
        }
        letGo();
    }

    /** In the reverse order; one part that fails keeps no other open. */
    private void letGo() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                LOG.error("A part of the server could not be closed: {}", e.getMessage());
            }
        }
    }
}
