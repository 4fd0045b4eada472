package org.linkindex.stewardship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A name counts as gone when two resolvers say so. */
class SecondNamesTest {

    private static final int NO_SUCH_NAME = 3;
    private static final int FAILED = 2;
    private static final Names.Answer FIRST =
            new Names.Found(List.of(InetAddress.ofLiteral("93.184.216.34")));

    private final DatagramSocket server;
    private final AtomicInteger asked = new AtomicInteger();

    SecondNamesTest() throws IOException {
        server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::serve);
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** Answers as a name server does (RFC 1035): there., broken. or anything else. */
    private void serve() {
        try {
            byte[] bytes = new byte[512];
            while (true) {
                DatagramPacket question = new DatagramPacket(bytes, bytes.length);
                server.receive(question);
                asked.incrementAndGet();
                byte[] answer = answer(java.util.Arrays.copyOf(bytes, question.getLength()));
                server.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static byte[] answer(byte[] question) {
        String text = new String(question, StandardCharsets.ISO_8859_1);
        boolean there = text.contains("there") && question[question.length - 3] == 1;
        int code = text.contains("broken") ? FAILED : NO_SUCH_NAME;
        code = text.contains("there") ? 0 : code;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(question, 0, 2);
        out.writeBytes(new byte[] {(byte) 0x81, (byte) (0x80 | code), 0, 1});
        out.writeBytes(new byte[] {0, (byte) (there ? 1 : 0), 0, 0, 0, 0});
        out.write(question, 12, question.length - 12);
        if (there) {
            out.writeBytes(new byte[] {(byte) 0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4});
            out.writeBytes(new byte[] {93, (byte) 184, (byte) 216, 34});
        }
        return out.toByteArray();
    }

    private Names.Answer ask(Names.Answer first, String host) {
        return new SecondNames(name -> first, "127.0.0.1:" + server.getLocalPort()).ask(host);
    }

    @Test
    void a_name_that_two_do_not_know_is_missing() {
        assertThat(ask(new Names.Missing(), "gone.example.org")).isEqualTo(new Names.Missing());
        assertThat(asked.get()).isPositive();
    }

    @Test
    void a_name_that_the_second_knows_is_not_surely_missing() {
        assertThat(ask(new Names.Missing(), "there.example.org")).isEqualTo(new Names.Unsure());
    }

    @Test
    void when_the_second_can_not_say_the_word_of_the_first_stands() {
        assertThat(ask(new Names.Missing(), "broken.example.org")).isEqualTo(new Names.Missing());
    }

    @Test
    void the_second_is_asked_for_nothing_else_and_its_addresses_are_never_dialled() {
        assertThat(ask(FIRST, "there.example.org")).isEqualTo(FIRST);
        assertThat(ask(new Names.Unsure(), "there.example.org")).isEqualTo(new Names.Unsure());
        assertThat(asked).hasValue(0);
    }
}
