package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.codes.Code;

class SpokenTest {

    @Test
    void readsAloud() {
        Spoken spoken = spoken(new Ages(4, 18));

        assertThat(spoken.audiences()).isEqualTo("parents, fathers and carers");
        assertThat(spoken.languages()).isEqualTo("English, Dari and British Sign Language (BSL)");
        assertThat(spoken.where()).isEqualTo("Norfolk, England");
        assertThat(spoken.host()).isEqualTo("example.org");
        assertThat(spoken.callsFirst()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4, 18, 4 to 18", "0, 5, Up to 5", "7, 7, 7", "16, 120, 16 and over"})
    void saysAges(int from, int to, String words) {
        assertThat(spoken(new Ages(from, to)).ages()).isEqualTo(words);
    }

    /** In most typefaces a capital I is a small l. */
    @ParameterizedTest
    @ValueSource(strings = {"https://www.childIine.org.uk/a", "HTTPS://CHILDIINE.ORG.UK"})
    void noCapitalPassesForAnotherLetterInTheHost(String address) {
        assertThat(spoken(new Ages(4, 18), address).host()).isEqualTo("childiine.org.uk");
    }

    private static Spoken spoken(Ages ages) {
        return spoken(ages, "https://www.example.org:8443/a?b#c");
    }

    private static Spoken spoken(Ages ages, String address) {
        return new Spoken(
                new Resource(
                        Code.parse("000000").orElseThrow(),
                        "key",
                        "A title",
                        address,
                        "A provider",
                        Format.HELPLINE,
                        "A summary.",
                        List.of("parenting"),
                        List.of(Audience.PARENTS, Audience.FATHERS, Audience.CARERS),
                        List.of(Nation.ENGLAND),
                        "Norfolk",
                        List.of("en", "prs", "bfi"),
                        "0800 1111",
                        ages,
                        Evidence.KNOWN,
                        Instant.EPOCH,
                        Instant.EPOCH));
    }
}
