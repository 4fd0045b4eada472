package org.linkindex.web;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Answers that were made once, compressed, until what they tell changes. Only pages and ways out
 * that are the same for everybody, at addresses that exist, are ever kept.
 */
final class KeptAnswers {

    private volatile ConcurrentMap<String, Answer> answers = new ConcurrentHashMap<>();

    Optional<Answer> find(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    Answer get(String path, Supplier<Answer> maker) {
        // taken before the answer is made: one made from old content lands in the map let go
        ConcurrentMap<String, Answer> now = answers;
        Answer known = now.get(path);
        if (known != null) {
            return known;
        }
        Answer made = maker.get().tight(Answer.KEPT);
        if (made.status() == 200 || made.status() == 302) {
            now.put(path, made);
        }
        return made;
    }

    void forget() {
        answers = new ConcurrentHashMap<>();
    }
}
