package org.linkindex.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendersTest {

    private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.1");
    private static final InetAddress OUTER = InetAddress.ofLiteral("10.0.0.2");
    private static final InetAddress STRANGER = InetAddress.ofLiteral("192.0.2.7");
    private static final Senders SENDERS = new Senders(Set.of(PROXY, OUTER));

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(SENDERS.of(STRANGER, List.of("192.0.2.1"))).isEqualTo(STRANGER);
    }

    @Test
    void whatStandsBeforeTheLastStrangerIsMadeUp() {
        assertThat(SENDERS.of(PROXY, List.of("192.0.2.9, 192.0.2.7"))).isEqualTo(STRANGER);
        assertThat(SENDERS.of(PROXY, List.of("192.0.2.9", "192.0.2.7, 10.0.0.2")))
                .isEqualTo(STRANGER);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7:4711, 192.0.2.7",
        "[2001:db8::1]:4711, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "2001:db8::1, 2001:db8::1"
    })
    void aPortIsLeftAway(String written, String address) {
        assertThat(SENDERS.of(PROXY, List.of(written))).isEqualTo(InetAddress.ofLiteral(address));
    }

    @Property
    void anyTextNamesSomebody(@ForAll List<String> lines) {
        assertThat(SENDERS.of(PROXY, lines)).isNotNull();
    }
}
