package org.linkindex.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a round of link checks costs those who scan meanwhile: the real server checks all its links,
 * over 400 hosts that take 300 ms, while pages are asked for at a steady pace; in turn with the
 * same pace and no round.
 */
final class Round {

    private static final int HOSTS = 400;
    private static final int CALM_SECONDS = 40;
    private static final int CHUNK_SECONDS = 5;
    private static final int LONGEST_MINUTES = 10;

    /** A row of the catalogue: code, key, title, address. */
    private static final Pattern ROW =
            Pattern.compile("^([0-9A-Z]{6}),([^,]*),(\"(?:[^\"]|\"\")*\"|[^,]*),([^,]*),([^,]*),");

    private final Folder folder;
    private final int pairs;
    private final List<String> codes = new ArrayList<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();

    Round(Folder folder, int pairs) {
        this.folder = folder;
        this.pairs = pairs;
    }

    void run() throws IOException, InterruptedException {
        Path catalogue = rewritten();
        // the first start imports the starter catalogue, the second command our addresses
        LinkIndex.started(folder, List.of()).close();
        LinkIndex.command(folder, "import", catalogue.toString(), "--apply");
        try (MockHosts hosts = new MockHosts(pages);
                LinkIndex server =
                        LinkIndex.started(
                                folder,
                                Machine.SERVER,
                                List.of("--checks=on", "--checks-rehearsal=" + hosts.port()));
                Wire wire = new Wire(server.address())) {
            System.out.printf(
                    "scans at %d a second beside a round in the server: %,d links, %d hosts that"
                            + " take 300 ms%n",
                    Pace.A_SECOND, codes.size(), HOSTS);
            // one round warms the server and this program
            awaitLinks();
            allDue();
            var unused = duringRound(wire);
            List<double[]> calm = new ArrayList<>();
            List<double[]> busy = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                List<double[]> quiet = new ArrayList<>();
                for (int second = 0; second < CALM_SECONDS; second += CHUNK_SECONDS) {
                    quiet.add(scans(wire));
                }
                calm.add(print("without", quiet));
                int before = hosts.asked();
                long begun = System.nanoTime();
                allDue();
                List<double[]> meanwhile = duringRound(wire);
                busy.add(print("with", meanwhile));
                System.out.printf(
                        "    the round: %.0f s, %,d questions, most at once to a host %d; memory %d"
                                + " MB%n",
                        (hosts.last() - begun) / 1e9,
                        hosts.asked() - before,
                        hosts.mostAtOnce(),
                        server.process().residentMegabytes());
            }
            double[] without = together(calm);
            double[] with = together(busy);
            System.out.printf(
                    "all pairs: p95 %.2f ms without, %.2f ms with: %+.0f %% (target: +20 at most);"
                            + " most memory %d MB (target: 300)%n%n",
                    at(without, 95),
                    at(with, 95),
                    100 * (at(with, 95) / at(without, 95) - 1),
                    server.process().mostMegabytes());
        }
    }

    /** The starter catalogue with addresses at our hosts, and a page for each. */
    private Path rewritten() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (String line :
                Files.readAllLines(
                        LinkIndex.HOME.resolve("src/main/resources/catalogue/resources.csv"))) {
            Matcher row = ROW.matcher(line);
            if (!row.find()) {
                rows.append(line).append('\n');
                continue;
            }
            int number = codes.size();
            String path = "/advice/" + row.group(2);
            String host = "host%d.example%d.org.uk".formatted(number % HOSTS, number % HOSTS);
            codes.add(row.group(1));
            pages.put(path, page(row.group(3), row.group(5), line));
            rows.append(line, 0, row.start(4))
                    .append("http://")
                    .append(host)
                    .append(path)
                    .append(line, row.end(4), line.length())
                    .append('\n');
        }
        return folder.write("round.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String title, String provider, String words) {
        return "<!doctype html><html lang=\"en\"><head><title>%s | %s</title></head><body><main><h1>%s</h1><p>%s</p></main></body></html>"
                .formatted(title, provider, title, words.replace(",", ", ").repeat(8));
    }

    /** A server takes note of new links in its first seconds, and spreads them over the week. */
    private void awaitLinks() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (sql("select count(*) from link_watch") < codes.size()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the server knows of no links");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** Times of chunks of scans for as long as links wait to be checked. */
    private List<double[]> duringRound(Wire wire) throws InterruptedException {
        List<double[]> chunks = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(waiting() + " links are not checked yet");
            }
            chunks.add(scans(wire));
        }
        return chunks;
    }

    private double[] scans(Wire wire) throws InterruptedException {
        return Pace.paced(
                number -> wire.get("/Q/" + codes.get(number * 7 % codes.size())), CHUNK_SECONDS);
    }

    private double[] print(String what, List<double[]> chunks) {
        double[] sorted = together(chunks);
        Pace.print("scans " + what + " a round, " + chunks.size() * CHUNK_SECONDS + " s", sorted);
        return sorted;
    }

    private static double[] together(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }

    private static double at(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }

    private void allDue() {
        sql("update link_watch set due = 0");
    }

    private int waiting() {
        return sql("select count(*) from link_watch where due <= " + System.currentTimeMillis());
    }

    /** Asks the store itself, as nobody tells a running server to check anew. */
    private int sql(String words) {
        try (Connection store =
                        DriverManager.getConnection(
                                "jdbc:sqlite:"
                                        + folder.file("data").resolve("linkindex.db")
                                        + "?busy_timeout=20000");
                Statement statement = store.createStatement()) {
            if (!statement.execute(words)) {
                return statement.getUpdateCount();
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
