package org.linkindex.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linkindex.codes.Code;
import org.linkindex.database.Engines;

/** Another host can take over: every code that was ever given out is in the file. */
class RedirectsTest {

    @Test
    void the_table_has_every_code_with_its_address() throws IOException {
        try (Store store = Store.starter(Engines.SQLITE)) {
            Edition before = store.catalogue().edition();
            Code gone = before.resources().firstEntry().getKey();
            Code other = before.resources().lastEntry().getKey();
            store.catalogue().retire(gone, "It moved.", other, Author.STARTER);
            Path file = store.folder().resolve("codes.csv");
            assertThat(store.catalogue().exportRedirects(file, List.of())).isEqualTo(2_215);
            List<List<String>> rows = CsvTable.parse(Files.readString(file)).rows();
            assertThat(rows.getFirst())
                    .containsExactly("code", "kind", "title", "address", "holds");
            assertThat(rows).hasSize(2_216);
            assertThat(rows)
                    .anySatisfy(
                            row -> {
                                assertThat(row.getFirst()).isEqualTo(gone.text());
                                assertThat(row.get(1)).isEqualTo("withdrawn");
                                assertThat(row.get(3))
                                        .isEqualTo(before.resource(other).orElseThrow().url());
                            });
        }
    }

    @Test
    void nginx_and_the_page_name_every_code_and_nothing_breaks_out_of_its_quotes()
            throws IOException {
        try (Store store = Store.with(Engines.SQLITE)) {
            store.rows(
                    Store.row("title", "<b> & \"c\"", "url", "https://example.org/$a?b=%22&c=d"));
            String code = store.only().code().text();
            Path conf = store.folder().resolve("codes.conf");
            Path html = store.folder().resolve("codes.html");
            assertThat(store.catalogue().exportRedirects(conf, List.of())).isEqualTo(2);
            assertThat(store.catalogue().exportRedirects(html, List.of())).isEqualTo(2);
            assertThat(Files.readString(conf))
                    .contains(code + " \"https://example.org/%24a?b=%22&c=d\";")
                    .contains("\"/codes.html#");
            assertThat(Files.readString(html))
                    .contains("id=\"" + code + "\"")
                    .contains("https://example.org/$a?b=%22&amp;c=d")
                    .contains("&lt;b> &amp; &quot;c&quot;");
        }
    }

    /** Key tags are of categories and packs, more than of anything else. */
    @Test
    void a_tag_and_a_pack_lead_to_what_they_hold_helplines_first() throws IOException {
        try (Store store = Store.starter(Engines.SQLITE)) {
            Edition edition = store.catalogue().edition();
            Category tag = edition.category("domestic-abuse").orElseThrow();
            Resource first = edition.resources().firstEntry().getValue();
            Code packed = Code.parse("AC9CDM").orElseThrow();
            List<Collected> packs =
                    List.of(new Collected(packed, "First visit", List.of(first.code())));
            Path html = store.folder().resolve("codes.html");
            assertThat(store.catalogue().exportRedirects(html, packs)).isEqualTo(2_216);
            String page = Files.readString(html);
            String ofTag = page.substring(page.indexOf("<h2 id=\"" + tag.code()));
            assertThat(
                            ofTag.substring(0, ofTag.indexOf("</ul>"))
                                    .lines()
                                    .filter(x -> x.startsWith("<li>")))
                    .hasSize(
                            (int)
                                    edition.resources().values().stream()
                                            .filter(each -> each.categories().contains(tag.slug()))
                                            .count())
                    .first()
                    .matches(
                            each ->
                                    each.matches(
                                            "<li><a .*</a>, <a href=\"(tel|sms):[0-9]+\">(Call|Text) [0-9 ]+</a>"));
            assertThat(page)
                    .contains(
                            "<h2 id=\"AC9CDM\"><code>AC9CDM</code> First visit</h2>\n<ul>\n<li><a")
                    .contains("Its address begins with /H/");
            Path conf = store.folder().resolve("codes.conf");
            store.catalogue().exportRedirects(conf, packs);
            assertThat(Files.readString(conf)).contains("AC9CDM \"/codes.html#AC9CDM\";");
        }
    }

    /** A host that watches no links must not send a family to what was found dangerous. */
    @Test
    void what_is_paused_leads_nowhere() throws IOException {
        try (Store store = Store.with(Engines.SQLITE)) {
            store.rows(Store.row("title", "Help", "url", "https://hijacked.example/"));
            Code code = store.only().code();
            Edition edition = store.catalogue().edition();
            LinkState paused =
                    new LinkState(LinkState.Standing.PAUSED, Instant.EPOCH, "Sold.", null);
            Redirects redirects =
                    new Redirects(
                            new Edition(
                                    1,
                                    edition.resources(),
                                    edition.categories(),
                                    Map.of(),
                                    Map.of(code, paused),
                                    Map.of()),
                            List.of());
            StringWriter csv = new StringWriter();
            redirects.csv(csv);
            assertThat(List.of(csv.toString(), redirects.html(), redirects.nginx()))
                    .allSatisfy(
                            file ->
                                    assertThat(file)
                                            .contains(code.text())
                                            .doesNotContain("hijacked.example"));
            assertThat(redirects.html()).contains("not safe to open");
        }
    }

    @Test
    void another_kind_of_file_is_refused_in_words() {
        try (Store store = Store.with(Engines.SQLITE)) {
            Path file = store.folder().resolve("codes.txt");
            assertThatThrownBy(() -> store.catalogue().exportRedirects(file, List.of()))
                    .isInstanceOf(BadFile.class)
                    .hasMessageContaining(".csv", ".html", ".conf");
            assertThat(file).doesNotExist();
        }
    }
}
