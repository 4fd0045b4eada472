package org.linkindex.app;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;
import org.linkindex.codes.VisitTotal;
import org.linkindex.codes.Way;
import org.linkindex.search.UnansweredWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows how often codes were scanned and opened, and which are said to be broken. */
@Command(
        name = "counts",
        description = {
            "Shows how often codes were scanned, typed or followed, and opened, and what people",
            "said is broken, wrong or felt unsafe; then words of our own thesaurus that stood in",
            "questions that found little. Day totals are all that is kept of a visit."
        },
        mixinStandardHelpOptions = true)
final class CountsCommand implements Callable<Integer> {

    /** Below this a number may tell of a single family (decision 8). */
    private static final long FEW = 8;

    @Mixin Settings.Store store = new Settings.Store();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many days back (default: ${DEFAULT-VALUE}).")
    int days = 30;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many codes (default: ${DEFAULT-VALUE}).")
    int most = 20;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        try (Index index = Index.open(store.address(), clock)) {
            LocalDate since = LocalDate.now(clock).minusDays(Math.max(0, days - 1));
            List<VisitTotal> totals = index.codes().totalsSince(since);
            PrintWriter out = spec.commandLine().getOut();
            print(totals, index.catalogue().edition(), out);
            print(index.unanswered().since(since), out);
            out.flush();
            return 0;
        }
    }

    private void print(List<VisitTotal> totals, Edition edition, PrintWriter out) {
        Map<Code, Map<Way, Long>> byCode =
                totals.stream()
                        .collect(
                                Collectors.groupingBy(
                                        VisitTotal::code,
                                        Collectors.groupingBy(
                                                VisitTotal::way,
                                                () -> new EnumMap<>(Way.class),
                                                Collectors.summingLong(VisitTotal::total))));
        out.println("code    scanned    typed   opened  broken   wrong  unsafe  title");
        byCode.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -sum(entry.getValue())))
                .limit(most)
                .forEach(entry -> out.println(line(entry.getKey(), entry.getValue(), edition)));
    }

    private static long sum(Map<Way, Long> ways) {
        return ways.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String line(Code code, Map<Way, Long> ways, Edition edition) {
        return "%s %8d %8d %8d %7d %7d %7d  %s"
                .formatted(
                        code,
                        ways.getOrDefault(Way.SCANNED, 0L),
                        ways.getOrDefault(Way.TYPED, 0L),
                        ways.getOrDefault(Way.OPENED, 0L),
                        ways.getOrDefault(Way.SAID_BROKEN, 0L),
                        ways.getOrDefault(Way.SAID_WRONG, 0L),
                        ways.getOrDefault(Way.SAID_UNSAFE, 0L),
                        edition.resource(code)
                                .map(Resource::title)
                                .orElse("(category or withdrawn)"));
    }

    private void print(List<UnansweredWord> totals, PrintWriter out) {
        Map<String, Long> byWord =
                totals.stream()
                        .collect(
                                Collectors.groupingBy(
                                        UnansweredWord::word,
                                        TreeMap::new,
                                        Collectors.summingLong(UnansweredWord::total)));
        if (byWord.isEmpty()) {
            return;
        }
        out.println();
        out.println("Words of questions that found little");
        byWord.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -shown(entry.getValue())))
                .limit(most)
                .forEach(entry -> out.println(line(entry.getKey(), entry.getValue())));
    }

    private static String line(String word, long total) {
        return "%14s  %s".formatted(total < FEW ? "fewer than " + FEW : total, word);
    }

    /** All small numbers are alike, so that their order does not tell them either. */
    private static long shown(long total) {
        return total < FEW ? 0 : total;
    }
}
