package org.linkindex.letters;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.linkindex.mail.Envelope;
import org.linkindex.people.Person;
import org.linkindex.web.Site;

/**
 * One letter, before it is sent.
 *
 * @param to whose it is
 * @param since until when they were told before
 * @param passages what is new; at least one
 * @param stop the path of the page that stops the letters
 */
record WeeklyLetter(Person to, Instant since, List<Passage> passages, String stop) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.UK).withZone(Week.BRITAIN);

    /** As it goes out. Its subject says nothing: it stands on locked screens. */
    Envelope envelope(Site site) {
        return new Envelope(
                to.email().text(),
                "What is new this week – " + site.name(),
                text(site),
                site.baseAddress() + stop);
    }

    private String text(Site site) {
        StringBuilder text = new StringBuilder();
        text.append("Hello ").append(to.name()).append(",\n\n");
        text.append("this is new for you since ").append(DAY.format(since)).append(".\n");
        for (Passage passage : passages) {
            text.append('\n').append(passage.title()).append('\n');
            passage.lines().forEach(line -> text.append("- ").append(line).append('\n'));
            text.append("See to it: ").append(site.baseAddress()).append(passage.path());
            text.append('\n');
        }
        text.append("\nYou get this letter once a week at most, because you asked for it.\n");
        text.append("Stop these letters: ").append(site.baseAddress()).append(stop).append('\n');
        return text.toString();
    }
}
