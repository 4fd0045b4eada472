package org.linkindex.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

class PrintingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 28);

    @ParameterizedTest
    @EnumSource(Engines.class)
    void what_was_noted_is_known_for_each_code(Engines engine) {
        try (Database database = Database.open(engine.freshAddress())) {
            Codes codes = new Codes(database, Clock.systemUTC());
            Code first = database.write(tx -> codes.mint(tx, "resource"));
            Code second = database.write(tx -> codes.mint(tx, "resource"));
            Printing ring = new Printing(DAY, 40, "Norfolk");
            Printing sheet = new Printing(DAY.plusDays(1), 1, "");
            codes.notePrinted(List.of(first, second, first), ring);
            codes.notePrinted(List.of(second), sheet);
            assertThat(codes.printings(first)).containsExactly(ring);
            assertThat(codes.printings(second)).containsExactly(ring, sheet);
            assertThat(ring).hasToString("40 copies on 2026-03-28 by Norfolk");
            assertThat(sheet).hasToString("1 copy on 2026-03-29");
        }
    }

    @Test
    void the_name_has_sixty_characters_at_most() {
        assertThat(new Printing(DAY, 1, "n".repeat(60)).organisation()).hasSize(60);
        for (String name : List.of("n".repeat(61), "two\nlines")) {
            assertThatThrownBy(() -> new Printing(DAY, 1, name))
                    .hasMessageContaining("60 characters");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void copies_are_a_number_one_can_print(int copies) {
        assertThat(new Printing(DAY, 1_000_000, "").copies()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> new Printing(DAY, copies, ""))
                .hasMessageContaining("between 1 and 1,000,000");
    }
}
