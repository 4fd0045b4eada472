package org.linkindex.stewardship;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The harmful vocabulary of a page.
 *
 * @param kind {@code gambling}, {@code adult} …; empty when there is none
 * @param phrases the different phrases that it has of its worst kind
 * @param ownSubject whether the resource is about that kind itself
 * @param warned whether hardly any of them stand outside of sentences that warn
 */
record Harm(String kind, List<String> phrases, boolean ownSubject, boolean warned) {

    /** From here on it is no chance. */
    static final int FEW = 3;

    private static final Signs SIGNS = Signs.listed();
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]\\s|\\n");

    static Harm of(Page page, Subject subject) {
        String text = page.title() + " \n " + page.all() + " \n " + hosts(page);
        String ours = subject.title() + " " + subject.summary() + " " + subject.provider();
        Harm worst = new Harm("", List.of(), false, false);
        for (String kind : SIGNS.kinds("harmful")) {
            Set<String> found = new HashSet<>(SIGNS.in(text, "harmful " + kind));
            SIGNS.first(text, "weak " + kind).ifPresent(found::add);
            if (found.size() > worst.phrases.size()) {
                List<String> sorted = new ArrayList<>(found);
                sorted.sort(null);
                worst =
                        new Harm(
                                kind,
                                sorted,
                                SIGNS.speaksOf(ours, "about " + kind),
                                isWarned(text, "harmful " + kind));
            }
        }
        return worst;
    }

    private static boolean isWarned(String text, String list) {
        Set<String> plain = new HashSet<>();
        for (String sentence : SENTENCE_END.split(text)) {
            if (SIGNS.first(sentence, "warnings").isEmpty()) {
                plain.addAll(SIGNS.in(sentence, list));
            }
        }
        return plain.size() < FEW;
    }

    /** Hosts with their words apart, as {@code best casino example com}. */
    private static String hosts(Page page) {
        return String.join(" ", page.outward()).replaceAll("[.-]", " ");
    }

    int size() {
        return phrases.size();
    }

    /** What it is of, for stewards. */
    String label() {
        return switch (kind) {
            case "adult" -> "pornography";
            case "scams" -> "swindles";
            default -> kind;
        };
    }

    /** Some of them, for stewards. */
    String words() {
        return "“" + String.join("”, “", phrases.subList(0, Math.min(4, phrases.size()))) + "”";
    }
}
