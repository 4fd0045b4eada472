package org.linkindex.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;

/** Reads what somebody typed and says what it means. Holds no state of its own. */
record Interpreter(
        Thesaurus thesaurus,
        Map<Manner, Phrases<Tell>> phrases,
        Vocabulary vocabulary,
        Leanings leanings) {

    /** Words that are looked at; nobody's question needs more. */
    static final int MOST_WORDS = 60;

    /** An interpreter that knows this thesaurus, and the words of this edition. */
    static Interpreter learnt(Thesaurus thesaurus, Edition edition) {
        Stems stems = new Stems();
        Leanings leanings = new Leanings(edition, stems);
        Vocabulary.Counter counter = new Vocabulary.Counter();
        for (Resource resource : edition.resources().values()) {
            List<String> words = Tokens.words(textOf(resource));
            counter.add(words);
            leanings.learn(resource, words.stream().map(stems::of).toList());
        }
        Set<String> further = new HashSet<>(thesaurus.words());
        for (Category category : edition.categories().values()) {
            counter.add(Tokens.words(category.name() + " " + category.intro()));
            category.terms().forEach(term -> further.addAll(Tokens.words(term)));
        }
        Map<Manner, Phrases<Tell>> phrases = thesaurus.phrases(edition.categories().values());
        return new Interpreter(thesaurus, phrases, counter.vocabulary(further, stems), leanings);
    }

    /**
     * The same, which knows the words of these resources, too: else it would mend what is right.
     */
    Interpreter knowing(List<Resource> changed) {
        List<String> words =
                changed.stream().flatMap(each -> Tokens.words(textOf(each)).stream()).toList();
        Vocabulary more = vocabulary.and(words, new Stems());
        return more == vocabulary ? this : new Interpreter(thesaurus, phrases, more, leanings);
    }

    private static String textOf(Resource resource) {
        return String.join(
                " ", resource.title(), resource.summary(), resource.provider(), resource.area());
    }

    Meaning interpret(String words, Ranking ranking) {
        Stems stems = new Stems();
        List<String> typed = Tokens.words(words, MOST_WORDS);
        List<Spelling.Slot> slots = new Spelling(thesaurus, vocabulary).mend(typed, stems);
        return new Reading(this, slots, stems, ranking).meaning();
    }

    Phrases<Tell> phrases(Manner manner) {
        return Objects.requireNonNull(phrases.get(manner));
    }
}
