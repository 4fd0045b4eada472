package org.linkindex.stewardship;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.Review;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.people.Organisation;
import org.linkindex.people.People;
import org.linkindex.people.Person;
import org.linkindex.people.Role;
import org.linkindex.people.Secret;
import org.linkindex.stewardship.Decision.What;

/**
 * Reviews by letter: who is asked, and what their answer does. It never lifts a pause: whoever
 * holds the link is not known well enough for that.
 */
final class Replies {

    private final Database database;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final People people;
    private final Clock clock;

    Replies(
            Database database,
            Catalogue catalogue,
            Decisions decisions,
            People people,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.people = people;
        this.clock = clock;
    }

    /** Who of the staff can be asked, by name. */
    List<Person> colleagues() {
        return people.all().stream()
                .filter(Replies::canReview)
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static boolean canReview(Person person) {
        return person.may(Role.STEWARD) && person.suspended() == null;
    }

    /**
     * Writes a letter.
     *
     * @param asked a colleague; empty for the provider
     * @return what stands in its link
     */
    Secret write(Person by, Code code, Optional<Person> asked) {
        return database.write(
                tx -> {
                    people.note(tx, Optional.of(by), "asked for a review by letter", code.text());
                    return new ReviewLetters(tx, clock).write(code, asked);
                });
    }

    /** What a letter asks about, as long as it can be answered. */
    Optional<Resource> asked(String secret) {
        return database.read(tx -> new ReviewLetters(tx, clock).find(secret))
                .filter(this::isGood)
                .flatMap(letter -> catalogue.edition().resource(letter.code()));
    }

    /** A steward who was asked and is none any more has nothing to say. */
    private boolean isGood(ReviewLetter letter) {
        return catalogue.edition().resource(letter.code()).isPresent()
                && (letter.person().isEmpty()
                        || letter.person()
                                .flatMap(people::find)
                                .filter(Replies::canReview)
                                .isPresent());
    }

    /**
     * Answers a letter; of two who do so at once, one is heard.
     *
     * @return what it was about; empty when it can't be answered any more
     */
    Optional<Resource> reply(String secret, Reply reply) {
        Optional<Resource> about = asked(secret);
        return about.isPresent() && database.write(tx -> reply(tx, secret, reply))
                ? about
                : Optional.empty();
    }

    private boolean reply(Transaction tx, String secret, Reply reply) {
        Optional<ReviewLetter> answered = new ReviewLetters(tx, clock).answer(secret, reply);
        answered.ifPresent(letter -> heard(tx, letter, reply));
        return answered.isPresent();
    }

    private void heard(Transaction tx, ReviewLetter letter, Reply reply) {
        Instant now = clock.instant();
        Optional<Person> reader = letter.person().flatMap(id -> people.find(tx, id));
        String organisation =
                letter.person().isEmpty()
                        ? Review.PROVIDER
                        : reader.flatMap(Person::organisation)
                                .map(Organisation::name)
                                .orElse("this index");
        decisions.note(
                tx,
                new Decision(
                        letter.code(),
                        now,
                        letter.person().orElse(""),
                        reader.map(Person::name).orElse("The provider"),
                        letter.person().isEmpty() ? "" : organisation,
                        reply == Reply.RIGHT ? What.REVIEWED : What.OBJECTED,
                        reply.label()));
        if (reply == Reply.RIGHT) {
            boolean sensitive = catalogue.edition().isSensitive(letter.code());
            catalogue.recordReview(tx, letter.code(), Review.of(now, organisation, sensitive));
        }
    }

    /** When somebody was last asked about a resource and has not answered yet. */
    Map<Code, Instant> waiting() {
        return database.read(tx -> new ReviewLetters(tx, clock).waiting());
    }
}
