package org.linkindex.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Group;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.packs.Pack;

/**
 * From words such as {@code core}, {@code teachers}, {@code 7K2M9X} or {@code in-7K2M9X}, which is
 * all that is in a pack, to the tags they mean.
 */
final class Choosing {

    static final String ALL = "all";
    static final String RESOURCES = "resources";

    /** Before the code of a pack: all that is in it. */
    static final String CONTENTS = "in-";

    /** Most tags in one document: more would not fit into memory beside all else. */
    static final int MOST = 3_000;

    /** A ready set: for whom, and the slugs of its categories. */
    record ReadySet(String label, List<String> slugs) {}

    private static final SequencedMap<String, ReadySet> SETS = read();

    private Choosing() {}

    /** The ready sets by their words, in the order of the file. */
    static SequencedMap<String, ReadySet> sets() {
        return SETS;
    }

    private static SequencedMap<String, ReadySet> read() {
        SequencedMap<String, ReadySet> sets = new LinkedHashMap<>();
        try (InputStream in =
                Objects.requireNonNull(Choosing.class.getResourceAsStream("/print/sets.txt"))) {
            for (String line :
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> parts = Stream.of(line.split("\\|")).map(String::strip).toList();
                    sets.put(
                            parts.get(0),
                            new ReadySet(parts.get(1), List.of(parts.get(2).split(" +"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sets;
    }

    /**
     * The tags, each once, in the order in which they were asked for.
     *
     * @throws CannotPrint when a word means nothing here, or they are more than {@link #MOST}
     */
    static List<Tag> tags(List<String> words, Stock stock) {
        Set<Tag> tags = new LinkedHashSet<>();
        for (String word : words) {
            List<Tag> found = find(word, stock);
            if (found.isEmpty()) {
                throw new CannotPrint(
                        "codes", "There is no tag '" + shortened(word) + "'; check it.");
            }
            tags.addAll(found);
        }
        return fewEnough(List.copyOf(tags), MOST);
    }

    static List<Tag> fewEnough(List<Tag> tags, int most) {
        if (tags.size() > most) {
            throw new CannotPrint(
                    "set",
                    "These are %,d tags; one document holds %,d. Choose fewer."
                            .formatted(tags.size(), most));
        }
        return tags;
    }

    /**
     * A code as it stands on paper, whatever way it was typed.
     *
     * @throws CannotPrint when it is none
     */
    static String code(String typed) {
        boolean contents = typed.toLowerCase(Locale.ROOT).startsWith(CONTENTS);
        return Code.parse(contents ? typed.substring(CONTENTS.length()) : typed)
                .map(code -> (contents ? CONTENTS : "") + code)
                .orElseThrow(
                        () ->
                                new CannotPrint(
                                        "codes",
                                        "'" + shortened(typed) + "' is not a code; check it."));
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }

    /** Words win over codes: {@code police} may be read as one. */
    private static List<Tag> find(String typed, Stock stock) {
        Edition edition = stock.edition();
        String word = typed.toLowerCase(Locale.ROOT);
        ReadySet set = SETS.get(word);
        if (set != null) {
            return set.slugs().stream()
                    .flatMap(slug -> edition.category(slug).stream())
                    .map(Tag::of)
                    .toList();
        }
        return switch (word) {
            case ALL -> edition.categories().values().stream().map(Tag::of).toList();
            case RESOURCES ->
                    edition.offered().resources().values().stream()
                            .flatMap(resource -> tag(resource, edition))
                            .toList();
            default -> findOne(word, stock);
        };
    }

    private static List<Tag> findOne(String word, Stock stock) {
        Edition edition = stock.edition();
        if (word.startsWith(CONTENTS)) {
            return Code.parse(word.substring(CONTENTS.length())).stream()
                    .flatMap(code -> stock.pack(code).stream())
                    .flatMap(pack -> pack.parts().stream())
                    .flatMap(part -> tag(part.code(), stock))
                    .toList();
        }
        List<Tag> ofGroup =
                categories(edition)
                        .filter(each -> each.group().word().equals(word))
                        .map(Tag::of)
                        .toList();
        if (!ofGroup.isEmpty()) {
            return ofGroup;
        }
        if (edition.category(word).isPresent()) {
            return edition.category(word).stream().map(Tag::of).toList();
        }
        return Code.parse(word).stream().flatMap(code -> tag(code, stock)).toList();
    }

    private static Stream<Tag> tag(Code code, Stock stock) {
        Edition edition = stock.edition();
        return Stream.of(
                        categories(edition).filter(each -> each.code().equals(code)).map(Tag::of),
                        edition.resource(code).stream().flatMap(each -> tag(each, edition)),
                        stock.pack(code).stream().flatMap(pack -> tag(pack, stock)))
                .flatMap(found -> found);
    }

    /** The tag of a pack looks like that of the first thing in it. */
    private static Stream<Tag> tag(Pack pack, Stock stock) {
        return pack.parts().stream()
                .flatMap(part -> tag(part.code(), stock))
                .limit(1)
                .map(first -> new Tag(pack.code(), pack.title(), first.group(), first.icon()));
    }

    private static Stream<Tag> tag(Resource resource, Edition edition) {
        return edition.main(resource.categories()).stream().map(main -> Tag.of(resource, main));
    }

    private static Stream<Category> categories(Edition edition) {
        return edition.categories().values().stream();
    }

    /** Whether a word means many tags, by one name. */
    static boolean isSet(String word) {
        return word.equals(ALL)
                || word.equals(RESOURCES)
                || word.startsWith(CONTENTS)
                || SETS.containsKey(word)
                || Stream.of(Group.values()).anyMatch(group -> group.word().equals(word));
    }

    /** How the page names a set: "Core 12". */
    static String label(String set, Stock stock) {
        return switch (set) {
            case ALL -> "All tags";
            case RESOURCES -> "Each resource";
            default ->
                    Stream.of(
                                    Stream.ofNullable(SETS.get(set)).map(ReadySet::label),
                                    Stream.of(Group.values())
                                            .filter(group -> group.word().equals(set))
                                            .map(Group::label),
                                    stock.packOf(set).stream().map(Pack::title))
                            .flatMap(labels -> labels)
                            .findFirst()
                            .orElse(set);
        };
    }
}
