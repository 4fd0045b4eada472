package org.linkindex.tending;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.WebAddress;
import org.linkindex.codes.Code;

/** Finds what may be here already: the same address, or nearly the same name. */
final class Duplicates {

    private static final int MOST = 3;

    /** How much of their three-letter pieces two names must share to be told of. */
    private static final double NEAR = 0.6;

    /** The pieces of all names of one edition: they change far less often than a steward types. */
    private record Names(long edition, Map<Code, Set<String>> pieces) {}

    private volatile Names known = new Names(-1, Map.of());

    /** The likeliest first; never the resource itself. */
    List<Resource> of(
            String title,
            String provider,
            Optional<WebAddress> address,
            @Nullable Code itself,
            Edition edition) {
        SequencedSet<Resource> found = new LinkedHashSet<>();
        address.flatMap(edition::findByAddress).ifPresent(found::add);
        Set<String> mine = pieces(title);
        Set<String> withProvider = pieces(title + " " + provider);
        record Near(Resource resource, double likeness) {}
        Map<Code, Set<String>> names = names(edition);
        edition.resources().values().stream()
                .map(
                        each ->
                                new Near(
                                        each,
                                        Math.max(
                                                likeness(mine, names.get(each.code())),
                                                each.provider().equalsIgnoreCase(provider.strip())
                                                        ? likeness(
                                                                withProvider,
                                                                pieces(
                                                                        each.title()
                                                                                + " "
                                                                                + provider))
                                                        : 0)))
                .filter(near -> near.likeness() >= NEAR)
                .sorted(Comparator.comparingDouble(near -> -near.likeness()))
                .limit(MOST)
                .forEach(near -> found.add(near.resource()));
        return found.stream().filter(each -> !each.code().equals(itself)).limit(MOST).toList();
    }

    private Map<Code, Set<String>> names(Edition edition) {
        Names now = known;
        if (now.edition() != edition.number()) {
            Map<Code, Set<String>> pieces = new HashMap<>();
            edition.resources()
                    .forEach((code, resource) -> pieces.put(code, pieces(resource.title())));
            now = new Names(edition.number(), pieces);
            known = now;
        }
        return now.pieces();
    }

    private static Set<String> pieces(String text) {
        String plain =
                " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 3 <= plain.length(); i++) {
            pieces.add(plain.substring(i, i + 3));
        }
        return pieces;
    }

    /** Shared pieces of both, as a share of all (Dice). */
    private static double likeness(Set<String> a, @Nullable Set<String> b) {
        if (b == null || a.size() < 4 || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return 2.0 * shared / (a.size() + b.size());
    }
}
