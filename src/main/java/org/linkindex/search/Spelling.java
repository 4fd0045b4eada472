package org.linkindex.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mends the spelling of what people type, as far as it is safe. */
record Spelling(Thesaurus thesaurus, Vocabulary vocabulary) {

    /** A word of the question: as typed, as read, and what else it may be. */
    record Slot(String typed, String word, List<Vocabulary.Near> near, boolean mended) {
        Slot(String word) {
            this(word, word, List.of(), false);
        }
    }

    /** Puts right what the vocabulary does not know: near spellings, spaces left out. */
    List<Slot> mend(List<String> typed, Stems stems) {
        List<Slot> slots = new ArrayList<>();
        for (String word : typed) {
            String right = thesaurus.mended(word);
            if (!right.equals(word)) {
                slots.add(new Slot(word, right, List.of(), true));
                continue;
            }
            if (thesaurus.isPlain(word)) {
                slots.add(new Slot(word));
                continue;
            }
            if (vocabulary.knows(word, stems) || thesaurus.isStopWord(word) || !isPlain(word)) {
                slots.add(
                        vocabulary.isUsed(word, stems)
                                ? new Slot(word)
                                : new Slot(word, word, vocabulary.near(word), false));
                continue;
            }
            List<Vocabulary.Near> near = vocabulary.near(word);
            Optional<List<String>> split = vocabulary.split(word);
            if (split.isPresent() && !isLikelierOneWord(split.get(), near)) {
                split.get().forEach(part -> slots.add(new Slot(word, part, List.of(), true)));
            } else if (!near.isEmpty()) {
                slots.add(new Slot(word, near.getFirst().word(), near, true));
            } else {
                slots.add(new Slot(word));
            }
        }
        return slots;
    }

    /** "camis" is rather "camhs" than "cam is"; "meand" is "me and". */
    private boolean isLikelierOneWord(List<String> parts, List<Vocabulary.Near> near) {
        return !near.isEmpty()
                && near.getFirst().distance() == 1
                && parts.stream().anyMatch(part -> part.length() < 3)
                && !parts.stream().allMatch(thesaurus::isStopWord);
    }

    private static boolean isPlain(String word) {
        return word.length() > 3
                && (word.chars().noneMatch(Character::isDigit)
                        || Character.isLetter(word.charAt(0))
                                && Character.isDigit(word.charAt(word.length() - 1)));
    }
}
