package org.linkindex.stewardship;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.linkindex.codes.Code;
import org.linkindex.database.Row;
import org.linkindex.database.Transaction;
import org.linkindex.people.Person;
import org.linkindex.people.Secret;

/** The letters that ask for reviews, and what was answered. */
final class ReviewLetters {

    static final Duration LAST = Duration.ofDays(30);

    private static final String SELECT =
            "select code, coalesce(person, '') as person, made, ends, coalesce(answer, '') as answer"
                    + " from review_letter ";

    private final Transaction tx;
    private final Clock clock;

    ReviewLetters(Transaction tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * Writes one; an earlier one to the same, not answered yet, is no longer good.
     *
     * @param steward who is asked; empty for the provider
     * @return what stands in the link; known nowhere else
     */
    Secret write(Code code, Optional<Person> steward) {
        String person = steward.map(Person::id).orElse("");
        tx.run(
                "delete from review_letter where code = ? and coalesce(person, '') = ?"
                        + " and answer is null",
                code.text(),
                person);
        Secret secret = Secret.fresh();
        tx.run(
                "insert into review_letter (hash, code, person, made, ends) values (?, ?, ?, ?, ?)",
                secret.hash(),
                code.text(),
                person.isEmpty() ? null : person,
                clock.millis(),
                clock.instant().plus(LAST).toEpochMilli());
        return secret;
    }

    /** The letter of this secret, as long as it can be answered. */
    Optional<ReviewLetter> find(String secret) {
        return tx.find(
                SELECT + "where hash = ? and answer is null and ends > ?",
                ReviewLetters::letter,
                new Secret(secret).hash(),
                clock.millis());
    }

    /** Answers it: of two who do so at once, on whatever server, one is heard. */
    Optional<ReviewLetter> answer(String secret, Reply reply) {
        Optional<ReviewLetter> found = find(secret);
        int answered =
                tx.run(
                        "update review_letter set answered = ?, answer = ?"
                                + " where hash = ? and answer is null and ends > ?",
                        clock.millis(),
                        reply.name(),
                        new Secret(secret).hash(),
                        clock.millis());
        return answered == 1 ? found : Optional.empty();
    }

    /** When somebody was last asked about a resource and may still answer. */
    Map<Code, Instant> waiting() {
        Map<Code, Instant> waiting = new HashMap<>();
        tx.each(
                "select code, max(made) as made from review_letter"
                        + " where answer is null and ends > ? group by code",
                row -> waiting.put(new Code(row.text("code")), row.moment("made")),
                clock.millis());
        return waiting;
    }

    /** Who said that a resource is not right any more, where nobody has decided since. */
    Map<Code, ReviewLetter> objections() {
        Map<Code, ReviewLetter> objections = new HashMap<>();
        tx.each(
                SELECT
                        + "where answer <> 'RIGHT' and not exists (select 1 from link_decision"
                        + " where link_decision.code = review_letter.code and person <> ''"
                        + " and what <> 'OBJECTED' and decided >= answered) order by answered",
                row -> objections.put(new Code(row.text("code")), letter(row)));
        return objections;
    }

    void forgetBefore(Instant time) {
        tx.run("delete from review_letter where ends < ?", time.toEpochMilli());
    }

    /** Somebody has left: they can't answer any more, and what they answered is nobody's. */
    static void forget(Transaction tx, String person) {
        tx.run("delete from review_letter where person = ? and answer is null", person);
    }

    private static ReviewLetter letter(Row row) {
        String person = row.text("person");
        return new ReviewLetter(
                new Code(row.text("code")),
                person.isEmpty() ? Optional.empty() : Optional.of(person),
                row.moment("made"),
                row.moment("ends"),
                Reply.of(row.text("answer")));
    }
}
