package org.linkindex.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes each letter whole, and then says this instead of that it has it; or
 * hangs up without a word.
 */
public final class AbruptServer implements AutoCloseable {

    private final AtomicInteger letters = new AtomicInteger();
    private final ServerSocket socket;
    private final String reply;

    /**
     * On this port; 0 for any free one.
     *
     * @param reply such as {@code 452 Full}; empty to hang up
     */
    public AbruptServer(int port, String reply) throws IOException {
        this.socket = new ServerSocket(port, 5, InetAddress.getByName("127.0.0.1"));
        this.reply = reply;
        Thread.ofVirtual().start(this::serve);
    }

    /** Where it listens. */
    public int port() {
        return socket.getLocalPort();
    }

    /** How many letters it was told whole. */
    public int letters() {
        return letters.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // closed from either side: the next comes, or the end
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            switch (line.toUpperCase(Locale.ROOT)) {
                case "DATA" -> say(client, "354 go on");
                case "." -> {
                    letters.incrementAndGet();
                    if (reply.isEmpty()) {
                        return;
                    }
                    say(client, reply);
                }
                case "QUIT" -> {
                    return;
                }
                default -> {
                    if (line.matches("(?i)(EHLO|MAIL|RCPT|RSET|NOOP).*")) {
                        say(client, "250 ok");
                    }
                }
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
