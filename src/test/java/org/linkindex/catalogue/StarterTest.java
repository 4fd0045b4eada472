package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.codes.Code;
import org.linkindex.database.Engines;

/** The starter catalogue on both engines; nothing here changes the two stores. */
class StarterTest {

    private static final Path FILES = Path.of("src/main/resources/catalogue");
    private static final Store SQLITE = Store.starter(Engines.SQLITE);
    private static final Store POSTGRESQL = Store.starter(Engines.POSTGRESQL);

    @AfterAll
    static void close() {
        SQLITE.close();
        POSTGRESQL.close();
    }

    private static Store on(Engines engine) {
        return engine == Engines.SQLITE ? SQLITE : POSTGRESQL;
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void holdsAllResourcesAndCategoriesUnderTheirShippedCodes(Engines engine) throws Exception {
        Edition edition = on(engine).catalogue().edition();
        assertThat(edition.resources()).hasSize(2_158);
        assertThat(edition.categories()).hasSize(57);
        Set<Code> codes = new HashSet<>(edition.resources().keySet());
        edition.categories().values().forEach(category -> codes.add(category.code()));
        assertThat(codes).hasSize(2_215);
        Set<Code> shipped =
                Files.readAllLines(FILES.resolve("resources.csv")).stream()
                        .skip(1)
                        .map(row -> new Code(row.substring(0, 6)))
                        .collect(Collectors.toSet());
        assertThat(edition.resources().keySet()).isEqualTo(shipped);
        String categories = Files.readString(FILES.resolve("categories.yaml"));
        assertThat(edition.categories().values())
                .allMatch(each -> categories.contains("- code: " + each.code() + "\n"));
    }

    @Test
    void bothEnginesExportTheSame() {
        assertThat(SQLITE.resources()).isEqualTo(POSTGRESQL.resources());
        assertThat(SQLITE.export("out.yaml")).isEqualTo(POSTGRESQL.export("out.yaml"));
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void theShippedFilesImportedAgainChangeNothing(Engines engine) {
        Store store = on(engine);
        Edition before = store.catalogue().edition();
        ImportReport resources =
                store.catalogue().importFile(FILES.resolve("resources.csv"), true, Progress.NONE);
        ImportReport categories =
                store.catalogue().importFile(FILES.resolve("categories.yaml"), true, Progress.NONE);
        assertThat(resources.unchanged()).isEqualTo(2_158);
        assertThat(categories.unchanged()).isEqualTo(57);
        assertThat(resources.notes()).isEmpty();
        assertThat(categories.notes()).isEmpty();
        assertThat(store.catalogue().edition()).isSameAs(before);
    }

    @ParameterizedTest
    @EnumSource(Engines.class)
    void anExportOfTheOtherEngineImportsIntoAnEmptyStoreAndExportsByteEqual(Engines engine) {
        Store other = on(engine == Engines.SQLITE ? Engines.POSTGRESQL : Engines.SQLITE);
        String categories = other.export("all.yaml");
        String resources = other.resources();
        try (Store empty = Store.empty(engine)) {
            assertThat(empty.categories(categories).added()).isEqualTo(57);
            assertThat(empty.csv(resources.getBytes(StandardCharsets.UTF_8)).added())
                    .isEqualTo(2_158);
            assertThat(empty.export("out.yaml")).isEqualTo(categories);
            assertThat(empty.resources()).isEqualTo(resources);
        }
    }

    @Test
    void noStoredAddressIsOneThatFamiliesMustNotBeSentTo() {
        assertThat(SQLITE.catalogue().edition().resources().values())
                .allSatisfy(each -> new WebAddress(each.url()));
    }
}
