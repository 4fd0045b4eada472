package org.linkindex.print;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.linkindex.catalogue.Edition;
import org.linkindex.codes.Code;

/** What can stand on a tag, by words of its title. */
final class Titles {

    /** Most that are shown at once; who sees more writes another word. */
    static final int MOST = 12;

    /**
     * One thing.
     *
     * @param word what {@link Choosing} reads: a code
     * @param kind category, pack, or who runs it; may be empty
     */
    record Titled(String word, String title, String kind) {}

    /**
     * What was found.
     *
     * @param more how many there are besides
     */
    record Found(List<Titled> shown, int more) {}

    private Titles() {}

    /**
     * What has all of these words, or their beginnings, in its title: packs and categories before
     * resources, and each kind the shortest first.
     */
    static Found find(String typed, Stock stock) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return new Found(List.of(), 0);
        }
        List<Titled> found = all(stock).filter(each -> hasAll(words(each.title()), words)).toList();
        return new Found(found.stream().limit(MOST).toList(), Math.max(0, found.size() - MOST));
    }

    /** How a word such as {@code 7K2M9X} or {@code in-7K2M9X} is called. */
    static Titled of(String word, Stock stock) {
        return word.startsWith(Choosing.CONTENTS)
                ? new Titled(word, Choosing.label(word, stock), "All in this pack")
                : all(stock)
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseGet(() -> new Titled(word, word, ""));
    }

    private static Stream<Titled> all(Stock stock) {
        Edition edition = stock.edition();
        return Stream.of(
                        stock.packs().stream()
                                .map(each -> titled(each.code(), each.title(), "Pack")),
                        edition.categories().values().stream()
                                .map(each -> titled(each.code(), each.name(), "Category")),
                        edition.offered().resources().values().stream()
                                .map(each -> titled(each.code(), each.title(), each.provider())))
                .flatMap(kind -> kind.sorted(Comparator.comparing(each -> each.title().length())));
    }

    private static Titled titled(Code code, String title, String kind) {
        return new Titled(code.text(), title, kind);
    }

    private static boolean hasAll(List<String> title, List<String> words) {
        return words.stream().allMatch(word -> title.stream().anyMatch(x -> x.startsWith(word)));
    }

    /** Without accents, case and apostrophes. */
    private static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("[\\p{M}'’]", "")
                        .toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
