package org.linkindex.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well judged questions are answered. A success is a resource judged 2 or 3 among the first
 * hits; gains of nDCG are the grades themselves.
 *
 * @param questions how many were asked
 * @param successAt1 share with a success in the first place
 * @param successAt3 in the first three
 * @param successAt5 in the first five
 * @param reciprocalRank mean of 1 / place of the first success within ten
 * @param gain normalised discounted cumulative gain of the first ten
 * @param empty how many found nothing
 * @param answers each question's own figures, worst first
 */
public record Evaluation(
        int questions,
        double successAt1,
        double successAt3,
        double successAt5,
        double reciprocalRank,
        double gain,
        int empty,
        List<Answer> answers) {

    /** Places that count. */
    static final int DEPTH = 10;

    private static final int GOOD = 2;

    /**
     * How one question was answered.
     *
     * @param place of the first success within ten; 0 when there is none
     * @param keys of the first three hits
     */
    public record Answer(String words, String who, int place, double gain, List<String> keys) {}

    /** Asks for the keys of the first hits of some words. */
    interface Finder {
        List<String> keys(String words);
    }

    static Evaluation of(List<Questions.Question> questions, Finder finder) {
        List<Answer> answers = new ArrayList<>();
        int empty = 0;
        for (Questions.Question question : questions) {
            List<String> keys = finder.keys(question.words());
            empty += keys.isEmpty() ? 1 : 0;
            answers.add(
                    new Answer(
                            question.words(),
                            question.who(),
                            place(keys, question.grades()),
                            gain(keys, question.grades()),
                            keys.stream().limit(3).toList()));
        }
        answers.sort(
                Comparator.comparingDouble(
                                (Answer answer) -> answer.place() == 0 ? 0 : 1.0 / answer.place())
                        .thenComparingDouble(Answer::gain));
        return new Evaluation(
                questions.size(),
                share(answers, 1),
                share(answers, 3),
                share(answers, 5),
                answers.stream()
                        .mapToDouble(each -> each.place() == 0 ? 0 : 1.0 / each.place())
                        .average()
                        .orElse(0),
                answers.stream().mapToDouble(Answer::gain).average().orElse(0),
                empty,
                List.copyOf(answers));
    }

    private static double share(List<Answer> answers, int within) {
        return answers.stream()
                .mapToDouble(each -> each.place() > 0 && each.place() <= within ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static int place(List<String> keys, Map<String, Integer> grades) {
        for (int i = 0; i < Math.min(DEPTH, keys.size()); i++) {
            if (grades.getOrDefault(keys.get(i), 0) >= GOOD) {
                return i + 1;
            }
        }
        return 0;
    }

    private static double gain(List<String> keys, Map<String, Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(DEPTH, keys.size()); i++) {
            gain += discounted(grades.getOrDefault(keys.get(i), 0), i);
        }
        List<Integer> ideal =
                grades.values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
        double best = 0;
        for (int i = 0; i < ideal.size(); i++) {
            best += discounted(ideal.get(i), i);
        }
        return best == 0 ? 0 : gain / best;
    }

    private static double discounted(int grade, int index) {
        return grade * Math.log(2) / Math.log(index + 2.0);
    }

    /** One line to print. */
    @Override
    public String toString() {
        return "success@1 %.3f  success@3 %.3f  success@5 %.3f  MRR %.3f  nDCG@10 %.3f  empty %d  (%d questions)"
                .formatted(
                        successAt1, successAt3, successAt5, reciprocalRank, gain, empty, questions);
    }
}
