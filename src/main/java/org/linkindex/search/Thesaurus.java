package org.linkindex.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
            List.of(
                    "words.txt",
                    "phrases.txt",
                    "professional.txt",
                    "intents.txt",
                    "care.txt",
                    "names.txt");

    /** Strange words that may stand within a phrase. */
    private static final int MOST_SKIPPED = 2;

    private record Entry(List<String> key, Manner manner, Tell tell) {}

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Stems stems = new Stems();
    private final Set<String> setNames = new HashSet<>();
    private final Set<String> stopWords = new HashSet<>();
    private final Set<String> stopSteps = new HashSet<>();
    private final Map<String, String> misspelt = new HashMap<>();
    private final Set<String> plainWords = new HashSet<>();
    private final Set<String> voice = new HashSet<>();
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> softWords = new HashSet<>();
    private final Map<String, String> signs = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();
    private final Set<String> names = new HashSet<>();
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

    /** The phrases by the manner in which they must be met, with the terms of these categories. */
    Map<Manner, Phrases<Tell>> phrases(Collection<Category> categories) {
        Map<Manner, Phrases<Tell>> phrases = new EnumMap<>(Manner.class);
        phrases.put(Manner.LOOSE, new Phrases<>(sets, MOST_SKIPPED));
        phrases.put(Manner.WHOLE, new Phrases<>(sets, 0));
        phrases.put(Manner.WORD, new Phrases<>(Map.of(), 0));
        List<Entry> all = new ArrayList<>(entries);
        categories.forEach(category -> all.addAll(entriesOf(category)));
        Map<Manner, Map<List<String>, Set<String>>> about = new EnumMap<>(Manner.class);
        for (Entry entry : all) {
            if (entry.tell instanceof Tell.About(String slug, float _)) {
                about.computeIfAbsent(entry.manner, _ -> new HashMap<>())
                        .computeIfAbsent(entry.key, _ -> new LinkedHashSet<>())
                        .add(slug);
            } else {
                Objects.requireNonNull(phrases.get(entry.manner)).add(entry.key, entry.tell);
            }
        }
        about.forEach(
                (manner, slugsOf) ->
                        addAbout(Objects.requireNonNull(phrases.get(manner)), slugsOf));
        return phrases;
    }

    /** A phrase that means several categories means each of them a little less. */
    private static void addAbout(Phrases<Tell> phrases, Map<List<String>, Set<String>> slugsOf) {
        slugsOf.forEach(
                (key, slugs) -> {
                    for (String slug : slugs) {
                        phrases.add(key, new Tell.About(slug, 1f / slugs.size()));
                    }
                });
    }

    /**
     * Single words that are a subject or an abbreviation by themselves, in the singular; without
     * small words, everyday words and names of people.
     */
    Set<String> subjects(Collection<Category> categories) {
        Set<String> subjects = new HashSet<>();
        List<Entry> all = new ArrayList<>(entries);
        categories.forEach(category -> all.addAll(entriesOf(category)));
        for (Entry entry : all) {
            boolean tells = entry.tell instanceof Tell.About || entry.tell instanceof Tell.Same;
            if (tells && entry.manner == Manner.WORD) {
                subjects.add(entry.key.getFirst());
            }
        }
        for (Set<String> small : List.of(stopWords, fillers, voice, plainWords, ordinary, names)) {
            small.forEach(word -> subjects.remove(Stems.singular(word)));
        }
        subjects.removeIf(word -> softWords.contains(stems.of(word)));
        return subjects;
    }

    /** How the words of a question are compared with phrases of this manner. */
    String step(String word, Manner manner, Stems with) {
        return manner == Manner.WORD ? Stems.singular(word) : step(word, with);
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
        List<String> key = key(phrase, stems);
        if (phrase.size() == 1) {
            return new Entry(List.of(Stems.singular(phrase.getFirst())), Manner.WORD, tell);
        }
        return isTelling(key)
                ? new Entry(key, Manner.LOOSE, tell)
                : new Entry(steps(phrase), Manner.WHOLE, tell);
    }

    /** Whether enough is left without small words: two words, and not only a set of words. */
    private boolean isTelling(List<String> key) {
        List<String> telling =
                key.stream()
                        .filter(step -> !stopSteps.contains(step) && !signs.containsValue(step))
                        .toList();
        return key.size() > 1
                && !telling.isEmpty()
                && (telling.size() > 1 || !telling.getFirst().startsWith("{"));
    }

    private List<String> steps(List<String> phrase) {
        return phrase.stream().map(word -> step(word, stems)).toList();
    }

    private static boolean isWish(Tell tell) {
        return switch (tell) {
            case Tell.For _, Tell.As _, Tell.In _, Tell.Speaks _ -> true;
            case Tell.About _, Tell.Same _, Tell.Hint _, Tell.Danger _, Tell.Calm _ -> false;
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

    /** The word as it should be spelt, when the thesaurus lists it as misspelt. */
    String mended(String word) {
        return misspelt.getOrDefault(word, word);
    }

    /** Everyday words that are spelt right, though no resource has them. */
    boolean isPlain(String word) {
        return plainWords.contains(word);
    }

    /** Words by which people speak of themselves: {@code my}, {@code I}. */
    boolean isVoice(String word) {
        return voice.contains(word);
    }

    /** Every word that the thesaurus writes. */
    Set<String> words() {
        return words;
    }

    /** What stands for a word within a phrase: its stem, or the sign that it shares with others. */
    String step(String word, Stems with) {
        if (word.startsWith("{")) {
            return word;
        }
        String sign = signs.get(word);
        return sign == null ? with.of(word) : sign;
    }

    /** A phrase as it is compared: stems without fillers. */
    List<String> key(List<String> phrase, Stems with) {
        return phrase.stream()
                .filter(word -> !isFiller(word))
                .map(word -> step(word, with))
                .toList();
    }

    private void readSmallWords(WordFile file, WordFile.Section section) {
        switch (section.kind()) {
            case "set" -> {
                setNames.add("{" + section.name() + "}");
                for (String word : wordsOf(section)) {
                    sets.computeIfAbsent(stems.of(word), _ -> new LinkedHashSet<>())
                            .add("{" + section.name() + "}");
                }
            }
            case "stop" -> {
                stopWords.addAll(wordsOf(section));
                stopWords.forEach(word -> stopSteps.add(stems.of(word)));
            }
            case "misspelt" -> section.lines().forEach(line -> readMisspelt(file, line));
            case "english" -> plainWords.addAll(wordsOf(section));
            case "voice" -> voice.addAll(wordsOf(section));
            case "filler" -> fillers.addAll(wordsOf(section));
            case "soft" -> wordsOf(section).forEach(word -> softWords.add(stems.of(word)));
            case "one" -> wordsOf(section).forEach(word -> signs.put(word, section.name()));
            case "ordinary" -> ordinary.addAll(wordsOf(section));
            // not among the words by which spelling is mended: nobody looks for them
            case "name" -> section.lines().forEach(line -> names.addAll(line.phrases()));
            case "calm", "same", "about", "audience", "format", "nation", "language", "urgent" -> {}
            default ->
                    throw new WordingException(
                            file.name(),
                            section.line(),
                            "has an unknown heading " + section.kind());
        }
    }

    private void readMisspelt(WordFile file, WordFile.Line line) {
        if (line.more().size() != 1 || line.more().getFirst().indexOf(' ') >= 0) {
            throw new WordingException(
                    file.name(), line.number(), "should be: misspelt | misspelt => right word");
        }
        words.addAll(line.more());
        line.phrases().forEach(word -> misspelt.put(word, line.more().getFirst()));
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
            case "calm" -> readLines(file, section, new Tell.Calm());
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
                            file,
                            section,
                            new Tell.Danger(nameOf(file, section), section.text(), section.line()));
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
            WordFile file, WordFile.Section section, Function<String, Optional<E>> find) {
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
                    entries.add(new Entry(entry.key, entry.manner, further));
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
        List<String> typed = wordsAndSets(file, line, phrase);
        boolean isWord = typed.size() == 1 && !typed.getFirst().startsWith("{");
        if (isWord && !isWish(tell)) {
            return new Entry(List.of(Stems.singular(typed.getFirst())), Manner.WORD, tell);
        }
        List<String> whole = steps(typed);
        List<String> loose =
                typed.stream()
                        .filter(word -> !isFiller(word))
                        .map(word -> step(word, stems))
                        .toList();
        boolean isWhole = isWish(tell) || !isTelling(loose);
        List<String> key = isWhole ? whole : loose;
        if (key.isEmpty() || key.size() == 1 && key.getFirst().startsWith("{")) {
            throw new WordingException(
                    file.name(), line.number(), "says nothing but small words: " + phrase);
        }
        return new Entry(key, isWhole ? Manner.WHOLE : Manner.LOOSE, tell);
    }

    private List<String> wordsAndSets(WordFile file, WordFile.Line line, String phrase) {
        if (phrase.indexOf('{') < 0) {
            return wordsOf(phrase);
        }
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            int open = phrase.indexOf('{', at);
            parts.addAll(wordsOf(phrase.substring(at, open < 0 ? phrase.length() : open)));
            if (open < 0) {
                break;
            }
            int close = phrase.indexOf('}', open);
            String set = close < 0 ? "" : phrase.substring(open, close + 1);
            if (!setNames.contains(set)) {
                throw new WordingException(
                        file.name(), line.number(), "names no set of words in: " + phrase);
            }
            parts.add(set);
            at = close + 1;
        }
        return parts;
    }
}
