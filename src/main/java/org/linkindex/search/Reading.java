package org.linkindex.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.search.Meaning.Concept;
import org.linkindex.search.Meaning.Wording;
import org.linkindex.search.Spelling.Slot;

/** One question while it is read. */
final class Reading {

    /** Categories that a question can be about at once. */
    private static final int MOST_CATEGORIES = 6;

    /** A phrase found, and the words that it used. */
    private record Read(Tell tells, List<Integer> used, long mask, int length, int skipped) {}

    private final Interpreter interpreter;
    private final Thesaurus thesaurus;
    private final List<Slot> slots;
    private final Stems stems;
    private final Ranking ranking;
    private final Map<String, Float> evidence = new HashMap<>();
    private final Map<Audience, Float> audiences = new EnumMap<>(Audience.class);
    private final Set<Format> formats = EnumSet.noneOf(Format.class);
    private final Set<Nation> nations = EnumSet.noneOf(Nation.class);
    private final Set<String> languages = new TreeSet<>();
    private final Map<Integer, List<Wording>> otherWordings = new HashMap<>();
    private final List<Concept> hints = new ArrayList<>();
    private final Map<String, Map<List<Integer>, Float>> tells = new TreeMap<>();
    private final List<Read> read = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final Set<Integer> quiet = new HashSet<>();
    private @Nullable Integer age;

    Reading(Interpreter interpreter, List<Slot> slots, Stems stems, Ranking ranking) {
        this.interpreter = interpreter;
        this.thesaurus = interpreter.thesaurus();
        this.slots = slots;
        this.stems = stems;
        this.ranking = ranking;
    }

    Meaning meaning() {
        readAge();
        readPhrases(Manner.LOOSE);
        readPhrases(Manner.WHOLE);
        readPhrases(Manner.WORD);
        takePhrases();
        weighPhrases();
        readVoice();
        List<Concept> concepts = concepts();
        if (concepts.isEmpty() && tells.isEmpty()) {
            // nothing but small words: better to look for those than to find nothing
            concepts = smallWords();
        }
        readLeanings(concepts);
        concepts.addAll(hints);
        return new Meaning(
                concepts,
                categories(),
                audiences,
                formats,
                nations,
                languages,
                age,
                corrected(),
                danger(),
                found);
    }

    private void readPhrases(Manner manner) {
        List<Integer> positions = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            String word = slots.get(i).word();
            if (manner != Manner.LOOSE || !thesaurus.isFiller(word)) {
                positions.add(i);
                steps.add(
                        isSomeonesAge(i)
                                ? thesaurus.step("child", manner, stems)
                                : thesaurus.step(word, manner, stems));
            }
            if (isSomeonesAge(i)) {
                // "my 14 year old" is a child, in one word
                i += word.length() > 2 ? 0 : 2;
            }
        }
        for (Phrases.Match<Tell> match : interpreter.phrases(manner).find(steps)) {
            List<Integer> used = new ArrayList<>();
            for (int i = 0; i < positions.size() && i < Long.SIZE; i++) {
                if ((match.used() & 1L << i) != 0) {
                    used.add(positions.get(i));
                }
            }
            long mask = 0;
            for (int i : used) {
                mask |= 1L << Math.min(i, Long.SIZE - 1);
            }
            read.add(new Read(match.tells(), used, mask, match.length(), match.skipped()));
        }
    }

    /** Whether "14 year old" or "14yo" begins here. */
    private boolean isSomeonesAge(int i) {
        String word = slots.get(i).word();
        int number = number(word);
        boolean written =
                i + 2 < slots.size()
                        && isYear(slots.get(i + 1).word())
                        && slots.get(i + 2).word().startsWith("old");
        return number >= 0
                && number < 19
                && (written || word.endsWith("yo") || word.endsWith("yr"));
    }

    /** Takes what phrases tell, but for those that stand within a longer one. */
    private void takePhrases() {
        for (Read each : read) {
            boolean aboutWords =
                    each.tells instanceof Tell.About || each.tells instanceof Tell.Hint;
            if (!aboutWords || !isWithinLonger(each)) {
                take(each);
            }
        }
    }

    private boolean isWithinLonger(Read inner) {
        return read.stream()
                .anyMatch(
                        outer ->
                                outer.skipped == 0
                                        && outer.tells instanceof Tell.About
                                        && outer.mask != inner.mask
                                        && (inner.mask & ~outer.mask) == 0);
    }

    private void take(Read phrase) {
        List<Integer> used = phrase.used;
        float strength = ranking.phrase(phrase.length) * (float) Math.pow(0.6, phrase.skipped);
        switch (phrase.tells) {
            case Tell.About(String slug, float share) ->
                    tells.computeIfAbsent(slug, _ -> new HashMap<>())
                            .merge(used, strength * (float) Math.sqrt(share), Math::max);
            case Tell.Same(List<String> other) -> {
                other(used, other);
                readOther(used, other, strength);
            }
            case Tell.Hint(List<String> words) -> words.forEach(this::hint);
            case Tell.For(Audience audience) -> audiences.merge(audience, 1f, Math::max);
            case Tell.As(Format format) -> {
                formats.add(format);
                quiet.addAll(used);
            }
            case Tell.In(Nation nation) -> {
                nations.add(nation);
                quiet.addAll(used);
            }
            case Tell.Speaks(String language) -> {
                languages.add(language);
                quiet.addAll(used);
            }
            case Tell.Danger _, Tell.Calm _ -> {}
        }
    }

    /** The gravest danger that a phrase tells, unless it stands within one that is calm. */
    private Optional<Tell.Danger> danger() {
        return read.stream()
                .filter(each -> each.skipped == 0 && !isCalmed(each))
                .map(Read::tells)
                .filter(Tell.Danger.class::isInstance)
                .map(Tell.Danger.class::cast)
                .min(Comparator.comparingInt(Tell.Danger::order));
    }

    private boolean isCalmed(Read danger) {
        return read.stream()
                .anyMatch(
                        outer ->
                                outer.tells instanceof Tell.Calm
                                        && (danger.mask & ~outer.mask) == 0);
    }

    /** What the same thing in other words is about. */
    private void readOther(List<Integer> used, List<String> phrase, float strength) {
        for (Phrases.Match<Tell> match :
                interpreter.phrases(Manner.LOOSE).find(thesaurus.key(phrase, stems))) {
            if (match.tells() instanceof Tell.About(String slug, float share)) {
                tells.computeIfAbsent(slug, _ -> new HashMap<>())
                        .merge(
                                used,
                                ranking.synonym() * strength * (float) Math.sqrt(share),
                                Math::max);
            }
        }
    }

    /** Sums up what the phrases tell; several for one category say little more than the best. */
    private void weighPhrases() {
        tells.forEach(
                (slug, matches) -> {
                    List<Map.Entry<List<Integer>, Float>> best =
                            new ArrayList<>(matches.entrySet());
                    best.sort(Map.Entry.<List<Integer>, Float>comparingByValue().reversed());
                    float factor = 1;
                    float sum = 0;
                    for (Map.Entry<List<Integer>, Float> match : best) {
                        sum += factor * match.getValue();
                        factor *= ranking.again();
                        note(slug, match.getKey());
                    }
                    evidence.merge(slug, sum, Float::sum);
                });
    }

    private void note(String slug, List<Integer> used) {
        StringBuilder words = new StringBuilder();
        used.forEach(i -> words.append(slots.get(i).word()).append(' '));
        found.add(words.append("→ ").append(slug).toString());
    }

    private void other(List<Integer> used, List<String> phrase) {
        List<String> others =
                phrase.stream().filter(word -> !thesaurus.isStopWord(word)).map(stems::of).toList();
        if (others.isEmpty()) {
            return;
        }
        otherWordings
                .computeIfAbsent(used.getFirst(), _ -> new ArrayList<>())
                .add(new Wording(others, ranking.synonym()));
        quiet.addAll(used.subList(1, used.size()));
    }

    private void hint(String word) {
        if (!thesaurus.isStopWord(word)) {
            Wording wording = new Wording(List.of(stems.of(word)), 1);
            if (hints.stream().noneMatch(hint -> hint.wordings().contains(wording))) {
                hints.add(new Concept(word, ranking.hint(), true, List.of(wording)));
            }
        }
    }

    private List<Concept> concepts() {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            boolean says = !thesaurus.isStopWord(slot.word()) && !isEmptyWord(slot.word());
            if (!says && !otherWordings.containsKey(i)) {
                continue;
            }
            String stem = stems.of(slot.word());
            List<Wording> wordings = new ArrayList<>();
            wordings.add(new Wording(List.of(stem), 1));
            for (Vocabulary.Near near : slot.near()) {
                if (!near.word().equals(slot.word())) {
                    wordings.add(
                            new Wording(
                                    List.of(stems.of(near.word())),
                                    near.distance() == 1 ? 0.6f : 0.3f));
                }
            }
            joined(i).ifPresent(whole -> wordings.add(new Wording(List.of(stems.of(whole)), 0.8f)));
            wordings.addAll(otherWordings.getOrDefault(i, List.of()));
            concepts.putIfAbsent(
                    stem, new Concept(slot.word(), weight(i, slot, stem), false, wordings));
        }
        return new ArrayList<>(concepts.values());
    }

    /** A plain word that no resource has: looking for it could only find nothing. */
    private boolean isEmptyWord(String word) {
        return thesaurus.isPlain(word) && !interpreter.vocabulary().isUsed(word, stems);
    }

    private List<Concept> smallWords() {
        List<Concept> concepts = new ArrayList<>();
        for (Slot slot : slots) {
            Wording wording = new Wording(List.of(stems.of(slot.word())), 1);
            concepts.add(new Concept(slot.word(), ranking.soft(), false, List.of(wording)));
        }
        return concepts;
    }

    private float weight(int i, Slot slot, String stem) {
        return quiet.contains(i)
                ? ranking.quiet()
                : thesaurus.isSoft(stem)
                                || Character.isDigit(slot.word().charAt(0))
                                        && slot.word().length() < 3
                        ? ranking.soft()
                        : 1 - ranking.focus() * (1 - interpreter.leanings().focus(stem));
    }

    /** This word and the next as one, when that is a word: {@code child minder}. */
    private Optional<String> joined(int i) {
        if (i + 1 >= slots.size()) {
            return Optional.empty();
        }
        String whole = slots.get(i).word() + slots.get(i + 1).word();
        return interpreter.vocabulary().count(whole) > 0 ? Optional.of(whole) : Optional.empty();
    }

    private void readLeanings(List<Concept> concepts) {
        Map<String, Float> learnt = new HashMap<>();
        for (Concept concept : concepts) {
            float weight = concept.weight() * ranking.leaning();
            interpreter
                    .leanings()
                    .tell(concept.wordings().getFirst().stems().getFirst(), weight, learnt);
        }
        learnt.forEach((slug, weight) -> evidence.merge(slug, weight, Float::sum));
    }

    private Map<String, Float> categories() {
        float most =
                Math.max(ranking.sure(), evidence.values().stream().max(Float::compare).orElse(0f));
        Map<String, Float> categories = new LinkedHashMap<>();
        evidence.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CATEGORIES)
                .filter(each -> each.getValue() / most > 0.1f)
                .forEach(each -> categories.put(each.getKey(), each.getValue() / most));
        return categories;
    }

    private Optional<String> corrected() {
        if (slots.stream().noneMatch(Slot::mended)) {
            return Optional.empty();
        }
        List<String> words = slots.stream().map(Slot::word).toList();
        return Optional.of(String.join(" ", words));
    }

    /** Who speaks of "my" and "I", and not like a practitioner, seems to ask for family. */
    private void readVoice() {
        if (audiences.isEmpty()
                && slots.stream().anyMatch(slot -> thesaurus.isVoice(slot.word()))) {
            for (Audience audience : Audience.values()) {
                if (audience != Audience.PRACTITIONERS) {
                    audiences.put(audience, 0.5f);
                }
            }
        }
    }

    /** "i am 14", "my 7 year old", "year 9", "10 week old". */
    private void readAge() {
        for (int i = 0; i < slots.size() && age == null; i++) {
            String word = slots.get(i).word();
            int number = number(word);
            String before = i > 0 ? slots.get(i - 1).word() : "";
            String after = i + 1 < slots.size() ? slots.get(i + 1).word() : "";
            if (number < 0) {
                continue;
            }
            boolean self = before.equals("im") || before.equals("am");
            if (before.equals("year") || before.equals("yr")) {
                age = number <= 13 ? Integer.valueOf(number + 4) : null;
            } else if (after.startsWith("week") || after.startsWith("month")) {
                age = after.startsWith("week") || number < 12 ? 0 : number / 12;
            } else if (self && number > 4) {
                age = number;
                audiences.merge(
                        number < 11
                                ? Audience.CHILDREN
                                : number < 19 ? Audience.YOUNG_PEOPLE : Audience.ADULTS,
                        1f,
                        Math::max);
            } else if (isYear(after) || word.endsWith("yo") || AGED.contains(before)) {
                age = number;
            } else {
                continue;
            }
            quiet.add(i);
            if (isYear(after)) {
                quiet.add(i + 1);
            }
        }
    }

    private static final Set<String> AGED =
            Set.of("aged", "age", "is", "hes", "shes", "turned", "just");

    private static boolean isYear(String word) {
        return word.equals("year")
                || word.equals("years")
                || word.equals("yr")
                || word.equals("yrs")
                || word.equals("yo")
                || word.equals("y");
    }

    /** The age that a word writes, up to 25; -1 when it is none. */
    private static int number(String word) {
        String digits =
                word.endsWith("yo")
                        ? word.substring(0, word.length() - 2)
                        : word.endsWith("yr") ? word.substring(0, word.length() - 2) : word;
        if (digits.isEmpty()
                || digits.length() > 2
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int number = Integer.parseInt(digits);
        return number <= 25 ? number : -1;
    }
}
