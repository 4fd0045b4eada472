package org.linkindex.stewardship;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

/**
 * Keeps the zoo open on its last day, so that another checker can visit it: writes its links as a
 * page, and what is true of each beside it. Run by hand, from {@code src/bench/linkinator}.
 */
final class OpenZoo {

    private static final int LAST_DAY = 69;

    private OpenZoo() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        TurnedClock clock = new TurnedClock();
        MockWeb web = new MockWeb();
        Zoo zoo = new Zoo(web, clock);
        clock.turn(Duration.ofDays(LAST_DAY));
        zoo.nameHosts();
        // of YouTube the zoo has only what our own questions ask, not the pages people see
        var open =
                zoo.animals.stream()
                        .filter(each -> !each.host().equals("www.youtube.com"))
                        .toList();
        Files.writeString(
                folder.resolve("index.html"),
                open.stream()
                        .map(each -> "<a href=\"" + each.url() + "\">" + each.name() + "</a>\n")
                        .collect(Collectors.joining()));
        Files.writeString(
                folder.resolve("truth.tsv"),
                open.stream()
                        .map(each -> each.url() + "\t" + each.truth() + "\t" + each.name() + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(
                folder.resolve("nameless.txt"),
                open.stream()
                        .filter(
                                each ->
                                        web.names.get(URI.create(each.url()).getHost())
                                                instanceof Names.Missing)
                        .map(each -> URI.create(each.url()).getHost() + "\n")
                        .collect(Collectors.joining()));
        Files.writeString(
                folder.resolve("secure.tsv"),
                web.hosts().stream()
                        .flatMap(
                                host ->
                                        web.securePort(host).stream()
                                                .map(port -> host + "\t" + port + "\n"))
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("trusted.pem"), Certificates.trustedAsText());
        System.out.println(web.port());
        Thread.currentThread().join();
    }
}
