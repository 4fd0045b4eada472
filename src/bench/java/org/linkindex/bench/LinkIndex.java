package org.linkindex.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Our own server, started as people start it: through the entry script, with its flags. */
record LinkIndex(Child process, URI address) implements AutoCloseable {

    static final Path HOME = Path.of(System.getProperty("linkindex.home", "."));

    private static final Pattern READY = Pattern.compile("is ready: (http://localhost:\\d+)");

    /** Starts it on its data in this folder; the command before it may pin it to a core. */
    static LinkIndex started(Folder folder, List<String> before) {
        return started(folder, before, List.of("--checks=off"));
    }

    /** Starts it with these options on checks. */
    static LinkIndex started(Folder folder, List<String> before, List<String> checks) {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(
                        HOME.resolve("linkindex").toString(),
                        "serve",
                        "--data",
                        folder.file("data").toString(),
                        "--port=0",
                        "--management-port=0",
                        "--drain-seconds=0",
                        // the limiter works, and never says no
                        "--requests-per-minute=" + Integer.MAX_VALUE));
        command.addAll(checks);
        Child process = new Child(command);
        try {
            return new LinkIndex(process, URI.create(process.await(READY)));
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Runs another command on the data in this folder to its end. */
    static void command(Folder folder, String... words) {
        List<String> command = new ArrayList<>();
        command.add(HOME.resolve("linkindex").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--data", folder.file("data").toString()));
        try (Child process = new Child(command)) {
            int code = process.end();
            if (code != 0) {
                throw new IllegalStateException(words[0] + " ended with " + code);
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
