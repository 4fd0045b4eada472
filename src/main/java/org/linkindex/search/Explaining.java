package org.linkindex.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.linkindex.catalogue.Resource;
import org.linkindex.search.Explanation.Part;
import org.linkindex.search.Explanation.Row;
import org.linkindex.search.Meaning.Concept;
import org.linkindex.search.Meaning.Wording;
import org.linkindex.search.SearchIndex.Shown;

/** Takes a score apart again, for those who edit the thesaurus. */
record Explaining(Shown shown, Ranking ranking, Meaning meaning) {

    Explanation explain(String words, List<Gatherer.Found> best, List<Resource> resources)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            rows.add(row(best.get(i), resources.get(i)));
        }
        return new Explanation(
                meaning.corrected().orElse(words),
                meaning.phrases(),
                meaning.categories().entrySet().stream().map(Explaining::written).toList(),
                wishes(),
                meaning.concepts().stream().map(Explaining::written).toList(),
                rows);
    }

    private Row row(Gatherer.Found found, Resource resource) throws IOException {
        Fit fit = new Fit(ranking, meaning, shown.slugs());
        List<Part> parts = new ArrayList<>();
        for (Concept concept : meaning.concepts()) {
            add(parts, wordPart(concept, found.doc(), fit));
        }
        for (Query pair : Pairs.queries(ranking, meaning)) {
            add(parts, new Part("side by side", fit.words(score(pair, found.doc()))));
        }
        add(parts, new Part("category", fit.categories(found.facts())));
        add(parts, new Part("wishes", fit.wishes(found.facts(), found.speaks())));
        add(parts, new Part("place and standing", fit.priors(found.facts())));
        parts.sort(Comparator.comparingDouble(Part::score).reversed());
        return new Row(resource.key(), resource.title(), found.score(), parts);
    }

    private static void add(List<Part> parts, Part part) {
        if (part.score() != 0) {
            parts.add(part);
        }
    }

    /** What a concept adds, named after the field and the wording that score most. */
    private Part wordPart(Concept concept, int doc, Fit fit) throws IOException {
        String best = "";
        float most = 0;
        for (Wording wording : concept.wordings()) {
            for (String field : List.of(Field.TITLE, Field.TEXT)) {
                for (String stem : wording.stems()) {
                    float score =
                            wording.weight() * score(new TermQuery(new Term(field, stem)), doc);
                    if (score > most) {
                        most = score;
                        best = field + ": " + stem;
                    }
                }
            }
        }
        String what = concept.hint() ? best + " (hint)" : best + " (" + concept.typed() + ")";
        return new Part(what, fit.words(score(concept, doc)));
    }

    private float score(Concept concept, int doc) throws IOException {
        List<LeafReaderContext> parts = shown.reader().leaves();
        LeafReaderContext part = parts.get(ReaderUtil.subIndex(doc, parts));
        Windows windows = Sweep.of(shown.searcher(), ranking, concept).over(part);
        while (windows.next()) {
            int at = Arrays.binarySearch(windows.docs(), 0, windows.count(), doc - part.docBase);
            if (at >= 0) {
                return windows.lexical()[at];
            }
        }
        return 0;
    }

    private float score(Query query, int doc) throws IOException {
        var explained = shown.searcher().explain(query, doc);
        return explained.isMatch() ? explained.getValue().floatValue() : 0;
    }

    private List<String> wishes() {
        List<String> wishes = new ArrayList<>();
        meaning.audiences().keySet().forEach(each -> wishes.add("for " + each.word()));
        meaning.formats().forEach(each -> wishes.add("as " + each.word()));
        meaning.nations().forEach(each -> wishes.add("in " + each.word()));
        meaning.languages().forEach(each -> wishes.add("language " + each));
        Integer age = meaning.age();
        if (age != null) {
            wishes.add("age " + age);
        }
        meaning.danger().ifPresent(each -> wishes.add("danger: " + each.slug()));
        return wishes;
    }

    private static String written(Map.Entry<String, Float> category) {
        return String.format(Locale.ROOT, "%s %.2f", category.getKey(), category.getValue());
    }

    private static String written(Concept concept) {
        StringBuilder written = new StringBuilder(concept.hint() ? "hint " : "");
        written.append(concept.typed());
        written.append(String.format(Locale.ROOT, " %.2f:", concept.weight()));
        for (Wording wording : concept.wordings()) {
            written.append(' ').append(String.join("+", wording.stems()));
        }
        return written.toString();
    }
}
