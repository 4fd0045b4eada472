package org.linkindex.handouts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkindex.codes.Code;
import org.linkindex.codes.MarkedCode;

/**
 * What a family takes home, read from its address alone: {@code /H/} and seven characters for each
 * thing on it, a code and the letter of a fixed phrase ({@link MarkedCode}). Nothing is stored, so
 * nothing expires. What is damaged in the address is noticed thing by thing, and stays a gap.
 *
 * @param parts what is on it and where something could not be read, in order
 * @param leftOut how many more the address holds than a handout may
 */
public record Handout(List<Part> parts, int leftOut) {

    /** Most things on a handout. */
    public static final int MOST = 12;

    /** Longest text that is looked at; separators are forgiven, so it is more than is needed. */
    static final int LONGEST = 2 * MOST * MarkedCode.LENGTH;

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
        String text = Code.forgiven(typed.substring(0, Math.min(typed.length(), LONGEST)));
        List<Part> parts = new ArrayList<>();
        int at = 0;
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
        return trimmed(parts);
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
    private static Handout trimmed(List<Part> parts) {
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
        return new Handout(List.copyOf(kept), Math.max(0, items - MOST));
    }

    /** What can be read. */
    public List<Item> items() {
        return parts.stream().flatMap(Handout::item).toList();
    }

    private static Stream<Item> item(Part part) {
        return part instanceof Item item ? Stream.of(item) : Stream.empty();
    }

    /** Whether something in the address could not be read. */
    public boolean isDamaged() {
        return parts.stream().anyMatch(Gap.class::isInstance);
    }

    /** Its address, of what can be read: {@code /H/7K2M9X0…}. */
    public String path() {
        return "/H/" + items().stream().map(Item::text).collect(Collectors.joining());
    }

    /** The codes on it. */
    Set<String> codes() {
        return items().stream().map(item -> item.code().text()).collect(Collectors.toSet());
    }

    /** The same with these items, in this order. */
    private static Handout of(List<Item> items) {
        return new Handout(List.copyOf(items), 0);
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
