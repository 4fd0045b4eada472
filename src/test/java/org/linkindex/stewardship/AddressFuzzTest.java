package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * SSRF-15: whatever is typed or sent as a redirect, what comes out is a public web address or
 * nothing. Ten minutes of it: {@code ./linkindex test -Dfuzz.minutes=10 -Dtest=AddressFuzzTest}.
 */
class AddressFuzzTest {

    private static final String SIGNS =
            "htps:/\\@?#.[]%0123456789abcdefx-_ \t\n。①１２７ａé\u0000&=;localhost";

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> wild = Arbitraries.strings().withChars(SIGNS).ofMaxLength(60);
        Arbitrary<String> scheme =
                Arbitraries.of(
                        "http://",
                        "https://",
                        "HTTP://",
                        "http:/",
                        "//",
                        "ftp://",
                        "http:\\\\",
                        "");
        Arbitrary<String> host =
                Arbitraries.of(
                        "example.org",
                        "127.0.0.1",
                        "2130706433",
                        "0x7f.1",
                        "localhost",
                        "[::1]",
                        "example.org.",
                        "a..b",
                        "ｅxample.org",
                        "xn--a.org",
                        "user@example.org",
                        "10.1");
        return Arbitraries.oneOf(
                wild,
                net.jqwik.api.Combinators.combine(scheme, host, wild).as((a, b, c) -> a + b + c));
    }

    @Property(tries = 20_000)
    void ssrf_15_only_public_names_come_out(@ForAll("addresses") String address) {
        check(address);
    }

    @Property(tries = 20_000)
    void ssrf_15_redirects_lead_to_public_names_alone(@ForAll("addresses") String location) {
        if (((Target) Target.read("http://example.org/a/b?c")).resolve(location)
                instanceof Target target) {
            hold(target);
        }
    }

    @Test
    void ssrf_15_for_as_long_as_is_wished() {
        long minutes = Long.getLong("fuzz.minutes", 0);
        long end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        long tries = 0;
        Arbitrary<String> addresses = addresses();
        do {
            for (String address : addresses.list().ofSize(1_000).sample()) {
                check(address);
                if (((Target) Target.read("https://example.org/x/")).resolve(address)
                        instanceof Target target) {
                    hold(target);
                }
                tries++;
            }
        } while (System.nanoTime() < end);
        System.out.printf("fuzz: %,d addresses, 0 findings%n", tries);
        assertThat(tries).isPositive();
    }

    private static void check(String address) {
        if (Target.read(address) instanceof Target target) {
            hold(target);
            // read once more, it is the same: what was checked is what is asked
            assertThat(Target.read(target.toString())).isEqualTo(target);
        }
    }

    private static void hold(Target target) {
        URI uri =
                URI.create(
                        target.toString()
                                .replaceAll("[\\[\\]]", "x")
                                .replaceAll("%(?![0-9A-Fa-f]{2})", "x"));
        assertThat(uri.getHost()).isEqualTo(target.host());
        assertThat(uri.getRawUserInfo()).isNull();
        assertThat(target.host())
                .matches("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
        assertThat(target.host())
                .doesNotEndWith(".localhost")
                .doesNotEndWith(".local")
                .doesNotEndWith(".internal");
        assertThat(target.port()).isIn(80, 443);
        assertThat(target.scheme()).isIn("http", "https");
        assertThat(target.toString()).matches("[\\x21-\\x7e]+");
    }
}
