package org.linkindex.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What our server answers, saved, so that nginx can serve the same bytes with the same headers.
 *
 * @param codes all codes of the starter catalogue's resources
 * @param scanned the page of each code, compressed
 * @param ways where each code leads out to
 * @param results the address of a page of results
 * @param found that page, compressed
 * @param home the first page, compressed
 * @param headers the headers that pages carry, the type and the length aside
 */
record Pages(
        List<String> codes,
        Map<String, byte[]> scanned,
        Map<String, String> ways,
        String results,
        byte[] found,
        byte[] home,
        Map<String, String> headers) {

    private static final List<String> NGINX_SENDS_ITSELF =
            List.of("date", "connection", "content-length", "content-type");

    static Pages of(LinkIndex server) throws IOException {
        List<String> codes;
        try (var lines =
                Files.lines(LinkIndex.HOME.resolve("src/main/resources/catalogue/resources.csv"))) {
            codes =
                    lines.filter(line -> line.matches("[0-9A-HJKMNP-TV-Z]{6},.*"))
                            .map(line -> line.substring(0, 6))
                            .toList();
        }
        Map<String, byte[]> scanned = new LinkedHashMap<>();
        Map<String, String> ways = new LinkedHashMap<>();
        try (Client client = new Client(server.address())) {
            for (String code : codes) {
                scanned.put(code, client.get("/Q/" + code).body());
                ways.put(code, location(client.get("/go/" + code)));
            }
            String results = location(client.post("/search", "my son won't go to school"));
            HttpResponse<byte[]> home = client.get("/");
            Map<String, String> headers = new LinkedHashMap<>();
            home.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            headers.keySet().removeAll(NGINX_SENDS_ITSELF);
            return new Pages(
                    codes,
                    scanned,
                    ways,
                    results,
                    client.get(results).body(),
                    home.body(),
                    headers);
        }
    }

    private static String location(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
