package org.linkindex.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> CONTEXT =
            List.of("LinkIndex", "Norfolk County Council", "Ada Lovelace", "Ada", "Lovelace");

    @Test
    void AUTH_01_eight_to_128_characters_of_any_kind_are_taken() {
        assertThat(PasswordRules.fault("q7#kq7#", CONTEXT)).isPresent();
        assertThat(PasswordRules.fault("q7#kq7#v", CONTEXT)).isEmpty();
        assertThat(PasswordRules.fault("é7 k😀7#v", CONTEXT)).isEmpty();
        assertThat(PasswordRules.fault("purple tractor seldom knits", CONTEXT)).isEmpty();
        assertThat(PasswordRules.fault("ab".repeat(64), CONTEXT)).isEmpty();
        assertThat(PasswordRules.fault("ab".repeat(64) + "c", CONTEXT)).isPresent();
        // characters, not bytes or halves of one
        assertThat(PasswordRules.fault("😀😁😂😃😄😅😆", CONTEXT)).isPresent();
        assertThat(PasswordRules.fault("😀😁😂😃😄😅😆😇", CONTEXT)).isEmpty();
    }

    @Test
    void AUTH_01_no_part_of_a_long_password_is_cut_off() {
        String password = "ab".repeat(63);
        String hash = SlowHash.of(password + "x");
        assertThat(SlowHash.check(password + "x", hash)).isTrue();
        assertThat(SlowHash.check(password + "y", hash)).isFalse();
        assertThat(SlowHash.check((password + "x").toUpperCase(Locale.ROOT), hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD1",
                "12345678",
                "iloveyou",
                "qwertyuiop",
                "sunshine1",
                "zzzzzzzzzzzz",
                "trustno1",
                "football1"
            })
    void AUTH_02_what_many_people_use_is_refused(String password) {
        assertThat(PasswordRules.fault(password, CONTEXT))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Many people"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linkindex2026",
                "LinkIndex!",
                "lovelace1815",
                "Norfolk County Council",
                "xxLovelacexx"
            })
    void AUTH_02_the_site_the_organisation_and_the_person_are_refused(String password) {
        assertThat(PasswordRules.fault(password, CONTEXT))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("tried first"));
    }

    @Test
    void AUTH_02_a_word_that_hardly_matters_in_a_long_password_is_no_fault() {
        assertThat(PasswordRules.fault("lovelace walks nine tigers", CONTEXT)).isEmpty();
    }

    @Test
    void AUTH_02_the_list_is_long() throws Exception {
        try (var in = PasswordRules.class.getResourceAsStream("/signin/common-passwords.txt")) {
            long lines =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("# "))
                            .count();
            assertThat(lines).isGreaterThan(3_000);
        }
    }

    @Test
    void AUTH_03_passwords_are_hashed_slowly_and_the_hash_says_how() {
        String hash = SlowHash.of("purple tractor");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(SlowHash.of("purple tractor")).isNotEqualTo(hash);
        assertThat(SlowHash.isOutdated(hash)).isFalse();
        String weak =
                Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID)
                        .hash("purple tractor")
                        .getResult();
        assertThat(SlowHash.isOutdated(weak)).isTrue();
        assertThat(SlowHash.check("purple tractor", weak)).isTrue();
    }
}
