package org.linkindex.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linkindex.search.Evaluation;
import org.linkindex.search.Explanation;
import org.linkindex.search.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well judged questions are answered, so that a change of the thesaurus shows. */
@Command(
        name = "evaluate",
        description = {
            "Measures how well judged questions are answered, and what changed since the last time.",
            "A file of questions has the columns query,who,key,grade; grades are 3 exactly, 2 good,",
            "1 related. Without --questions the product's own are asked."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    @Mixin Settings.Store store = new Settings.Store();

    @Option(names = "--questions", paramLabel = "FILE", description = "Judged questions (CSV).")
    @Nullable Path questions;

    @Option(
            names = "--thesaurus",
            paramLabel = "DIR",
            description = "Folder whose files replace the thesaurus files of the same name.")
    @Nullable Path thesaurus;

    @Option(
            names = "--worst",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the worst answers to show (default: ${DEFAULT-VALUE}).")
    int worst = 10;

    @Option(
            names = "--explain",
            paramLabel = "WORDS",
            description = "Say instead why these words find what they find.")
    @Nullable String explain;

    @Option(
            names = "--peers",
            description = {
                "Ask others the same, too: SQLite FTS5, plain Lucene, and PostgreSQL when",
                "--database names one."
            })
    boolean peers;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Index index = Index.open(store.address(), Clock.systemUTC());
                Search search = search(index)) {
            if (peers) {
                search.peers(store.postgresql())
                        .forEach((name, found) -> out.printf("%-12s %s%n", name, found));
            } else if (explain != null) {
                print(search.explain(explain), out);
            } else {
                print(questions == null ? search.evaluate() : search.evaluate(questions), out);
            }
            out.flush();
            return 0;
        }
    }

    private Search search(Index index) {
        return thesaurus == null
                ? new Search(index.catalogue().edition())
                : new Search(index.catalogue().edition(), thesaurus);
    }

    private void print(Evaluation now, PrintWriter out) {
        out.println(now);
        out.println(sinceLast(now.toString()));
        out.println();
        out.println("The worst answered:");
        now.answers().stream()
                .limit(worst)
                .forEach(
                        each ->
                                out.printf(
                                        "  place %s  nDCG %.2f  %s%n      %s%n",
                                        each.place() == 0 ? "–" : String.valueOf(each.place()),
                                        each.gain(),
                                        each.words(),
                                        String.join(", ", each.keys())));
    }

    /** The last figures lie beside the data; questions are judged ones, nobody's own. */
    private String sinceLast(String now) {
        Path file = store.data.resolve("last-evaluation.txt");
        try {
            Files.createDirectories(store.data);
            String last = Files.exists(file) ? Files.readString(file) : "";
            Files.writeString(file, now);
            return last.isEmpty()
                    ? "This is the first time."
                    : last.equals(now) ? "The same as last time." : "Last time: " + last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(Explanation explanation, PrintWriter out) {
        out.println("Read as:     " + explanation.words());
        out.println("Phrases:     " + String.join("; ", explanation.phrases()));
        out.println("About:       " + String.join("; ", explanation.categories()));
        out.println("Wishes:      " + String.join("; ", explanation.wishes()));
        out.println("Looks for:   " + String.join("; ", explanation.looksFor()));
        for (Explanation.Row row : explanation.rows()) {
            out.printf("%n%8.2f  %s (%s)%n", row.score(), row.title(), row.key());
            row.parts().forEach(part -> out.printf("%12.2f  %s%n", part.score(), part.what()));
        }
    }
}
