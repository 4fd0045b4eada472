package org.linkindex.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linkindex.database.Database;
import org.linkindex.database.KeyFile;
import org.linkindex.database.Transaction;
import org.linkindex.mail.Mail;
import org.linkindex.mail.NotSent;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.web.Web;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The weekly letter: to those of the staff who wish it, on Monday mornings, when there is something
 * new for them. On several nodes each letter is sent by one of them, and never twice: it is taken
 * for the week before it is sent. One that the mail server refused is tried again within the hour;
 * where nobody can know whether it arrived, the next letter tells what this one would have.
 */
public final class Letters {

    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    private final List<Contributor> contributors = new CopyOnWriteArrayList<>();
    private final Wishes wishes;
    private final StopLink stop;
    private final People people;
    private final Mail mail;
    private final Web web;
    private final Clock clock;

    /**
     * Letters of this site.
     *
     * @param key what the links that stop letters are signed with
     */
    public Letters(Database database, People people, Mail mail, Web web, KeyFile key, Clock clock) {
        this.wishes = new Wishes(database);
        this.stop = new StopLink(key);
        this.people = people;
        this.mail = mail;
        this.web = web;
        this.clock = clock;
    }

    /** Lets another package say what is new; its passages stand in the order of these calls. */
    public void add(Contributor contributor) {
        contributors.add(contributor);
    }

    /** Adds the pages where somebody begins and ends to wish the letter. */
    public void publish() {
        people.onExport("weekly letter", this::kept);
        new LetterPages(this, wishes, stop, mail, web, clock).publish();
    }

    private List<String> kept(Person person) {
        return wishes.find(person).stream()
                .map(wish -> "wished; told until " + wish.told())
                .toList();
    }

    /** Deletes the wish of somebody who leaves. */
    public void forget(Transaction tx, String person) {
        wishes.forget(tx, person);
    }

    /**
     * Sends all letters that are due; called in turn, on each node.
     *
     * @return how many were sent from here
     */
    public int sendDue() {
        if (!mail.isSetUp()) {
            return 0;
        }
        int sent = 0;
        for (Wish wish : wishes.due(clock.instant())) {
            try {
                sent += wishes.take(wish, Week.next(clock.instant())) && send(wish) ? 1 : 0;
            } catch (NotSent e) {
                // the next would wait for the same server: they are still due at the next turn
                LOG.warn("Weekly letters wait. {}", e.getMessage());
                return sent;
            } catch (RuntimeException e) {
                LOG.warn("A weekly letter can't be written: {}", e.getClass().getSimpleName());
            }
        }
        return sent;
    }

    /** Nothing new, no letter. */
    private boolean send(Wish wish) {
        Instant now = clock.instant();
        Optional<WeeklyLetter> letter = written(wish);
        letter.ifPresent(each -> handIn(wish, each));
        wishes.told(wish, now);
        return letter.isPresent();
    }

    private Optional<WeeklyLetter> written(Wish wish) {
        try {
            return people.find(wish.person())
                    .filter(person -> Objects.isNull(person.suspended()))
                    .map(person -> letter(person, wish))
                    .filter(each -> !each.passages().isEmpty());
        } catch (RuntimeException e) {
            wishes.putBack(wish, clock.instant().plus(Week.RETRY));
            throw e;
        }
    }

    private void handIn(Wish wish, WeeklyLetter letter) {
        try {
            mail.send(letter.envelope(web.site()));
        } catch (NotSent e) {
            if (!e.mayHaveArrived()) {
                wishes.putBack(wish, clock.instant().plus(Week.RETRY));
            }
            throw e;
        }
    }

    private WeeklyLetter letter(Person person, Wish wish) {
        return new WeeklyLetter(
                person, wish.told(), passages(person, wish.told()), stop.path(wish));
    }

    /** What a letter would say. */
    List<Passage> passages(Person person, Instant since) {
        return contributors.stream().flatMap(each -> each.passage(person, since).stream()).toList();
    }
}
