package org.linkindex.bench;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A bare Helidon that answers five letters: what the library alone costs. */
public final class Hello {

    private static final byte[] HELLO = "hello".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern READY = Pattern.compile("hello at (http://localhost:\\d+)");

    private Hello() {}

    /** Serves until it is ended, and prints where. */
    public static void main(String[] args) {
        WebServer server =
                WebServer.builder()
                        .protocolsDiscoverServices(false)
                        .addProtocol(Http1Config.create())
                        .routing(routing -> routing.any((request, answer) -> answer.send(HELLO)))
                        .build()
                        .start();
        System.out.println("hello at http://localhost:" + server.port());
    }

    /** It, running in a JVM of its own. */
    record Running(Child process, URI address) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }

    static Running started() {
        List<String> command = new ArrayList<>(Machine.SERVER);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xms80m",
                        "-Xmn32m",
                        "-Xmx192m",
                        "-XX:+UseCompactObjectHeaders",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hello.class.getName()));
        Child process = new Child(command);
        return new Running(process, URI.create(process.await(READY)));
    }
}
