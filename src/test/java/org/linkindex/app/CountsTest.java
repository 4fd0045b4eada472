package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkindex.database.Database;
import picocli.CommandLine;

class CountsTest {

    @TempDir private Path folder;

    private String counts() {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new CountsCommand()).setOut(new PrintWriter(out));
        assertThat(line.execute("--data", folder.toString())).isZero();
        return out.toString();
    }

    private void add(String word, LocalDate day, long total) {
        try (Database database = Database.open(Database.fileIn(folder))) {
            database.write(
                    tx ->
                            tx.run(
                                    "insert into unanswered_word (day, word, total)"
                                            + " values (?, ?, ?)",
                                    day.toString(),
                                    word,
                                    total));
        }
    }

    @Test
    void words_are_summed_over_days_and_small_sums_are_all_alike() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        assertThat(counts()).doesNotContain("found little");
        add("debt", today, 4);
        add("debt", today.minusDays(1), 4);
        add("evicted", today, 1);
        add("ketamine", today, 7);
        add("vape", today.minusDays(400), 100);
        assertThat(counts())
                .containsSubsequence(
                        "Words of questions that found little",
                        "             8  debt",
                        "fewer than 8  evicted",
                        "fewer than 8  ketamine")
                .doesNotContain("vape");
    }
}
