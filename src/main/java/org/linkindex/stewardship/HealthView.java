package org.linkindex.stewardship;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.linkindex.stewardship.Verdict.Health;

/**
 * What the page of health shows.
 *
 * @param totals how many stand how now
 * @param days how many stood how on each day, the oldest first
 * @param categories those with most trouble first: how many stand how
 * @param providers likewise
 * @param decided what was mended lately
 * @param overdue how many reviews are overdue
 * @param reviewed how many were ever reviewed
 * @param doubt why the last round did not count; empty when it did
 */
record HealthView(
        Map<Health, Integer> totals,
        SequencedMap<LocalDate, Map<Health, Integer>> days,
        List<Row> categories,
        List<Row> providers,
        List<Decided> decided,
        int overdue,
        int reviewed,
        String doubt) {

    /**
     * What somebody decided, and about what.
     *
     * @param title what it is, or was, called; its code when nothing is known of it any more
     */
    record Decided(Decision decision, String title) {}

    /** How many of one category or provider stand how. */
    record Row(String name, Map<Health, Integer> totals) {

        int total() {
            return totals.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(Health health) {
            return totals.getOrDefault(health, 0);
        }

        /** How many are suspect, paused or gone. */
        int trouble() {
            return of(Health.SUSPECT) + of(Health.PAUSED) + of(Health.GONE);
        }
    }

    /** One band of the plot. */
    record Band(Health health, String points) {}

    static final int WIDTH = 600;
    static final int HEIGHT = 160;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    /** The first day of the plot. */
    String from() {
        return DAY.format(days.firstEntry().getKey());
    }

    /** Its last day. */
    String until() {
        return DAY.format(days.lastEntry().getKey());
    }

    /** As people write numbers. */
    static String grouped(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    int all() {
        return totals.values().stream().mapToInt(Integer::intValue).sum();
    }

    int of(Health health) {
        return totals.getOrDefault(health, 0);
    }

    /** The bands from the ground up, as points of polygons. */
    List<Band> bands() {
        List<Map<Health, Integer>> each = new ArrayList<>(days.values());
        int most = each.stream().mapToInt(HealthView::sum).max().orElse(1);
        List<Band> bands = new ArrayList<>();
        Map<Integer, Integer> ground = new HashMap<>();
        for (Health health : Health.values()) {
            StringBuilder over = new StringBuilder();
            List<String> under = new ArrayList<>();
            for (int i = 0; i < each.size(); i++) {
                int x = each.size() == 1 ? 0 : i * WIDTH / (each.size() - 1);
                int low = ground.getOrDefault(i, 0);
                int high = low + each.get(i).getOrDefault(health, 0);
                over.append(x).append(',').append(y(high, most)).append(' ');
                under.addFirst(x + "," + y(low, most));
                ground.put(i, high);
            }
            bands.add(new Band(health, over + String.join(" ", under)));
        }
        return bands;
    }

    private static int sum(Map<Health, Integer> day) {
        return day.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int y(int value, int most) {
        return HEIGHT - (most == 0 ? 0 : value * HEIGHT / most);
    }

    static Map<Health, Integer> none() {
        return new EnumMap<>(Health.class);
    }
}
