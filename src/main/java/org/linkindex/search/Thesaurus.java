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

    private record Entry(List<String> key, Tell tell) {}

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Set<String> stopWords = new HashSet<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> softWords = new HashSet<>();
    private final Map<String, String> negations = new HashMap<>();
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

    /** The phrases, together with the terms of these categories. */
    Phrases<Tell> phrases(Collection<Category> categories) {
        Map<List<String>, Set<String>> about = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.tell instanceof Tell.About(String slug, float _)) {
                about.computeIfAbsent(entry.key, _ -> new LinkedHashSet<>()).add(slug);
            }
        }
        for (Category category : categories) {
            List<String> terms = new ArrayList<>(category.terms());
            terms.add(category.name());
            terms.add(category.tag());
            for (String term : terms) {
                List<String> key = key(Tokens.words(term));
                if (!key.isEmpty()) {
                    about.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(category.slug());
                }
            }
        }
        Phrases<Tell> phrases = new Phrases<>(sets);
        about.forEach(
                (key, slugs) ->
                        slugs.forEach(
                                slug -> phrases.add(key, new Tell.About(slug, 1f / slugs.size()))));
        for (Entry entry : entries) {
            if (!(entry.tell instanceof Tell.About)) {
                phrases.add(entry.key, entry.tell);
            }
        }
        return phrases;
    }

    /** Words that say nothing by themselves. */
    boolean isStopWord(String word) {
        return stopWords.contains(word) || fillers.contains(word) || negations.containsKey(word);
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

    /** What stands for a word within a phrase: its stem, and one sign for all negations. */
    String step(String word) {
        String negation = negations.get(word);
        return negation == null ? Tokens.stem(word) : negation;
    }

    /** A phrase as it is compared: stems without fillers. */
    List<String> key(List<String> phrase) {
        return phrase.stream().filter(word -> !isFiller(word)).map(this::step).toList();
    }

    private void readSmallWords(WordFile file, WordFile.Section section) {
        switch (section.kind()) {
            case "set" -> {
                for (String word : wordsOf(section)) {
                    sets.computeIfAbsent(Tokens.stem(word), _ -> new LinkedHashSet<>())
                            .add("{" + section.name() + "}");
                }
            }
            case "stop" -> stopWords.addAll(wordsOf(section));
            case "filler" -> fillers.addAll(wordsOf(section));
            case "soft" -> wordsOf(section).forEach(word -> softWords.add(Tokens.stem(word)));
            case "not" -> wordsOf(section).forEach(word -> negations.put(word, "not"));
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
                List<String> key = keyWithSets(file, line, phrase);
                entries.add(new Entry(key, tell));
                for (String more : line.more()) {
                    if (more.startsWith("@")) {
                        entries.add(new Entry(key, new Tell.About(more.substring(1), 1)));
                    } else {
                        entries.add(new Entry(key, new Tell.Hint(wordsOf(more))));
                    }
                }
            }
        }
    }

    /**
     * Each phrase of the line may stand for each other; after {@code =>} only towards the right.
     */
    private void readSame(WordFile file, WordFile.Line line) {
        for (String phrase : line.phrases()) {
            List<String> key = keyWithSets(file, line, phrase);
            List<String> others = line.more().isEmpty() ? line.phrases() : line.more();
            for (String other : others) {
                if (!other.equals(phrase)) {
                    entries.add(new Entry(key, new Tell.Same(wordsOf(other))));
                }
            }
        }
    }

    private List<String> wordsOf(String phrase) {
        List<String> all = Tokens.words(phrase);
        words.addAll(all);
        return all;
    }

    private List<String> keyWithSets(WordFile file, WordFile.Line line, String phrase) {
        List<String> key = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            int open = phrase.indexOf('{', at);
            String plain = phrase.substring(at, open < 0 ? phrase.length() : open);
            key.addAll(key(wordsOf(plain)));
            if (open < 0) {
                break;
            }
            int close = phrase.indexOf('}', open);
            String set = close < 0 ? "" : phrase.substring(open, close + 1);
            if (sets.values().stream().noneMatch(names -> names.contains(set))) {
                throw new WordingException(
                        file.name(), line.number(), "names no set of words in: " + phrase);
            }
            key.add(set);
            at = close + 1;
        }
        if (key.isEmpty()) {
            throw new WordingException(
                    file.name(), line.number(), "says nothing but small words: " + phrase);
        }
        return List.copyOf(key);
    }
}
