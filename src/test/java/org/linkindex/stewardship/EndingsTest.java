package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says that something has ended, and what only sounds so. */
class EndingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This guidance was withdrawn on 3 May 2025.",
                "Sadly our helpline has now closed, after thirty years.",
                "Please note: the young carers' drop-in service ended on 31 March.",
                "The Household Support Fund scheme has come to an end.",
                "This course is no longer available.",
                "Our charity has merged with Together for Families.",
                "This website has been archived.",
                "The advice line is now permanently closed."
            })
    void says_that_it_has_ended(String sentence) {
        assertThat(Endings.in(sentence)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This service is closed on bank holidays.",
                "Our office is closed from 24 December to 2 January.",
                "Our waiting list is currently closed to new referrals.",
                "Your relationship has ended, and your childminder has closed.",
                "The service ends each evening at ten.",
                "When the programme finished we asked what you thought.",
                "Our helpline closed late last night because so many called.",
                "If the court has closed your case, ring us."
            })
    void sounds_so_and_is_not(String sentence) {
        assertThat(Endings.in(sentence)).isEmpty();
    }
}
