package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.search.SearchIndex.Shown;

/** What somebody may be about to type: categories first, then resources, then providers. */
final class Suggestions {

    private static final int MOST = 8;
    private static final int MOST_CATEGORIES = 3;
    private static final int MOST_RESOURCES = 4;
    private static final int MOST_WORDS = 8;

    /** Something to suggest, with the word lists by which it is found. */
    private record Entry(Suggestion suggestion, List<List<String>> wordings) {}

    private final List<Entry> categories = new ArrayList<>();
    private final List<Entry> providers = new ArrayList<>();

    Suggestions(Edition edition) {
        for (Category category : edition.categories().values()) {
            List<List<String>> wordings = new ArrayList<>();
            wordings.add(Tokens.words(category.name()));
            wordings.add(Tokens.words(category.tag()));
            category.terms().forEach(term -> wordings.add(Tokens.words(term)));
            categories.add(
                    new Entry(
                            new Suggestion.OfCategory(category.name(), category.code()), wordings));
        }
        Set<String> names = new LinkedHashSet<>();
        for (Resource resource : edition.resources().values()) {
            if (names.add(resource.provider().toLowerCase(Locale.ROOT))) {
                providers.add(
                        new Entry(
                                new Suggestion.OfProvider(resource.provider()),
                                List.of(Tokens.words(resource.provider()))));
            }
        }
    }

    List<Suggestion> suggest(String typed, Shown shown) throws IOException {
        List<String> words = Tokens.words(typed, MOST_WORDS);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>(best(categories, words, MOST_CATEGORIES));
        suggestions.addAll(resources(words, shown));
        suggestions.addAll(best(providers, words, MOST - suggestions.size()));
        return suggestions;
    }

    private static List<Suggestion> best(List<Entry> entries, List<String> words, int most) {
        List<Suggestion> first = new ArrayList<>();
        List<Suggestion> second = new ArrayList<>();
        List<Suggestion> third = new ArrayList<>();
        for (Entry entry : entries) {
            switch (rank(entry, words)) {
                case 0 -> first.add(entry.suggestion);
                case 1 -> second.add(entry.suggestion);
                case 2 -> third.add(entry.suggestion);
                default -> {}
            }
        }
        first.addAll(second);
        first.addAll(third);
        return first.subList(0, Math.min(Math.max(most, 0), first.size()));
    }

    /** 0: its name begins so; 1: its name has the words; 2: another wording has; 3: none. */
    private static int rank(Entry entry, List<String> words) {
        int rank = 3;
        for (int i = 0; i < entry.wordings.size(); i++) {
            List<String> wording = entry.wordings.get(i);
            int at = find(wording, words);
            if (at >= 0) {
                rank = Math.min(rank, i == 0 && at == 0 ? 0 : i == 0 ? 1 : 2);
            }
        }
        return rank;
    }

    /** Where in the wording the words stand in a row, the last of them begun only; -1 if not. */
    private static int find(List<String> wording, List<String> words) {
        int last = words.size() - 1;
        for (int at = 0; at + last < wording.size(); at++) {
            boolean fits = wording.get(at + last).startsWith(words.get(last));
            for (int i = 0; i < last && fits; i++) {
                fits = wording.get(at + i).equals(words.get(i));
            }
            if (fits) {
                return at;
            }
        }
        return -1;
    }

    private static List<Suggestion> resources(List<String> words, Shown shown) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words.subList(0, words.size() - 1)) {
            query.add(new TermQuery(new Term(Field.TYPED, word)), Occur.MUST);
        }
        query.add(new PrefixQuery(new Term(Field.TYPED, words.getLast())), Occur.MUST);
        List<Suggestion> suggestions = new ArrayList<>();
        for (ScoreDoc each : shown.searcher().search(query.build(), MOST_RESOURCES).scoreDocs) {
            Resource resource = shown.resource(each.doc);
            suggestions.add(
                    new Suggestion.OfResource(
                            resource.title(), resource.code(), resource.provider()));
        }
        return suggestions;
    }
}
