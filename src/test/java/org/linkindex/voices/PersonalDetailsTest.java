package org.linkindex.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could point to a person is found, however it is written; plain words are let through. */
class PersonalDetailsTest {

    private static final List<String> GAPS =
            List.of("", " ", "-", ".", " - ", "  ", "\u2013", "\u00a0");
    private static final List<String> AROUND =
            List.of("", "Ring ", "her mum is on ", "(", "we used it with a dad, ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ring 07700 900123 | PHONE",
                "ring 0-7-7-0-0-9-0-0-1-2-3 | PHONE",
                "+44 (0)20 7946 0018 | PHONE",
                "0044 7700900123 | PHONE",
                "７７００ ９００１２３ is hers | PHONE",
                "٠٧٧٠٠٩٠٠١٢٣ | PHONE",
                "0\u200b7700 900\u200b123 | PHONE",
                "943 476 5919 | NHS_NUMBER",
                "NHS 9434765919 | NHS_NUMBER",
                "write to mum.smith@example.org | EMAIL",
                "mum (at) example.org | EMAIL",
                "they live at NR1 3DH | POSTCODE",
                "nr13dh | POSTCODE",
                "SW1A 1AA. | POSTCODE",
                "born 3/4/2015 | DATE",
                "born 03.04.15 | DATE",
                "2015-04-03 | DATE",
                "born on the 3rd of April 2015 | DATE",
                "April 3, 2015 | DATE"
            })
    void what_points_to_a_person_is_found(String words, PersonalDetails kind) {
        assertThat(PersonalDetails.find(words)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We watched the film together and talked about page 12.",
                "Good for ages 4 to 11, about 20 minutes.",
                "Used in 2019, 2020, 2021 and 2022.",
                "2019 2020 2021",
                "Call 999 or 111, or text 85258.",
                "Childline is 0800 1111.",
                "It costs £12.50 a session, 10 sessions.",
                "Year 7 liked it best; see section B2 of the pack.",
                "I may march with them in 2026.",
                "1/2 of the class, 3 out of 4 parents",
                "COVID-19 changed how we use it."
            })
    void plain_words_are_let_through(String words) {
        assertThat(PersonalDetails.find(words)).isEmpty();
    }

    @Test
    void the_hint_says_what_and_what_to_do() {
        assertThat(PersonalDetails.POSTCODE.hint())
                .isEqualTo(
                        "This seems to hold a postcode. Leave out what could point to a person,"
                                + " and send it again.");
    }

    @Provide
    static Arbitrary<String> gap() {
        return Arbitraries.of(GAPS);
    }

    @Provide
    static Arbitrary<String> around() {
        return Arbitraries.of(AROUND);
    }

    /** British numbers in any grouping, with or without the country's. */
    @Property
    void any_british_number_is_found(
            @ForAll("digits") String nine,
            @ForAll("gap") String gap,
            @ForAll("around") String before,
            @ForAll("start") String start,
            @ForAll("places") List<Integer> places) {
        StringBuilder number = new StringBuilder(start);
        for (int i = 0; i < nine.length(); i++) {
            number.append(places.contains(i) ? gap : "").append(nine.charAt(i));
        }
        assertThat(PersonalDetails.find(before + number + " today")).isPresent();
    }

    @Provide
    static Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(9).ofMaxLength(9);
    }

    @Provide
    static Arbitrary<String> start() {
        return Arbitraries.of("07", "01", "02", "+447", "+44 7", "00447", "(0)1");
    }

    @Provide
    static Arbitrary<List<Integer>> places() {
        return Arbitraries.integers().between(0, 8).list().ofMaxSize(4);
    }

    @Property
    void any_nhs_number_is_found(
            @ForAll("digits") String nine, @ForAll("gap") String gap, @ForAll("around") String at) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        if (check < 10) {
            String number =
                    nine.substring(0, 3)
                            + gap
                            + nine.substring(3, 6)
                            + gap
                            + nine.substring(6)
                            + check;
            assertThat(PersonalDetails.find(at + number)).isPresent();
        }
    }

    @Property
    void any_postcode_is_found(
            @ForAll("postcode") String postcode, @ForAll("around") String before) {
        assertThat(PersonalDetails.find(before + postcode + ", near the school")).isPresent();
        assertThat(PersonalDetails.find(before + postcode.toLowerCase(Locale.ROOT))).isPresent();
    }

    @Provide
    static Arbitrary<String> postcode() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(2),
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of("", " ", "  ", "-"),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(2))
                .as((area, district, gap, sector, unit) -> area + district + gap + sector + unit);
    }

    @Property
    void any_e_mail_address_is_found(@ForAll("name") String name, @ForAll("name") String host) {
        assertThat(PersonalDetails.find("write to " + name + "@" + host + ".co.uk please"))
                .contains(PersonalDetails.EMAIL);
    }

    @Provide
    static Arbitrary<String> name() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
    }

    /** Words alone never point to anybody by these signs, and nothing breaks the detector. */
    @Property
    void words_without_digits_are_let_through(@ForAll("letters") String words) {
        assertThat(PersonalDetails.find(words)).isEmpty();
    }

    @Provide
    static Arbitrary<String> letters() {
        return Arbitraries.strings().alpha().withChars(" .,;!?'’()äéłß").ofMaxLength(600);
    }

    @Property
    void it_answers_whatever_it_is_given(@ForAll String anything) {
        long start = System.nanoTime();
        assertThat(PersonalDetails.find(anything)).isNotNull();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
    }
}
