package org.linkindex.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.linkindex.catalogue.Audience;
import org.linkindex.catalogue.Format;
import org.linkindex.catalogue.Nation;

class SealedAddressesTest {

    private final SealedAddresses addresses = new SealedAddresses(new byte[32]);

    @Property(tries = 300)
    void anyQuestionSurvives(
            @ForAll @StringLength(max = 600) String words,
            @ForAll @Size(max = 3) List<Audience> audiences,
            @ForAll @Size(max = 3) List<Format> formats,
            @ForAll @Size(max = 3) List<Nation> nations,
            @ForAll @IntRange(min = -3, max = 40) int age,
            @ForAll @IntRange(min = -3, max = 99) int page) {
        SearchQuery query =
                SearchQuery.from(
                        words,
                        kind ->
                                switch (kind) {
                                    case CATEGORY -> List.of("domestic-abuse", "fgm");
                                    case AUDIENCE ->
                                            audiences.stream().map(Audience::word).toList();
                                    case FORMAT -> formats.stream().map(Format::word).toList();
                                    case NATION -> nations.stream().map(Nation::word).toList();
                                    case LANGUAGE -> List.of("cy", "bfi");
                                    case AREA -> List.of("Ynys Môn", "King's Lynn");
                                    case AGE -> List.of(Integer.toString(age));
                                },
                        Integer.toString(page));

        assertThat(addresses.open(addresses.seal(query))).contains(query);
    }

    @Test
    void anyFlippedBitIsRefused() {
        byte[] sealed =
                Base64.getUrlDecoder().decode(addresses.seal(SearchQuery.of("my son hits me")));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThat(addresses.open(text)).as("bit %d", bit).isEmpty();
        }
    }

    @Test
    void anyChangedCharacterIsRefused() {
        String sealed = addresses.seal(SearchQuery.of("nowhere to sleep"));
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';

            assertThat(addresses.open(sealed.substring(0, i) + other + sealed.substring(i + 1)))
                    .isEmpty();
        }
    }

    @Property(tries = 500)
    void nonsenseOpensNothing(@ForAll String nonsense) {
        assertThat(addresses.open(nonsense)).isEmpty();
    }

    @Test
    void anotherKeyOpensNothing() {
        byte[] other = new byte[32];
        other[31] = 1;

        assertThat(new SealedAddresses(other).open(addresses.seal(SearchQuery.of("debt"))))
                .isEmpty();
    }

    @Test
    void tooLongOpensNothing() {
        assertThat(addresses.open("A".repeat(1_000_000))).isEmpty();
    }

    @Test
    void noWordCanBeReadAndNoTwoAreAlike() {
        SearchQuery query = SearchQuery.of("violence violence violence");
        String sealed = addresses.seal(query);

        assertThat(sealed).matches("[A-Za-z0-9_-]+");
        assertThat(sealed.toLowerCase(Locale.ROOT)).doesNotContain("violence");
        assertThat(addresses.seal(query)).isNotEqualTo(sealed);
    }

    @Test
    void theLengthSaysLittle() {
        assertThat(addresses.seal(SearchQuery.of("debt")))
                .hasSameSizeAs(addresses.seal(SearchQuery.of("suicide help")));
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() {
        assertThatThrownBy(() -> new SealedAddresses(new byte[16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }
}
