package org.linkindex.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTest {

    @Test
    void a_number_is_called_and_says_what_it_costs() {
        Phone phone = new Phone("0808 800 5000");
        assertThat(phone.address()).isEqualTo("tel:08088005000");
        assertThat(phone.action()).isEqualTo("Call 0808 800 5000");
        assertThat(phone.cost()).isEqualTo("It is free to call.");
        assertThat(new Phone("0300 123 4567").cost()).contains("home phone");
        assertThat(new Phone("0900 123 456").cost()).isEmpty();
    }

    @Test
    void a_short_code_gets_a_text() {
        Phone phone = new Phone("text 85258");
        assertThat(phone.address()).isEqualTo("sms:85258");
        assertThat(phone.action()).isEqualTo("Text 85258");
        assertThat(phone.trace()).contains("messages");
    }

    @Test
    void numbers_in_a_sentence_can_be_tapped_and_the_sentence_stays_as_it_is() {
        String sentence = "Call 999, or NSPCC on 0808 800 5000. Under 19? Text 85258.";
        var phrases = Phrase.of(sentence);
        assertThat(String.join("", phrases.stream().map(Phrase::words).toList()))
                .isEqualTo(sentence);
        assertThat(phrases.stream().filter(Phrase::number).map(Phrase::words))
                .containsExactly("999", "0808 800 5000");
    }
}
