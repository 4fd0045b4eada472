package org.linkindex.search;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.linkindex.search.Questions.Question;

/**
 * Finds weights by coordinate ascent on judged questions, and says how well they generalise: five
 * times it tunes on four fifths and measures on the fifth that it has not seen. Run by hand; the
 * result is copied into {@link Ranking#TUNED}.
 */
final class Tuning {

    private static final double[] STEPS = {0.5, 0.75, 1.33, 2};

    private static final Set<String> KEEP = Set.of("language", "late");

    /** Weights set by hand before any tuning: where cross-validation starts, so that it is fair. */
    private static final Ranking GUESSED =
            new Ranking(
                    1.6f, 1f, 0.25f, 0.6f, 0.35f, 5f, 2f, 1.2f, -1.5f, 2.5f, 4f, -2f, -1.2f, 4f,
                    0.6f, 0.2f, 0.2f, -0.4f, 1f, 0.6f, 1.6f, 1f, 0.7f, 0.4f, 0.35f, 0.3f, 0.4f,
                    0.5f);

    private final Search search;

    private Tuning(Search search) {
        this.search = search;
    }

    public static void main(String[] args) throws Exception {
        List<Question> questions = Questions.parse(Files.readString(Path.of(args[0]))).list();
        Tuning tuning = new Tuning(new Search(Sample.catalogue()));
        int passes = Integer.parseInt(args[1]);
        System.out.println("guessed " + tuning.measured(GUESSED, questions));
        System.out.println("in use " + tuning.measured(Ranking.TUNED, questions));
        if (args.length > 2) {
            double[] sums = new double[6];
            for (int fold = 0; fold < 5; fold++) {
                List<Question> train = new ArrayList<>();
                List<Question> test = new ArrayList<>();
                for (int i = 0; i < questions.size(); i++) {
                    (i % 5 == fold ? test : train).add(questions.get(i));
                }
                Ranking tuned = tuning.tuned(GUESSED, train, passes, false);
                Evaluation on = tuning.measured(tuned, test);
                System.out.println("fold " + fold + " unseen " + on);
                double n = test.size();
                sums[0] += on.successAt1() * n;
                sums[1] += on.successAt3() * n;
                sums[2] += on.successAt5() * n;
                sums[3] += on.reciprocalRank() * n;
                sums[4] += on.gain() * n;
                sums[5] += n;
            }
            System.out.printf(
                    "cross-validated: success@1 %.3f success@3 %.3f success@5 %.3f MRR %.3f nDCG@10 %.3f%n",
                    sums[0] / sums[5],
                    sums[1] / sums[5],
                    sums[2] / sums[5],
                    sums[3] / sums[5],
                    sums[4] / sums[5]);
        } else {
            tuning.tuned(Ranking.TUNED, questions, passes, true);
        }
    }

    private Evaluation measured(Ranking ranking, List<Question> questions) {
        Search with = search.with(ranking);
        return Evaluation.of(
                questions,
                words ->
                        with.search(SearchQuery.of(words)).hits().stream()
                                .map(hit -> hit.resource().key())
                                .toList());
    }

    private double worth(Ranking ranking, List<Question> questions) {
        Evaluation on = measured(ranking, questions);
        return on.gain() * 2 + on.reciprocalRank() + 0.5 * on.successAt3() + 0.5 * on.successAt1();
    }

    private Ranking tuned(Ranking from, List<Question> questions, int passes, boolean talk)
            throws Exception {
        RecordComponent[] parts = Ranking.class.getRecordComponents();
        float[] weights = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            weights[i] = (float) parts[i].getAccessor().invoke(from);
        }
        double best = worth(of(weights), questions);
        for (int pass = 0; pass < passes; pass++) {
            double before = best;
            for (int i = 0; i < parts.length; i++) {
                if (KEEP.contains(parts[i].getName())) {
                    continue;
                }
                float start = weights[i];
                float chosen = start;
                for (double step : STEPS) {
                    double gentle = pass == 0 ? step : 1 + (step - 1) / (pass + 1);
                    weights[i] = start == 0 ? (float) (step - 1) * 0.3f : (float) (start * gentle);
                    double worth = worth(of(weights), questions);
                    // a little resistance, so that noise does not move weights
                    if (worth > best + 0.002) {
                        best = worth;
                        chosen = weights[i];
                    }
                }
                weights[i] = chosen;
                if (talk && chosen != start) {
                    System.out.printf(
                            Locale.ROOT,
                            "  %s %.3f -> %.3f   %.4f%n",
                            parts[i].getName(),
                            start,
                            chosen,
                            best);
                }
            }
            if (best - before < 0.003) {
                break;
            }
        }
        Ranking ranking = of(weights);
        if (talk) {
            System.out.println(measured(ranking, questions));
            System.out.println(Arrays.toString(weights));
        }
        return ranking;
    }

    private static Ranking of(float[] weights) throws Exception {
        Class<?>[] types = new Class<?>[weights.length];
        Arrays.fill(types, float.class);
        Constructor<Ranking> constructor = Ranking.class.getDeclaredConstructor(types);
        Object[] values = new Object[weights.length];
        for (int i = 0; i < weights.length; i++) {
            values[i] = weights[i];
        }
        return constructor.newInstance(values);
    }
}
