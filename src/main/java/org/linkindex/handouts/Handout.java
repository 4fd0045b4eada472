package org.linkindex.handouts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkindex.codes.Code;
import org.linkindex.codes.MarkedCode;

/**
 * What a family takes home, read from its address alone: {@code /H/}, one character that says how
 * many things there are, and seven for each of them, a code and the letter of a fixed phrase
 * ({@link MarkedCode}). Nothing is stored, so nothing expires. What is damaged in the address is
 * noticed thing by thing, and stays a gap; that the end is missing shows by the number.
 *
 * @param parts what is on it and where something could not be read, in order
 * @param leftOut how many more the address holds than a handout may
 * @param said how many things the address says that there are; 0 when it does not say, as of a
 *     handout in the making
 */
public record Handout(List<Part> parts, int leftOut, int said) {

    /** Most things on a handout. */
    public static final int MOST = 12;

    /** Longest text that is looked at; separators are forgiven, so it is more than is needed. */
    static final int LONGEST = 2 * MOST * MarkedCode.LENGTH;

    /** What messages and sentences put behind an address. */
    private static final Pattern BEHIND = Pattern.compile("[\\p{P}\\p{S}]+$");

    /** One place on a handout. */
    public sealed interface Part {}

    /**
     * A resource or category, and what is said about it.
     *
     * @param code its code
     * @param phrase what is said about it
     */
    public record Item(Code code, FixedPhrase phrase) implements Part {

        String text() {
            return new MarkedCode(code, phrase.letter()).text();
        }
    }

    /** Something stood here that can't be read any more. */
    public record Gap() implements Part {}

    /**
     * Reads a handout's address: never fails, and never takes a damaged code for another one.
     *
     * @param typed what stands after {@code /H/}; case and look-alikes are forgiven as in codes
     * @param known which codes were ever given out
     */
    public static Handout parse(String typed, Predicate<Code> known) {
        String longest = typed.substring(0, Math.min(typed.length(), LONGEST));
        String text = ended(Code.forgiven(longest));
        boolean counts = !text.isEmpty() && itemAt(text, 0, known).isEmpty();
        int said = counts ? Code.ALPHABET.indexOf(text.charAt(0)) : 0;
        List<Part> parts = parts(text, counts ? 1 : 0, known);
        if (parts.size() < said && parts.stream().noneMatch(Gap.class::isInstance)) {
            parts.add(new Gap());
        }
        return trimmed(parts, said);
    }

    /** Without what a sentence put behind it; a damaged last character is none of that. */
    private static String ended(String text) {
        String without = BEHIND.matcher(text).replaceFirst("");
        return without.length() % MarkedCode.LENGTH == 1 ? without : text;
    }

    private static List<Part> parts(String text, int start, Predicate<Code> known) {
        List<Part> parts = new ArrayList<>();
        int at = start;
        int unread = 0;
        while (at < text.length()) {
            Optional<Item> item = itemAt(text, at, known);
            if (item.isPresent()) {
                close(parts, unread);
                parts.add(item.get());
            }
            unread = item.isPresent() ? 0 : unread + 1;
            at += item.isPresent() ? MarkedCode.LENGTH : 1;
        }
        close(parts, unread);
        return parts;
    }

    /**
     * Characters that can't be read are one gap, however many they are. One too many or too few may
     * come from the thing before: its code was checked, but what is said of it is not to be
     * trusted.
     */
    private static void close(List<Part> parts, int unread) {
        int over = unread % MarkedCode.LENGTH;
        boolean shifted = over == 1 || over == MarkedCode.LENGTH - 1;
        if (shifted && !parts.isEmpty() && parts.getLast() instanceof Item before) {
            parts.set(parts.size() - 1, new Item(before.code(), FixedPhrase.NONE));
        }
        if (unread > 0) {
            parts.add(new Gap());
        }
    }

    private static Optional<Item> itemAt(String text, int at, Predicate<Code> known) {
        int end = at + MarkedCode.LENGTH;
        return end > text.length()
                ? Optional.empty()
                : MarkedCode.parse(text.substring(at, end))
                        .filter(marked -> known.test(marked.code()))
                        .flatMap(
                                marked ->
                                        FixedPhrase.of(marked.mark())
                                                .map(phrase -> new Item(marked.code(), phrase)));
    }

    /** Each thing once, where it stood first, and no more than there may be. */
    private static Handout trimmed(List<Part> parts, int said) {
        Set<Code> seen = new HashSet<>();
        List<Part> once =
                parts.stream()
                        .filter(part -> !(part instanceof Item item) || seen.add(item.code()))
                        .toList();
        List<Part> kept = new ArrayList<>();
        int items = 0;
        for (Part part : once) {
            items += part instanceof Item ? 1 : 0;
            if (items <= MOST) {
                kept.add(part);
            }
        }
        return new Handout(List.copyOf(kept), Math.max(0, items - MOST), said);
    }

    /** What can be read. */
    public List<Item> items() {
        return parts.stream().flatMap(Handout::item).toList();
    }

    private static Stream<Item> item(Part part) {
        return part instanceof Item item ? Stream.of(item) : Stream.empty();
    }

    /** Whether something in the address could not be read, or is missing. */
    public boolean isDamaged() {
        return said != items().size() + leftOut || parts.stream().anyMatch(Gap.class::isInstance);
    }

    /** Its address, of what can be read: {@code /H/17K2M9X0…}. */
    public String path() {
        List<Item> items = items();
        return "/H/" + Code.ALPHABET.charAt(items.size()) + written(items);
    }

    /** Whether it is being put together: its address does not say how many things there are. */
    boolean isInTheMaking() {
        return said == 0;
    }

    /** What stands in front of each page while it is put together: {@code /H/7K2M9X0…}. */
    String pathInTheMaking() {
        return "/H/" + written(items());
    }

    private static String written(List<Item> items) {
        return items.stream().map(Item::text).collect(Collectors.joining());
    }

    /** The codes on it. */
    Set<String> codes() {
        return items().stream().map(item -> item.code().text()).collect(Collectors.toSet());
    }

    /** The same with these items, in this order. */
    private static Handout of(List<Item> items) {
        return new Handout(List.copyOf(items), 0, items.size());
    }

    /** The same with something else said about the item at this place, counted from 0. */
    Handout saying(int place, FixedPhrase phrase) {
        List<Item> items = new ArrayList<>(items());
        items.set(place, new Item(items.get(place).code(), phrase));
        return of(items);
    }

    /** The same with the item at this place moved up (-1) or down (1), if there is room. */
    Handout moved(int place, int by) {
        List<Item> items = new ArrayList<>(items());
        int to = Math.clamp(place + by, 0, items.size() - 1);
        items.add(to, items.remove(place));
        return of(items);
    }

    /** The same without the item at this place. */
    Handout without(int place) {
        List<Item> items = new ArrayList<>(items());
        items.remove(place);
        return of(items);
    }
}
