package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

@ParameterizedClass
@EnumSource(Engines.class)
class UnansweredWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 28);

    private Instant now = DAY.atTime(23, 59).toInstant(ZoneOffset.UTC);
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Database database;
    private final UnansweredWords words;

    UnansweredWordsTest(Engines engine) {
        database = engine.fresh();
        words = new UnansweredWords(database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void days_and_words_are_kept_apart_and_summed_up() {
        words.count(List.of("ketamine"));
        words.count(List.of("ketamine"));
        words.count(List.of("evicted"));
        words.flush();
        words.count(List.of("ketamine"));
        now = now.plusSeconds(120);
        words.count(List.of("ketamine"));
        words.flush();
        words.flush();
        assertThat(words.since(DAY))
                .containsExactly(
                        new UnansweredWord(DAY, "evicted", 1),
                        new UnansweredWord(DAY, "ketamine", 3),
                        new UnansweredWord(DAY.plusDays(1), "ketamine", 1));
        assertThat(words.since(DAY.plusDays(1))).hasSize(1);
    }

    @Test
    void of_one_question_one_word_is_counted_so_that_none_stand_together() {
        for (int i = 0; i < 200; i++) {
            words.count(List.of("ketamine", "evicted"));
        }
        words.count(List.of());
        words.flush();
        assertThat(words.since(DAY)).hasSize(2);
        assertThat(words.since(DAY).stream().mapToLong(UnansweredWord::total).sum()).isEqualTo(200);
    }

    @Test
    void a_store_that_is_away_loses_nothing() {
        words.count(List.of("ketamine"));
        database.write(tx -> tx.run("alter table unanswered_word rename to away"));
        assertThatThrownBy(words::flush).isInstanceOf(RuntimeException.class);
        database.write(tx -> tx.run("alter table away rename to unanswered_word"));
        words.flush();
        assertThat(words.since(DAY)).containsExactly(new UnansweredWord(DAY, "ketamine", 1));
    }
}
