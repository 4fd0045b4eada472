package org.linkindex.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linkindex.database.Database;
import org.linkindex.database.DatabaseException;
import org.linkindex.web.Web;

/** A start that can't be, and one that can in spite of all. */
class ServingTest {

    private static Serving serving(Path folder) {
        return new Serving(
                folder,
                Database.fileIn(folder),
                new Web.Listening(0, 0, "Find", "", "https://leave.example/", 600, Set.of()),
                Duration.ZERO);
    }

    @Test
    void a_damaged_key_is_one_sentence_and_nothing_stays_open(@TempDir Path folder)
            throws Exception {
        Path key = folder.resolve("address.key");
        Files.write(key, new byte[31]);
        assertThatThrownBy(() -> serving(folder))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("address.key")
                .hasMessageContaining("back-up");
        Files.delete(key);
        serving(folder).close();
    }

    @Test
    void without_a_folder_for_the_index_it_serves_all_the_same(@TempDir Path folder)
            throws Exception {
        Files.writeString(folder.resolve("search"), "a file stands here");
        try (Serving serving = serving(folder)) {
            assertThat(serving.web().port()).isPositive();
        }
    }

    /** What it learns from refusals it would do badly for hours. */
    @Test
    void a_rehearsal_that_is_turned_away_says_so(@TempDir Path folder) {
        assertThatThrownBy(() -> Rehearsal.of(serving(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("429");
    }
}
