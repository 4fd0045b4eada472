package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.catalogue.Category;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.codes.Code;

/** The index that outlives the program. */
class KeptIndexTest {

    private static final Edition CATALOGUE = Sample.catalogue();
    private static final String WORDS = "my son hits me";

    @TempDir Path folder;

    @BeforeEach
    void anIndexIsKept() {
        Search.keptIn(folder, CATALOGUE).close();
    }

    @Test
    void theNextStartWritesNothing() throws IOException {
        List<String> before = files();

        try (Search search = Search.keptIn(folder, CATALOGUE)) {
            assertThat(search.keys(WORDS)).isEqualTo(fresh(CATALOGUE, WORDS));
        }

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatChangedInBetweenIsFound() {
        Code first = CATALOGUE.resources().firstEntry().getKey();
        Resource renamed =
                Sample.renamed(CATALOGUE.resources().firstEntry().getValue(), "Zebrafish");
        SequencedMap<Code, Resource> resources = new LinkedHashMap<>(CATALOGUE.resources());
        resources.put(first, renamed);
        Code gone = CATALOGUE.resources().lastEntry().getKey();
        resources.remove(gone);

        try (Search search = Search.keptIn(folder, with(resources, CATALOGUE.categories()))) {
            assertThat(search.keys("zebrafish")).first().isEqualTo(renamed.key());
            assertThat(search.search(SearchQuery.of("")).total())
                    .isEqualTo(CATALOGUE.resources().size() - 1);
        }
    }

    @Test
    void aCategoryThatIsCalledOtherwiseIsFoundByItsNewName() {
        SequencedMap<String, Category> categories = new LinkedHashMap<>(CATALOGUE.categories());
        Category debt = CATALOGUE.category("money-debt-benefits").orElseThrow();
        categories.put(debt.slug(), Sample.named(debt, "Zebrafish and debt"));
        Edition renamed = with(CATALOGUE.resources(), categories);

        try (Search search = Search.keptIn(folder, renamed)) {
            assertThat(search.search(SearchQuery.of("zebrafish")).hits()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cfs", "cfe", "si", "segments"})
    void aTornIndexIsNoticedAndBuiltAnew(String kind) throws IOException {
        Path file = fileOf(kind);
        Files.write(file, Files.readAllBytes(file).length > 0 ? half(file) : new byte[0]);

        try (Search search = Search.keptIn(folder, CATALOGUE)) {
            assertThat(search.keys(WORDS)).isEqualTo(fresh(CATALOGUE, WORDS));
        }
    }

    @Test
    void oneBitThatTurnedOverIsNoticed() throws IOException {
        Path file = fileOf("cfs");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        try (Search search = Search.keptIn(folder, CATALOGUE)) {
            assertThat(search.keys(WORDS)).isEqualTo(fresh(CATALOGUE, WORDS));
        }
        assertThat(Files.readAllBytes(file)).as("the damage is gone").isNotEqualTo(bytes);
    }

    @Test
    void aLostFileIsNoticed() throws IOException {
        Files.delete(fileOf("cfs"));

        try (Search search = Search.keptIn(folder, CATALOGUE)) {
            assertThat(search.keys(WORDS)).isEqualTo(fresh(CATALOGUE, WORDS));
        }
    }

    @Test
    void strangeFilesInTheFolderHarmNothing() throws IOException {
        Files.writeString(folder.resolve("segments_zz"), "no index", StandardOpenOption.CREATE);
        Files.copy(fileOf("si"), folder.resolve("_9.si"), StandardCopyOption.REPLACE_EXISTING);

        try (Search search = Search.keptIn(folder, CATALOGUE)) {
            assertThat(search.keys(WORDS)).isEqualTo(fresh(CATALOGUE, WORDS));
        }
    }

    private static byte[] half(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static List<String> fresh(Edition edition, String words) {
        try (Search search = new Search(edition)) {
            return search.keys(words);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path fileOf(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Edition with(
            SequencedMap<Code, Resource> resources, SequencedMap<String, Category> categories) {
        return new Edition(2, resources, categories, CATALOGUE.retirements());
    }
}
