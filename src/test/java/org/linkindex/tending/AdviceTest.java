package org.linkindex.tending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linkindex.app.RunningIndex;
import org.linkindex.catalogue.Edition;
import org.linkindex.catalogue.Resource;
import org.linkindex.catalogue.WebAddress;

/** What a steward is told while writing: look-alikes, duplicates, plainer words. */
class AdviceTest {

    private static RunningIndex index;

    @BeforeAll
    static void start() {
        index = new RunningIndex();
    }

    @AfterAll
    static void stop() {
        index.close();
    }

    private static Optional<String> warning(String address) {
        return LookAlikes.warning(new WebAddress(address), index.edition());
    }

    /** LINK-10. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://nspcc.org.co/",
                "https://www.nspc.org.uk/",
                "https://nspccc.org.uk/",
                "https://npscc.org.uk/help",
                "https://help.chiIdline.org.uk/",
                "https://childlime.org.uk/",
                // аррӏе-like: all of another script; and one letter of another
                "https://xn--80ak6aa92e.com/",
                "https://xn--nspc-k4d.org.uk/"
            })
    void an_address_that_looks_like_one_we_know_is_told_of(String address) {
        assertThat(warning(address)).as(address).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.nspcc.org.uk/new-page",
                "https://learning.nspcc.org.uk/",
                "https://an-entirely-different-charity.example.org/",
                "https://www.norfolk.gov.uk/"
            })
    void an_address_we_know_and_one_far_from_all_are_let_be(String address) {
        assertThat(warning(address)).as(address).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nspcc,nspcc,0",
        "nspcc,npscc,1",
        "nspcc,nspc,1",
        "nspcc,nspccc,1",
        "nspcc,nsppc,1",
        "nspcc,mspcx,2",
        "nspcc,abc,4",
        "'',ab,2"
    })
    void the_distance_counts_letters_changed_added_removed_and_swapped(
            String a, String b, int distance) {
        assertThat(LookAlikes.distance(a, b)).isEqualTo(distance);
        assertThat(LookAlikes.distance(b, a)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({
        "www.nspcc.org.uk,nspcc.org.uk",
        "a.b.example.com,example.com",
        "gov.uk,gov.uk",
        "nspcc.org.co,nspcc.org.co",
        "one.trust.nhs.uk,trust.nhs.uk"
    })
    void what_somebody_registered_is_told_from_what_stands_before_it(
            String host, String registered) {
        assertThat(LookAlikes.registered(host)).isEqualTo(registered);
    }

    @Test
    void what_may_be_here_already_is_found_by_address_and_by_name() {
        Edition edition = index.edition();
        Duplicates duplicates = new Duplicates();
        Resource childline = index.resource("childline-home");
        assertThat(
                        duplicates.of(
                                "Anything",
                                "",
                                Optional.of(new WebAddress(childline.url() + "/")),
                                null,
                                edition))
                .contains(childline);
        assertThat(duplicates.of(childline.title() + "s", "", Optional.empty(), null, edition))
                .first()
                .isEqualTo(childline);
        assertThat(
                        duplicates.of(
                                childline.title(),
                                childline.provider(),
                                Optional.empty(),
                                childline.code(),
                                edition))
                .doesNotContain(childline);
        assertThat(duplicates.of("Zzyzx quux", "", Optional.empty(), null, edition)).isEmpty();
    }

    @Test
    void a_sentence_of_twenty_words_is_let_be_and_one_of_twenty_one_is_not() {
        assertThat(Readability.advice("we ".repeat(20) + ".")).isEmpty();
        assertThat(Readability.advice("we ".repeat(21) + "."))
                .containsExactly("“we we we we …” has 21 words. Make two sentences of it.");
    }

    @Test
    void plain_words_read_young_and_hard_ones_old() {
        String plain = "We help you when things are hard. You can ring us at any time. It is free.";
        String hard =
                "Multidisciplinary safeguarding practitioners facilitate therapeutic interventions"
                        + " addressing intergenerational adversity throughout communities.";
        assertThat(Readability.readingAge(plain)).isLessThanOrEqualTo(9);
        assertThat(Readability.readingAge(hard)).isGreaterThan(16);
        assertThat(Readability.advice(plain)).isEmpty();
        assertThat(Readability.advice(hard)).anyMatch(each -> each.contains("who has studied"));
        String schoolLeavers =
                "We offer families information about parenting and help after arguments at home.";
        assertThat(Readability.readingAge(schoolLeavers)).isEqualTo(18);
        assertThat(Readability.advice(schoolLeavers))
                .anyMatch(each -> each.contains("reader of about 18"));
        assertThat(Readability.readingAge("")).isZero();
    }

    @Test
    void words_to_avoid_are_named_with_what_to_write_instead() {
        assertThat(Readability.advice("For an Addict and service users. Click here."))
                .containsExactlyInAnyOrder(
                        "Instead of “Addict”: a person with a drug or alcohol problem.",
                        "Instead of “service users”: people, families.",
                        "Instead of “Click here”: say where it leads.");
        // parts of words, and everyday words that are abbreviations in capitals, are let be
        assertThat(Readability.advice("Addiction help. We send a mash recipe.")).isEmpty();
        assertThat(Readability.advice("Ask the MASH.")).hasSize(1);
    }

    /** What we ship is measured by the same measure: advice is rare enough to be read. */
    @Test
    void most_of_the_catalogue_needs_no_advice_on_words_to_avoid() {
        List<String> told =
                index.edition().resources().values().stream()
                        .flatMap(each -> Readability.advice(each.summary()).stream())
                        .filter(each -> each.startsWith("Instead"))
                        .toList();
        assertThat(told.size()).isLessThan(index.edition().resources().size() / 20);
    }
}
