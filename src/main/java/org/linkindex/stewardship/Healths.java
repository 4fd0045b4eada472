package org.linkindex.stewardship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.linkindex.catalogue.Catalogue;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.Retirement;
import org.linkindex.codes.Code;
import org.linkindex.database.Database;
import org.linkindex.database.Transaction;
import org.linkindex.stewardship.HealthView.Decided;
import org.linkindex.stewardship.HealthView.Row;
import org.linkindex.stewardship.Verdict.Health;

/** How the links of the index are, now and over time. */
final class Healths {

    private static final int DAYS = 90;
    private static final int MOST_ROWS = 20;

    private final Database database;
    private final Catalogue catalogue;
    private final Decisions decisions;
    private final Clock clock;

    Healths(Database database, Catalogue catalogue, Decisions decisions, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.clock = clock;
    }

    HealthView view() {
        Edition edition = catalogue.edition();
        return database.read(tx -> view(tx, edition));
    }

    private HealthView view(Transaction tx, Edition edition) {
        Map<Health, Integer> totals = new EnumMap<>(Health.class);
        Map<String, Map<Health, Integer>> categories = new HashMap<>();
        Map<String, Map<Health, Integer>> providers = new HashMap<>();
        for (Watch watch : new Watches(tx).all()) {
            Resource resource = edition.resource(watch.code()).orElse(null);
            if (resource != null) {
                Health health = watch.verdict().health();
                totals.merge(health, 1, Integer::sum);
                add(providers, resource.provider(), health);
                edition.main(resource.categories())
                        .map(Category::name)
                        .ifPresent(name -> add(categories, name, health));
            }
        }
        Instant now = clock.instant();
        int overdue =
                (int)
                        edition.reviews().values().stream()
                                .filter(review -> review.isOverdue(now))
                                .count();
        return new HealthView(
                totals,
                days(tx),
                rows(categories),
                rows(providers),
                decisions.latest(10).stream()
                        .map(each -> new Decided(each, title(edition, each.code())))
                        .toList(),
                overdue,
                edition.reviews().size(),
                tx.find(
                                "select void from link_round where finished is not null"
                                        + " order by number desc limit 1",
                                row -> row.text("void"))
                        .orElse(""));
    }

    private static String title(Edition edition, Code code) {
        return edition.resource(code)
                .map(Resource::title)
                .or(() -> edition.retirement(code).map(Retirement::title))
                .orElse(code.text());
    }

    private static void add(Map<String, Map<Health, Integer>> to, String name, Health health) {
        to.computeIfAbsent(name, each -> HealthView.none()).merge(health, 1, Integer::sum);
    }

    /** Those with trouble, the most first. */
    private static List<Row> rows(Map<String, Map<Health, Integer>> totals) {
        return totals.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .filter(row -> row.trouble() > 0)
                .sorted(Comparator.comparingInt(Row::trouble).reversed().thenComparing(Row::name))
                .limit(MOST_ROWS)
                .toList();
    }

    private SequencedMap<LocalDate, Map<Health, Integer>> days(Transaction tx) {
        SequencedMap<LocalDate, Map<Health, Integer>> days = new LinkedHashMap<>();
        tx.each(
                "select day, health, total from link_health where day >= ? order by day",
                row ->
                        days.computeIfAbsent(
                                        LocalDate.parse(row.text("day")), day -> HealthView.none())
                                .put(
                                        Health.valueOf(row.text("health")),
                                        Math.toIntExact(row.number("total"))),
                LocalDate.now(clock).minusDays(DAYS).toString());
        return days;
    }
}
