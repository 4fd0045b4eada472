package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.codes.Code;
import org.linkindex.codes.Codes;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

/** DUR-06: 1,000 edits of 10 resources at once, on two nodes: none is overwritten unseen. */
class RivalsTest {

    private static final int EDITS = 1_000;
    private static final int RESOURCES = 10;
    private static final int PEOPLE = 16;

    /** What somebody was told had been saved, and from what they had started. */
    private record Told(Code code, int base, int number, String title) {}

    @ParameterizedTest
    @EnumSource(Engines.class)
    void a_thousand_edits_of_ten_resources_overwrite_nothing(Engines engine) throws Exception {
        String address = engine.freshAddress();
        try (Store store = Store.open(address);
                Database second = Database.open(address);
                ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            store.categories(
                    "- {slug: bullying, name: B, tag: B, group: Everyday life, intro: a, urgent: b}\n");
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < RESOURCES; i++) {
                rows.add(Store.row("key", "k" + i, "url", "https://example.org/" + i));
            }
            store.rows(rows.toArray(String[]::new));
            Clock clock = Clock.systemUTC();
            Catalogue other = new Catalogue(second, new Codes(second, clock), clock);
            List<Code> codes = List.copyOf(store.catalogue().edition().resources().keySet());
            ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
            List<Callable<Outcome<Fields>>> edits = new ArrayList<>();
            for (int i = 0; i < EDITS; i++) {
                Changes changes = (i % 2 == 0 ? store.catalogue() : other).changes();
                Code code = codes.get(i % RESOURCES);
                String title = "Edit " + i;
                edits.add(
                        () -> {
                            int base = changes.newest(code).orElseThrow().number();
                            Outcome<Fields> outcome =
                                    changes.save(
                                            new Draft(
                                                    Changes.newToken(),
                                                    code,
                                                    base,
                                                    Map.of(Field.TITLE, title),
                                                    ""),
                                            new Author("p" + title, title, ""));
                            if (outcome instanceof Outcome.Saved<Fields> saved) {
                                told.add(new Told(code, base, saved.number(), title));
                            }
                            return outcome;
                        });
            }
            int overtaken = 0;
            for (Future<Outcome<Fields>> done : people.invokeAll(edits)) {
                overtaken += done.get() instanceof Outcome.Overtaken<Fields> ? 1 : 0;
            }
            assertThat(told.size() + overtaken).isEqualTo(EDITS);
            for (Told each : told) {
                // each stands in the history right after the version it was made from
                assertThat(each.number()).isEqualTo(each.base() + 1);
                assertThat(
                                store.catalogue()
                                        .changes()
                                        .find(each.code(), each.number())
                                        .orElseThrow()
                                        .content()
                                        .get(Field.TITLE))
                        .isEqualTo(each.title());
            }
            long versions =
                    codes.stream()
                            .mapToLong(code -> store.catalogue().changes().of(code).size() - 1)
                            .sum();
            assertThat(versions).isEqualTo(told.size());
            System.out.printf(
                    "%s: %d edits by %d people on 2 nodes: %d saved, %d were shown both versions,"
                            + " 0 silent overwrites%n",
                    engine, EDITS, PEOPLE, told.size(), overtaken);
            assertThat(overtaken).isPositive();
        }
    }
}
