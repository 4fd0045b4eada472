package org.linkindex.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.linkindex.catalogue.Edition;

final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        Edition edition = Sample.catalogue();
        long t = System.nanoTime();
        Search search = new Search(edition);
        System.out.println("index ms " + (System.nanoTime() - t) / 1_000_000);
        List<Questions.Question> questions =
                Questions.parse(Files.readString(Path.of("/work/shared/evaluation/queries.csv")))
                        .list();
        Evaluation.Finder finder =
                words ->
                        search.search(SearchQuery.of(words)).hits().stream()
                                .map(hit -> hit.resource().key())
                                .toList();
        Evaluation evaluation = Evaluation.of(questions, finder);
        System.out.println(evaluation);
        if (args.length > 0) {
            evaluation.answers().stream()
                    .filter(a -> a.place() != 1)
                    .forEach(
                            a ->
                                    System.out.printf(
                                            "%d %.2f %s [%s] %s%n",
                                            a.place(), a.gain(), a.words(), a.who(), a.keys()));
        }
    }
}
