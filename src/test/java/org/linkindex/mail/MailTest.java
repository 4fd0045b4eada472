package org.linkindex.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mail mail(String user, String password) {
        return mail(server.getSmtp().getPort(), user, password);
    }

    private static Mail mail(int port, String user, String password) {
        return new Mail(
                new Post("smtp://127.0.0.1:" + port, user, password, "index@find.example.org"),
                Clock.systemUTC());
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        server.setUser("index@find.example.org", "index", "secret word");
        try (Mail mail = mail("index", "secret word")) {
            mail.send(new Envelope("ada@example.org", "Welcome, Zoë", "Dear Zoë,\n\ncome in."));
        }
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Welcome, Zoë");
        assertThat(letter.getContent().toString().replace("\r\n", "\n"))
                .isEqualTo("Dear Zoë,\n\ncome in.");
        assertThat(letter.getFrom()[0]).hasToString("index@find.example.org");
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    /** SEC-10. */
    @Test
    void nothing_in_a_name_becomes_a_header_or_a_recipient() throws Exception {
        try (Mail mail = mail("", "")) {
            mail.send(
                    new Envelope(
                            "ada@example.org",
                            "Hello\r\nBcc: eve@example.org\u2028X-More: yes",
                            "Text\r\n.\r\nMAIL FROM:<eve@example.org>"));
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getHeader("X-More")).isNull();
        assertThat(letter.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(letter.getSubject()).isEqualTo("Hello Bcc: eve@example.org X-More: yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\r\nBcc: eve@example.org",
                "ada@example.org, eve@example.org",
                ""
            })
    void a_letter_goes_to_one_address(String to) {
        assertThatThrownBy(() -> new Envelope(to, "Hello", "Text"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_server_that_is_away_is_told_in_one_sentence_without_a_name() {
        try (Mail mail = mail("", "")) {
            server.stop();
            assertThatThrownBy(() -> mail.send(new Envelope("ada@example.org", "Hello", "Text")))
                    .isInstanceOf(NotSent.class)
                    .hasMessageStartingWith("The mail server did not take it")
                    .hasMessageNotContaining("ada")
                    .extracting(thrown -> ((NotSent) thrown).mayHaveArrived())
                    .isEqualTo(false);
        }
    }

    @ParameterizedTest
    @CsvSource({"452 Full, false", "554 Never, false", "'', true", "hello, true"})
    void only_a_server_that_says_no_has_surely_not_taken_it(String reply, boolean mayHave)
            throws Exception {
        try (AbruptServer abrupt = new AbruptServer(0, reply);
                Mail mail = mail(abrupt.port(), "", "")) {
            assertThatThrownBy(() -> mail.send(new Envelope("ada@example.org", "Hello", "Text")))
                    .isInstanceOf(NotSent.class)
                    .hasMessageNotContaining("ada")
                    .extracting(thrown -> ((NotSent) thrown).mayHaveArrived())
                    .isEqualTo(mayHave);
            assertThat(abrupt.letters()).isEqualTo(1);
        }
    }

    /** SEC-42: a certificate that nobody vouches for is refused. */
    @Test
    void a_server_that_proves_nothing_is_given_nothing() {
        GreenMail secure = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
        secure.start();
        try (Mail mail =
                new Mail(
                        new Post(
                                "smtps://127.0.0.1:" + secure.getSmtps().getPort(),
                                "",
                                "",
                                "index@find.example.org"),
                        Clock.systemUTC())) {
            assertThatThrownBy(() -> mail.send(new Envelope("ada@example.org", "Hello", "Text")))
                    .isInstanceOf(NotSent.class);
            assertThat(secure.getReceivedMessages()).isEmpty();
        } finally {
            secure.stop();
        }
    }
}
