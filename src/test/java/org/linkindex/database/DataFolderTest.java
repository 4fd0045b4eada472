package org.linkindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DUR-09: one server to a data folder. */
class DataFolderTest {

    @Test
    void aSecondServerIsRefusedUntilTheFirstLetsGo(@TempDir Path folder) {
        Path data = folder.resolve("data");
        try (DataFolder first = DataFolder.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.take(data).close())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("Another LinkIndex server")
                    .hasMessageContaining("--data");
        }
        DataFolder.take(data).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefusedInASentence(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> DataFolder.take(file).close())
                .isInstanceOf(DatabaseException.class)
                .message()
                .contains("can't be used")
                .doesNotContain("\n");
    }
}
