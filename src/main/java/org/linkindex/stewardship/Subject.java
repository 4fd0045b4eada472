package org.linkindex.stewardship;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;

/**
 * What is checked, as far as a check needs to know it.
 *
 * @param code of the resource
 * @param address as it stands in the catalogue
 * @param title what it is called
 * @param provider who runs it
 * @param summary what we say of it
 * @param languages in which it is
 */
record Subject(
        Code code,
        String address,
        String title,
        String provider,
        String summary,
        List<String> languages) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Pattern HOST =
            Pattern.compile(
                    "\\b[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}\\b", Pattern.CASE_INSENSITIVE);

    /** Words that name nobody. */
    private static final Set<String> COMMON =
            Set.of(
                    "the",
                    "and",
                    "for",
                    "with",
                    "you",
                    "your",
                    "from",
                    "charity",
                    "trust",
                    "ltd",
                    "foundation",
                    "association",
                    "national",
                    "society",
                    "group",
                    "centre",
                    "council",
                    "service",
                    "services",
                    "support",
                    "help",
                    "org",
                    "www",
                    "com",
                    "about",
                    "how",
                    "what",
                    "when",
                    "who",
                    "family",
                    "families",
                    "children",
                    "child",
                    "young",
                    "people",
                    "parents",
                    "information",
                    "advice",
                    "guide",
                    "england",
                    "wales",
                    "scotland",
                    "project",
                    "network",
                    "website",
                    "online",
                    "home",
                    "page");

    /** Words of every subject. */
    private static final Set<String> LITTLE =
            Set.of(
                    "after",
                    "before",
                    "between",
                    "during",
                    "without",
                    "under",
                    "through",
                    "someone",
                    "somebody",
                    "something",
                    "anybody",
                    "everybody",
                    "everyone",
                    "looking",
                    "getting",
                    "being",
                    "make",
                    "need",
                    "know",
                    "like",
                    "cope",
                    "coping",
                    "start",
                    "every");

    static Subject of(Resource resource) {
        return new Subject(
                resource.code(),
                resource.url(),
                resource.title(),
                resource.provider(),
                resource.summary(),
                resource.languages());
    }

    /**
     * Whether a text names the provider or what it is called. Host names do not count: whoever
     * sells one names it, too.
     */
    boolean isNamedIn(String text) {
        String plain = HOST.matcher(text).replaceAll(" ");
        String squeezed = squeezed(plain);
        if (provider.length() >= 3 && squeezed.contains(squeezed(provider))) {
            return true;
        }
        Set<String> spoken = words(plain);
        return allOf(provider, spoken) || allOf(title, spoken);
    }

    private static boolean allOf(String name, Set<String> spoken) {
        Set<String> telling = telling(name);
        return !telling.isEmpty()
                && telling.stream().filter(spoken::contains).count() * 10 >= telling.size() * 7L
                && (telling.size() > 1 || telling.iterator().next().length() >= 5);
    }

    /** How many of the words that we use of it a text uses, too: 0 none, 1 all. */
    double shareIn(String text) {
        Set<String> ours = telling(title + " " + provider + " " + summary);
        if (ours.isEmpty()) {
            return 1;
        }
        Set<String> spoken = words(text);
        return ours.stream().filter(spoken::contains).count() / (double) ours.size();
    }

    /** How many of the title's words a text uses. */
    double titleShareIn(String text) {
        Set<String> ours = telling(title);
        if (ours.isEmpty()) {
            return 0;
        }
        Set<String> spoken = words(text);
        return ours.stream().filter(spoken::contains).count() / (double) ours.size();
    }

    /**
     * Whether a text has some of the words, in whatever form, of what it is called here or was
     * called there; also when no such word tells anything.
     */
    boolean isSpokenOf(String calledThere, String text) {
        Set<String> called = Fingerprint.words(title + " " + calledThere);
        called.removeAll(COMMON);
        called.removeAll(LITTLE);
        called.removeAll(words(provider));
        Set<String> spoken = new LinkedHashSet<>();
        Fingerprint.words(text).forEach(word -> spoken.add(stem(word)));
        long found = called.stream().filter(word -> spoken.contains(stem(word))).count();
        return called.isEmpty() || found * 4 >= called.size();
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(5, word.length()));
    }

    private static Set<String> telling(String text) {
        Set<String> words = words(text);
        words.removeAll(COMMON);
        return words;
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
