package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linkindex.database.KeyFile;
import org.linkindex.people.TurnedClock;

class CodeGeneratorTest {

    @TempDir private Path folder;

    /** "12345678901234567890", as RFC 6238 has it in its appendix B. */
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(CodeGenerators.code(KEY, second / 30)).isEqualTo(code);
        TurnedClock clock = new TurnedClock(Instant.ofEpochSecond(second));
        assertThat(
                        new CodeGenerators(clock, new SealedKeys(KeyFile.at(folder.resolve("key"))))
                                .fits(KEY, code))
                .isTrue();
    }

    @Test
    void AUTH_10_a_clock_may_be_off_by_one_step_and_no_more() {
        TurnedClock clock = new TurnedClock(Instant.ofEpochSecond(1_111_111_110));
        CodeGenerators generators =
                new CodeGenerators(clock, new SealedKeys(KeyFile.at(folder.resolve("key"))));
        long now = 1_111_111_110L / 30;
        assertThat(generators.fits(KEY, CodeGenerators.code(KEY, now - 1))).isTrue();
        assertThat(generators.fits(KEY, CodeGenerators.code(KEY, now + 1))).isTrue();
        assertThat(generators.fits(KEY, CodeGenerators.code(KEY, now - 2))).isFalse();
        assertThat(generators.fits(KEY, CodeGenerators.code(KEY, now + 2))).isFalse();
        clock.turn(Duration.ofSeconds(60));
        assertThat(generators.fits(KEY, CodeGenerators.code(KEY, now))).isFalse();
    }

    /** Whoever adds a way in decides anew whether it may hang on a telephone. */
    @Test
    void AUTH_11_no_way_in_hangs_on_a_text_message() {
        assertThat(Way.values())
                .containsExactly(
                        Way.PASSKEY, Way.PASSWORD, Way.PASSWORD_AND_CODE, Way.WORK_ACCOUNT);
    }

    @Test
    void SEC_40_keys_have_160_random_bits() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            keys.add(CodeGenerators.newKey());
        }
        assertThat(keys).hasSize(200).allMatch(key -> key.matches("[A-Z2-7]{32}"));
    }
}
