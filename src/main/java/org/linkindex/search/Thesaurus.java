package org.linkindex.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;

/**
 * How people say it: phrases and what they mean, read from the files in {@code
 * src/main/resources/search} (their heads explain how to edit them) and from the categories' own
 * terms.
 */
final class Thesaurus {

    /** The files, in the order in which they are read. */
    static final List<String> FILES =
            List.of("words.txt", "phrases.txt", "professional.txt", "intents.txt", "care.txt");

    /** What a phrase tells about somebody's question. */
    sealed interface Tell {
        /** It is about this category; {@code share} of 1 when the phrase means others too. */
        record About(String slug, float share) implements Tell {}

        /** The same thing in other words. */
        record Same(List<String> phrase) implements Tell {}

        /** Words that answers often have. */
        record Hint(List<String> words) implements Tell {}

        /** It is for these readers. */
        record For(Audience audience) implements Tell {}

        /** It should be of this kind. */
        record As(Format format) implements Tell {}

        /** It is about this nation. */
        record In(Nation nation) implements Tell {}

        /** It should be in this language. */
        record Speaks(String language) implements Tell {}

        /** Somebody may be in danger. */
        record Danger(String slug, String heading) implements Tell {}
    }

    /** Strange words that may stand within a phrase. */
    private static final int MOST_SKIPPED = 2;

    /** A phrase; {@code whole} when each of its small words counts. */
    private record Entry(List<String> key, boolean whole, Tell tell) {}

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Set<String> setNames = new HashSet<>();
    private final Set<String> stopWords = new HashSet<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> softWords = new HashSet<>();
    private final Map<String, String> signs = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> words = new HashSet<>();

    /**
     * The thesaurus in this folder; a file that is not there is taken from the product.
     *
     * @throws WordingException when a line cannot be read
     */
    static Thesaurus read(@Nullable Path folder) {
        return new Thesaurus(FILES.stream().map(name -> WordFile.read(folder, name)).toList());
    }

    Thesaurus(List<WordFile> files) {
        for (WordFile file : files) {
            for (WordFile.Section section : file.sections()) {
                readSmallWords(file, section);
            }
        }
        for (WordFile file : files) {
            for (WordFile.Section section : file.sections()) {
                readPhrases(file, section);
            }
        }
    }

    /** Phrases that count only as they are written, among them all wishes. */
    Phrases<Tell> wholePhrases(Collection<Category> categories) {
        Phrases<Tell> phrases = new Phrases<>(sets, 0);
        fill(phrases, categories, true);
        return phrases;
    }

    /** Phrases in which small words may come and go, and strange words stand between. */
    Phrases<Tell> loosePhrases(Collection<Category> categories) {
        Phrases<Tell> phrases = new Phrases<>(sets, MOST_SKIPPED);
        fill(phrases, categories, false);
        return phrases;
    }

    private void fill(Phrases<Tell> phrases, Collection<Category> categories, boolean whole) {
        Map<List<String>, Set<String>> about = new HashMap<>();
        List<Entry> all = new ArrayList<>(entries);
        categories.forEach(category -> all.addAll(entriesOf(category)));
        for (Entry entry : all) {
            if (entry.whole != whole) {
                continue;
            }
            if (entry.tell instanceof Tell.About(String slug, float _)) {
                about.computeIfAbsent(entry.key, _ -> new LinkedHashSet<>()).add(slug);
            } else {
                phrases.add(entry.key, entry.tell);
            }
        }
        about.forEach(
                (key, slugs) ->
                        slugs.forEach(
                                slug ->
                                        phrases.add(key, new Tell.About(slug, 1f / slugs.size()))));
    }

    private List<Entry> entriesOf(Category category) {
        List<Entry> terms = new ArrayList<>();
        Tell tell = new Tell.About(category.slug(), 1);
        for (String term : category.terms()) {
            List<String> typed = Tokens.words(term);
            boolean plain = typed.size() == 1 && ordinary.contains(typed.getFirst());
            if (!typed.isEmpty() && !plain) {
                terms.add(entry(typed, tell));
            }
        }
        terms.add(entry(Tokens.words(category.name()), tell));
        terms.add(entry(Tokens.words(category.tag()), tell));
        return terms;
    }

    private Entry entry(List<String> phrase, Tell tell) {
        List<String> key = key(phrase);
        return key.size() > 1 || phrase.size() == 1
                ? new Entry(key.isEmpty() ? steps(phrase) : key, false, tell)
                : new Entry(steps(phrase), true, tell);
    }

    private List<String> steps(List<String> phrase) {
        return phrase.stream().map(this::step).toList();
    }

    private static boolean isWish(Tell tell) {
        return switch (tell) {
            case Tell.For _, Tell.As _, Tell.In _, Tell.Speaks _ -> true;
            case Tell.About _, Tell.Same _, Tell.Hint _, Tell.Danger _ -> false;
        };
    }

    /** Words that say nothing by themselves. */
    boolean isStopWord(String word) {
        return stopWords.contains(word) || fillers.contains(word) || signs.containsKey(word);
    }

    /** Words that may be left out of a phrase, or put in, without changing it. */
    boolean isFiller(String word) {
        return fillers.contains(word);
    }

    /** Words that nearly every resource could have: they count little. */
    boolean isSoft(String stem) {
        return softWords.contains(stem);
    }

    /** Every word that the thesaurus writes. */
    Set<String> words() {
        return words;
    }

    /** What stands for a word within a phrase: its stem, or the sign that it shares with others. */
    String step(String word) {
        String sign = signs.get(word);
        return sign == null ? Tokens.stem(word) : sign;
    }

    /** A phrase as it is compared: stems without fillers. */
    List<String> key(List<String> phrase) {
        return phrase.stream().filter(word -> !isFiller(word)).map(this::step).toList();
    }

    private void readSmallWords(WordFile file, WordFile.Section section) {
        switch (section.kind()) {
            case "set" -> {
                setNames.add("{" + section.name() + "}");
                for (String word : wordsOf(section)) {
                    sets.computeIfAbsent(Tokens.stem(word), _ -> new LinkedHashSet<>())
                            .add("{" + section.name() + "}");
                }
            }
            case "stop" -> stopWords.addAll(wordsOf(section));
            case "filler" -> fillers.addAll(wordsOf(section));
            case "soft" -> wordsOf(section).forEach(word -> softWords.add(Tokens.stem(word)));
            case "one" -> wordsOf(section).forEach(word -> signs.put(word, section.name()));
            case "ordinary" -> ordinary.addAll(wordsOf(section));
            case "same", "about", "audience", "format", "nation", "language", "urgent" -> {}
            default ->
                    throw new WordingException(
                            file.name(),
                            section.line(),
                            "has an unknown heading " + section.kind());
        }
    }

    private List<String> wordsOf(WordFile.Section section) {
        List<String> all = new ArrayList<>();
        for (WordFile.Line line : section.lines()) {
            line.phrases().forEach(phrase -> all.addAll(Tokens.words(phrase)));
        }
        words.addAll(all);
        return all;
    }

    private void readPhrases(WordFile file, WordFile.Section section) {
        switch (section.kind()) {
            case "same" -> section.lines().forEach(line -> readSame(file, line));
            case "about" -> readLines(file, section, new Tell.About(nameOf(file, section), 1));
            case "audience" ->
                    readLines(file, section, new Tell.For(word(file, section, Audience::find)));
            case "format" ->
                    readLines(file, section, new Tell.As(word(file, section, Format::find)));
            case "nation" ->
                    readLines(file, section, new Tell.In(word(file, section, Nation::find)));
            case "language" -> readLines(file, section, new Tell.Speaks(nameOf(file, section)));
            case "urgent" ->
                    readLines(
                            file, section, new Tell.Danger(nameOf(file, section), section.text()));
            default -> {}
        }
    }

    private static String nameOf(WordFile file, WordFile.Section section) {
        if (section.name().isEmpty()) {
            throw new WordingException(file.name(), section.line(), "has a heading without a name");
        }
        return section.name();
    }

    private static <E> E word(
            WordFile file,
            WordFile.Section section,
            java.util.function.Function<String, java.util.Optional<E>> find) {
        return find.apply(section.name())
                .orElseThrow(
                        () ->
                                new WordingException(
                                        file.name(),
                                        section.line(),
                                        "knows no " + section.kind() + " " + section.name()));
    }

    private void readLines(WordFile file, WordFile.Section section, Tell tell) {
        for (WordFile.Line line : section.lines()) {
            for (String phrase : line.phrases()) {
                Entry entry = entry(file, line, phrase, tell);
                entries.add(entry);
                for (String more : line.more()) {
                    Tell further =
                            more.startsWith("@")
                                    ? new Tell.About(more.substring(1), 1)
                                    : new Tell.Hint(wordsOf(more));
                    entries.add(new Entry(entry.key, entry.whole, further));
                }
            }
        }
    }

    /**
     * Each phrase of the line may stand for each other; after {@code =>} only towards the right.
     */
    private void readSame(WordFile file, WordFile.Line line) {
        for (String phrase : line.phrases()) {
            List<String> others = line.more().isEmpty() ? line.phrases() : line.more();
            for (String other : others) {
                if (!other.equals(phrase)) {
                    entries.add(entry(file, line, phrase, new Tell.Same(wordsOf(other))));
                }
            }
        }
    }

    private List<String> wordsOf(String phrase) {
        List<String> all = Tokens.words(phrase);
        words.addAll(all);
        return all;
    }

    /**
     * The entry of a phrase. Where little would be left without its small words, as of "in care",
     * the phrase counts as a whole; so do all wishes.
     */
    private Entry entry(WordFile file, WordFile.Line line, String phrase, Tell tell) {
        List<String> whole = steps(file, line, phrase, false);
        List<String> loose = steps(file, line, phrase, true);
        boolean isWhole = isWish(tell) || loose.size() < 2 && whole.size() > 1;
        List<String> key = isWhole ? whole : loose;
        if (key.isEmpty() || key.size() == 1 && key.getFirst().startsWith("{")) {
            throw new WordingException(
                    file.name(), line.number(), "says nothing but small words: " + phrase);
        }
        return new Entry(key, isWhole, tell);
    }

    private List<String> steps(
            WordFile file, WordFile.Line line, String phrase, boolean loose) {
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            int open = phrase.indexOf('{', at);
            List<String> plain =
                    wordsOf(phrase.substring(at, open < 0 ? phrase.length() : open));
            steps.addAll(loose ? key(plain) : steps(plain));
            if (open < 0) {
                break;
            }
            int close = phrase.indexOf('}', open);
            String set = close < 0 ? "" : phrase.substring(open, close + 1);
            if (!setNames.contains(set)) {
                throw new WordingException(
                        file.name(), line.number(), "names no set of words in: " + phrase);
            }
            steps.add(set);
            at = close + 1;
        }
        return List.copyOf(steps);
    }
}
