package org.linkindex.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.linkindex.codes.Code;

/**
 * Where every code leads, for the day on which another host must take over: codes stand on paper
 * and can't be called back. Withdrawn codes lead to what takes their place, or nowhere.
 */
final class Redirects {

    /**
     * One code.
     *
     * @param kind resource, category or withdrawn
     * @param title what it is called
     * @param address where it leads; empty when it leads nowhere
     */
    private record Line(Code code, String kind, String title, String address) {}

    private final List<Line> lines = new ArrayList<>();

    Redirects(Edition edition) {
        edition.categories()
                .values()
                .forEach(
                        category ->
                                lines.add(
                                        new Line(
                                                category.code(), "category", category.name(), "")));
        edition.resources()
                .values()
                .forEach(
                        resource ->
                                lines.add(
                                        new Line(
                                                resource.code(),
                                                "resource",
                                                resource.title(),
                                                resource.url())));
        edition.retirements()
                .values()
                .forEach(
                        gone ->
                                lines.add(
                                        new Line(
                                                gone.code(),
                                                "withdrawn",
                                                gone.title(),
                                                instead(gone, edition))));
    }

    private static String instead(Retirement gone, Edition edition) {
        return gone.instead() == null
                ? ""
                : edition.resource(gone.instead()).map(Resource::url).orElse("");
    }

    int size() {
        return lines.size();
    }

    /** As a table: code, kind, title, address. Closes what it writes to. */
    void csv(Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord("code", "kind", "title", "address");
            for (Line line : lines) {
                String title = Cells.written(line.title());
                csv.writeRecord(line.code().text(), line.kind(), title, line.address());
            }
        }
    }

    /**
     * As maps for nginx: a code, scanned or typed, leads on; one of a category, or one that leads
     * nowhere, to its place in the page of {@link #html}.
     */
    String nginx() {
        StringBuilder map =
                new StringBuilder(
                        """
                        # Where the codes of this index lead. Include this file within http { }, put the page that
                        # "export --redirects codes.html" writes into the site's root, and add to the server:
                        #   if ($linkindex_address) { return 302 $linkindex_address; }
                        # A code is found in any case, with or without /Q/ or /go/ in front.
                        map_hash_bucket_size 1024;
                        map_hash_max_size 65536;
                        map $uri $linkindex_code {
                            "~*^/(?:q/|go/)?(?<linkindex_found>[0-9a-z]{6})$" $linkindex_found;
                        }
                        map $linkindex_code $linkindex_address {
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
                        <title>Codes</title>
                        <h1>Find your code</h1>
                        <p>Use “Find in page” and type the six letters and numbers of your code.
                        In danger now? Call <a href="tel:999">999</a>. Under 19? Call Childline on <a href="tel:08001111">0800 1111</a>.
                        <ul>
                        """);
        for (Line line : lines) {
            page.append("<li id=\"")
                    .append(line.code())
                    .append("\"><code>")
                    .append(line.code())
                    .append("</code> ")
                    .append(link(line))
                    .append('\n');
        }
        return page.append("</ul>\n").toString();
    }

    private static String link(Line line) {
        String title = escaped(line.title());
        String gone = line.kind().equals("withdrawn") ? " (no longer there)" : "";
        return line.address().isEmpty()
                ? title + gone
                : "<a rel=\"noopener noreferrer\" href=\"%s\">%s</a>%s"
                        .formatted(escaped(line.address()), title, gone);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
