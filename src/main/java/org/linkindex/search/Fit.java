package org.linkindex.search;

import java.util.List;
import java.util.Map;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;

/**
 * How well a resource fits a meaning beside its words: its categories, its readers, its kind, its
 * place. Worked out once for each question into small tables, so that each match costs a few reads.
 */
final class Fit {

    private static final int UK = 1 << Nation.UK.ordinal();
    private static final int ENGLAND = 1 << Nation.ENGLAND.ordinal();

    private final Ranking ranking;
    private final Meaning meaning;
    private final float words;
    private final float[] main;
    private final float[] other;
    private final float[] byAudiences = new float[1 << Audience.values().length];
    private final float[] byFormat = new float[16];
    private final float[] byNations = new float[1 << Nation.values().length];

    Fit(Ranking ranking, Meaning meaning, List<String> slugs) {
        this.ranking = ranking;
        this.meaning = meaning;
        this.main = new float[slugs.size()];
        this.other = new float[slugs.size()];
        double count = meaning.asked().stream().mapToDouble(Meaning.Concept::weight).sum();
        this.words = (float) Math.pow(Math.max(1, count), -ranking.length());
        for (int i = 0; i < slugs.size(); i++) {
            float strength = meaning.categories().getOrDefault(slugs.get(i), 0f);
            main[i] = strength * ranking.main();
            other[i] = strength * ranking.other();
        }
        fillAudiences(meaning.audiences());
        fillFormats(meaning);
        fillNations(meaning);
    }

    private void fillAudiences(Map<Audience, Float> wished) {
        for (int bits = 0; bits < byAudiences.length; bits++) {
            float best = wished.isEmpty() ? 0 : ranking.stranger();
            for (Map.Entry<Audience, Float> wish : wished.entrySet()) {
                if ((bits & 1 << wish.getKey().ordinal()) != 0) {
                    best = Math.max(best, wish.getValue() * ranking.audience());
                }
            }
            byAudiences[bits] = best;
        }
    }

    private void fillFormats(Meaning meaning) {
        for (Format format : Format.values()) {
            byFormat[format.ordinal()] =
                    (meaning.formats().contains(format) ? ranking.format() : 0)
                            + (format == Format.HELPLINE ? ranking.helpline() : 0);
        }
    }

    private void fillNations(Meaning meaning) {
        int wished = Facts.bits(meaning.nations());
        for (int bits = 0; bits < byNations.length; bits++) {
            if (wished == 0) {
                byNations[bits] = (bits & (UK | ENGLAND)) == 0 ? ranking.abroad() : 0;
            } else if ((bits & wished) != 0) {
                byNations[bits] = ranking.nation();
            } else {
                byNations[bits] = (bits & UK) != 0 ? ranking.nation() / 4 : ranking.abroad();
            }
        }
    }

    /** The score of a resource from that of its words. */
    float score(float lexical, long facts, boolean speaks) {
        return words * lexical + categories(facts) + wishes(facts, speaks) + priors(facts);
    }

    float words(float lexical) {
        return words * lexical;
    }

    float categories(long facts) {
        float score = at(main, Facts.category(facts, 0));
        float others =
                Math.max(at(other, Facts.category(facts, 1)), at(other, Facts.category(facts, 2)));
        return score + others;
    }

    private static float at(float[] table, int number) {
        return number < 0 || number >= table.length ? 0 : table[number];
    }

    float wishes(long facts, boolean speaks) {
        float score =
                byAudiences[Facts.audiences(facts)]
                        + byFormat[Facts.format(facts)]
                        + byNations[Facts.nations(facts)];
        Integer age = meaning.age();
        if (age != null && Facts.tellsAges(facts)) {
            score += Facts.includes(facts, age) ? ranking.age() : -ranking.age();
        }
        return speaks ? score + ranking.language() : score;
    }

    float priors(long facts) {
        return (Facts.isLocal(facts) ? ranking.local() : 0)
                + (Facts.isKnown(facts) ? ranking.known() : 0)
                + (Facts.isLate(facts) ? ranking.late() : 0);
    }
}
