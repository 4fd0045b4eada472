package org.linkindex.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.linkindex.codes.Code;
import org.linkindex.web.Phone;

/**
 * Where every code leads, for the day on which another host must take over: codes stand on paper
 * and can't be called back. A resource's code leads to its website, one of a category or a pack to
 * a list of what it holds, a withdrawn one to what takes its place. What is paused leads nowhere: a
 * host that watches no links must not send a family to what was found dangerous.
 */
final class Redirects {

    /** Where the page says what to do with a family's whole list. */
    private static final String LISTS = "lists";

    /**
     * One code.
     *
     * @param kind resource, paused, category, pack or withdrawn
     * @param title what it is called
     * @param phone of a resource; may be empty
     * @param address where it leads; empty when it leads to no other website
     * @param holds what a category or pack holds, and is open
     */
    private record Line(
            Code code,
            String kind,
            String title,
            String phone,
            String address,
            List<Resource> holds) {}

    private final List<Line> lines = new ArrayList<>();

    Redirects(Edition edition, List<Collected> packs) {
        List<Resource> open = List.copyOf(edition.offered().resources().values());
        for (Category category : edition.categories().values()) {
            List<Resource> holds =
                    open.stream()
                            .filter(each -> each.categories().contains(category.slug()))
                            .sorted(Comparator.comparing(each -> each.phone().isEmpty()))
                            .toList();
            lines.add(new Line(category.code(), "category", category.name(), "", "", holds));
        }
        for (Collected pack : packs) {
            List<Resource> holds =
                    pack.holds().stream()
                            .flatMap(code -> edition.offered().resource(code).stream())
                            .toList();
            lines.add(new Line(pack.code(), "pack", pack.title(), "", "", holds));
        }
        for (Resource each : edition.resources().values()) {
            boolean paused = edition.isPaused(each.code());
            lines.add(
                    new Line(
                            each.code(),
                            paused ? "paused" : "resource",
                            each.title(),
                            each.phone(),
                            paused ? "" : each.url(),
                            List.of()));
        }
        for (Retirement gone : edition.retirements().values()) {
            String address = instead(gone, edition);
            lines.add(new Line(gone.code(), "withdrawn", gone.title(), "", address, List.of()));
        }
    }

    private static String instead(Retirement gone, Edition edition) {
        return gone.instead() == null
                ? ""
                : edition.offered().resource(gone.instead()).map(Resource::url).orElse("");
    }

    int size() {
        return lines.size();
    }

    /** As a table: code, kind, title, address, and the codes it holds. Closes what it writes to. */
    void csv(Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord("code", "kind", "title", "address", "holds");
            for (Line line : lines) {
                csv.writeRecord(
                        line.code().text(),
                        line.kind(),
                        Cells.written(line.title()),
                        line.address(),
                        line.holds().stream()
                                .map(each -> each.code().text())
                                .collect(Collectors.joining(" ")));
            }
        }
    }

    /**
     * As maps for nginx: a code, scanned or typed, leads on; one of a category or a pack, or one
     * that leads nowhere, to its place in the page of {@link #html}. As {@link Code#parse} does,
     * they forgive case, spaces, hyphens, and letters that look like numbers.
     */
    String nginx() {
        StringBuilder map =
                new StringBuilder(
                        """
                        # Where the codes of this index lead. Include this file within http { }, put the page that
                        # "export --redirects codes.html" writes into the site's root, and add to the server:
                        #   if ($linkindex_address) { return 302 $linkindex_address; }
                        #   error_page 404 /codes.html;
                        #   gzip on;
                        #   access_log off;
                        #   log_not_found off;
                        map_hash_bucket_size 1024;
                        map_hash_max_size 65536;
                        absolute_redirect off;
                        map $uri $linkindex_kind {
                            "/" page;
                            "~*^/h/." lists;
                        """);
        map.append("    \"~*^/(?:q/|go/)?");
        for (int i = 1; i <= Code.LENGTH; i++) {
            map.append(i == 1 ? "" : "[^0-9a-z/.]*")
                    .append("(?<linkindex_typed_%d>[0-9a-z])".formatted(i));
        }
        map.append("(?:/show)?/?$\" \"\";\n}\n");
        for (int i = 1; i <= Code.LENGTH; i++) {
            map.append(
                    """
                    map $linkindex_typed_%1$d $linkindex_meant_%1$d { default $linkindex_typed_%1$d; o 0; i 1; l 1; }
                    """
                            .formatted(i));
        }
        map.append("map $linkindex_kind");
        for (int i = 1; i <= Code.LENGTH; i++) {
            map.append("$linkindex_meant_").append(i);
        }
        map.append(
                """
                 $linkindex_address {
                    page "/codes.html";
                    lists "/codes.html#lists";
                """);
        for (Line line : lines) {
            String address =
                    line.address().isEmpty() ? "/codes.html#" + line.code() : line.address();
            map.append("    ")
                    .append(line.code())
                    .append(" \"")
                    .append(quoted(address))
                    .append("\";\n");
        }
        return map.append("}\n").toString();
    }

    /** nginx reads a dollar sign as a variable, even within quotes. */
    private static String quoted(String address) {
        return address.replace("\\", "%5C").replace("\"", "%22").replace("$", "%24");
    }

    /** As one page that needs nothing else: a code is found by the browser's own search. */
    String html() {
        StringBuilder page =
                new StringBuilder(
                        """
                        <!doctype html>
                        <html lang="en-GB">
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="referrer" content="no-referrer">
                        <meta name="color-scheme" content="light dark">
                        <title>Codes</title>
                        <style>body { max-width: 40rem; margin: auto; padding: 1rem; font: 1.1rem/1.5 system-ui } li, p { margin-block: .6rem }</style>
                        <h1>Find your code</h1>
                        <p>Use “Find in page” and type the six letters and numbers of your code.
                        In danger now? Call <a href="tel:999">999</a>. Under 19? Call Childline on <a href="tel:08001111">0800 1111</a>.
                        <p id="%s">Were you sent or shown a whole list? Its address begins with /H/ and how many things are on it. Then come seven letters or numbers
                        for each thing on it: look for the first five of them.
                        """
                                .formatted(LISTS));
        lines.forEach(line -> page.append(html(line)));
        return page.toString();
    }

    private static String html(Line line) {
        boolean holds = line.kind().equals("category") || line.kind().equals("pack");
        String list =
                line.holds().stream()
                        .map(each -> "<li>" + link(each.title(), each.url(), each.phone()) + "\n")
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        String note =
                switch (line.kind()) {
                    case "withdrawn" -> " (no longer there)";
                    case "paused" -> " (not safe to open when this was written)";
                    default -> "";
                };
        return "<%s id=\"%s\"><code>%s</code> %s%s</%1$s>\n%s"
                .formatted(
                        holds ? "h2" : "p",
                        line.code(),
                        line.code(),
                        link(line.title(), line.address(), line.phone()),
                        note,
                        holds ? list : "");
    }

    private static String link(String title, String address, String phone) {
        String name =
                address.isEmpty()
                        ? escaped(title)
                        : "<a href=\"%s\">%s</a>".formatted(escaped(address), escaped(title));
        if (phone.isEmpty()) {
            return name;
        }
        Phone number = new Phone(phone);
        return "%s, <a href=\"%s\">%s</a>"
                .formatted(name, escaped(number.address()), escaped(number.action()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
