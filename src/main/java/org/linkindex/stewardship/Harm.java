package org.linkindex.stewardship;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The harmful vocabulary of a page.
 *
 * @param kind {@code gambling}, {@code adult} …; empty when there is none
 * @param phrases the different phrases that it has of its worst kind
 * @param ownSubject whether the resource is about that kind itself
 */
record Harm(String kind, List<String> phrases, boolean ownSubject) {

    /** From here on it is no chance. */
    static final int FEW = 3;

    private static final Signs SIGNS = Signs.listed();

    static Harm of(Page page, Subject subject) {
        String text = page.title() + " \n " + page.all() + " \n " + hosts(page);
        String ours = subject.title() + " " + subject.summary() + " " + subject.provider();
        Harm worst = new Harm("", List.of(), false);
        for (String kind : SIGNS.kinds("harmful")) {
            Set<String> found = new HashSet<>(SIGNS.in(text, "harmful " + kind));
            SIGNS.first(text, "weak " + kind).ifPresent(found::add);
            if (found.size() > worst.phrases.size()) {
                List<String> sorted = new ArrayList<>(found);
                sorted.sort(null);
                worst = new Harm(kind, sorted, SIGNS.speaksOf(ours, "about " + kind));
            }
        }
        return worst;
    }

    /** Hosts with their words apart, as {@code best casino example com}. */
    private static String hosts(Page page) {
        return String.join(" ", page.outward()).replaceAll("[.-]", " ");
    }

    int size() {
        return phrases.size();
    }

    /** Some of them, for stewards. */
    String words() {
        return "“" + String.join("”, “", phrases.subList(0, Math.min(4, phrases.size()))) + "”";
    }
}
