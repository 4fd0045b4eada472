package org.linkindex.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;
import org.linkindex.search.SearchIndex.Shown;
import org.linkindex.search.SearchResults.Choice;
import org.linkindex.search.SearchResults.Facet;
import org.linkindex.search.SearchResults.Kind;

/** The ways to narrow some results, in the order in which they are shown. */
record Facets(Shown shown, SearchQuery query, Counts counted) {

    List<Facet> list() {
        return List.of(
                facet(Kind.AUDIENCE, audiences()),
                facet(Kind.AGE, ages()),
                facet(Kind.FORMAT, formats()),
                facet(Kind.NATION, nations()),
                facet(Kind.AREA, areas()),
                facet(Kind.LANGUAGE, languages()),
                facet(Kind.CATEGORY, categories()));
    }

    private static Facet facet(Kind kind, List<Choice> choices) {
        return new Facet(
                kind, choices.stream().filter(each -> each.count() > 0 || each.chosen()).toList());
    }

    private List<Choice> audiences() {
        List<Choice> choices = new ArrayList<>();
        for (Audience each : Audience.values()) {
            boolean chosen = query.audiences().contains(each);
            choices.add(new Choice(each.word(), each.label(), counted.count(each), chosen));
        }
        return choices;
    }

    /** None when all ages leave the same: then there is nothing to narrow. */
    private List<Choice> ages() {
        List<Choice> choices = new ArrayList<>();
        for (int years = 0; years <= SearchQuery.OLDEST; years++) {
            String label = years == 0 ? "Under 1" : Integer.toString(years);
            boolean chosen = Integer.valueOf(years).equals(query.age());
            choices.add(
                    new Choice(Integer.toString(years), label, counted.ageCount(years), chosen));
        }
        boolean allAlike = choices.stream().mapToInt(Choice::count).distinct().count() == 1;
        return allAlike && query.age() == null ? List.of() : choices;
    }

    /** What is for everywhere stays, whichever place is chosen. */
    private List<Choice> areas() {
        Map<String, Integer> counts = counted.areaCounts();
        query.areas().forEach(area -> counts.putIfAbsent(area, 0));
        return counts.entrySet().stream()
                .map(
                        each ->
                                new Choice(
                                        each.getKey(),
                                        each.getKey(),
                                        each.getValue() + counted.everywhere(),
                                        query.areas().contains(each.getKey())))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private List<Choice> formats() {
        List<Choice> choices = new ArrayList<>();
        for (Format each : Format.values()) {
            boolean chosen = query.formats().contains(each);
            choices.add(new Choice(each.word(), each.label(), counted.count(each), chosen));
        }
        return choices;
    }

    private List<Choice> nations() {
        List<Choice> choices = new ArrayList<>();
        for (Nation each : Nation.values()) {
            boolean chosen = query.nations().contains(each);
            choices.add(new Choice(each.word(), each.label(), counted.count(each), chosen));
        }
        return choices;
    }

    private List<Choice> languages() {
        Map<String, Integer> counts = counted.languageCounts();
        query.languages().forEach(language -> counts.putIfAbsent(language, 0));
        return counts.entrySet().stream()
                .map(
                        each ->
                                new Choice(
                                        each.getKey(),
                                        shown.languageNames()
                                                .getOrDefault(each.getKey(), each.getKey()),
                                        each.getValue(),
                                        query.languages().contains(each.getKey())))
                .sorted(
                        Comparator.comparingInt(Choice::count)
                                .reversed()
                                .thenComparing(Choice::label))
                .toList();
    }

    private List<Choice> categories() {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < shown.slugs().size(); i++) {
            String slug = shown.slugs().get(i);
            String name = shown.edition().category(slug).map(Category::name).orElse(slug);
            boolean chosen = query.categories().contains(slug);
            choices.add(new Choice(slug, name, counted.categoryCount(i), chosen));
        }
        choices.sort(Comparator.comparingInt(Choice::count).reversed());
        return choices;
    }
}
