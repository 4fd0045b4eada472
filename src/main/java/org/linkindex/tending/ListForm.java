package org.linkindex.tending;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.web.Request;

/**
 * Which resources a steward asks for.
 *
 * @param words each must stand in the title, the provider, the address, the key or the code
 * @param category slug; empty for all
 * @param own only those that people of one's own organisation added or changed
 * @param page from 1
 */
record ListForm(String words, String category, boolean own, int page) {

    static final int PAGE = 50;

    private static final int LONGEST = 200;

    static ListForm of(Request request) {
        String words = request.query("words").orElse("").strip();
        return new ListForm(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                request.query("category").orElse(""),
                request.query("own").isPresent(),
                Math.clamp(ResourceForm.number(request.query("page").orElse("1")), 1, 1_000));
    }

    /** All that fit, by title. */
    List<Resource> in(Edition edition, Set<Code> ownOnes) {
        List<String> needed = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
        Stream<Resource> all = edition.resources().values().stream();
        return all.filter(each -> category.isEmpty() || each.categories().contains(category))
                .filter(each -> !own || ownOnes.contains(each.code()))
                .filter(each -> needed.stream().allMatch(text(each)::contains))
                .sorted(Comparator.comparing(each -> each.title().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String text(Resource resource) {
        return String.join(
                        " ",
                        resource.title(),
                        resource.provider(),
                        resource.url(),
                        resource.key(),
                        resource.code().text())
                .toLowerCase(Locale.ROOT);
    }

    /** The address of another page of the same list. */
    String onPage(int other) {
        return "/work/resources?words="
                + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + "&category="
                + URLEncoder.encode(category, StandardCharsets.UTF_8)
                + (own ? "&own=yes" : "")
                + "&page="
                + other;
    }
}
