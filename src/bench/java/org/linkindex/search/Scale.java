package org.linkindex.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;

/**
 * The same search over more and more resources. They are made of real ones: a title, a summary and
 * a provider of three that share a category, so that words are as frequent together as they are in
 * life. All else (audiences, nations, ages, …) is the first one's.
 */
public final class Scale {

    private static final long WARM_UP_SECONDS = 12;
    private static final int ROUNDS = 5;

    private Scale() {}

    /**
     * Prints a line for each size, and draws them. Times of search and suggestions are those of the
     * processor, so that other work on the machine hardly changes them; one thread does it all.
     */
    public static void run(List<Integer> sizes, Path picture) throws IOException {
        List<Figures> all = new ArrayList<>();
        System.out.println(
                "resources  built s  kept MB  live MB  search p50 p99 ms  suggest p50 p99 ms"
                        + "  an edit ms  next start s");
        for (int size : sizes) {
            Figures figures = measure(size);
            all.add(figures);
            System.out.println(figures.line());
            Files.writeString(picture, new ScalePlot(all).svg());
        }
    }

    /** What was measured at one size; times in seconds where not named otherwise. */
    record Figures(
            int resources,
            double built,
            long keptMegabytes,
            long liveMegabytes,
            double[] searchMilliseconds,
            double[] suggestMilliseconds,
            double editMilliseconds,
            double start) {

        static double at(double[] sorted, int percent) {
            return sorted[sorted.length * percent / 100];
        }

        String line() {
            return "%,9d  %7.1f  %7d  %7d  %10.2f %6.2f  %11.2f %6.2f  %10.0f  %12.1f"
                    .formatted(
                            resources,
                            built,
                            keptMegabytes,
                            liveMegabytes,
                            at(searchMilliseconds, 50),
                            at(searchMilliseconds, 99),
                            at(suggestMilliseconds, 50),
                            at(suggestMilliseconds, 99),
                            editMilliseconds,
                            start);
        }
    }

    private static Figures measure(int size) throws IOException {
        Edition edition = edition(size);
        Path folder = Files.createTempDirectory("linkindex-scale");
        List<String> questions =
                Questions.shipped().list().stream().map(Questions.Question::words).toList();
        try {
            long start = System.nanoTime();
            double[] search;
            double[] suggest;
            double edit;
            long live;
            double built;
            try (Search found = Search.keptIn(folder, edition)) {
                built = seconds(start);
                search = times(questions, words -> found.search(SearchQuery.of(words)));
                suggest =
                        times(
                                questions,
                                words ->
                                        found.suggest(
                                                words.substring(0, Math.min(8, words.length()))));
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                live = (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
                Edition changed = renamed(edition);
                start = System.nanoTime();
                found.refresh(changed);
                edit = seconds(start) * 1_000;
            }
            long kept = size(folder);
            start = System.nanoTime();
            Search.keptIn(folder, edition).close();
            return new Figures(
                    size, built, kept / 1_000_000, live, search, suggest, edit, seconds(start));
        } finally {
            delete(folder);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Milliseconds of the processor for each call, sorted, once the program is warm. */
    private static double[] times(List<String> questions, Consumer<String> ask) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double[] times = new double[ROUNDS * questions.size()];
        long warm = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000;
        for (int i = 0; System.nanoTime() < warm; i++) {
            ask.accept(questions.get(i % questions.size()));
        }
        for (int i = 0; i < times.length; i++) {
            long start = thread.getCurrentThreadCpuTime();
            ask.accept(questions.get(i % questions.size()));
            times[i] = (thread.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static Edition edition(int size) {
        Edition real = Sample.catalogue();
        Map<String, List<Resource>> alike =
                real.resources().values().stream()
                        .collect(Collectors.groupingBy(each -> each.categories().getFirst()));
        List<Resource> all = List.copyOf(real.resources().values());
        Random random = new Random(size);
        SequencedMap<Code, Resource> resources = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Resource first = all.get(random.nextInt(all.size()));
            List<Resource> near = alike.getOrDefault(first.categories().getFirst(), all);
            Resource second = near.get(random.nextInt(near.size()));
            Resource third = near.get(random.nextInt(near.size()));
            Resource made = Sample.mixed(Sample.code(i), "made-" + i, first, second, third);
            resources.put(made.code(), made);
        }
        return new Edition(1, resources, real.categories(), Map.of());
    }

    private static Edition renamed(Edition edition) {
        SequencedMap<Code, Resource> resources = new LinkedHashMap<>(edition.resources());
        Resource last = edition.resources().lastEntry().getValue();
        resources.put(last.code(), Sample.renamed(last, "Zebrafish"));
        return new Edition(2, resources, edition.categories(), Map.of());
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
