package org.linkindex.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.search.SearchResults.Kind;

/**
 * What somebody looks for: their words, and how they narrowed it. Every value is clamped on the way
 * in; filters of one kind are alternatives, filters of different kinds must all hold.
 *
 * @param words as typed, at most 500 characters
 * @param categories slugs
 * @param audiences for whom
 * @param formats what kind of thing
 * @param nations where; a resource for all of the UK always fits
 * @param languages codes of BCP 47
 * @param areas places; a resource that is not only for some place always fits
 * @param age of the child in years; null when not asked
 * @param page from 1
 */
public record SearchQuery(
        String words,
        Set<String> categories,
        Set<Audience> audiences,
        Set<Format> formats,
        Set<Nation> nations,
        Set<String> languages,
        Set<String> areas,
        @Nullable Integer age,
        int page) {

    /** Longest text that is looked at, in UTF-16 units. */
    public static final int LONGEST = 500;

    /** The last page that is shown. */
    public static final int LAST_PAGE = 50;

    /** Oldest age that is asked for, in years; the index is for children and young adults. */
    static final int OLDEST = 25;

    private static final int MOST_CHOICES = 64;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern AREA = Pattern.compile("\\p{L}[\\p{L}\\p{N} ,.'’()&/-]{0,119}");

    /** Keeps copies of the sets, in a stable order. */
    public SearchQuery {
        categories = Set.copyOf(categories);
        audiences = Set.copyOf(audiences);
        formats = Set.copyOf(formats);
        nations = Set.copyOf(nations);
        languages = Set.copyOf(languages);
        areas = Set.copyOf(areas);
    }

    /** Only words, nothing narrowed. */
    public static SearchQuery of(String words) {
        return from(words, kind -> List.of(), "");
    }

    /**
     * What a form or an address says, clamped: words are cut and cleaned, unknown choices are
     * ignored, an age or page that is no sensible number counts as not given.
     *
     * @param chosen the words of the choices of each kind
     */
    public static SearchQuery from(
            String words, Function<Kind, ? extends Collection<String>> chosen, String page) {
        return new SearchQuery(
                cleaned(words),
                matching(chosen.apply(Kind.CATEGORY), SLUG),
                known(chosen.apply(Kind.AUDIENCE), Audience::find),
                known(chosen.apply(Kind.FORMAT), Format::find),
                known(chosen.apply(Kind.NATION), Nation::find),
                matching(chosen.apply(Kind.LANGUAGE), LANGUAGE),
                matching(chosen.apply(Kind.AREA), AREA),
                chosen.apply(Kind.AGE).stream()
                        .flatMap(age -> number(age, 0, OLDEST).stream())
                        .findFirst()
                        .orElse(null),
                number(page, 1, LAST_PAGE).orElse(1));
    }

    /** The words of what is chosen of a kind, in a stable order. */
    SortedSet<String> chosen(Kind kind) {
        Stream<String> words =
                switch (kind) {
                    case CATEGORY -> categories.stream();
                    case AUDIENCE -> audiences.stream().map(Audience::word);
                    case FORMAT -> formats.stream().map(Format::word);
                    case NATION -> nations.stream().map(Nation::word);
                    case LANGUAGE -> languages.stream();
                    case AREA -> areas.stream();
                    case AGE -> Stream.ofNullable(age).map(years -> Integer.toString(years));
                };
        return words.collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same question, another page. */
    public SearchQuery onPage(int another) {
        return from(words, this::chosen, Integer.toString(Math.clamp(another, 1, LAST_PAGE)));
    }

    /** The same question narrowed by one more choice, or by one less when it was chosen. */
    SearchQuery toggled(Kind kind, String word) {
        return from(words, each -> each == kind ? toggled(chosen(kind), word) : chosen(each), "");
    }

    private static Set<String> toggled(Set<String> chosen, String choice) {
        Set<String> toggled = new TreeSet<>(chosen);
        if (!toggled.remove(choice)) {
            toggled.add(choice);
        }
        return toggled;
    }

    /** Whether anything was narrowed. */
    public boolean isNarrowed() {
        return Arrays.stream(Kind.values()).anyMatch(kind -> !chosen(kind).isEmpty());
    }

    /** Without control characters and direction overrides, spaces joined, cut at a code point. */
    static String cleaned(String words) {
        StringBuilder cleaned = new StringBuilder(Math.min(words.length(), LONGEST));
        for (int i = 0; i < words.length(); ) {
            int point = words.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (!cleaned.isEmpty() && cleaned.charAt(cleaned.length() - 1) != ' ') {
                    cleaned.append(' ');
                }
            } else if (isShown(point)) {
                if (cleaned.length() + Character.charCount(point) > LONGEST) {
                    break;
                }
                cleaned.appendCodePoint(point);
            }
        }
        return cleaned.toString().strip();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            // of the invisible format characters only those that join letters or emoji are kept
            case Character.FORMAT -> point == 0x200c || point == 0x200d;
            default -> true;
        };
    }

    private static Set<String> matching(Collection<String> values, Pattern pattern) {
        Set<String> matching = new TreeSet<>();
        values.stream()
                .limit(MOST_CHOICES)
                .filter(value -> pattern.matcher(value).matches())
                .forEach(matching::add);
        return matching;
    }

    private static <E> Set<E> known(Collection<String> values, Function<String, Optional<E>> find) {
        Set<E> known = new LinkedHashSet<>();
        values.stream()
                .limit(MOST_CHOICES)
                .forEach(value -> find.apply(value).ifPresent(known::add));
        return known;
    }

    private static Optional<Integer> number(String text, int least, int most) {
        String digits = text.strip();
        if (digits.isEmpty()
                || digits.length() > 3
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int number = Integer.parseInt(digits);
        return number < least
                ? Optional.empty()
                : Optional.of(number).map(each -> Math.min(each, most));
    }
}
