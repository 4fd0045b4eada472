package org.linkindex.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Nation;
import org.linkindex.catalogue.Resource;

/**
 * Words of ours that may be counted when a question found little (decision 8): single words that
 * the thesaurus or a category's terms list as a subject, such as "debt", and that are no name and
 * no place. Nothing else that somebody types can get through here.
 *
 * @param words in the singular
 */
record OwnWords(Set<String> words) {

    private static final int SHORTEST = 3;

    /** Summaries read for words in small letters: the fewer, the more are taken for names. */
    private static final int READ = 5_000;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    /** Those of this thesaurus and edition, without whoever and whatever place the two know. */
    static OwnWords of(Thesaurus thesaurus, Edition edition) {
        Set<String> words = thesaurus.subjects(edition.categories().values());
        words.removeIf(word -> word.length() < SHORTEST || !isAllLetters(word));
        words.removeAll(singulars(placesAndLanguages(edition)));
        Set<String> whoever = singulars(each(edition, Resource::provider));
        whoever.removeAll(inSmallLetters(edition));
        whoever.removeAll(singulars(edition.categories().values().stream().map(Category::name)));
        words.removeAll(whoever);
        return new OwnWords(Set.copyOf(words));
    }

    private static boolean isAllLetters(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static Stream<String> placesAndLanguages(Edition edition) {
        Stream<String> nations = Stream.of(Nation.values()).map(Nation::label);
        Stream<String> languages =
                edition.resources().values().stream()
                        .flatMap(resource -> resource.languages().stream())
                        .distinct()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.UK));
        return Stream.of(nations, languages, each(edition, Resource::area)).flatMap(all -> all);
    }

    private static Stream<String> each(Edition edition, Function<Resource, String> text) {
        return edition.resources().values().stream().map(text).distinct();
    }

    private static Set<String> singulars(Stream<String> texts) {
        return texts.flatMap(text -> Tokens.words(text).stream())
                .map(Stems::singular)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * What our own sentences write in small letters is an ordinary word, though some provider has
     * it in its name, as "bullying" and "debt".
     */
    private static Set<String> inSmallLetters(Edition edition) {
        return edition.resources().values().stream()
                .limit(READ)
                .flatMap(resource -> BETWEEN.splitAsStream(resource.summary()))
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.charAt(0)))
                .map(Stems::singular)
                .collect(Collectors.toSet());
    }

    /** Those of a question's words that may be counted, each once. */
    List<String> among(List<String> typed) {
        List<String> among = new ArrayList<>();
        for (String word : typed) {
            String singular = Stems.singular(word);
            if (words.contains(singular) && !among.contains(singular)) {
                among.add(singular);
            }
        }
        return among;
    }
}
