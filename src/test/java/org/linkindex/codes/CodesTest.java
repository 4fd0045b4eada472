package org.linkindex.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.linkindex.database.Database;
import org.linkindex.database.Engines;

@ParameterizedClass
@EnumSource(Engines.class)
class CodesTest {

    private final Database database;
    private final Codes codes;

    CodesTest(Engines engine) {
        database = engine.fresh();
        codes = new Codes(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void mintedCodesAreValidDistinctAndKept() {
        Set<Code> minted = new HashSet<>();
        database.write(
                tx -> {
                    for (int i = 0; i < 2_000; i++) {
                        assertThat(minted.add(codes.mint(tx, "test"))).isTrue();
                    }
                    return true;
                });
        NeverMinted never = new NeverMinted();
        assertThat(minted).noneMatch(code -> never.forbid(code.text()));
        long kept =
                database.read(
                        tx ->
                                tx.find("select count(*) as n from code", row -> row.number("n"))
                                        .orElseThrow());
        assertThat(kept).isEqualTo(2_000);
    }

    @Test
    void aCodeIsClaimedOnce() {
        Code code = Code.of("7K2M9");
        assertThat(database.<Boolean>write(tx -> codes.claim(tx, code, "test"))).isTrue();
        assertThat(database.<Boolean>write(tx -> codes.claim(tx, code, "test"))).isFalse();
        assertThat(database.<Boolean>write(tx -> codes.claim(tx, code, "other"))).isFalse();
    }

    @Test
    void forbiddenWordsAreFoundWhateverTheirSpelling() {
        NeverMinted never = new NeverMinted();
        assertThat(never.forbid("SEARCH")).isTrue();
        assertThat(never.forbid("R0B0TS")).isTrue();
        assertThat(never.forbid("X" + Code.canonical("dick").toUpperCase(Locale.ROOT) + "7"))
                .isTrue();
        assertThat(never.forbid("7K2M9X")).isFalse();
    }
}
