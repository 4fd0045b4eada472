package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    /** SEC-02, SSRF-05: where families must not be sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://example.org/1",
                "ftp://example.org/",
                "mailto:a@example.org",
                "//example.org/",
                "/path",
                "example.org",
                "https:example.org",
                "https:///path",
                "https://user:pw@example.org/",
                "https://user@example.org/",
                "https://example.org@evil.example/",
                "https://@example.org/",
                "https://127.0.0.1/",
                "https://10.0.0.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://0177.0.0.1/",
                "https://1.2.3.4/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1%25eth0]/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://intranet/",
                "https://app.localhost/",
                "https://printer.local/",
                "https://db.internal/",
                "https://example.org:22/",
                "https://example.org:8080/",
                "https://example.org:99999/",
                "https://example.org\\@evil.example/",
                "https:\\\\example.org\\",
                "https://exam\tple.org/",
                "https://example.org/a b",
                "https://example.org/\n",
                "https://example.org/\0",
                "https://example。org/",
                "https://example．org/",
                "https://bücher.example/",
                "https://exämple.org/",
                "https://-example.org/",
                "https://example-.org/",
                "https://example..org/",
                "https://.example.org/",
                "https://example.org./",
                "https://exa_mple.org/",
                "https://example.0x7f/",
                "https://%65xample.org/",
                "https://example.org%00/",
                "",
                "https://"
            })
    void addressesThatMustNotBeOpenedAreRefused(String text) {
        assertThatThrownBy(() -> new WebAddress(text)).isInstanceOf(BadField.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://www.example.org/",
                "https://example.org:443/a?b=c#d",
                "https://xn--bcher-kva.example/",
                "https://a.b.c.example.co.uk/x/@user/y",
                "HTTPS://EXAMPLE.ORG/Path",
                "https://127.0.0.1.example.org/",
                "https://1011.example.org/",
                "https://example.xn--p1ai/"
            })
    void publicAddressesAreTaken(String text) {
        assertThat(new WebAddress(text).text()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.of(
                        "https://",
                        "http://",
                        "https:",
                        "//",
                        "@",
                        ":",
                        ".",
                        "/",
                        "\\",
                        "a",
                        "org",
                        "1",
                        "127",
                        "0x7f",
                        "[",
                        "]",
                        "::",
                        "%",
                        "%2e",
                        "。",
                        "?",
                        "#",
                        " ",
                        "\t",
                        "é",
                        "-",
                        "_",
                        "localhost",
                        "example.org",
                        "\u202e",
                        "\0")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    /** Whatever is taken has one host by all readings: letters and dots that the parser named. */
    @Property(tries = 1000)
    void anAddressIsRefusedOrHasAPlainPublicHost(@ForAll("odd") String tail) {
        for (String text : new String[] {tail, "https://" + tail, "https://example.org" + tail}) {
            try {
                WebAddress address = new WebAddress(text);
                assertThat(address.host()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]*");
                assertThat(text)
                        .matches(
                                "(?i)https?://"
                                        + "(www\\.)?"
                                        + address.host()
                                        + "(:(80|443)?)?([/?#].*)?");
                assertThat(address.identity()).startsWith(address.host());
            } catch (BadField refused) {
                assertThat(refused.reason()).isNotBlank();
            }
        }
    }
}
